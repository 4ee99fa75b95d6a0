/** By when, for how long: the times of a clause that no step of it claims. */
import type { Norm } from '../../treaty/norm.ts';
import type { Act } from '../../treaty/vocabulary.ts';
import { range, type ClauseReader } from './clauseReader.ts';
import type { Conditions } from './conditions.ts';
import type { Timed } from './measures.ts';

export interface Timing {
  window?: NonNullable<Norm['window']>;
  duration?: NonNullable<Norm['duration']>;
  windowTokens: number[];
  durationTokens: number[];
}

const renewing = new Set(
  'doubled tripled lengthened stretched renewable renewed extendable extended prolonged renew extend prolong extension renewal'.split(' '),
);

export function timingOf(
  reader: ClauseReader,
  acts: readonly (Act | undefined)[],
  claimed: ReadonlySet<number>,
  { gates, inside }: Conditions,
): Timing {
  const { found, clause } = reader;
  const lasts = acts.some((act) => act?.slots.includes('duration'));
  const due = acts.some((act) => act?.slots.includes('window'));
  const out: Timing = { windowTokens: [], durationTokens: [] };
  // what runs "from the attack" may share its end with the event, unless it is a step that is due ("an appeal made within seven days of …")
  const isClaimed = ({ tokens, window }: Timed): boolean =>
    window?.none !== true &&
    claimed.has(tokens.at(-1) ?? -1) &&
    (window?.from !== 'attack' ||
      claimed.has(tokens[0] ?? -1) ||
      ['made', 'lodged', 'submitted', 'addressed', 'issued', 'sent', 'received'].includes(reader.form((tokens[0] ?? 0) - 1)));
  for (const time of found.times) {
    // "at most three days to talk": the days may be the act's too; a time counted from an event that is another word's is not
    const bare =
      (time.window?.atMost !== undefined || time.window?.none === true) && time.window.from === undefined && time.duration === undefined;
    const isTaken = bare ? time.tokens.every((at) => claimed.has(at)) : isClaimed(time);
    if (!time.tokens.every(reader.inClause) || time.tokens.some((at) => inside.has(at)) || isTaken) continue;
    const consent = gates.find(({ kind }) => kind === 'consent');
    reader.use(time.tokens);
    if (time.ahead && consent && time.window && !consent.within) consent.within = time.window;
    else if (time.until !== undefined && lasts) {
      out.duration = { hours: time.until };
      out.durationTokens.push(...time.tokens);
    } else if (time.duration && (lasts || !due)) {
      out.duration = { hours: time.duration.hours };
      out.durationTokens.push(...time.tokens);
    } else if (time.duration) {
      out.window = { ...out.window, atMost: time.duration.hours }; // a span for what has only a deadline
      out.windowTokens.push(...time.tokens);
    } else if (time.window) {
      out.window = { ...out.window, ...time.window };
      out.windowTokens.push(...time.tokens);
    }
  }
  const renewal = range(clause.from, clause.to).find((at) => renewing.has(reader.form(at)) && !claimed.has(at));
  if (renewal !== undefined && (out.duration || out.window)) {
    const denied = reader.form(renewal - 1) === 'not' || reader.form(renewal - 1) === 'no';
    if (out.duration) out.duration.renewable = !denied;
    else if (out.window && !denied) out.window.extendable = true;
    reader.use(range(renewal - (denied ? 1 : 0), clause.to));
  }
  return out;
}
