/** What a clause makes its act wait for, and what lifts it: steps, exceptions by fact, by another's decision, by one's own judgement. */
import type { Consent, Exception, Gate, Norm } from '../../treaty/norm.ts';
import { membersOf } from '../../treaty/words.ts';
import type { Things } from './acts.ts';
import { range, type ClauseReader } from './clauseReader.ts';
import type { Deciding } from './deciding.ts';
import { functionWords, type Operator } from './english.ts';
import { deonticOf } from './force.ts';
import { gateIn, isGateSign, isWaived, stepsIn, type GateAt, type GateContext } from './gates.ts';
import { isHard } from './markers.ts';
import { isDate } from './measures.ts';
import type { Segment } from './segments.ts';
import type { Subject } from './subject.ts';
import { ruleIn } from './voting.ts';

export interface Conditions {
  gates: Norm['gates'];
  unless: Exception[];
  gateTokens: number[][];
  exceptionTokens: number[][];
  /** tokens within gates: times among them are theirs */
  inside: Set<number>;
  /** goes before what is said otherwise */
  prevails?: boolean;
  /** how the clause binds, where a step in its core changes that ("exercises require the consent of …") */
  chain: readonly Operator[];
}

const isNegative = (chain: readonly Operator[]): boolean => chain.includes('N') || chain.includes('F');
/** "without", "in the absence of" a step, not "whether or not" it is taken. */
const isLacking = (reader: ClauseReader, { from, inner, kind }: Segment): boolean =>
  kind === 'without' &&
  !['even', 'need'].some((word) => range(from, inner + 2).some((at) => reader.form(at) === word)) &&
  range(from, inner).some((at) => ['without', 'absent', 'absence'].includes(reader.form(at)));

const failing = new Set(
  'fail fails failing failed cannot unable impossible disagree disagreement absence lack want default breaks'.split(' '),
);
const concerted = new Set(
  'agree agreed agreement joint common concerted concert together unanimity unanimous consensus collective jointly collectively'.split(' '),
);
/** "If they cannot agree", "where joint action is not possible", "failing agreement". */
function failsToAgree(reader: ClauseReader, { from, to }: Segment): boolean {
  const forms = range(from, to).map((at) => reader.form(at));
  const no =
    forms.some((form) => failing.has(form)) ||
    (forms.includes('not') &&
      forms.some((form) => ['possible', 'agree', 'prove', 'reached', 'act', 'found', 'attained', 'achieved'].includes(form))) ||
    (forms.includes('no') && forms.includes('agreement'));
  return no && forms.some((form) => concerted.has(form));
}

const skipped: ReadonlySet<Segment['kind']> = new Set(['core', 'time', 'citation', 'purpose', 'recital']);

const objecting = 'object objection veto oppose refuse reject disagree no against'.split(' ');
const opinion = 'consider deem judge believe think opinion feel regard satisfied view interest'.split(' ');
/** "unless it considers …": whoever is bound decides for itself. */
function judges(reader: ClauseReader, { inner, to }: Segment): boolean {
  const { tokens } = reader.found;
  if (range(inner, Math.min(to, inner + 8)).some((at) => opinion.some((word) => tokens[at]?.bases.includes(word)))) return true;
  // "unless it decides otherwise"
  return (
    ['it', 'they', 'he', 'she'].includes(reader.form(inner)) &&
    range(inner + 1, Math.min(to, inner + 4)).some((at) => tokens[at]?.bases.some((base) => deciding.has(base)))
  );
}
const deciding = new Set(
  'decide see choose want wish prefer find declare say object refuse like determine conclude opt announce'.split(' '),
);
const silent = new Set('silence silent reply answer respond object react objection response reaction'.split(' '));
const counting = new Set('count deem presume treat regard take consider mean amount assume equal suppose understand'.split(' '));
const consenting = new Set('consent agree agreement approval approve assent yes accept acceptance permission'.split(' '));
/** "Silence for thirty days counts as consent", "who does not answer within a week is taken to agree". */
function silenceIn(reader: ClauseReader, deciders: readonly string[]): GateAt | undefined {
  const { tokens, times, parties } = reader.found;
  const its = range(reader.clause.from, reader.clause.to);
  const find = (list: ReadonlySet<string>): number => its.find((at) => tokens[at]?.bases.some((base) => list.has(base))) ?? -1;
  const [quiet, counts, consents] = [find(silent), find(counting), find(consenting)];
  if (quiet < 0 || counts < 0 || consents < 0 || consents < quiet) return undefined;
  const denied =
    ['silence', 'silent'].includes(reader.form(quiet)) ||
    range(quiet - 4, quiet).some((at) => ['not', 'no', 'without', 'fails', 'fail'].includes(reader.form(at)));
  const time = times.find((one) => one.tokens.every(reader.inClause));
  const hours = time?.window?.atMost ?? time?.window?.atLeast ?? time?.duration?.hours;
  if (!denied || hours === undefined || range(counts - 2, counts).some((at) => ['not', 'never'].includes(reader.form(at))))
    return undefined;
  const named = parties.find(({ group, tokens: of }) => group && of.every(reader.inClause));
  const by = named ? [named.id] : deciders;
  const rest = its.filter(
    (at) =>
      [quiet, counts, consents].includes(at) ||
      (time?.tokens.includes(at) ?? false) ||
      ['keeps', 'keep', 'remains', 'fails'].includes(reader.form(at)),
  );
  return {
    gate: { kind: 'consent', by: { of: [...by] as never, atLeast: 'all', silenceAfter: hours } },
    tokens: [...rest, ...(named?.tokens ?? [])],
  };
}

