/**
 * Clauses whose verb is the deciding itself: "the decision to assist shall be taken by all", "assistance shall be agreed by consensus",
 * "any of them may veto it". What is decided on may then be done, and waits for the decision.
 */
import { range, type ClauseReader } from './clauseReader.ts';
import type { Spotted } from './spot.ts';

/** `veto`: anyone named can stop it; `decision`: those named decide, by the rule that stands in the clause. */
export interface Deciding {
  is: 'veto' | 'decision';
  tokens: number[];
  /** where the rule stands */
  from: number;
  /** said beside the verb ("…, all agreeing"): how the clause binds is not touched */
  beside?: boolean;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
const decided = words('decided agreed approved authorised endorsed resolved consented voted sanctioned');
const deciding = words('decide agree vote resolve determine');
const nouns = words('decision decisions resolution approval authorisation vote determination');
const given = words('taken made adopted reached given passed require requires requiring lies lie rests rest belongs belong');
const steps = words('consent agreement approval permission assent authorisation unanimity consensus decision vote yes concurrence');
const needs = words('required needed necessary obtained sought asked secured condition');
const onWhat = words('on upon about whether that how to concerning');
const stopping = words('block stop prevent halt veto bar hinder obstruct refuse thwart');
const together = words(
  'unanimous unanimously unanimity consensus jointly together collectively majority thirds all common accord everyone fifths quarters',
);
const anyone = words('any each every one single either');

/** Whether the verb of the clause decides on its acts, and with which words it says so. */
export function decidingIn(reader: ClauseReader, acts: readonly Spotted[]): Deciding | null {
  const ofActs = new Set(acts.flatMap(({ tokens }) => tokens));
  const heads = acts.flatMap(({ head }) => [...head]);
  const first = Math.min(...heads);
  const last = Math.max(...heads);
  if (heads.length === 0) return null;
  const core = range(reader.clause.from, reader.clause.to).filter((at) => reader.inClause(at) && reader.kindAt(at) !== 'relative');
  return vetoIn(reader, core, ofActs, { first, last }) ?? decisionIn(reader, core, ofActs, { first, last });
}

interface Around {
  first: number;
  last: number;
}

function vetoIn(reader: ClauseReader, core: readonly number[], ofActs: ReadonlySet<number>, { first, last }: Around): Deciding | null {
  const { tokens } = reader.found;
  const is = (at: number, set: ReadonlySet<string>): boolean => tokens[at]?.bases.some((base) => set.has(base)) ?? false;
  const negated = core.some((at) => ['no', 'not', 'never', 'without', 'none', 'neither', 'nobody', 'cannot'].includes(reader.form(at)));
  if (negated) return null;
  const veto = core.find((at) => tokens[at]?.bases.includes('veto'));
  if (veto !== undefined) return { is: 'veto', tokens: vetoWords(reader, core, veto), from: reader.clause.from };
  // "any guarantor may block assistance": one is enough
  const stop = core.find((at) => is(at, stopping) && at < first && first - at < 4);
  const may = core.find((at) => ['may', 'can', 'could'].includes(reader.form(at)));
  const one = core.some((at) => anyone.has(reader.form(at)) && at < (may ?? -1));
  if (stop !== undefined && may !== undefined && may < stop && stop - may < 4 && one)
    return { is: 'veto', tokens: [may, stop], from: reader.clause.from };
  // "one no is enough to stop it"
  const enough = core.find((at) => ['enough', 'suffices', 'suffice', 'sufficient'].includes(reader.form(at)));
  const stops = core.find((at) => is(at, stopping) && !ofActs.has(at));
  if (enough !== undefined && stops !== undefined && last > enough)
    return { is: 'veto', tokens: [enough, stops], from: reader.clause.from };
  return null;
}

const ofVeto = words('have has hold holds enjoy enjoys retain retains possess possesses having right power may can be is shall vote');
const vetoWords = (reader: ClauseReader, core: readonly number[], veto: number): number[] =>
  core.filter((at) => at === veto || (Math.abs(at - veto) < 5 && ofVeto.has(reader.form(at))));

function decisionIn(reader: ClauseReader, core: readonly number[], ofActs: ReadonlySet<number>, { first, last }: Around): Deciding | null {
  const { tokens } = reader.found;
  const form = (at: number): string => reader.form(at);
  const rule = core.some((at) => together.has(form(at)) && !ofActs.has(at));
  // "assistance shall be agreed by …"
  const passive = core.find(
    (at) =>
      at > first && decided.has(form(at)) && !ofActs.has(at) && range(at - 4, at).some((i) => i > first && tokens[i]?.bases.includes('be')),
  );
  if (passive !== undefined && (rule || form(passive + 1) === 'by' || form(passive + 2) === 'by')) {
    const on = ['on', 'upon'].includes(form(passive + 1)) ? [passive + 1] : [];
    return { is: 'decision', tokens: [passive, ...on], from: last + 1 };
  }
  // "the decision to assist shall be taken by …"
  const noun = core.find((at) => nouns.has(form(at)) && !ofActs.has(at) && at < first && first - at < 7 && onWhat.has(form(at + 1)));
  const taken = core.find((at) => at > last && given.has(form(at)));
  if (noun !== undefined && taken !== undefined) return { is: 'decision', tokens: [noun, taken], from: last + 1 };
  // "the consent of all is required for assistance"
  const asked = core.find((at) => steps.has(form(at)) && at < first && !ofActs.has(at));
  const needed = core.find((at) => needs.has(form(at)) && asked !== undefined && at > asked && at < first && first - at < 7);
  const negated = core.some((at) => ['no', 'not', 'never', 'without', 'nor'].includes(form(at)));
  if (asked !== undefined && needed !== undefined && !negated) return { is: 'decision', tokens: [asked, needed], from: reader.clause.from };
  const agreeing = core.find(
    (at) =>
      ['agreeing', 'consenting', 'concurring', 'assenting'].includes(form(at)) &&
      range(at - 6, at).some((i) => ['all', 'each', 'every', 'both'].includes(form(i))),
  );
  if (agreeing !== undefined) {
    const comma = range(reader.clause.from, agreeing).findLast((at) => tokens[at]?.kind === 'mark') ?? reader.clause.from;
    return { is: 'decision', tokens: [agreeing], from: comma, beside: true };
  }
  // "the guarantors decide unanimously on assistance"
  const each = core.some((at) => ['each', 'every', 'any', 'itself'].includes(form(at)) && at < first);
  const verb = core.find(
    (at) => tokens[at]?.bases.some((base) => deciding.has(base)) && !ofActs.has(at) && at < first && first - at < 8 && reader.inCore(at),
  );
  const over = verb === undefined ? -1 : range(verb + 1, verb + 5).find((at) => onWhat.has(form(at)));
  const duty = reader.found.operators.some((one) => one.means === 'D' && verb !== undefined && one.tokens.includes(verb));
  return verb !== undefined && over !== undefined && over > 0 && rule && !each && !duty
    ? { is: 'decision', tokens: [verb], from: reader.clause.from }
    : null;
}
