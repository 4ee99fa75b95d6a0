/** A decision rule and the result of a ballot in sentences: what is asked for, what was counted, what decided it, and why a requirement was not met. */
import type { useFormatter, useTranslations } from 'use-intl';
import type { Ballot } from '../../negotiation/ballots.ts';
import {
  seatsOf,
  type BallotResult,
  type DecisionRule,
  type Requirement,
  type RequirementResult,
} from '../../negotiation/decisionRules.ts';
import type { SeatGroupId, SeatId } from '../../negotiation/ids.ts';
import { isPreset } from '../../negotiation/rules.ts';

type T = ReturnType<typeof useTranslations<'ballot'>>;
type Format = ReturnType<typeof useFormatter>;
/** As much of a pack as the sentences name. */
export interface Named {
  seats: readonly { id: SeatId; name: string }[];
  seatGroups: readonly { id: SeatGroupId; name: string; seats: readonly SeatId[] }[];
}
/** What the sentences need besides the result: the catalogue, list formats, the names of seats and groups. */
export interface Telling {
  t: T;
  format: Format;
  pack: Named;
}
type Rule = Pick<DecisionRule, 'groups'>;

export const seatNames = ({ format, pack }: Pick<Telling, 'format' | 'pack'>, seats: readonly SeatId[]): string =>
  format.list(
    seats.map((id) => pack.seats.find((seat) => seat.id === id)?.name ?? id),
    { type: 'conjunction' },
  );

/** The name of a group, the rule's own or the pack's; one without a name is told by its seats. */
export function bodyName(telling: Telling, rule: Rule, id: SeatGroupId): string {
  const { pack } = telling;
  const own = rule.groups?.find((group) => group.id === id);
  if (!own) return pack.seatGroups.find((group) => group.id === id)?.name ?? id;
  if (own.name) return own.name;
  return own.seats.length === pack.seats.length ? telling.t('rule.allSeats') : seatNames(telling, own.seats);
}

/** Of nobody there is no share: a figure of it ("1 of 0 needed") would say nothing. */
const nobodyCounted = ({ requirement, counted }: RequirementResult): boolean => requirement.kind === 'shareFor' && counted === 0;

/** What a requirement says, for its sentence. */
function asked(telling: Telling, rule: Rule, requirement: Requirement) {
  const [num, den] = 'share' in requirement ? requirement.share : [1, 1];
  const seats = seatsOf(rule, telling.pack.seatGroups, requirement.group);
  return {
    share: `s${num}of${den}`,
    num,
    den,
    group: bodyName(telling, rule, requirement.group),
    strictly: 'strictly' in requirement && requirement.strictly ? 'yes' : 'no',
    counted: 'counted' in requirement ? requirement.counted : 'all',
    weighed: 'weighed' in requirement && requirement.weighed ? 'yes' : 'no',
    tie: 'castingVote' in requirement && requirement.castingVote ? seatNames(telling, [requirement.castingVote]) : 'none',
    of: 'of' in requirement && requirement.of === 'present' ? 'present' : 'voting',
    needed: 'atLeast' in requirement ? requirement.atLeast : 'atMost' in requirement ? requirement.atMost : 0,
    seats: seats.length === telling.pack.seats.length ? telling.t('rule.everySeat') : seatNames(telling, seats),
    count: seats.length === telling.pack.seats.length ? 1 : seats.length,
  };
}

function counted(telling: Telling, rule: Rule, one: RequirementResult) {
  const { requirement, inFavour, counted: figures, needed, blockedBy, decidedBy } = one;
  return {
    ...asked(telling, rule, requirement),
    inFavour,
    needed,
    figures,
    spare: inFavour - needed,
    tie: decidedBy ? seatNames(telling, [decidedBy]) : 'none',
    seats: seatNames(
      telling,
      blockedBy.map(({ seat }) => seat),
    ),
    count: blockedBy.length,
  };
}

/** The rule in words: as its pack says it, or requirement by requirement, with what silence and empty seats count as. */
export function ruleSentence(telling: Telling, rule: DecisionRule): string {
  if (rule.sentence) return rule.sentence;
  const { t } = telling;
  const sentences = rule.requires.map((requirement) => t(`rule.asks.${requirement.kind}`, asked(telling, rule, requirement)));
  const silent = rule.silent ? [t('rule.silent', { as: rule.silent })] : [];
  const vacant = rule.vacant ? [t('rule.vacant', { as: rule.vacant })] : [];
  return [...sentences, ...silent, ...vacant].join(' ');
}
export const ruleName = ({ t }: Pick<Telling, 't'>, { id, name }: Pick<DecisionRule, 'id' | 'name'>): string => name || presetName(t, id);
const presetName = (t: T, id: string): string => (isPreset(id) ? t(`rule.presets.${id}`) : id);