const refusing = new Set('object refuse veto oppose disagree dissent block decline withhold reject protest'.split(' '));
const single = new Set('one single any a some either'.split(' '));
/** "if a single one of them objects", "when Norra says no": whose refusal is enough. */
function vetoIn(reader: ClauseReader, { inner, to }: Segment): { party: string } | undefined {
  const { tokens, parties } = reader.found;
  const its = range(inner, to);
  const refuses = its.some(
    (at) =>
      tokens[at]?.bases.some((base) => refusing.has(base)) ||
      (reader.form(at) === 'no' && tokens[at - 1]?.bases.some((base) => ['say', 'vote'].includes(base))) ||
      (reader.form(at) === 'against' && range(inner, at).some((one) => tokens[one]?.bases.includes('vote'))) ||
      (reader.form(at) === 'not' && ['agree', 'consent', 'approve', 'want', 'accept'].includes(reader.form(at + 1))),
  );
  if (!refuses || its.some((at) => ['all', 'majority', 'most', 'half', 'nobody', 'none', 'two', 'three'].includes(reader.form(at))))
    return undefined;
  const party = parties.find(({ tokens: of }) => of.every((at) => at >= inner && at < to));
  if (party === undefined) return undefined;
  if (!party.group) return { party: party.id };
  return its.some((at) => single.has(reader.form(at))) ? { party: party.id } : undefined;
}

const isDuty = (chain: readonly Operator[]): boolean =>
  ['shall', 'is'].includes(deonticOf(chain, true)) || deonticOf(chain, false) === 'shall';
const concessive = new Set(['even', 'regardless', 'irrespective', 'whether', 'whatever', 'no']);
const untilWords = new Set(['until', 'till', 'up']);
const whether = new Set(['if', 'as', 'so', 'whenever', 'provided', 'only']);

/** What opens a condition that nobody would put for the event an act waits for. */
const strict = new Set(['provided', 'providing', 'on', 'so', 'as', 'assuming', 'only']);
/** "outside X", "apart from": as often a place or an aside as an exception. */
const faint = new Set(['outside', 'apart', 'aside', 'leaving', 'leave', 'however', 'this', 'do', 'does', 'minus']);

/** What an adjunct in which no word of the vocabulary was found comes to; undefined where it might be one of those words after all. */
function unknownIn(
  reader: ClauseReader,
  { kind, from, inner }: Segment,
  whole: readonly number[],
  { taken, things, deontic, takesTrigger }: { taken: ReadonlySet<number>; things: Things; deontic: string; takesTrigger: boolean },
): 'exception' | 'condition' | 'prevails' | undefined {
  const { tokens } = reader.found;
  const said = whole.filter((at) => at >= inner);
  const isContent = (at: number): boolean => tokens[at]?.kind !== 'mark' && !functionWords.has(reader.form(at));
  if (!said.some(isContent) || said.some((at) => taken.has(at) || reader.used.has(at) || isGateSign(tokens[at]))) return undefined;
  if (kind === 'despite') return 'prevails';
  if (faint.has(reader.form(from))) return undefined;
  if (kind === 'except' || kind === 'unless') {
    const named = [...things.exceptObjects, ...things.exceptMeans, ...things.exceptPlaces];
    return named.length > 0 || deontic === 'needNot' ? undefined : 'exception';
  }
  // "until 2040": after it nothing binds
  if (kind === 'before')
    return (untilWords.has(reader.form(from)) || (reader.form(from) === 'before' && deontic.endsWith('Not'))) &&
      isDate(tokens, inner) &&
      ['shall', 'is', 'shallNot', 'isNot'].includes(deontic)
      ? 'exception'
      : undefined;
  if (kind !== 'if' || deontic === 'needNot') return undefined;
  const opening = reader.form(from);
  const strictly = strict.has(opening) || (opening === 'if' && !takesTrigger);
  return strictly && things.triggers.length === 0 ? 'condition' : undefined;
}

