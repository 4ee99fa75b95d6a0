/** Where sentences, clauses and their adjuncts begin and end. */
import { functionWords, markers, type MarkerKind } from './english.ts';
import { matchesAt, PhraseIndex } from './patterns.ts';
import type { OperatorAt } from './force.ts';
import type { Token } from './tokens.ts';

export interface Range {
  from: number;
  /** the token after the last */
  to: number;
}

const noClasses = () => [];
const index = new PhraseIndex(markers);
const abbreviations = new Set('art arts no nos para paras para cf eg ie st'.split(' '));

/** A sentence, and whether it is one item of a list that the one before it introduced. */
export interface Sentence extends Range {
  item: boolean;
}

/** Sentences: parted by full stops, semicolons, colons and the numbers of sub-paragraphs. */
export function sentencesOf(tokens: readonly Token[], text: string): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  let item = false;
  let listed = false;
  const close = (to: number, next: number, nextItem: boolean): void => {
    if (to > from) found.push({ from, to, item });
    from = next;
    item = nextItem;
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const label = labelAt(tokens, at, text);
    if (label > 0) {
      close(at, at + label, listed || tokens[at - 1]?.form === ':' || found.length > 0 || at > from);
      listed = true;
      at += label - 1;
      continue;
    }
    if (token.kind !== 'mark') continue;
    if (token.form === '.' && abbreviations.has(tokens[at - 1]?.form ?? '')) continue;
    if (token.form === '.' || token.form === '?' || token.form === '!') {
      close(at, at + 1, false);
      listed = false;
    } else if (token.form === ';') close(at, at + 1, listed);
    else if (token.form === ':') {
      close(at, at + 1, true);
      listed = true;
    } else if (token.form === '•' || token.form === '–' || token.form === '—') {
      if (/\n\s*$/.test(text.slice(0, token.span[0]))) {
        close(at, at + 1, true);
        listed = true;
      }
    }
  }
  close(tokens.length, tokens.length, false);
  return withItems(tokens, found);
}

/** "(a)", "1.", "a)" at the beginning of a part: how many tokens the label takes. What stands in brackets is a mark by now. */
function labelAt(tokens: readonly Token[], at: number, text: string): number {
  const open = tokens[at];
  if (open === undefined) return 0;
  if (open.form === '(' && tokens[at + 1]?.form === ',' && tokens[at + 2]?.form === ')') return 3;
  const startsLine = at === 0 || /[\n;:.]\s*$/.test(text.slice(0, open.span[0]));
  const isLabel = /^([a-h]|i{1,3}|iv|v|vi|\d{1,2})$/.test(open.form);
  if (startsLine && isLabel && (tokens[at + 1]?.form === ')' || (tokens[at + 1]?.form === '.' && open.kind === 'number'))) return 2;
  return 0;
}

/** A list whose items are no sentences of their own ("shall not permit: (a) bases; or (b) contingents") is one sentence with its stem. */
function withItems(tokens: readonly Token[], sentences: readonly Sentence[]): Sentence[] {
  const out: Sentence[] = [];
  for (const [i, sentence] of sentences.entries()) {
    const last = out.at(-1);
    const rest = sentences.slice(i).findIndex(({ item }) => !item);
    const items = sentences.slice(i, rest < 0 ? undefined : i + rest);
    const verbless = items.length > 0 && items.every(({ from, to }) => !tokens.slice(from, to).some(isAnchor));
    const joined =
      last !== undefined && sentence.item && (verbless || joinedTo.has(last)) && tokens.slice(last.from, last.to).some(isAnchor);
    if (joined && !tokens.slice(sentence.from, sentence.to).some(isAnchor)) {
      const whole = { from: last.from, to: sentence.to, item: last.item };
      out[out.length - 1] = whole;
      joinedTo.add(whole);
    } else out.push(sentence);
  }
  return out;
}
const joinedTo = new WeakSet<Sentence>();

