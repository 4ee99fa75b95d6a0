/** The sealed part against the public one: a brief for every seat, a ranking for every seat and ranked issue, nothing secret in public. */
import type { Issue, PublicPack } from '../../negotiation/pack.ts';
import type { Fault, Path } from './problem.ts';
import { repeated, repeatedValues, unknownIn } from './listChecks.ts';
import type { BriefFile, InjectsFile, Ranking, RankingsFile } from './sealedFiles.ts';

export function briefFaults(brief: BriefFile, pack: PublicPack): Fault[] {
  const codes = new Set(pack.sources.map(({ code }) => code));
  const ranked = new Set(pack.issues.filter(({ ranked: isRanked }) => isRanked).map(({ id }) => String(id)));
  return [
    ...brief.position.flatMap(({ sources }, index) => unknownIn(sources, codes, ['position', index, 'sources'], 'noSuchSource')),
    ...unknownIn(brief.priorities, ranked, ['priorities'], 'notARankedIssue'),
    ...repeatedValues(brief.priorities, ['priorities']),
  ];
}

export function rankingsFaults(rankings: RankingsFile, pack: PublicPack): Fault[] {
  const ranked = pack.issues.filter((issue) => issue.ranked);
  const known = new Set(ranked.map(({ id }) => String(id)));
  return [
    ...Object.keys(rankings)
      .filter((id) => !known.has(id))
      .map((id): Fault => ({ path: [id], code: 'notARankedIssue', params: { id } })),
    ...ranked.flatMap((issue) => {
      const seats = rankings[issue.id];
      return seats ? issueFaults(seats, issue, pack) : [{ path: [], code: 'noRankings' as const, params: { issue: issue.id } }];
    }),
  ];
}

function issueFaults(bySeat: Record<string, Ranking>, issue: Issue, pack: PublicPack): Fault[] {
  const seats = new Set(pack.seats.map(({ id }) => String(id)));
  return [
    ...Object.keys(bySeat)
      .filter((id) => !seats.has(id))
      .map((id): Fault => ({ path: [issue.id, id], code: 'noSuchSeat', params: { id } })),
    ...[...seats].flatMap((seat): Fault[] => {
      const ranking = bySeat[seat];
      return ranking
        ? orderFaults(ranking, issue, [issue.id, seat, 'order'])
        : [{ path: [issue.id], code: 'noRanking', params: { seat, issue: issue.id } }];
    }),
  ];
}

function orderFaults({ order }: Ranking, issue: Issue, path: Path): Fault[] {
  const options = new Set(issue.options.map(({ id }) => String(id)));
  const missing = [...options].filter((id) => !order.some((option) => option === id));
  return [
    ...unknownIn(order, options, path, 'noSuchOption'),
    ...repeatedValues(order, path),
    ...missing.map((id): Fault => ({ path, code: 'optionUnranked', params: { id, issue: issue.id } })),
  ];
}

/** Cards name sources of the pack, and each has its own id. */
export function injectFaults({ cards }: InjectsFile, pack: PublicPack): Fault[] {
  const codes = new Set(pack.sources.map(({ code }) => code));
  return [
    ...cards.flatMap(({ sources }, index) => unknownIn(sources, codes, ['cards', index, 'sources'], 'noSuchSource')),
    ...repeated(cards, ['cards'], 'id'),
  ];
}

/** Shorter pieces ("No role.") would be found by chance. Unit: characters. */
const tellingLength = 40;

/** Places of the public part that repeat a passage of a brief or of the facilitator's notes. */
export function leaks(publicPart: unknown, secrets: readonly string[]): Fault[] {
  const passages = [...new Set(secrets.flatMap((text) => [text, ...text.split(/(?<=[.;:!?])\s+/)]).map(plain))].filter(
    (passage) => passage.length >= tellingLength,
  );
  return texts(publicPart, []).flatMap(({ path, text }): Fault[] => {
    const heard = plain(text);
    return heard.length >= tellingLength && passages.some((passage) => heard.includes(passage)) ? [{ path, code: 'secretInPublic' }] : [];
  });
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

function texts(value: unknown, path: Path): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => texts(item, [...path, index]));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, item]) => texts(item, [...path, key]));
  return [];
}

export const secretsOf = (brief: BriefFile): string[] => [
  ...[...brief.position, ...brief.interests, ...brief.redLines, brief.alternative].map(({ text }) => text),
  ...(brief.note === undefined ? [] : [brief.note]),
];