/** "… of all the guarantors except X": part of the rule, no exception of the clause. */
const isPartyOut = (reader: ClauseReader, { kind, inner, to }: Segment): boolean =>
  kind === 'except' &&
  reader.found.parties.some(({ tokens }) => (tokens[0] ?? 0) - inner < 2 && tokens.every((at) => at >= inner && at < to));

/** "…, which is deemed given if nobody objects within ten days": how the consent before it is taken. */
const isDeemed = (reader: ClauseReader, { kind, from, to }: Segment): boolean =>
  ['relative', 'core'].includes(kind) &&
  range(from, to).some((at) => ['deemed', 'considered', 'presumed', 'regarded', 'taken', 'assumed'].includes(reader.form(at))) &&
  range(from, to).some((at) => ['given', 'granted', 'obtained'].includes(reader.form(at)));

/** The stretch of a step: soft adjuncts that follow it belong to it ("on a decision · by all the guarantors"). */
function stretch(reader: ClauseReader, at: number): { from: number; to: number } {
  const segment = reader.segments[at];
  let to = segment?.to ?? 0;
  for (let next = at + 1; next < reader.segments.length; next += 1) {
    const more = reader.segments[next];
    if (more === undefined || more.from !== to) break;
    if (isPartyOut(reader, more)) {
      to = more.to;
      continue;
    }
    if (isDeemed(reader, more)) {
      to = reader.segments[next + 1]?.from === more.to ? (reader.segments[next + 1]?.to ?? more.to) : more.to;
      break;
    }
    if (!['with', 'time'].includes(more.kind)) break;
    if (!['of', 'by', 'among', 'between', 'to', 'with', 'from', 'including', 'within', 'at', 'in', 'as'].includes(reader.form(more.from)))
      break;
    to = more.to;
  }
  return { from: segment?.from ?? 0, to };
}