const modals = new Set('shall must will may can could should would'.split(' '));
const finite = new Set(
  'is are was were has have undertake undertakes remain remains retain retains reserve reserves does do needs'.split(' '),
);
/** Verbs that bind in the plain present ("Ukraine concedes …", "the parliaments ratify …"), where a subject stands right before them. */
const present = new Set(
  `concede renounce keep retain maintain give get accept agree promise confirm recognise recognize negotiate discuss hold join stay sign ratify come follow happen
  continue go stop meet take make apply start end begin use bring report tell guarantee help send support promote cover approve decide vote conduct amend change adopt assist
  protect defend withdraw leave return stand lose waive reserve create establish constitute form enter become need want decline refuse consult settle set put`.split(
    /\s+/,
  ),
);
const isPresent = (token: Token | undefined, before: Token | undefined, parties: ReadonlySet<number>, at: number): boolean =>
  token !== undefined &&
  before !== undefined &&
  token.bases.some((base) => present.has(base)) &&
  !/(ed|ing)$/.test(token.form) &&
  (token.form.endsWith('s')
    ? before.kind === 'word' && !['of', 'the', 'a', 'an', 'no', 'any', 'its', 'their', 'by', 'and', 'or'].includes(before.form)
    : parties.has(at - 1) || ['they', 'both', 'sides', 'countries', 'people'].includes(before.form));
const joints = new Set(['and', 'but', 'or', 'nor', 'while', 'whereas', 'yet', 'however', 'nevertheless', 'although', 'though']);
const pronouns = new Set(
  'it they both none neither he she these those nobody nothing each all which who this that no every any'.split(' '),
);

const resuming = new Set(['it', 'they', 'this']);

export const isModal = (token: Token | undefined): boolean => token !== undefined && modals.has(token.form);
const isAnchor = (token: Token | undefined): boolean => token !== undefined && (modals.has(token.form) || finite.has(token.form));

export interface MarkerAt extends Range {
  kind: MarkerKind;
}

const staying = new Set(['be', 'stay', 'remain', 'keep', 'guarantee']);
const goingOn = new Set(['go', 'carry', 'keep']);
const speaking = new Set(['consult', 'together', 'confer', 'deliberate', 'agree', 'discuss', 'negotiate', 'matter', 'bearing']);

/** The longest marker that begins at each token, if any. */
export function markersIn(tokens: readonly Token[]): (MarkerAt | undefined)[] {
  return tokens.map((token, at) => {
    // "remain outside": where one stays, no exception
    if (token.form === 'outside' && tokens[at - 1]?.bases.some((base) => staying.has(base))) return undefined;
    // "as long as the talks are pending"
    if (token.form === 'pending' && tokens[at - 1]?.bases.includes('be')) return undefined;
    // "go on consulting", "consult upon": part of the verb
    if (token.form === 'on' && tokens[at - 1]?.bases.some((base) => goingOn.has(base))) return undefined;
    if (token.form === 'with' && tokens[at - 1]?.form === 'on' && tokens[at - 2]?.bases.some((base) => goingOn.has(base))) return undefined;
    if (token.form === 'upon' && tokens[at - 1]?.bases.some((base) => speaking.has(base))) return undefined;
    let best: MarkerAt | undefined;
    for (const { phrase, kind } of index.at(token))
      for (const match of matchesAt(phrase, tokens, at, noClasses)) {
        const to = (match.tokens.at(-1) ?? at) + 1;
        if (best === undefined || to > best.to) best = { kind, from: at, to };
      }
    return best;
  });
}

const hard: ReadonlySet<MarkerKind> = new Set([
  'if',
  'after',
  'before',
  'during',
  'unless',
  'except',
  'without',
  'despite',
  'relative',
  'recital',
]);
export const isHard = (kind: MarkerKind | 'core'): boolean => kind !== 'core' && hard.has(kind);

