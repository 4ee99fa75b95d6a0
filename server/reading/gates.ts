/** The steps a clause makes an act wait for: an appeal, consultations, a decision, consent, notice, a finding. */
import type { Gate, GateKind } from '../../treaty/norm.ts';
import { fractionAt, type Timed } from './measures.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { ruleIn, type PartyAt } from './voting.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const signs: readonly { kind: GateKind; any: ReadonlySet<string> }[] = [
  { kind: 'appeal', any: words('appeal request invitation call plea ask invite behest') },
  { kind: 'consultation', any: words('consultation consult confer discussion deliberation deliberate talk talks') },
  {
    kind: 'consent',
    any: words(
      'consent accord approval approve agreement agree permission assent authorisation authorise acceptance accept blessing concurrence concur concurring acquiescence acquiesce endorsement endorse okay ok nod backing concord approbation allow permit consensus unanimity unanimous unanimously objection object yes favour go-ahead support back veto oppose',
    ),
  },
  { kind: 'decision', any: words('decision decide vote resolution resolve ballot majority determine voting') },
  { kind: 'notification', any: words('notice notification notify inform announcement') },
  {
    kind: 'determination',
    any: words(
      'finding find determination confirm confirmation certify certification verify verification establish attest conclude conclusion determine declare',
    ),
  },
];

/** Steps in two words. */
const pairs: readonly { kind: GateKind; words: readonly [string, string] }[] = (
  ['green light', 'thumbs up', 'go ahead', 'sign off', 'signs off', 'signed off', 'say so', 'on board'] as const
).map((text) => ({ kind: 'consent' as const, words: text.split(' ') as [string, string] }));
/** Words of a consultation that comes to nothing. */
const failing = words(
  'fail failure nowhere inconclusive deadlock stalemate fruitless unsuccessful collapse unresolved disagree disagreement impasse break founder',
);
const outcomes = words(
  'result agreement agree consensus outcome conclusion accord decision solution position plan line end success succeed produce yield unanimity',
);
const thinHere = words(
  'any common joint agreed clear single to in of within the a an not produce yield give bring lead reach end achieve come result make show about without even if where should up down no',
);

const councilWords: readonly string[][] = [
  ['security', 'council'],
  ['unsc'],
  ['un', 'council'],
  ['council', 'of', 'the', 'united', 'nations'],
];

/** Where the words begin among the tokens of a range, -1 if nowhere. */
const phraseIn = (tokens: readonly Token[], from: number, to: number, wanted: readonly string[]): number => {
  for (let at = from; at + wanted.length <= to; at += 1) if (wanted.every((word, i) => tokens[at + i]?.form === word)) return at;
  return -1;
};

/** Whether a word can name a step. */
export const isGateSign = (token: Token | undefined): boolean =>
  token?.bases.some((base) => signs.some(({ any }) => any.has(base))) ?? false;

/** Whether an adjunct names a step near its beginning: "on the basis of an appeal", "by unanimous decision", "with the consent of". */
export function hasGateSign(tokens: readonly Token[], { inner, from, to }: Segment): boolean {
  if (tokens[from]?.form === 'in') return ['consultation', 'agreement', 'concert'].includes(tokens[from + 1]?.form ?? '');
  if (!openers.has(tokens[from]?.form ?? '')) return false;
  if (tokens[from]?.form === 'by' && decidedBefore(tokens, from) && shareAt(tokens, inner)) return true;
  for (let at = from; at < Math.min(to, inner + 7); at += 1) {
    const token = tokens[at];
    if (isNoStep(tokens, at)) return false;
    // "by bilateral agreement": an instrument, nobody's consent
    if (['bilateral', 'separate', 'special'].includes(token?.form ?? '') && tokens[at + 1]?.form === 'agreement') return false;
    if (token?.kind === 'mark' || (at > inner && (stops.has(token?.form ?? '') || auxiliaries.has(token?.form ?? '')))) return false;
    if (token?.bases.some((base) => signs.some(({ any }) => any.has(base)) && !verbsOnly.has(base))) return true;
  }
  return false;
}
/** "decided · by three quarters of …": a share is a rule without a word for it. */
const decidedBefore = (tokens: readonly Token[], from: number): boolean =>
  tokens[from - 1]?.bases.some((base) => ['decide', 'approve', 'adopt', 'take', 'make', 'vote', 'determine'].includes(base)) ?? false;