/** "9 in favour, 2 against, 1 abstaining." */
export function countSentence({ t }: Pick<Telling, 't'>, { inFavour, against, abstaining, notVoting, tooFew }: BallotResult): string {
  if (tooFew) return t('result.tooFew');
  const count = t('result.count', { for: inFavour, against, abstain: abstaining });
  return notVoting > 0 ? `${count} ${t('result.notVoting', { count: notVoting })}` : count;
}

/** Without `on` it is on a clause. */
export type Told = Pick<Ballot, 'rule' | 'result'> & Partial<Pick<Ballot, 'on' | 'annulledAt'>>;

/** "Adopted.", or of a motion "Carried." */
export function verdictSentence({ t }: Pick<Telling, 't'>, { on, result }: Told): string {
  if (on?.kind === 'motion') return t(result?.adopted ? 'result.carried' : 'result.notCarried');
  return t(result?.adopted ? 'result.adopted' : 'result.notAdopted');
}

/** "Blocked: Moscow’s agreement is required." for each requirement that was not met (Q7). */
export function unmetSentences(telling: Telling, { rule, result }: Told): string[] {
  if (!result || result.adopted || result.tooFew) return [];
  const unmet = result.requirements
    .filter(({ met }) => !met)
    .map((one) => telling.t(`result.why.${whyOf(one)}`, counted(telling, rule, one)));
  return result.inFavour === 0 ? [...unmet, telling.t('result.why.nobody')] : unmet;
}
function whyOf(one: RequirementResult) {
  if (one.decidedBy) return 'tie';
  if (nobodyCounted(one)) return 'shareOfNobody';
  // in a secret ballot nobody is named
  if ((one.requirement.kind === 'eachFor' || one.requirement.kind === 'noneAgainst') && one.blockedBy.length === 0) return 'unnamed';
  return one.requirement.kind;
}

/** What decided a ballot that was carried: the requirement that was met most narrowly, the tie that a vote decided. Empty where nothing did. */
export function decidedSentence(telling: Telling, { rule, result }: Told): string {
  if (!result?.adopted) return '';
  const tie = result.requirements.find(({ decidedBy }) => decidedBy);
  if (tie) return telling.t('result.decided.tie', counted(telling, rule, tie));
  const numbers = result.requirements.filter(({ requirement: { kind } }) => kind === 'shareFor' || kind === 'countFor');
  const [narrowest] = numbers.toSorted((a, b) => a.inFavour - a.needed - (b.inFavour - b.needed));
  if (narrowest) return telling.t('result.decided.number', counted(telling, rule, narrowest));
  return telling.t(
    result.requirements.some(({ requirement: { kind } }) => kind === 'eachFor') ? 'result.decided.agreed' : 'result.decided.noObjection',
  );
}

/** The whole result as one string, for announcements and for what is read aloud. */
export function resultText(telling: Telling, told: Told): string {
  const { result, annulledAt } = told;
  if (!result) return '';
  const annulled = annulledAt === undefined ? '' : telling.t('result.annulled');
  const counted = countSentence(telling, result);
  return [annulled, verdictSentence(telling, told), counted, ...unmetSentences(telling, told), decidedSentence(telling, told)]
    .filter(Boolean)
    .join(' ');
}

/** What one requirement asks for: "Moscow and Kyiv each vote in favour". */
export const requirementSentence = (telling: Telling, rule: Rule, requirement: Requirement): string =>
  telling.t(`result.requirement.${requirement.kind}`, asked(telling, rule, requirement));

/** Why it was or was not met: who stood in the way, or the figures. */
export function requirementReason(telling: Telling, one: RequirementResult): string {
  const { requirement, inFavour, counted: figures, needed, blockedBy } = one;
  if (blockedBy.length > 0) {
    const named = blockedBy.map(({ seat, because }) => telling.t(`result.because.${because}`, { seat: seatNames(telling, [seat]) }));
    return telling.format.list(named, { type: 'conjunction' });
  }
  if (requirement.kind === 'eachFor' || requirement.kind === 'noneAgainst') return '';
  if (nobodyCounted(one)) return telling.t('result.noFigures');
  if (requirement.kind === 'fewAgainst') return telling.t('result.figuresAgainst', { against: figures });
  return telling.t('result.figures', { inFavour: requirement.kind === 'quorum' ? figures : inFavour, counted: figures, needed });
}
