/** What a clause makes its act wait for, and what lifts it: steps, exceptions by fact, by another's decision, by one's own judgement. */
import type { Consent, Exception, Gate, Norm } from '../../treaty/norm.ts';
import { membersOf } from '../../treaty/words.ts';
import type { Things } from './acts.ts';
import { range, type ClauseReader } from './clauseReader.ts';
import type { Deciding } from './deciding.ts';
import type { Operator } from './english.ts';
import { deonticOf } from './force.ts';
import { gateIn, isGateSign, isWaived, stepsIn, type GateAt, type GateContext } from './gates.ts';
import { isHard } from './markers.ts';
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
  /** how the clause binds, where a step in its core changes that ("exercises require the consent of …") */
  chain: readonly Operator[];
}

const isNegative = (chain: readonly Operator[]): boolean => chain.includes('N') || chain.includes('F');
/** "without", "in the absence of" a step, not "whether or not" it is taken. */
const isLacking = (reader: ClauseReader, { from, inner, kind }: Segment): boolean =>
  kind === 'without' &&
  !['even', 'need'].some((word) => range(from, inner + 2).some((at) => reader.form(at) === word)) &&
  range(from, inner).some((at) => ['without', 'absent', 'absence'].includes(reader.form(at)));

const skipped: ReadonlySet<Segment['kind']> = new Set(['core', 'time', 'citation', 'purpose', 'recital']);

const opinion = 'consider deem judge believe think opinion feel regard satisfied view interest'.split(' ');
/** "unless it considers …": whoever is bound decides for itself. */
function judges(reader: ClauseReader, { inner, to }: Segment): boolean {
  const { tokens } = reader.found;
  return range(inner, Math.min(to, inner + 8)).some((at) => opinion.some((word) => tokens[at]?.bases.includes(word)));
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
    deciding,
  }: {
    chain: readonly Operator[];
    subject: Subject;
    things: Things;
    steps: ReadonlySet<string>;
    gated: boolean;
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
  const wait = ({ gate, tokens }: GateAt): void => {
    out.gates.push(gate);
    out.gateTokens.push([...tokens]);
    for (const at of tokens) out.inside.add(at);
    reader.use(tokens);
  };
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
    if (['if', 'unless'].includes(segment.kind) && range(segment.from, segment.to).some((at) => out.inside.has(at))) continue;
    if (skipped.has(segment.kind) || (segment.kind === 'with' && !reader.isStep(segment))) continue;
    const waived = isWaived(found.tokens, segment);
    for (const part of stepsIn(found.tokens, stretch(reader, i))) {
      const gate = gateIn(context, part, waived);
      if (!gate || steps.has(gate.gate.kind)) continue;
      // "after the withdrawal, as verified": the event is the condition
      if (gate.gate.kind === 'determination' && things.triggers.some(({ tokens }) => tokens.some(within))) continue;
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
    reader.operators(reader.inCore).find(({ means }) => means === 'Q') ??
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