const shareAt = (tokens: readonly Token[], at: number): boolean =>
  fractionAt(tokens, at) !== null || (tokens[at]?.form === 'at' && fractionAt(tokens, at + 2) !== null);
const openers = words('with by on upon at under subject through based following after');
const auxiliaries = words('is are was were be shall must will may can');
const stops = words('to in on with into against that which who');
/** Signs that are also ordinary nouns or adverbs of other adjuncts. */
const verbsOnly = words('yes find establish back favour support allow accept ask determine conclude declare');

export interface GateAt {
  gate: Gate;
  tokens: number[];
}

export interface GateContext {
  tokens: readonly Token[];
  parties: readonly PartyAt[];
  times: readonly Timed[];
  /** who takes a step, by its kind, where a clause does not say */
  steps: Partial<Record<GateKind, readonly string[]>>;
  /** the group that decides where none is named */
  deciders: readonly string[];
  membersOf: (party: string) => readonly string[];
  /** tokens that are spoken for */
  used: ReadonlySet<number>;
}

const outsiders = words('un nations secretary-general secretary osce assembly nato eu pope court');
const saying = words('say state rule recognise condemn');
const waives = words(
  'without regardless irrespective whether not no absent absence need unnecessary independently despite notwithstanding waiting nor even',
);

/** "of Ukraine or of any guarantor": either will do. */
const orBefore = (tokens: readonly Token[], at: number): boolean =>
  [1, 2, 3].some(
    (back) => tokens[at - back]?.form === 'or' && [1, 2, 3].slice(0, back - 1).every((near) => thin.has(tokens[at - near]?.form ?? '')),
  );
const thin = words('of by from any the a each');

/** Who appeals, and to whom: others in the stretch may take a step of their own. */
const isPartOfAppeal = ({ tokens, steps }: GateContext, { by }: Gate, id: string, at: number): boolean =>
  (steps.appeal?.includes(id) ?? false) ||
  (by?.of.some((one) => one === id) ?? false) ||
  [1, 2, 3].some((back) => ['to', 'of', 'upon', 'for', 'on'].includes(tokens[at - back]?.form ?? ''));

/** "The object of an attack": nobody objects; "the agreed withdrawal": what is agreed already; "under this accord", not "by common accord"; nobody backs what goes back. */
const isNoStep = (tokens: readonly Token[], at: number): boolean => {
  const [form, before] = [tokens[at]?.form, tokens[at - 1]?.form ?? ''];
  if (form === 'object') return tokens[at + 1]?.form === 'of';
  if (form === 'back') return tokens[at + 1] === undefined || tokens[at + 1]?.kind === 'mark' || awayFrom.has(tokens[at + 1]?.form ?? '');
  if (form === 'agreed') return ['the', 'an', 'its', 'their', 'any', 'this'].includes(before);
  return form === 'accord' && !['common', 'one', 'mutual', 'full', 'general', 'joint', 'unanimous'].includes(before);
};

const awayFrom = words('to out into in from home up over on behind at beyond across and');

const family = (kind: GateKind): GateKind => (kind === 'decision' ? 'consent' : kind);

/** One stretch for each step: "after an appeal and urgent consultations" are two, "with the advice and consent of all" is one. */
export function stepsIn(tokens: readonly Token[], { from, to }: { from: number; to: number }): { from: number; to: number }[] {
  const kindAt = (at: number): GateKind | undefined =>
    isNoStep(tokens, at)
      ? undefined
      : signs.find(({ any }) => tokens[at]?.bases.some((base) => any.has(base) && !verbsOnly.has(base)))?.kind;
  const parts: { from: number; to: number; kind?: GateKind }[] = [{ from, to }];
  let kind: GateKind | undefined;
  let joint = -1;
  for (let at = from; at < to; at += 1) {
    if (tokens[at]?.form === 'and' && kind !== undefined) joint = at;
    const here = kindAt(at);
    if (here === undefined) continue;
    if (joint >= 0 && kind !== undefined && family(here) !== family(kind) && at - joint < 6) {
      const last = parts.at(-1);
      if (last) last.to = joint;
      parts.push({ from: joint + 1, to });
    }
    kind = here;
    joint = -1;
  }
  return parts;
}