export function conditionsOf(
  reader: ClauseReader,
  {
    chain,
    subject,
    things,
    steps,
    gated,
    takesTrigger,
    deciding,
  }: {
    chain: readonly Operator[];
    subject: Subject;
    things: Things;
    steps: ReadonlySet<string>;
    gated: boolean;
    /** whether the acts wait for an event, so that an unknown one may be that event in other words */
    takesTrigger: boolean;
    deciding: Deciding | null;
  },
): Conditions {
  const { found } = reader;
  const out: Conditions = { gates: [], unless: [], gateTokens: [], exceptionTokens: [], inside: new Set(), chain };
  const taken = new Set([...things.claimed, ...subject.tokens]);
  const context: GateContext = {
    tokens: found.tokens,
    parties: reader.parties(taken),
    times: found.times,
    steps: Object.fromEntries(found.lexicon.steps.map(({ kind, by }) => [kind, by])),
    deciders: found.lexicon.steps.find(({ kind }) => kind === 'consultation')?.by ?? [],
    membersOf: (party) => membersOf(found.words, party),
    used: taken,
  };
  const except = (exception: Exception, tokens: readonly number[]): void => {
    out.unless.push(exception);
    out.exceptionTokens.push([...tokens]);
    reader.use(tokens);
  };
  // "X and the Guardians shall settle in consultation": all who are bound, where they are more than those who consult as a rule
  const consulting = (gate: Gate, tokens: readonly number[]): Gate => {
    if (gate.kind !== 'consultation' || gate.by === undefined || subject.slot.is !== 'set' || subject.slot.except?.length) return gate;
    if (context.parties.some(({ tokens: its }) => its.every((at) => tokens.includes(at)))) return gate;
    const bound = new Set(subject.slot.values.flatMap((party) => membersOf(found.words, party)));
    const asRule = gate.by.of.flatMap((party) => membersOf(found.words, party));
    const more = bound.size > asRule.length && asRule.every((one) => bound.has(one));
    return more ? { ...gate, by: { ...gate.by, of: subject.slot.values as never } } : gate;
  };
  const wait = ({ gate: step, tokens }: GateAt): void => {
    const gate = consulting(step, tokens);
    out.gates.push(gate);
    out.gateTokens.push([...tokens]);
    for (const at of tokens) out.inside.add(at);
    reader.use(tokens);
  };
  const judgedBySubject = (segment: Segment): boolean => {
    const judge = subject.slot.is === 'set' ? subject.slot.values[0] : undefined;
    if (judge === undefined) return false;
    except({ kind: 'judgedBy', by: judge as never }, range(segment.from, segment.to));
    return true;
  };
  /** A fact that the vocabulary has no word for, or "notwithstanding …" of what nobody decides. */
  const unknown = (segment: Segment, { to }: { to: number }): void => {
    const whole = range(segment.from, Math.max(to, segment.to)).filter((at) => found.tokens[at]?.kind !== 'mark');
    const kind = unknownIn(reader, segment, whole, { taken, things, deontic: deonticOf(chain, false), takesTrigger });
    if (kind === 'prevails') {
      out.prevails = true;
      reader.use(whole);
    } else if (kind === 'exception') except({ kind: 'circumstance' }, whole);
    else if (kind === 'condition') wait({ gate: { kind: 'circumstance' }, tokens: whole });
  };
  const silence = gated ? silenceIn(reader, context.deciders) : undefined;
  if (silence) {
    wait(silence);
    out.chain = ['M'];
    return out;
  }
  for (const [i, segment] of reader.segments.entries()) {
    const within = (at: number): boolean => at >= segment.from && at < segment.to;
    const lifts = segment.kind === 'except' || segment.kind === 'unless';
    const facts = lifts && things.exceptMeans.length === 0 ? reader.spot('trigger', within) : [];
    for (const fact of facts) except({ kind: 'fact', trigger: fact.id as never }, fact.tokens);
    if (facts.length > 0) continue;
    const self = reader.operators(within).some(({ means }) => means === 'O') || (lifts && judges(reader, segment));
    if (self && (lifts || (isHard(segment.kind) && isNegative(chain)))) {
      const judge =
        context.parties.find(({ tokens }) => tokens.every(within))?.id ?? (subject.slot.is === 'set' ? subject.slot.values[0] : undefined);
      if (judge !== undefined) {
        except({ kind: 'judgedBy', by: judge as never }, range(segment.from, segment.to));
        continue;
      }
    }
    // "shall help if it so wishes": whether at all is left to whoever is bound
    if (segment.kind === 'if' && self && whether.has(reader.form(segment.from)) && isDuty(chain) && judgedBySubject(segment)) continue;
    const veto = segment.kind === 'if' && isNegative(chain) ? vetoIn(reader, segment) : undefined;
    if (veto) {
      // "if one of them says no, there is no help": only with the consent of all
      wait({ gate: { kind: 'consent', by: { of: [veto.party as never], atLeast: 'all' } }, tokens: range(segment.from, segment.to) });
      out.chain = ['M'];
      continue;
    }
    if (['if', 'unless'].includes(segment.kind) && range(segment.from, segment.to).some((at) => out.inside.has(at))) continue;
    if (skipped.has(segment.kind) || (segment.kind === 'with' && !reader.isStep(segment))) continue;
    if (isHard(segment.kind) && !lifts && segment.kind !== 'relative' && failsToAgree(reader, segment)) {
      // each acts although they do not act together: no decision is waited for
      wait({
        gate: { kind: 'decision', by: { of: [...context.deciders] as Consent['of'], atLeast: 'all' }, waived: true },
        tokens: range(segment.from, segment.to),
      });
      continue;
    }
    const waived = isWaived(found.tokens, segment);
    let named = false;
    for (const part of stepsIn(found.tokens, stretch(reader, i))) {
      const gate = gateIn(context, part, waived);
      named ||= gate !== null;
      if (!gate || steps.has(gate.gate.kind)) continue;
      // "if one of them objects, no help is given": each of them must agree
      const objects = gate.tokens.some((at) => objecting.some((word) => found.tokens[at]?.bases.includes(word)));
      if (segment.kind === 'if' && objects && isNegative(chain) && gate.gate.by && gate.gate.by.atLeast !== 'majority') {
        wait({ ...gate, gate: { ...gate.gate, by: { ...gate.gate.by, atLeast: 'all' } } as Gate });
        out.chain = ['M'];
        continue;
      }
      // "after the withdrawal, as verified": the event is the condition
      if (gate.gate.kind === 'determination' && things.triggers.some(({ tokens }) => tokens.some(within))) continue;
      // "even if the others hesitate": whatever else it says, it holds nothing back
      if (gate.gate.waived && concessive.has(reader.form(segment.from))) reader.use(range(segment.from, segment.to));
      if (lifts) except(gate.gate, gate.tokens);
      else if (waived && deonticOf(chain, false) === 'shallNot' && isLacking(reader, segment)) {
        // "none shall be held without the consent of all": held only with it
        const { waived: _, ...step } = gate.gate;
        wait({ ...gate, gate: step as Gate });
        out.chain = ['M'];
      } else if (waived && isNegative(chain) && !chain.includes('S') && deonticOf(chain, false) !== 'needNot')
        reader.use(gate.tokens); // "prohibited, whether or not they consent": a ban waits for nobody
      else {
        wait(gate);
        // "an appeal by X endorsed by six of them": two steps in one
        const second =
          gate.gate.kind === 'appeal' ? gateIn({ ...context, used: new Set([...context.used, ...gate.tokens]) }, part, false) : null;
        if (second?.gate.by && ['consent', 'decision'].includes(second.gate.kind))
          wait({ ...second, gate: { ...second.gate, kind: 'determination' } as Gate });
        // "… if that appeal is approved by them"
        const ofAppeal = range(segment.inner, segment.inner + 4).some((at) =>
          found.tokens[at]?.bases.some((base) => base === 'appeal' || base === 'request'),
        );
        if (segment.kind === 'if' && ofAppeal && ['consent', 'decision', 'securityCouncil'].includes(gate.gate.kind))
          wait({ ...gate, gate: { kind: 'determination', ...(gate.gate.by ? { by: gate.gate.by } : {}) } as Gate });
      }
      for (const at of gate.tokens) out.inside.add(at);
    }
    if (!named) unknown(segment, stretch(reader, i));
  }
  if (deciding && gated) decides(reader, context, out, { deciding, subject, wait });
  else inCore(reader, context, out, steps, wait, gated);
  const uninvited = range(reader.clause.from, reader.clause.to).find((at) => unasked.has(reader.form(at)));
  if (uninvited !== undefined && gated) wait({ gate: { kind: 'appeal', waived: true }, tokens: [uninvited] });
  return out;
}