/** Whether the tokens between could be a subject: a noun phrase that names somebody or something, without a verb that we know. */
function isSubject(
  tokens: readonly Token[],
  { from, to }: Range,
  markersAt: readonly (MarkerAt | undefined)[],
  parties: ReadonlySet<number>,
): boolean {
  if (to - from > 14) return false;
  let named = from === to;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    const marker = markersAt[at];
    if (token === undefined || isAnchor(token)) return false;
    if (token.form === ',' && !parties.has(at - 1)) return false;
    if (marker && isHard(marker.kind) && marker.kind !== 'relative' && marker.kind !== 'except') return false;
    if (parties.has(at) || pronouns.has(token.form)) named = true;
  }
  const first = tokens[from];
  return named || (first !== undefined && ['the', 'a', 'an', 'no', 'any', 'such', 'each', 'every', 'all'].includes(first.form));
}

const indefinite = new Set(['a', 'an', 'any']);
/** "… and not an alliance", "not an alliance but a guarantee": where what is denied begins, or ends; -1 where nothing turns. */
function turnAt(tokens: readonly Token[], at: number): number {
  const [form, next] = [tokens[at]?.form ?? '', tokens[at + 1]?.form ?? ''];
  if (form === 'not' && (indefinite.has(next) || next === 'of') && ['and', ','].includes(tokens[at - 1]?.form ?? '')) return at - 1;
  if (form !== 'but' || !indefinite.has(next)) return -1;
  return tokens.slice(Math.max(0, at - 8), at).some((token, i, all) => token.form === 'not' && indefinite.has(all[i + 1]?.form ?? ''))
    ? at
    : -1;
}

/** ", as verified by …", ", their return being confirmed by …": where such an aside begins; -1 where none stands. */
function asideAt(tokens: readonly Token[], at: number): number {
  const form = tokens[at]?.form ?? '';
  const before = tokens[at - 1]?.form ?? '';
  if (['marked', 'surveyed', 'convened', 'published', 'reported', 'deposited'].includes(form)) {
    if (before !== 'be' || tokens[at - 2]?.form !== 'to') return -1;
  } else {
    const free = ['verified', 'certified', 'checked', 'supervised', 'monitored', 'observed', 'hosted', 'chaired', 'preceded'].includes(
      form,
    );
    if (!free && !(form === 'confirmed' && before === 'being')) return -1;
    if (tokens[at + 1]?.form !== 'by') return -1;
  }
  for (let back = at - 1; back > at - 6; back -= 1) if (tokens[back]?.form === ',') return back;
  return -1;
}