/** The gate that a stretch of text names; null when it names none. `waived` where it says that the step is not needed. */
export function gateIn(context: GateContext, { from, to }: { from: number; to: number }, waived: boolean): GateAt | null {
  const { tokens, parties, times, used } = context;
  const free = (at: number): boolean => !used.has(at);
  const at = (bases: ReadonlySet<string>): number => {
    for (let i = from; i < to; i += 1) if (free(i) && !isNoStep(tokens, i) && tokens[i]?.bases.some((base) => bases.has(base))) return i;
    return -1;
  };
  const found = signs.map(({ kind, any }) => ({ kind, sign: at(any) })).filter(({ sign }) => sign >= 0);
  const two = pairs
    .map(({ kind, words: its }) => ({ kind, sign: phraseIn(tokens, from, to, its) }))
    .find(({ sign }) => sign >= 0 && free(sign));
  if (two && !found.some(({ kind }) => kind === two.kind)) found.push(two);
  const lapsed = lapseIn(
    context,
    { from, to },
    found.some(({ kind }) => kind === 'consultation'),
  );
  if (lapsed) return lapsed;
  const council = councilWords.map((phrase) => ({ phrase, at: phraseIn(tokens, from, to, phrase) })).find((one) => one.at >= 0);
  const isMember = council !== undefined && ['member', 'members'].includes(tokens[council.at - 2]?.form ?? '');
  if (
    council &&
    !isMember &&
    free(council.at) &&
    (found.length > 0 || at(saying) >= 0 || phraseIn(tokens, from, to, ['mandate']) >= 0 || phraseIn(tokens, from, to, ['mandates']) >= 0)
  ) {
    const all = range(from, to).filter(
      (i) =>
        council.phrase.includes(tokens[i]?.form ?? '') ||
        ['un', 'united', 'nations', 'mandate', 'mandates', 'resolution'].includes(tokens[i]?.form ?? ''),
    );
    return {
      gate: { kind: 'securityCouncil', ...(waived ? { waived: true } : {}) },
      tokens: [...all, ...found.map(({ sign }) => sign), ...(at(saying) >= 0 ? [at(saying)] : [])],
    };
  }
  if (found.length === 0 && waived) {
    const views = at(words('position view opinion stance attitude reaction wish other think say refuse disagree'));
    if (views >= 0) found.push({ kind: 'decision', sign: views });
  }
  if (found.length === 0 && tokens[from]?.form === 'by' && decidedBefore(tokens, from)) {
    const share = range(from, to).find((i) => shareAt(tokens, i));
    if (share !== undefined) found.push({ kind: 'decision', sign: share });
  }
  if (found.length === 0) return null;
  const named = parties.filter(({ tokens: its }) => its.every((i) => i >= from && i < to && free(i)));
  // "if three of them ask for it": those who are bound, not whoever appeals
  const someOfThem = phraseIn(tokens, from, to, ['of', 'them']) >= 0;
  const isStep = (kind: 'appeal' | 'consultation'): boolean =>
    found.some((one) => one.kind === kind) &&
    (kind === 'consultation' ||
      (named.length === 0 && !someOfThem && !found.some(({ sign }) => tokens[sign]?.form === 'majority')) ||
      named.some(({ id }) => context.steps.appeal?.includes(id)));
  const first = [...found].toSorted((a, b) => a.sign - b.sign)[0];
  let kind: GateKind | undefined = first?.kind;
  if (
    isStep('appeal') &&
    !found.some((one) => one.kind === 'consent' && one.sign < (found.find(({ kind: k }) => k === 'appeal')?.sign ?? 0))
  )
    kind = 'appeal';
  else if (first?.kind === 'appeal' && found.length > 1) kind = found.find(({ kind: other }) => other !== 'appeal')?.kind;
  else if (first?.kind === 'appeal') kind = named.length > 0 || someOfThem ? 'consent' : 'appeal';
  // "a decision agreed to by all", "agree by a two-thirds vote": a decision
  if (kind === 'consent' && found.some((one) => one.kind === 'decision') && !isStep('appeal')) {
    const decides = found.find((one) => one.kind === 'decision');
    const majorityOnly = tokens[decides?.sign ?? 0]?.form === 'majority';
    if (!majorityOnly) kind = 'decision';
  }
  if (kind === undefined) return null;
  // "when the United Nations asks": somebody else's step is not understood
  if (kind === 'appeal' && named.length === 0 && range(from, to).some((i) => outsiders.has(tokens[i]?.form ?? ''))) return null;
  const tokensUsed = found
    .filter(
      (one) => one.kind === kind || (kind === 'decision' && one.kind === 'consent') || (kind === 'consent' && one.kind === 'decision'),
    )
    .map(({ sign }) => sign);
  const extra = range(from, to).filter(
    (i) =>
      free(i) &&
      signs
        .find((one) => one.kind === kind)
        ?.any.has(tokens[i]?.bases.find((base) => signs.find((one) => one.kind === kind)?.any.has(base)) ?? ''),
  );
  tokensUsed.push(...extra);
  if (two) tokensUsed.push(two.sign, two.sign + 1);
  const time = times.find((one) => one.tokens.every((i) => i >= from && i < to && free(i)));
  const otherwise =
    kind === 'appeal' ? (context.steps.appeal ?? []) : kind === 'consultation' ? (context.steps.consultation ?? []) : context.deciders;
  const by = ruleIn(tokens, from, to, named, otherwise, context.membersOf);
  const gate: Gate = { kind };
  if (kind === 'appeal') {
    const own = context.steps.appeal ?? [];
    const or = named.filter(({ id, tokens: its }) => !own.includes(id) && orBefore(tokens, its[0] ?? 0)).map(({ id }) => id);
    gate.by = { of: [...own, ...or] as NonNullable<Gate['by']>['of'], atLeast: or.length > 0 ? 1 : 'all' };
  } else if (kind === 'consultation')
    gate.by = by?.consent ?? { of: [...(context.steps.consultation ?? [])] as NonNullable<Gate['by']>['of'], atLeast: 'unstated' };
  else if (by) gate.by = by.consent;
  if (gate.by?.atLeast === 'all' && kind === 'consultation') gate.by = { ...gate.by, atLeast: 'unstated' };
  if (time?.window) gate.within = time.window;
  if (waived) gate.waived = true;
  const negated = range(from, to).filter((i) => waived && waives.has(tokens[i]?.form ?? ''));
  return {
    gate,
    tokens: [
      ...new Set([
        ...tokensUsed,
        ...(kind === 'appeal' ? [] : (by?.tokens ?? [])),
        ...(time?.tokens ?? []),
        ...negated,
        ...named
          .filter(({ id, tokens: its }) => kind !== 'appeal' || isPartOfAppeal(context, gate, id, its[0] ?? 0))
          .flatMap(({ tokens: its }) => its),
      ]),
    ],
  };
}

