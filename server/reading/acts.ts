/** What is done in a clause: the acts of the vocabulary that its words name, and what they are done to. */
import type { Act } from '../../treaty/vocabulary.ts';
import { covers, type Words } from '../../treaty/words.ts';
import type { ClauseReader, Found } from './clauseReader.ts';
import type { Spotted } from './spot.ts';

/** Whether an act can take the object. */
export const takes = (words: Words, act: Act | undefined, object: string): boolean =>
  act?.objects.some((wide) => covers(words, 'object', wide, object) || covers(words, 'object', object, wide)) ?? false;

/** Acts that take the same objects can stand in one norm ("develop, produce or deploy"). */
export const sameFrame = (a: Act | undefined, b: Act | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.objects.length > 0 &&
  a.status === b.status &&
  a.link === b.link &&
  a.objects.length === b.objects.length &&
  a.objects.every((object) => b.objects.includes(object));

/** The more phrases an entry joins the more it says: "guarantee … status" before "neutral status". */
const weight = ({ tokens, phrases }: Spotted): number => tokens.length + 1.5 * (phrases - 1);

/** The tokens of every phrase of the same act that touches the match: "status as a State free of nuclear weapons" says one thing in several ways. */
function withAll(one: Spotted, all: readonly Spotted[]): number[] {
  const tokens = new Set(one.tokens);
  for (const other of all)
    if (other.id === one.id && (other.phrases === 1 || other.tokens.some((at) => one.tokens.includes(at))))
      for (const at of other.tokens) tokens.add(at);
  return [...tokens].toSorted((a, b) => a - b);
}

/** Whether one act is among what another is about: consultations on "… the withdrawal of troops" withdraw nobody. */
const isMatterOf = ({ words }: Found, other: Spotted, one: Spotted, objects: readonly Spotted[]): boolean => {
  const act = words.acts.get(other.id);
  return objects.some(
    ({ id, tokens }) =>
      takes(words, act, id) && one.head.every((at) => tokens.includes(at)) && !other.head.some((at) => tokens.includes(at)),
  );
};

/**
 * The acts among the tokens that may be used: the weightiest first, then those that share nothing with it,
 * or only the objects of a list of verbs ("develop, produce or deploy …").
 */
export function actsAmong(
  found: Found,
  may: (at: number) => boolean,
  mayHead: (at: number) => boolean,
  context: (at: number) => boolean,
  where: 'inside' | 'outside' = 'inside',
): Spotted[] {
  const all = found.finder
    .spot(['act'], may, context) // what only gives context may stand in a condition
    // "the Powers signing as Parties to this Treaty": who they are, nothing that is done
    .filter(
      ({ head, tokens }) =>
        !found.parties.some(
          (party) =>
            head.every((at) => party.tokens.includes(at)) || (party.tokens.length > 3 && tokens.some((at) => party.tokens.includes(at))),
        ),
    )
    .filter(({ id, head }) => head.every(mayHead) && found.lexicon.outside.includes(id) === (where === 'outside'));
  const objects = found.finder.spot(['object'], may);
  const chosen: Spotted[] = [];
  const used = new Set<number>();
  for (const one of all.toSorted((a, b) => weight(b) - weight(a) || (a.head[0] ?? 0) - (b.head[0] ?? 0))) {
    if (chosen.some(({ id }) => id === one.id) || one.head.some((at) => used.has(at))) continue;
    const act = found.words.acts.get(one.id);
    const mates = chosen.filter((other) => other.tokens.some((at) => one.tokens.includes(at)));
    if (!mates.every((mate) => sameFrame(found.words.acts.get(mate.id), act))) continue;
    if (chosen.some((other) => isMatterOf(found, other, one, objects))) continue;
    const whole = { ...one, tokens: withAll(one, all) };
    chosen.push(whole);
    for (const at of whole.tokens) used.add(at);
    // what it is done to is no act of its own ("a treaty signed and ratified")
    for (const object of objects)
      if (takes(found.words, act, object.id) && object.tokens.some((at) => whole.tokens.includes(at)))
        for (const at of object.tokens) used.add(at);
  }
  return chosen.toSorted((a, b) => (a.head[0] ?? 0) - (b.head[0] ?? 0));
}

/** Acts in groups that each make one norm. */
export function grouped(words: Words, acts: readonly Spotted[]): Spotted[][] {
  const groups: Spotted[][] = [];
  for (const one of acts) {
    const mate = groups.find(([first]) => first && sameFrame(words.acts.get(first.id), words.acts.get(one.id)));
    if (mate) mate.push(one);
    else groups.push([one]);
  }
  return groups;
}

export interface Things {
  objects: Spotted[];
  exceptObjects: Spotted[];
  means: Spotted[];
  exceptMeans: Spotted[];
  places: Spotted[];
  exceptPlaces: Spotted[];
  triggers: Spotted[];
  /** every token that one of them, or an act, rests on */
  claimed: Set<number>;
}

type OpenSlot = Act['slots'][number];

/** What the acts of a clause are done to, by which means, where and when, as far as the acts take such things. */
export function thingsOf(reader: ClauseReader, acts: readonly Spotted[]): Things {
  const { words, finder } = reader.found;
  const actWords = acts.map(({ id }) => words.acts.get(id));
  const allows = (slot: OpenSlot): boolean => actWords.some((act) => act?.slots.includes(slot));
  const claimed = new Set(acts.flatMap(({ tokens, context }) => [...tokens, ...context.filter(reader.isContext)]));
  const heads = new Set(acts.flatMap(({ head }) => head));
  const isFree = (at: number): boolean => !claimed.has(at);
  const claim = (list: readonly Spotted[]): void => {
    for (const { tokens } of list) for (const at of tokens) claimed.add(at);
  };
  // "foreign soldiers will not be in …": what the act is done to may be what names it
  const isHead = (id: string, tokens: readonly number[]): boolean =>
    acts.some(
      (act, i) =>
        act.phrases > 1 &&
        tokens.length > 1 &&
        tokens.every((at) => act.head.includes(at)) &&
        (actWords[i]?.objects.length ?? 0) > 0 &&
        takes(words, actWords[i], id),
    );
  const taken = (may: (at: number) => boolean): Spotted[] => {
    const fit = finder.spot(['object'], may, reader.inClause).filter(({ id }) => actWords.some((act) => takes(words, act, id)));
    return chosenObjects(
      words,
      fit.filter(({ tokens, id }) => !tokens.every((at) => heads.has(at)) || isHead(id, tokens)),
    );
  };
  const outside = (at: number): boolean => reader.kindAt(at) === 'except';
  const inCondition = (at: number): boolean => reader.inClause(at) && !reader.inCore(at);

  // a step that gives an act its context may also say what it is done to ("go on with consultations about …")
  const lending = new Set(acts.flatMap(({ context }) => context.filter(reader.isContext)).map((at) => reader.segmentAt(at)));
  let objects = taken((at) => reader.lends(at) || lending.has(reader.segmentAt(at)));
  // what is taken out must have been in: else the exception is not understood
  const exceptObjects = taken(outside).filter((out) => objects.some((one) => covers(words, 'object', one.id, out.id)));
  const objectTokens = new Set(objects.flatMap(({ tokens }) => tokens));
  const mayTrigger = (at: number): boolean => {
    const kind = reader.kindAt(at);
    if (kind === 'except' || kind === 'unless') return false;
    // "it does not matter who attacks"
    const segment = reader.segmentAt(at);
    if (
      kind === 'citation' &&
      segment &&
      at < segment.inner &&
      ['it', 'no', 'regardless', 'irrespective'].includes(reader.form(segment.from))
    )
      return false;
    return reader.inClause(at) && (inCondition(at) || (isFree(at) && !objectTokens.has(at)));
  };
  // "within a year after signature": when a deadline begins is no event of its own
  const deadlines = reader.found.times.filter(({ window }) => window?.from === 'signature');
  const found = reader
    .spot('trigger', mayTrigger)
    .filter(({ tokens }) => allows('trigger') || tokens.some(inCondition))
    .filter(({ tokens }) => !deadlines.some((time) => tokens.every((at) => time.tokens.includes(at))));
  // "an attack counts only if it lasts longer than …": the condition says which
  const narrowed = found.filter(
    (wide) =>
      !wide.tokens.every(inCondition) &&
      found.some(
        ({ id, tokens }) => id !== wide.id && tokens.every((at) => reader.kindAt(at) === 'if') && covers(words, 'trigger', wide.id, id),
      ),
  );
  claim(narrowed);
  const triggers = found.filter((one) => !narrowed.includes(one));
  const inTrigger = new Set(triggers.flatMap(({ tokens }) => tokens));
  objects = objects.filter(({ tokens }) => !tokens.every((at) => inTrigger.has(at)));
  claim(objects);
  claim(exceptObjects);
  claim(triggers);
  // an act that takes means may be said by naming them ("closing the airspace")
  const ofOthers = new Set(acts.filter((_, i) => !actWords[i]?.slots.includes('means')).flatMap(({ tokens }) => tokens));
  const isOpen = (at: number): boolean =>
    isFree(at) || (!ofOthers.has(at) && !inTrigger.has(at) && acts.some(({ tokens }) => tokens.includes(at)));
  const means = allows('means') ? reader.spot('means', (at) => reader.lends(at) && isOpen(at)) : [];
  // "but without using force"
  const lacking = (at: number): boolean =>
    reader.kindAt(at) === 'without' &&
    ['use', 'using', 'employing', 'resorting', 'deploying', 'recourse'].includes(reader.form(reader.segmentAt(at)?.inner ?? 0));
  const exceptMeans = allows('means') ? reader.spot('means', (at) => (outside(at) || lacking(at)) && isFree(at)) : [];
  claim(means);
  claim(exceptMeans);
  const places = reader.spot('place', (at) => reader.lends(at) && isFree(at));
  const exceptPlaces = !allows('place')
    ? []
    : reader.spot('place', (at) => ['except', 'without'].includes(reader.kindAt(at)) && isFree(at));
  claim(places);
  claim(exceptPlaces);
  return { objects, exceptObjects, means, exceptMeans, places: allows('place') ? places : [], exceptPlaces, triggers, claimed };
}

/** Objects that lie over one another: the widest; beside one another: all. */
function chosenObjects(words: Words, spotted: readonly Spotted[]): Spotted[] {
  const kept: Spotted[] = [];
  for (const one of spotted.toSorted((a, b) => b.tokens.length - a.tokens.length || (a.tokens[0] ?? 0) - (b.tokens[0] ?? 0))) {
    if (kept.some(({ id }) => id === one.id)) continue;
    if (
      kept.some(
        ({ id, tokens }) =>
          tokens.some((at) => one.tokens.includes(at)) && (covers(words, 'object', id, one.id) || covers(words, 'object', one.id, id)),
      )
    )
      continue;
    // a shared head noun ("nuclear, chemical or biological weapons") parts nothing
    const over = kept.filter((other) => other.tokens.some((at) => one.tokens.includes(at)));
    if (
      over.every(
        (other) =>
          one.tokens.some((at) => !other.tokens.includes(at)) &&
          other.tokens.some((at) => !one.tokens.includes(at)) &&
          one.tokens.at(-1) === other.tokens.at(-1),
      )
    )
      kept.push(one);
  }
  return kept.toSorted((a, b) => (a.tokens[0] ?? 0) - (b.tokens[0] ?? 0));
}
