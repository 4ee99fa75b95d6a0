/** A line of input of `clause-check`, and the line of output to it: names and shapes that scripts rely on. */
import type { CheckedClause, Treaty } from '../../negotiation/checking.ts';
import type { Finding } from '../../treaty/finding.ts';
import type { HistoricalCase } from '../../treaty/guarantee.ts';
import type { WeakPoint } from '../../treaty/weakPoint.ts';
import { reason, weakPointWords } from '../exports/words.ts';
import { say } from './clauseCheckWords.ts';

export type Id = string | number;
export type Asked = { id: Id; text: string } | { id: Id; error: string };

const isId = (value: unknown): value is Id => typeof value === 'string' || typeof value === 'number';

/** The id of a line that is broken elsewhere: whoever sent it finds it again. */
function idIn(broken: string): Id | undefined {
  const [, written] = /"id"\s*:\s*("(?:[^"\\]|\\.)*"|-?\d{1,15})/.exec(broken) ?? [];
  try {
    return written === undefined ? undefined : (JSON.parse(written) as Id);
  } catch {
    return undefined;
  }
}

/** What a line asks: JSON with a text, JSON that is a text, or plain text. `number`, from 1, names a line that has no id of its own. */
export function askedBy(line: string, number: number): Asked {
  const text = line.replace(/^\uFEFF/, '').trim();
  const withText = (id: Id, given: unknown): Asked =>
    typeof given === 'string' && given.trim() !== '' ? { id, text: given } : { id, error: say('noText') };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return /^[{[]/.test(text) ? { id: idIn(text) ?? number, error: say('notJson') } : withText(number, text);
  }
  if (typeof value !== 'object' || value === null) return withText(number, value);
  const { id, text: given } = value as Record<string, unknown>;
  return withText(isId(id) ? id : number, given);
}

/** Reasons come with the most material first; that one is told. */
const verdictOf = ({ term, verdict, whys: [why], layers }: Finding) => ({
  term,
  verdict,
  why: why ? reason(why) : '',
  ...(layers ? { layers } : {}),
});

export const answerLine = (id: Id, { text, reading, findings }: CheckedClause): string =>
  JSON.stringify({
    id,
    reading: reading.state,
    norms: reading.norms,
    unread: reading.unread.map(({ span }) => text.slice(...span)),
    verdicts: findings.map(verdictOf),
    silent: reading.state === 'read' && findings.length === 0,
  });

export const errorLine = ({ id, error }: { id: Id; error: string }): string => JSON.stringify({ id, error });

/** The last line of a treaty: conflicts between its clauses, what it leaves open, its weak points, the tensions it takes over; all in words too. */
export const treatyLine = ({ conflicts, completeness, weakPoints, tensions }: Treaty, cases: readonly HistoricalCase[] = []): string =>
  JSON.stringify({
    conflicts: conflicts.map(({ kind, clause, norm, other, why, settled }) => ({
      kind,
      clause,
      norm,
      other,
      why: reason(why),
      ...(settled ? { settled } : {}),
    })),
    completeness: completeness.map(({ term, state, verdict, clauses, residue, counts }) => ({
      term,
      state,
      ...(verdict ? { verdict } : {}),
      clauses,
      missing: residue.map(reason),
      counts,
    })),
    weakPoints: (weakPoints ?? []).map((point) => weakPointLine(point, cases)),
    tensions: tensions.map(({ term, other, why, excepted }) => ({ term, other, why: reason(why), excepted })),
  });

const weakPointLine = (found: WeakPoint, cases: readonly HistoricalCase[]) => {
  const { title, point, story, remedy } = weakPointWords(found);
  const before = cases.find(({ id }) => id === found.case);
  return {
    code: found.code,
    title,
    point,
    story,
    remedy,
    restsOn: found.restsOn,
    ...(found.meant === undefined ? {} : { meant: found.meant }),
    ...(before ? { case: { title: before.title, text: before.text, source: before.source } } : {}),
  };
};