/** The clauses of a sentence: parted before a conjunction or a comma that a new subject and a new verb follow. */
export function clausesOf(
  tokens: readonly Token[],
  sentence: Range,
  markersAt: readonly (MarkerAt | undefined)[],
  parties: ReadonlySet<number>,
  operators: readonly OperatorAt[] = [],
): Range[] {
  const cuts: number[] = [];
  let anchored = false;
  let hardOpen = false;
  /** verbs that bind ("renounces", "creates no obligation") begin a clause after "and" like any other */
  const verbs = new Set(
    operators.flatMap(({ means, tokens: its }) =>
      'NDFW'.includes(means) && /[^s]s$/.test(tokens[its[0] ?? 0]?.form ?? '') ? [its[0]] : [],
    ),
  );
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const token = tokens[at];
    const marker = markersAt[at];
    if (marker && isHard(marker.kind) && !['relative', 'except'].includes(marker.kind)) hardOpen = true;
    if (verbs.has(at) && !isAnchor(token)) {
      if (anchored && !hardOpen && ['and', 'but'].includes(tokens[at - 1]?.form ?? '') && at - 1 > (cuts.at(-1) ?? sentence.from))
        cuts.push(at - 1);
      anchored = true;
      continue;
    }
    const turn = turnAt(tokens, at);
    if (turn > (cuts.at(-1) ?? sentence.from)) cuts.push(turn);
    const aside = asideAt(tokens, at);
    if (aside > (cuts.at(-1) ?? sentence.from)) {
      cuts.push(aside);
      hardOpen = false;
      continue;
    }
    const plain = isPresent(token, tokens[at - 1], parties, at) && !hardOpen;
    if (!isAnchor(token) && !plain) continue;
    if (!anchored) {
      anchored = true;
      if (!isModal(token) || continuation(tokens, sentence.from, at) === null) continue;
    }
    const strong = isModal(token) || plain;
    const goesOn = isModal(token) ? continuation(tokens, sentence.from, at) : null;
    if (goesOn !== null && goesOn > (cuts.at(-1) ?? sentence.from)) {
      cuts.push(goesOn);
      hardOpen = false;
      continue;
    }
    const trailing = hardOpen && !strong;
    for (let back = at - 1; back > sentence.from; back -= 1) {
      const form = tokens[back]?.form ?? '';
      // "as soon as X and Y have signed": no clause of its own
      if (trailing && joints.has(form) && tokens[back - 1]?.form !== ',' && parties.has(at - 1)) break;
      // "this is no …, it is a …"
      const resumed = form === ',' && back === at - 2 && resuming.has(tokens[back + 1]?.form ?? '');
      const joint = joints.has(form) || (form === ',' && (strong || hardOpen || resumed));
      const inMarker = markersAt.some((marker) => marker !== undefined && back > marker.from && back < marker.to);
      if (joint && !inMarker && back > (cuts.at(-1) ?? sentence.from)) {
        const subject = { from: back + 1, to: at };
        const empty = subject.from === subject.to;
        // "and may …", "and X shall …"; "and is …" only with a subject of its own
        if (
          empty
            ? (strong ||
                ['is', 'are', 'does', 'do', 'has', 'undertakes', 'undertake', 'agrees', 'confirms', 'remains'].includes(
                  token?.form ?? '',
                )) &&
              form !== ','
            : isSubject(tokens, subject, markersAt, parties) ||
              (isModal(token) && form === 'and' && tokens[back - 1]?.form === ',' && subject.to - subject.from < 7)
        ) {
          const cut = form !== ',' && tokens[back - 1]?.form === ',' ? back - 1 : back;
          if (cut > (cuts.at(-1) ?? sentence.from)) cuts.push(cut);
          hardOpen = false;
        }
        if (form !== ',' || !parties.has(back - 1)) break;
      }
      if (isAnchor(tokens[back]) || (form === ',' && !joint)) break;
      if (['who', 'which'].includes(form) && strong && back > sentence.from + 1) {
        cuts.push(back);
        break;
      }
    }
  }
  const starts = [sentence.from, ...cuts];
  const pieces = starts.map((from, i) => ({ from, to: starts[i + 1] ?? sentence.to }));
  return merged(tokens, pieces, markersAt);
}

/** Whether a token opens a relative that can go on a sentence. */
const isRelative = (token: Token | undefined): boolean => ['which', 'where', 'who', 'whom'].includes(token?.form ?? '');

/** Where a clause that goes on with a relative begins ("…, which shall …", "…, for which X shall …"): at its comma; null if it does not. */
function continuation(tokens: readonly Token[], from: number, modal: number): number | null {
  if (!['shall', 'must', 'will', 'may'].includes(tokens[modal]?.form ?? '')) return null;
  for (let back = modal - 1; back > from + 1; back -= 1) {
    const token = tokens[back];
    if (isAnchor(token) || (token?.kind === 'mark' && token.form !== "'s")) return null;
    if (!isRelative(token)) continue;
    const comma = [1, 2, 3, 4].map((step) => back - step).find((one) => tokens[one]?.form === ',') ?? -1;
    return tokens[comma]?.form === ',' && comma > from ? comma : null;
  }
  return null;
}