/** "May come uninvited": the appeal is waived. */
const unasked = new Set('uninvited unasked unbidden unrequested unsolicited'.split(' '));

/** The verb of the clause is the deciding: what it decides on may be done, and waits for that. */
function decides(
  reader: ClauseReader,
  context: GateContext,
  out: Conditions,
  { deciding, subject, wait }: { deciding: Deciding; subject: Subject; wait: (gate: GateAt) => void },
): void {
  const own = subject.slot.is === 'set' ? subject.slot.values : [];
  // "assistance to X", "in X": whoever is helped decides nothing
  const parties = reader.found.parties.filter(
    ({ tokens }) => tokens.every(reader.inClause) && !['to', 'in', 'for', 'against', 'on'].includes(reader.form((tokens[0] ?? 0) - 1)),
  );
  const rule = ruleIn(context.tokens, deciding.from, reader.clause.to, parties, own.length > 0 ? own : context.deciders, context.membersOf);
  const of = (rule?.consent.of ?? context.deciders) as Consent['of'];
  const known = out.gates.some(({ kind }) => kind === 'consent' || kind === 'decision');
  const tokens = [...deciding.tokens, ...(rule?.tokens ?? [])];
  if (!deciding.beside) out.chain = ['M'];
  if (deciding.is === 'veto') wait({ gate: { kind: 'consent', by: { of, atLeast: 'all' } }, tokens });
  else if (known) reader.use(deciding.tokens);
  else wait({ gate: { kind: 'decision', by: rule?.consent ?? { of, atLeast: 'unstated' } }, tokens });
}

