/** Where the clauses of a sentence begin and end. */
import type { OperatorAt } from './force.ts';
import { isHard, type MarkerAt } from './markers.ts';
import { conditionEnd, isRelative } from './segments.ts';
import type { Range, Token } from './tokens.ts';
import { firstWord, isAnchor, isModal, isPresent, joints } from './verbs.ts';

const pronouns = new Set(
  'it they both none neither he she these those nobody nothing each all which who this that no every any'.split(' '),
);

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

/** "exercises need the consent of …": a verb that binds in the plain present */
const needing = new Set(['need', 'needs', 'require', 'requires']);
const indefinite = new Set(['a', 'an', 'any']);
const resuming = new Set(['it', 'they', 'this']);
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
      ('NDFW'.includes(means) && /[^s]s$/.test(tokens[its[0] ?? 0]?.form ?? '')) ||
      (means === 'Q' && needing.has(tokens[its[0] ?? 0]?.form ?? ''))
        ? [its[0]]
        : [],
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
    // ", and they publish …": a clause of its own even after a condition
    const anew =
      ['it', 'they'].includes(tokens[at - 1]?.form ?? '') &&
      ['and', 'but'].includes(tokens[at - 2]?.form ?? '') &&
      tokens[at - 3]?.form === ',';
    const plain = isPresent(token, tokens[at - 1], parties, at) && (!hardOpen || anew);
    if (!isAnchor(token) && !plain) continue;
    if (!anchored) {
      anchored = true;
      if (!isModal(token) || continuation(tokens, sentence.from, at) === null) continue;
    }
    const strong = isModal(token) || plain;
    const goesOn = continuation(tokens, sentence.from, at);
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
              (isModal(token) && form === 'and' && subject.to - subject.from < (tokens[back - 1]?.form === ',' ? 9 : 2)) ||
              (token?.form === 'are' && form === 'and' && tokens[back - 1]?.form === ',' && subject.to - subject.from < 4)
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

/** Where a clause that goes on with a relative begins ("…, which shall …", "…, for which X shall …"): at its comma; null if it does not. */
function continuation(tokens: readonly Token[], from: number, modal: number): number | null {
  const relative = isRelative(tokens[modal - 1]) && ['is', 'has', 'does', 'are', 'have', 'do'].includes(tokens[modal]?.form ?? '');
  if (!relative && !['shall', 'must', 'will', 'may'].includes(tokens[modal]?.form ?? '')) return null;
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

/** Whether a clause that begins with a condition also says what follows from it. */
function hasCore(tokens: readonly Token[], piece: Range, markersAt: readonly (MarkerAt | undefined)[]): boolean {
  const from = firstWord(tokens, piece);
  const marker = markersAt[from];
  return marker !== undefined && conditionEnd(tokens, from, piece, markersAt) < piece.to;
}