/** A piece that is all condition ("if X may not act") belongs to the clause it stands before or after. */
function merged(tokens: readonly Token[], pieces: readonly Range[], markersAt: readonly (MarkerAt | undefined)[]): Range[] {
  const out: Range[] = [];
  let waiting: number | undefined;
  for (const [i, piece] of pieces.entries()) {
    const first = firstWord(tokens, piece);
    const marker = markersAt[first];
    const allCondition = marker !== undefined && isHard(marker.kind) && marker.kind !== 'relative' && !hasCore(tokens, piece, markersAt);
    if (allCondition && i < pieces.length - 1) waiting ??= piece.from;
    else if (allCondition && out.length > 0) out[out.length - 1] = { from: out[out.length - 1]?.from ?? piece.from, to: piece.to };
    else {
      out.push({ from: waiting ?? piece.from, to: piece.to });
      waiting = undefined;
    }
  }
  return out;
}
const firstWord = (tokens: readonly Token[], { from, to }: Range): number => {
  let at = from;
  while (at < to && (tokens[at]?.kind === 'mark' || joints.has(tokens[at]?.form ?? ''))) at += 1;
  return at;
};
/** Whether a clause that begins with a condition also says what follows from it. */
function hasCore(tokens: readonly Token[], piece: Range, markersAt: readonly (MarkerAt | undefined)[]): boolean {
  const from = firstWord(tokens, piece);
  const marker = markersAt[from];
  return marker !== undefined && conditionEnd(tokens, from, piece, markersAt) < piece.to;
}

const starters = new Set('only the each every all no any a an it they this these those neither both'.split(' '));

const opensSubject = new Set('the each every no nobody both they it he she'.split(' '));

/** What joins a noun phrase to the one before it: a subject does not begin after these. */
const linking = new Set('of the and or nor by from against on in to for with'.split(' '));

/** Where a condition that begins a clause ends: at the comma before the subject of the main verb, or at that subject. */
function conditionEnd(tokens: readonly Token[], from: number, clause: Range, markersAt: readonly (MarkerAt | undefined)[]): number {
  const marker = markersAt[from];
  const start = marker?.to ?? from + 1;
  let found = -1;
  for (let at = start; at < clause.to; at += 1) {
    if (tokens[at]?.form !== ',') continue;
    let words = 0;
    let ok = false;
    for (let on = at + 1; on < clause.to; on += 1) {
      const inner = markersAt[on];
      if (isAnchor(tokens[on])) {
        ok = true;
        break;
      }
      if (inner && isHard(inner.kind) && inner.kind !== 'relative' && inner.kind !== 'except') break;
      words += 1;
      if (words > 18) break;
    }
    const next = tokens[at + 1];
    if (next && (opensSubject.has(next.form) || (next.capital && next.kind === 'word'))) ok = true;
    if (ok || found < 0) {
      const rest = tokens.slice(at + 1, clause.to).some((token) => token.kind === 'word');
      if (rest && ok) {
        found = at;
        const anchorsBetween = tokens.slice(start, at).some((token) => isModal(token));
        // a list of events has commas too: the last one before the main subject counts
        let next = at + 1;
        while (next < clause.to && tokens[next]?.form !== ',' && !isAnchor(tokens[next])) next += 1;
        if (tokens[next]?.form === ',' && !anchorsBetween) continue;
        return found;
      }
    }
  }
  if (found >= 0) return found;
  // no comma: before the noun phrase of the last modal verb, or of the last auxiliary
  const modal = tokens.slice(start, clause.to).some((token) => isModal(token));
  for (let at = clause.to - 1; at > start; at -= 1) {
    if (modal ? !isModal(tokens[at]) : !isAnchor(tokens[at])) continue;
    let back = at;
    while (back > start + 1) {
      const before = tokens[back - 1];
      if (before === undefined || before.kind === 'mark' || isAnchor(before)) break;
      const starter = starters.has(before.form);
      back -= 1;
      if (starter && !linking.has(tokens[back - 1]?.form ?? '')) return back;
      if (at - back > 8) break;
      const earlier = tokens[back - 1];
      if (earlier && starters.has(earlier.form)) continue;
      if (before.capital && earlier && !earlier.capital && !linking.has(earlier.form)) return back;
    }
    break;
  }
  // "for the duration of the talks Ukraine and X renounce …"
  if (!modal)
    for (let at = start + 2; at < clause.to; at += 1) {
      if (!tokens[at]?.bases.some((base) => present.has(base)) || !tokens[at - 1]?.capital || tokens[at]?.capital) continue;
      let back = at - 1;
      while (back > start && (tokens[back - 1]?.capital || ['and', 'the'].includes(tokens[back - 1]?.form ?? ''))) back -= 1;
      if (back > start) return back;
    }
  // "when the guarantors act they use …"
  const they = tokens.findLastIndex(({ form }, at) => form === 'they' && at > start + 1 && at < clause.to);
  if (they > 0 && !['that', 'which', 'as', 'if', 'when', 'how', 'what', 'and', 'whom', 'where'].includes(tokens[they - 1]?.form ?? ''))
    return they;
  return clause.to;
}