/** "If the consultations give no result", "even if they fail": no decision is waited for. */
function lapseIn({ tokens, deciders, used }: GateContext, { from, to }: { from: number; to: number }, consults: boolean): GateAt | null {
  if (!consults || deciders.length === 0) return null;
  const its = range(from, to).filter((i) => !used.has(i));
  const has = (list: ReadonlySet<string>): boolean => its.some((i) => tokens[i]?.bases.some((base) => list.has(base)));
  const none = its.some((i) => ['no', 'not', 'without', 'nothing', 'any'].includes(tokens[i]?.form ?? ''));
  if (!has(failing) && !(none && has(outcomes))) return null;
  const isOf = (i: number): boolean =>
    tokens[i]?.bases.some(
      (base) =>
        failing.has(base) ||
        outcomes.has(base) ||
        thinHere.has(base) ||
        signs.some(({ kind, any }) => kind === 'consultation' && any.has(base)),
    ) ?? false;
  return {
    gate: { kind: 'decision', by: { of: [...deciders] as NonNullable<Gate['by']>['of'], atLeast: 'all' }, waived: true },
    tokens: its.filter(isOf),
  };
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** Whether an adjunct says that a step is not needed. */
export function isWaived(tokens: readonly Token[], segment: Segment): boolean {
  if (segment.kind === 'without' || segment.kind === 'despite') return true;
  const forms = tokens.slice(segment.from, segment.to).map(({ form }) => form);
  return forms.includes('need') && (forms.includes('no') || forms.includes('without'));
}
