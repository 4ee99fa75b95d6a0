/**
 * What a clause says further in words that the vocabulary has no act for: "… and shall appoint a coordinator", "…, and share pictures with it".
 * It is read as one act of the vocabulary, and only where it adds; what could weaken, limit or lift what was said before is left over.
 */
import type { Norm } from '../../treaty/norm.ts';
import type { Spotted } from './spot.ts';
import { range, type ClauseReader } from './clauseReader.ts';
import { functionWords, plainWords } from './english.ts';
import type { Force } from './binding.ts';
import { deonticOf } from './force.ts';
import { isHard } from './markers.ts';
import type { Subject } from './subject.ts';
import { isModal } from './verbs.ts';

/** A stretch that only adds: its words, and the norm it makes; none where its own norms say it already. */
export interface Further {
  tokens: number[];
  norm?: Norm;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Words that bear on what was said before: nothing they stand in merely adds. */
const bearing = words(`
  only solely exclusively purely merely just alone nothing nobody none no not never neither nor hardly scarcely barely rarely seldom sometimes occasionally partly
  partially temporarily temporary provisional provisionally voluntary voluntarily optional unless until till except excepting save barring without otherwise instead
  rather conditional conditionally subject provided limited restricted confined reservation exempt exemption exception excluded exclusion suspension termination lapse
  void null discretion discretionary consent consensus unanimous unanimously approval permission veto objection refusal
  stead lieu less least fewer minimum maximum most unable impossible possible may might could can should would ought if when whenever whether
  despite notwithstanding although though however but yet off aside back away aloof idle silent apart contingent pending
  thus likewise way precedence priority
`);
/** Verbs that weaken, delay or end what they are done to, or say that somebody stands by. */
const weakening = words(`
  suspend cease end stop terminate lapse expire halt pause interrupt discontinue delay postpone defer adjourn wait await withdraw cancel revoke rescind repeal annul nullify
  release relieve discharge renounce denounce waive forgo forfeit lose abandon desert replace substitute reduce lower lessen shorten halve weaken soften dilute minimise
  diminish curtail narrow relax extend prolong renew exempt excuse exclude limit restrict confine reserve permit allow authorise agree approve oppose object refuse decline reject deny ignore neglect fail
  hesitate decide choose opt wish want like judge consider deem regard treat construe interpret understand mean define depend hinge precede reconsider negotiate
  bargain vote stay remain stand look act behave refrain abstain desist tolerate let leave quit depart return recall accept recognise concede cede surrender yield allege
  claim dispute doubt exceed apply cover count exist stick fall drop lift loosen ease moderate temper tone cool rest sleep forget pretend be become seem appear need
  obey follow rely ask require affect prejudice impair prevent preclude hinder impede bar touch extend include
`);
/** Verbs that do no harm to what they are done to: whatever is published, registered or filmed stays what it is. */
const harmless = words(`
  publish announce broadcast televise advertise publicise report record register file archive document note minute film photograph tape print reprint translate copy
  circulate distribute deposit transmit communicate notify inform tell brief debrief warn alert thank congratulate celebrate commemorate
  review evaluate assess examine inspect verify check monitor observe supervise oversee watch audit certify attest list map mark survey measure
  appoint designate nominate name elect hire employ recruit invite convene summon chair attend
  fund finance contribute donate subsidise reimburse insure repair restore reconstruct clean clear demine
  prepare plan draft explain describe specify show display exhibit coordinate cooperate collaborate liaise exchange
  train teach instruct educate rehearse practise study escort evacuate feed house shelter clothe accommodate heal bury honour respect
  comply punish prosecute investigate sing pray plant
`);

const asides = words(
  'also then further furthermore moreover additionally jointly together promptly immediately regularly likewise all both each',
);
const before = words('it this these such same said latter former');

const isAdverb = (form: string): boolean => asides.has(form) || (form.endsWith('ly') && !bearing.has(form));

/** Whether a word stands among the tokens that bears on what was said before. */
const bears = (reader: ClauseReader, tokens: readonly number[]): boolean =>
  tokens.some((at) => {
    const token = reader.found.tokens[at];
    // "brings it to an end"
    if (token?.form === 'end' && reader.form(at - 1) === 'an') return true;
    // "do so", "act accordingly": what was said before
    if (token?.bases.includes('do') && ['so', 'this', 'that', 'it'].includes(reader.form(at + 1))) return true;
    return bearing.has(token?.form ?? '');
  });

const isOf = (reader: ClauseReader, at: number, list: ReadonlySet<string>): boolean =>
  reader.found.tokens[at]?.bases.some((base) => list.has(base)) ?? false;

/** Words of the scenario's subject in a stretch. */
const namesSubject = (reader: ClauseReader, tokens: readonly number[]): boolean => {
  const inside = new Set(tokens);
  return reader.found.finder.subjects().some(({ tokens: its }) => its.every((at) => inside.has(at)));
};

/** What the verb that binds in a clause comes to: its first word after the words that bind, and whether it is suffered. */
function verbOf(reader: ClauseReader, force: Force): { at: number; passive: boolean; from: number } | undefined {
  const binding = force.operators.filter(({ means }) => 'DMF'.includes(means));
  const from = binding[0]?.tokens[0];
  let at = (binding.at(-1)?.tokens.at(-1) ?? -1) + 1;
  if (from === undefined) return undefined;
  while (isAdverb(reader.form(at))) at += 1;
  let passive = reader.form(at) === 'be' || (reader.form(at - 1) === 'be' && reader.found.tokens[at]?.kind === 'word');
  if (reader.form(at) === 'be') at += 1;
  while (isAdverb(reader.form(at))) at += 1;
  const form = reader.form(at);
  if (!reader.inCore(at) || reader.found.tokens[at]?.kind !== 'word') return undefined;
  passive &&= form.endsWith('ed') || (reader.found.tokens[at]?.bases.length ?? 0) > 1;
  return { at, passive, from };
}

/** What stands before the verb: an actor, something said before, another thing. */
function doerOf(reader: ClauseReader, verb: number, subject: Subject): 'actor' | 'before' | 'other' {
  const named = range(reader.clause.from, verb).filter((at) => reader.inCore(at) && reader.found.tokens[at]?.kind === 'word');
  const own = named.filter((at) => !['and', 'also', 'furthermore', 'moreover', 'in', 'addition'].includes(reader.form(at)));
  if (own.length === 0) return subject.slot.is === 'set' ? 'actor' : 'before';
  const relative = own.findLast((at) => ['which', 'where', 'whom', 'who'].includes(reader.form(at)));
  if (relative !== undefined && own.at(-1) === relative) return reader.form(relative) === 'who' ? 'actor' : 'before';
  const phrase = relative === undefined ? own : own.filter((at) => at > relative);
  const end = phrase.findIndex((at, i) => i > 0 && ['of', 'on', 'for', 'about', 'to'].includes(reader.form(at)));
  const after = end < 0 ? phrase : phrase.slice(0, end);
  const parties = new Set(reader.found.parties.flatMap(({ tokens }) => [...tokens]));
  if (after.some((at) => parties.has(at) && reader.form(at - 1) !== 'of')) return 'actor';
  if (['they', 'both', 'each', 'those', 'all', 'everyone'].includes(reader.form(after[0] ?? -1)) && after.length < 3) return 'actor';
  // "…, and it must sell the land": the one that was bound
  if (after.length === 1 && reader.form(after[0] ?? -1) === 'it' && subject.slot.is === 'set') return 'actor';
  return after.some((at) => before.has(reader.form(at))) || namesSubject(reader, after) ? 'before' : 'other';
}

const opensFurther = new Set(['and', 'also', 'furthermore', 'moreover', 'further', 'in']);

/**
 * A clause that lays something more on somebody: without a `known` act, or with one that only its object names ("explain its neutrality").
 * Undefined where it could say something else.
 */
export function furtherDuty(
  reader: ClauseReader,
  { known, force, subject, bans }: { known: readonly Spotted[]; force: Force; subject: Subject; bans: boolean },
): Further | undefined {
  const { lexicon, tokens } = reader.found;
  const deontic = deonticOf(force.chain, false);
  // a ban adds to bans; beside a duty it could narrow it
  const isBan = deontic === 'shallNot' && bans;
  if (lexicon.further === undefined || !(isBan || (deontic === 'shall' && force.chain.includes('D')))) return undefined;
  if (force.operators.some(({ means }) => !(isBan ? 'DJTQNMF' : 'DJTQ').includes(means))) return undefined;
  const all = range(reader.clause.from, reader.clause.to);
  if (reader.segments.some(({ kind }) => isHard(kind) && !['relative', 'after', 'before', 'during'].includes(kind))) return undefined;
  const first = all.find((at) => tokens[at]?.kind === 'word') ?? -1;
  const verb = verbOf(reader, force);
  if (verb === undefined || isOf(reader, verb.at, weakening)) return undefined;
  const ofForce = new Set([
    ...force.operators.filter(({ means }) => 'DNMF'.includes(means)).flatMap(({ tokens: its }) => [...its]),
    ...force.negated,
  ]);
  const rest = all.filter((at) => !ofForce.has(at) && !(isBan && reader.form(at) === 'nor'));
  // "those that do so shall …": who, not what
  if (
    bears(
      reader,
      rest.filter((at) => at > verb.from || reader.kindAt(at) !== 'relative'),
    )
  )
    return undefined;
  // "a copy of which shall be sent to …": not the act itself
  const ofIt = all.some((at) => at < verb.from && reader.form(at) === 'of' && reader.form(at + 1) === 'which');
  const doer = doerOf(reader, verb.from, subject);
  // "a register of such exercises shall be kept": what is named is not what is done
  const ofOther =
    doer === 'other' &&
    verb.passive &&
    known.every(({ head }) =>
      head.every((at) => at < verb.from && all.some((of) => of < at && ['of', 'on', 'for', 'about', 'to'].includes(reader.form(of)))),
    );
  if (
    (!ofIt && known.some(({ tokens: its }) => its.includes(verb.at))) ||
    (known.length > 0 && !isOf(reader, verb.at, harmless) && !ofOther)
  )
    return undefined;
  if (!isOf(reader, verb.at, harmless)) {
    if (doer === 'before' || (reader.form(verb.at - 1) === 'be' && !verb.passive && doer !== 'other')) return undefined;
    if ((namesSubject(reader, rest) && !ofOther && !isBan) || opensFurther.has(reader.form(verb.at))) return undefined;
  }
  if (['but', 'or'].includes(reader.form(first)) || (reader.form(first) === 'nor' && !isBan)) return undefined;
  return { tokens: all, norm: furtherNorm(lexicon.further, subject) };
}

/** A clause whose acts all add to others says no less by words that are not understood, as long as none of them bears on what is added to. */
export function onlyAdds(reader: ClauseReader, acts: readonly Spotted[], norms: readonly Norm[], force: Force): Further | undefined {
  const { words: known } = reader.found;
  if (acts.length === 0 || !acts.every(({ id }) => (known.acts.get(id)?.accompanies.length ?? 0) > 0)) return undefined;
  if (!norms.every(({ deontic, unless }) => (deontic === 'shall' || deontic === 'is') && unless.length === 0)) return undefined;
  if (!force.chain.includes('D')) return undefined;
  // "those that act shall …": of whom it is asked, not what was said before
  const ofWhom = (at: number): boolean =>
    reader.kindAt(at) === 'relative' && reader.form((reader.segmentAt(at)?.from ?? 0) - 1) === 'those';
  if (!reader.unread.every(({ tokens: its }) => its.every(ofWhom))) return undefined;
  const all = range(reader.clause.from, reader.clause.to);
  const inActs = new Set(acts.flatMap(({ tokens }) => [...tokens]));
  return bears(
    reader,
    all.filter((at) => !inActs.has(at) && !reader.used.has(at)),
  )
    ? undefined
    : { tokens: all };
}

const unstated = { is: 'unstated' } as const;

const furtherNorm = (act: string, subject: Subject): Norm => ({
  attribute: subject.slot as Norm['attribute'],
  deontic: 'shall',
  aim: { is: 'set', values: [act as never] },
  object: unstated,
  beneficiary: unstated,
  place: unstated,
  trigger: unstated,
  attacker: unstated,
  means: unstated,
  gates: [],
  unless: [],
  source: 'text',
});

interface Piece {
  from: number;
  to: number;
  /** what joins it to the one before */
  joint: string;
}

/** The pieces of a stretch, parted at commas and at "and", "or"; a comma joins as the "and" or "or" does that ends its list. */
function piecesOf(reader: ClauseReader, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let open = from;
  let joint = '';
  const close = (at: number): void => {
    if (at > open) pieces.push({ from: open, to: at, joint });
    else if (joint !== '' && pieces.length === 0) pieces.push({ from: open, to: at, joint });
  };
  for (let at = from; at < to; at += 1) {
    const form = reader.form(at);
    if (![',', 'and', 'or', 'plus', ';'].includes(form)) continue;
    close(at);
    joint = at > open || form !== ',' ? (form === 'plus' ? 'and' : form) : joint;
    open = at + 1;
  }
  close(to);
  for (let i = pieces.length - 2; i >= 0; i -= 1) {
    const [piece, next] = [pieces[i], pieces[i + 1]];
    if (piece?.joint === ',' && next && next.joint !== ',') piece.joint = next.joint;
    else if (piece?.joint === ',' && next) piece.joint = next.joint;
  }
  return pieces;
}

/** "…, the depositary being notified", "…, each side naming an envoy": what goes on beside the act, by somebody of its own. */
function isAside(reader: ClauseReader, its: readonly number[]): boolean {
  const { tokens, operators } = reader.found;
  const words = its.filter((at) => tokens[at]?.kind === 'word');
  const [first, second] = [reader.form(words[0] ?? -1), reader.form(words[1] ?? -1)];
  const named = ['the', 'a', 'an', 'each', 'both', 'every', 'its', 'their'].includes(first) || (first === 'with' && second !== 'the');
  const verb = words.findIndex((at, i) => i > 1 && (tokens[at]?.form.endsWith('ing') ?? false));
  const at = words[verb] ?? -1;
  const told = ['being', 'having'].includes(reader.form(at)) ? (words[verb + 1] ?? -1) : at;
  if (!named || verb < 0 || verb > 5 || !its.every(reader.inCore) || bears(reader, its) || isOf(reader, told, weakening)) return false;
  if (operators.some(({ means, tokens: of }) => !'TJQ'.includes(means) && of.some((one) => its.includes(one)))) return false;
  return isOf(reader, told, harmless) || !namesSubject(reader, its);
}

/** Members of a list, or verbs after "and", that nothing in the clause claims: they add to what was read before them. */
export function furtherPieces(
  reader: ClauseReader,
  acts: readonly Spotted[],
  norms: readonly Norm[],
  spoken: ReadonlySet<string>,
): Further[] {
  const { lexicon, tokens, finder, operators } = reader.found;
  const { further } = lexicon;
  if (further === undefined || acts.length === 0 || norms.length === 0) return [];
  const { deontic } = norms[0] as Norm;
  if (!['shall', 'is', 'shallNot', 'isNot', 'intendsTo'].includes(deontic)) return [];
  const isBan = deontic === 'shallNot' || deontic === 'isNot';
  const plain = new Set(finder.plain().flatMap(({ tokens: its }) => [...its]));
  const parties = new Set(reader.found.parties.flatMap(({ tokens: its }) => [...its]));
  const together = new Set(operators.filter(({ means }) => 'TJ'.includes(means)).flatMap(({ tokens: its }) => [...its]));
  const isThin = (at: number): boolean =>
    together.has(at) || tokens[at]?.kind === 'mark' || functionWords.has(reader.form(at)) || plain.has(at) || parties.has(at);
  const isLeft = (at: number): boolean =>
    tokens[at]?.kind !== 'mark' &&
    !reader.used.has(at) &&
    !isThin(at) &&
    !(tokens[at]?.bases.some((base) => plainWords.has(base) || spoken.has(base)) ?? true);
  const verb = Math.min(...acts.flatMap(({ head }) => [...head]));
  const helps = acts.some(({ id }) => reader.found.words.acts.get(id)?.slots.includes('beneficiary'));
  /** "… and to X": one more to whom it is done, where the act has no place for it */
  const isRecipient = ({ from, to, joint }: Piece): boolean =>
    joint === 'and' &&
    !helps &&
    !isBan &&
    reader.form(from) === 'to' &&
    range(from, to).every((at) => isThin(at) || plainWords.has(reader.form(at))) &&
    range(from, to).some((at) => parties.has(at)) &&
    norms[0]?.gates.length === 0;
  const core = range(reader.clause.from, reader.clause.to);
  const found: Further[] = [];
  const pieces = piecesOf(reader, reader.clause.from, reader.clause.to);
  for (const [i, piece] of pieces.entries()) {
    const its = range(piece.from, piece.to);
    if (i > 0 && piece.from > verb && isRecipient(piece)) {
      found.push({ tokens: its, norm: furtherNorm(further, { slot: norms[0]?.attribute ?? unstated, tokens: [] }) });
      continue;
    }
    if (i === 0 || !its.some(isLeft) || piece.from < verb) continue;
    if (piece.joint === ',' && i === pieces.length - 1 && isAside(reader, its) && !its.some((at) => reader.used.has(at) && !isThin(at))) {
      found.push({ tokens: its, norm: furtherNorm(further, { slot: unstated, tokens: [] }) });
      continue;
    }
    if (!(piece.joint === 'and' || (piece.joint === 'or' && isBan))) continue;
    if (!its.every((at) => reader.inCore(at) && core.includes(at))) continue;
    if (its.some((at) => (reader.used.has(at) && !isThin(at)) || isModal(tokens[at]))) continue;
    if (operators.some(({ means, tokens: of }) => !'TJQ'.includes(means) && of.some((at) => at >= piece.from && at < piece.to))) continue;
    const first = its.find((at) => tokens[at]?.kind === 'word' && !functionWords.has(reader.form(at)) && !isAdverb(reader.form(at))) ?? -1;
    if (bears(reader, its) || isOf(reader, first, weakening)) continue;
    if (namesSubject(reader, its) && !isOf(reader, first, harmless)) continue;
    // what it is joined to was read
    const prior = pieces.slice(0, i).findLast((one) => one.to > verb);
    if (prior === undefined || !range(prior.from, prior.to).some((at) => reader.used.has(at))) continue;
    if (range(prior.from, prior.to).some((at) => isLeft(at)) && !found.some(({ tokens: of }) => of.includes(prior.from))) continue;
    found.push({
      tokens: range(piece.from, piece.to),
      norm: { ...furtherNorm(further, { slot: norms[0]?.attribute ?? unstated, tokens: [] }), deontic: 'shall' },
    });
  }
  return found;
}