export interface Segment extends Range {
  kind: MarkerKind | 'core';
  /** the token after its marker */
  inner: number;
}

/** The clause as a core and its adjuncts, in order. Soft adjuncts ("with …", "in …") are part of the core as far as its act goes. */
export function segmentsOf(tokens: readonly Token[], clause: Range, markersAt: readonly (MarkerAt | undefined)[]): Segment[] {
  const segments: Segment[] = [];
  let at = clause.from;
  let open: Segment = { kind: 'core', from: at, to: at, inner: at };
  const close = (to: number): void => {
    if (to > open.from) segments.push({ ...open, to });
  };
  let seenAnchor = false;
  const goesOn =
    tokens[clause.from]?.form === ',' ? [1, 2].map((step) => clause.from + step).find((i) => isRelative(tokens[i])) : undefined;
  if (goesOn !== undefined) at = goesOn + 1;
  while (at < clause.to) {
    const marker = markersAt[at];
    const token = tokens[at];
    const inverted =
      token?.form === 'should' && at === firstWord(tokens, clause) && tokens.slice(at + 1, clause.to).some((one) => one.form === ',');
    const conditional =
      token?.form === 'subject' && tokens.slice(Math.max(clause.from, at - 2), at).some(({ bases }) => bases.includes('be'));
    const prior = tokens[at - 1];
    // "…, that does not count": no relative clause where the core begins; "save in the course of help after an attack": one exception
    const opensCore =
      marker?.kind === 'relative' &&
      open.kind === 'core' &&
      segments.length > 0 &&
      firstWord(tokens, { from: open.from, to: at + 1 }) === at;
    const inException =
      ['except', 'unless'].includes(open.kind) &&
      ['after', 'during'].includes(marker?.kind ?? '') &&
      at > open.inner &&
      prior?.form !== ',';
    const asks = token?.form === 'where' && speaks.has(tokens[at - 1]?.form ?? '');
    if (
      !conditional &&
      !asks &&
      !opensCore &&
      !inException &&
      (inverted || (marker && marker.to <= clause.to && !(isHard(open.kind) && !isHard(marker.kind))))
    ) {
      const kind: MarkerKind = inverted ? 'if' : (marker?.kind ?? 'if');
      const inner = inverted ? at + 1 : (marker?.to ?? at + 1);
      if (isHard(kind) || !isHard(open.kind)) {
        close(at);
        open = { kind, from: at, to: at, inner };
        if ((isHard(kind) || (kind === 'with' && at === firstWord(tokens, clause))) && !seenAnchor) {
          const end = inverted
            ? conditionEnd(
                tokens,
                at,
                clause,
                markersAt.map((one, i) => (i === at ? { kind: 'if', from: at, to: at + 1 } : one)),
              )
            : fronted(tokens, at, clause, markersAt, segments);
          if (end !== null && end < clause.to) {
            close(end);
            at = end;
            open = { kind: 'core', from: end, to: end, inner: end };
            continue;
          }
        }
        at = Math.max(inner, at + 1);
        continue;
      }
    }
    if (isAnchor(token) && !isHard(open.kind)) seenAnchor = true;
    const absolute = token?.form === ',' && !isHard(open.kind) ? absoluteAt(tokens, at, clause.to) : null;
    if (absolute) {
      close(at);
      open = { kind: absolute.kind, from: at, to: at, inner: at + 1 };
      close(absolute.to);
      at = absolute.to;
      open = { kind: 'core', from: at, to: at, inner: at };
      continue;
    }
    // a parenthesis between commas: ", if asked, shall"
    if (token?.form === ',' && isHard(open.kind) && (isModal(tokens[at + 1]) || (!seenAnchor && isAnchor(tokens[at + 1])))) {
      close(at);
      open = { kind: 'core', from: at, to: at, inner: at };
    }
    // "may, if asked, act": what stands between a verb and its commas
    if (token?.form === ',' && isHard(open.kind) && tokens[open.from - 1]?.form === ',' && isModal(tokens[open.from - 2])) {
      close(at);
      open = { kind: 'core', from: at, to: at, inner: at };
    }
    // a soft adjunct before the subject ends at its comma
    if (token?.form === ',' && !isHard(open.kind) && open.kind !== 'core') {
      close(at);
      open = { kind: 'core', from: at, to: at, inner: at };
    }
    at += 1;
  }
  close(clause.to);
  return segments;
}

