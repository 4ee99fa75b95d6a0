/** "Only", "solely", "nothing but": what is taken away from a rule without being named; and what is left to somebody's own judgement. */
import type { Things } from './acts.ts';
import { range, type ClauseReader } from './clauseReader.ts';
import type { Conditions } from './conditions.ts';
import { functionWords } from './english.ts';
import { isGateSign } from './gates.ts';
import type { Subject } from './subject.ts';
import type { Timing } from './timing.ts';

interface Around {
  subject: Subject;
  conditions: Conditions;
  timing: Timing;
  things: Things;
  deontic: string;
  /** a status is said of a party */
  role: boolean;
}

/** Whether a step, an event or a time of the clause is what "only" speaks of ("only after …", "only with the consent of …"). */
export const isHeld = ({ conditions, timing, things }: Omit<Around, 'subject' | 'deontic' | 'role'>): boolean =>
  conditions.gates.length > 0 || conditions.unless.length > 0 || things.triggers.length > 0 || timing.window !== undefined;

/** Whether "only" stands at the subject: "only X and Y shall …", "X alone shall …". */
export const isAtSubject = (only: readonly number[], bound: readonly number[]): boolean =>
  bound.some((at) => only.some((one) => (at - one > 0 ? at - one < 3 && one < Math.min(...bound) : one - at < 2)));

/** A duty or a ban that reaches "only" so far is narrowed: what else there might be is taken out of it. */
export function narrow(reader: ClauseReader, around: Around): void {
  const { subject, conditions, deontic } = around;
  if (!['shall', 'is', 'shallNot', 'isNot', 'intendsTo'].includes(deontic)) return;
  const held = isHeld(around);
  for (const { means, tokens } of reader.operators(reader.inCore)) {
    if (means !== 'X' || tokens.every((at) => reader.used.has(at)) || tokens.some((at) => reader.form(at) === 'alone')) continue;
    const bySubject = isAtSubject(tokens, subject.tokens);
    const focus = focusOf(reader, tokens, bySubject ? Math.max(...subject.tokens) + 1 : reader.clause.to);
    if (focus.some((at) => isGateSign(reader.found.tokens[at]))) continue;
    const claimed = (at: number): boolean => around.things.claimed.has(at) || reader.used.has(at) || subject.tokens.includes(at);
    const unknown = focus.filter((at) => !claimed(at) && !functionWords.has(reader.form(at)));
    // what "only" holds is read: a step, an event; of what stands beside it nothing is passed over
    if (held) {
      if (unknown.length > 0 && !bySubject) reader.unread.push({ tokens: unknown, why: 'exception' });
      continue;
    }
    // unknown words narrow what they stand beside; where nothing known stands, or a place, what they say is not clear
    const places = new Set(around.things.places.flatMap(({ tokens: its }) => [...its]));
    const known = new Set(
      [...around.things.objects, ...around.things.means, ...around.things.triggers].flatMap(({ tokens: its }) => [...its]),
    );
    const beside = focus.some((at) => known.has(at)) && !focus.some((at) => places.has(at));
    if (!bySubject && !beside) continue;
    // whoever alone is bound: the roster says it
    if (bySubject && unknown.length === 0) continue;
    if (bySubject && around.role) continue;
    conditions.unless.push({ kind: 'circumstance' });
    conditions.exceptionTokens.push([...tokens, ...unknown]);
    reader.use([...tokens, ...unknown]);
    return;
  }
}

/** The words that "only" is about: those after it up to a comma, or where it ends its phrase, those before. */
function focusOf(reader: ClauseReader, only: readonly number[], end: number): number[] {
  const { tokens } = reader.found;
  const stops = (at: number): boolean => !reader.inCore(at) || [',', ';', 'but'].includes(reader.form(at));
  const after: number[] = [];
  for (let at = (only.at(-1) ?? 0) + 1; at < end && !stops(at); at += 1) if (tokens[at]?.kind !== 'mark') after.push(at);
  if (after.length > 0) return after;
  const before: number[] = [];
  for (let at = (only[0] ?? 0) - 1; at >= reader.clause.from && !stops(at) && before.length < 6; at -= 1) {
    if (['and', 'or'].includes(reader.form(at))) break;
    if (reader.found.operators.some(({ tokens: its }) => its.includes(at))) break;
    before.push(at);
  }
  return before;
}

const own = new Set(['alone', 'itself', 'themselves', 'own', 'freely', 'sovereignly']);
const judging = new Set(['decide', 'judge', 'determine', 'choose', 'decision', 'choice', 'consider', 'say', 'discretion']);

/** "Each decides for itself whether …", "whether to help shall be for each of them to decide", "it is up to them whether …". */
export function leavesWhether(reader: ClauseReader): boolean {
  const { tokens } = reader.found;
  const core = range(reader.clause.from, reader.clause.to).filter(reader.inCore);
  const at = core.find((one) => reader.form(one) === 'whether');
  if (at === undefined || reader.form(at + 1) === 'or') return false;
  if (reader.operators(reader.inCore).some(({ means, tokens: its }) => means === 'O' && its.some((one) => Math.abs(one - at) < 5)))
    return true;
  const judges = core.some((one) => tokens[one]?.bases.some((base) => judging.has(base)));
  const upTo = core.some((one) => reader.form(one) === 'up' && reader.form(one + 1) === 'to');
  return upTo || (judges && core.some((one) => own.has(reader.form(one))));
}

/** Who is left to judge: the party that "up to", "for" names. */
export const judgeIn = (reader: ClauseReader): string | undefined =>
  reader.found.parties.find(({ tokens }) => {
    const at = tokens[0] ?? 0;
    return (
      tokens.every(reader.inClause) &&
      range(at - 3, at).some((one) => reader.form(one) === 'for' || (reader.form(one) === 'up' && reader.form(one + 1) === 'to'))
    );
  })?.id;