const telling = new Set(['notify', 'inform', 'tell', 'alert', 'announce', 'communicate']);

/** "Exercises require the consent of all", "no consent is needed": the step stands in the core, and the act is a permission. */
function inCore(
  reader: ClauseReader,
  context: GateContext,
  out: Conditions,
  steps: ReadonlySet<string>,
  wait: (gate: GateAt) => void,
  gated: boolean,
): void {
  const requires =
    // "the reforms it requires": nothing that is waited for
    reader
      .operators(reader.inCore)
      .find(({ means, tokens }) => means === 'Q' && !(tokens.length === 1 && ['it', 'they'].includes(reader.form((tokens[0] ?? 0) - 1)))) ??
    // "no appeal by X shall be necessary for them to act"
    reader
      .operators(reader.inCore)
      .find(
        ({ means, tokens }) =>
          means === 'D' &&
          tokens.some((at) => ['necessary', 'required', 'needed'].includes(reader.form(at))) &&
          range(reader.clause.from, tokens[0] ?? 0).some((at) => reader.inCore(at) && isGateSign(context.tokens[at])),
      ) ??
    // "exercises with foreign armies need the consent of all": the verb stands behind an adjunct
    reader
      .operators((at) => out.gates.length > 0 && reader.inClause(at) && reader.kindAt(at) === 'with')
      .find(
        ({ means, tokens }) =>
          means === 'Q' &&
          tokens.some(
            (at) =>
              ['need', 'needs', 'require', 'requires'].includes(reader.form(at)) &&
              !['it', 'they', 'that', 'which', 'as', 'if'].includes(reader.form(at - 1)),
          ),
      );
  // "… in X are conditional on the consent of …": the words stand on both sides of where an adjunct begins
  const across = reader
    .operators(reader.inClause)
    .find(
      ({ means, tokens }) => means === 'Q' && tokens.some((at) => ['conditional', 'contingent', 'dependent'].includes(reader.form(at))),
    );
  if (!requires && across && out.gates.length > 0) {
    reader.use(across.tokens);
    out.chain = ['M'];
    return;
  }
  if (!requires && !reader.stepFirst) return;
  // "assistance shall be given if all agree": what is given is the act, no consent
  const gives = requires?.tokens.some((at) => ['given', 'give', 'granted', 'grant'].includes(reader.form(at)));
  if (gives && !reader.stepFirst && !coreTokens(reader).some((at) => isGateSign(context.tokens[at]))) return;
  // to notify may be the act itself: it is a step only of an act that can wait for one
  const tells = requires?.tokens.some((at) => context.tokens[at]?.bases.some((base) => telling.has(base)));
  if (tells && (!gated || out.gates.length > 0)) return;
  const used = new Set([...context.used, ...out.inside]);
  const gate = out.gates.length > 0 ? null : gateIn({ ...context, used }, coreRange(reader), false);
  // "if X wants to, it has to ask them": who is asked, and what for, is not said
  if (gate && reader.stepFirst && gate.gate.kind === 'appeal' && reader.segments.some(({ kind }) => kind === 'if'))
    reader.unread.push({ tokens: coreTokens(reader), why: 'condition' });
  else if (gate && !steps.has(gate.gate.kind)) {
    const waived = out.chain.includes('N') || out.chain.includes('W');
    wait(waived ? { ...gate, gate: { ...gate.gate, waived: true } as Gate } : gate);
    out.chain = ['M'];
    if (reader.stepFirst) reader.use(coreTokens(reader).filter((at) => stepWords.has(reader.form(at))));
  } else if (reader.stepFirst) reader.unread.push({ tokens: coreTokens(reader), why: 'condition' });
  else if (out.gates.length > 0) out.chain = ['M'];
  else out.chain = [...out.chain.filter((kind) => kind !== 'D'), 'D'];
}

const stepWords = new Set('wait waits waiting yes other others say says first vote votes voting given majority'.split(' '));
const coreTokens = (reader: ClauseReader): number[] => range(reader.clause.from, reader.clause.to).filter(reader.inCore);

function coreRange(reader: ClauseReader): { from: number; to: number } {
  const core = reader.segments.filter((segment) => !isHard(segment.kind) || isPartyOut(reader, segment));
  return { from: core[0]?.from ?? reader.clause.from, to: core.at(-1)?.to ?? reader.clause.to };
}