/** Verbs after which "where" asks and sets no condition. */
const speaks = new Set(
  'down out decide decides state states say says determine determines describe describes establish define fix agree settle record'.split(
    ' ',
  ),
);

/** ", no appeal being needed", ", its airspace not being included": what stands beside the clause without a verb of its own. */
function absoluteAt(tokens: readonly Token[], comma: number, to: number): { kind: 'without' | 'except'; to: number } | null {
  const list = tokens.slice(comma + 1, to);
  const end = list.findIndex(({ kind, form }) => kind === 'mark' && form !== "'s");
  const part = end < 0 ? list : list.slice(0, end);
  const forms = part.map(({ form }) => form);
  const being = forms.indexOf('being');
  const last = forms.at(-1) ?? '';
  if (being < 0 || part.length > 14 || part.some((token) => isAnchor(token))) return null;
  const negative = ['no', 'without', 'neither'].includes(forms[0] ?? '') || forms[being - 1] === 'not';
  const stop = comma + 1 + part.length;
  if (negative && ['needed', 'required', 'necessary', 'awaited', 'sought'].includes(last)) return { kind: 'without', to: stop };
  if (
    (forms[being - 1] === 'not' && ['included', 'covered', 'comprised'].includes(last)) ||
    ['excluded', 'excepted', 'exempted'].includes(last)
  )
    return { kind: 'except', to: stop };
  return null;
}

/** Where a hard adjunct that stands before the main verb ends; null when it does not stand there. */
function fronted(
  tokens: readonly Token[],
  at: number,
  clause: Range,
  markersAt: readonly (MarkerAt | undefined)[],
  before: readonly Segment[],
): number | null {
  const onlyAdjuncts = before.every(
    ({ kind, from, to }) =>
      kind !== 'core' || tokens.slice(from, to).every((token) => token.kind === 'mark' || functionWords.has(token.form)),
  );
  if (!onlyAdjuncts) {
    const relative = markersAt[at]?.kind === 'relative' || markersAt[at]?.kind === 'except';
    if (!relative) return null;
    // "States that have attacked X shall …": up to the main verb
    for (let on = (markersAt[at]?.to ?? at) + 1; on < clause.to; on += 1)
      if (
        isModal(tokens[on]) ||
        (markersAt[at]?.kind === 'except' &&
          (['is', 'are'].includes(tokens[on]?.form ?? '') ||
            (tokens[on - 1]?.form === ',' && tokens[on]?.bases.some((base) => present.has(base)))))
      )
        return tokens[on - 1]?.form === ',' ? on - 1 : on;
    return null;
  }
  return conditionEnd(tokens, at, clause, markersAt);
}
