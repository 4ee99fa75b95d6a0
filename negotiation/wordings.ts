/**
 * Two wordings compared word by word, and a change carried over to a text that has changed meanwhile (A11, A12).
 * A difference is a list of pieces: what is kept and deleted, joined, is the old text; what is kept and inserted, the new.
 */
export interface Piece {
  is: 'kept' | 'deleted' | 'inserted';
  text: string;
}

/** Words with their inner hyphens and apostrophes, numbers with their inner points, single signs, and the spaces between. Joined they are the text. */
const token = /\s+|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;
const tokensOf = (text: string): string[] => text.match(token) ?? [];
const isWord = (text: string): boolean => !/^\s/u.test(text);
const wordsIn = (tokens: readonly string[]): number => tokens.reduce((sum, text) => sum + (isWord(text) ? 1 : 0), 0);

/** The tokens of the old text from `from` to before `to` give way to `by`. */
export interface Edit {
  from: number;
  to: number;
  by: string[];
}

/** How many words two lists share from each pair of places on, as one flat table (longest common subsequence). */
function sharedFrom(a: readonly string[], b: readonly string[]): (i: number, j: number) => number {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const here = i * width + j;
      table[here] = a[i] === b[j] ? (table[here + width + 1] ?? 0) + 1 : Math.max(table[here + width] ?? 0, table[here + 1] ?? 0);
    }
  return (i, j) => table[i * width + j] ?? 0;
}

/** The pairs of places of the words that both lists keep, in order. Spaces are left to the gaps between them. */
function keptWords(old: readonly string[], now: readonly string[]): [number, number][] {
  const placed = (tokens: readonly string[]) => tokens.flatMap((text, at) => (isWord(text) ? [{ text, at }] : []));
  const [a, b] = [placed(old), placed(now)];
  let head = 0;
  while (head < a.length && head < b.length && a[head]?.text === b[head]?.text) head += 1;
  let tail = 0;
  const most = Math.min(a.length, b.length) - head;
  while (tail < most && a[a.length - 1 - tail]?.text === b[b.length - 1 - tail]?.text) tail += 1;
  const [middleA, middleB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const shared = sharedFrom(
    middleA.map(({ text }) => text),
    middleB.map(({ text }) => text),
  );
  const pairs: [number, number][] = [];
  const pair = (one: { at: number } | undefined, other: { at: number } | undefined) => {
    if (one && other) pairs.push([one.at, other.at]);
  };
  for (let at = 0; at < head; at += 1) pair(a[at], b[at]);
  let [i, j] = [0, 0];
  while (i < middleA.length && j < middleB.length) {
    if (middleA[i]?.text === middleB[j]?.text) pair(middleA[i++], middleB[j++]);
    else if (shared(i + 1, j) >= shared(i, j + 1)) i += 1;
    else j += 1;
  }
  for (let at = tail; at > 0; at -= 1) pair(a[a.length - at], b[b.length - at]);
  return pairs;
}

/** The edits between kept words; what is alike at the two ends of a gap is kept too. */
function editsBetween(old: readonly string[], now: readonly string[]): Edit[] {
  const edits: Edit[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...keptWords(old, now), [old.length, now.length] as const]) {
    let [toA, toB] = [a, b];
    while (i < toA && j < toB && old[i] === now[j]) [i, j] = [i + 1, j + 1];
    while (toA > i && toB > j && old[toA - 1] === now[toB - 1]) [toA, toB] = [toA - 1, toB - 1];
    if (toA > i || toB > j) edits.push({ from: i, to: toA, by: now.slice(j, toB) });
    [i, j] = [a + 1, b + 1];
  }
  return edits;
}

/** The larger of what an edit takes out and puts in, in words. */
const sizeOf = (old: readonly string[], { from, to, by }: Edit): number => Math.max(wordsIn(old.slice(from, to)), wordsIn(by));

/**
 * Edits with less text between them than either changes are one: a sentence that was rewritten reads as old and new, not as confetti round every
 * "the" that both happen to hold.
 */
function gathered(old: readonly string[], edits: readonly Edit[]): Edit[] {
  const done: Edit[] = [];
  for (const edit of edits) {
    let next = edit;
    for (let last = done.at(-1); last; last = done.at(-1)) {
      const between = old.slice(last.to, next.from);
      if (wordsIn(between) >= Math.min(sizeOf(old, last), sizeOf(old, next))) break;
      done.pop();
      next = { from: last.from, to: next.to, by: [...last.by, ...between, ...next.by] };
    }
    done.push(next);
  }
  return done;
}

const editsOf = (old: readonly string[], now: readonly string[]): Edit[] => gathered(old, editsBetween(old, now));

/** The difference between two wordings, word by word. */
export function difference(before: string, after: string): Piece[] {
  const old = tokensOf(before);
  const pieces: Piece[] = [];
  const add = (is: Piece['is'], tokens: readonly string[]) => {
    if (tokens.length > 0) pieces.push({ is, text: tokens.join('') });
  };
  let at = 0;
  for (const { from, to, by } of editsOf(old, tokensOf(after))) {
    add('kept', old.slice(at, from));
    add('deleted', old.slice(from, to));
    add('inserted', by);
    at = to;
  }
  add('kept', old.slice(at));
  return pieces;
}

/** What a new wording does to the old: it inserts, deletes or replaces words, or both; null where nothing changes. */
export function doesToWords(pieces: readonly Piece[]): 'inserts' | 'deletes' | 'replaces' | null {
  const inserts = pieces.some(({ is }) => is === 'inserted');
  const deletes = pieces.some(({ is }) => is === 'deleted');
  return inserts && deletes ? 'replaces' : inserts ? 'inserts' : deletes ? 'deletes' : null;
}

/** How far a wording is from another: words taken out and put in, and how many there were. */
export interface Distance {
  changed: number;
  of: number;
}
export function distanceBetween(before: string, after: string): Distance {
  const old = tokensOf(before);
  const changed = editsOf(old, tokensOf(after)).reduce((sum, edit) => sum + sizeOf(old, edit), 0);
  return { changed, of: wordsIn(old) };
}

/** Whether two edits of one text touch: no word of it stands between them. */
function touches(old: readonly string[], a: Edit, b: Edit): boolean {
  const [first, second] = a.from <= b.from ? [a, b] : [b, a];
  if (second.from < first.to) return true;
  return wordsIn(old.slice(first.to, second.from)) === 0;
}
const isSame = (a: Edit, b: Edit): boolean => a.from === b.from && a.to === b.to && a.by.join('') === b.by.join('');

/** Where two changes of one text meet: what each makes of the same stretch. */
export interface Collision {
  base: string;
  theirs: string;
  mine: string;
}
export type Merged = { text: string } | { collisions: Collision[] };

/** A stretch of the text with the edits on both sides that touch one another. */
interface Knot {
  theirs: Edit[];
  mine: Edit[];
}

function knotsOf(old: readonly string[], theirs: readonly Edit[], mine: readonly Edit[]): Knot[] {
  const all = [...theirs.map((edit) => ({ edit, by: 'theirs' as const })), ...mine.map((edit) => ({ edit, by: 'mine' as const }))].sort(
    (a, b) => a.edit.from - b.edit.from || a.edit.to - b.edit.to,
  );
  const knots: Knot[] = [];
  for (const { edit, by } of all) {
    const last = knots.at(-1);
    if (last && [...last.theirs, ...last.mine].some((other) => touches(old, other, edit))) last[by].push(edit);
    else knots.push({ theirs: by === 'theirs' ? [edit] : [], mine: by === 'mine' ? [edit] : [] });
  }
  return knots;
}

/** A stretch of the old text with edits that lie in it made. */
function made(old: readonly string[], from: number, to: number, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = from;
  for (const edit of edits) {
    parts.push(...old.slice(at, edit.from), ...edit.by);
    at = edit.to;
  }
  parts.push(...old.slice(at, to));
  return parts.join('');
}

/**
 * The text with both changes made, where `theirs` and `mine` were each made from `base` (a merge of three, by words). Changes collide where no
 * word that both keep stands between them, unless both make the same one; then the stretches where they meet come back instead.
 */
export function merge(base: string, theirs: string, mine: string): Merged {
  const old = tokensOf(base);
  const knots = knotsOf(old, editsOf(old, tokensOf(theirs)), editsOf(old, tokensOf(mine)));
  const collisions: Collision[] = [];
  const agreed: Edit[] = [];
  for (const knot of knots) {
    const edits = [...knot.theirs, ...knot.mine];
    const same = knot.theirs.length === knot.mine.length && knot.theirs.every((edit, at) => isSame(edit, knot.mine[at] as Edit));
    if (knot.theirs.length === 0 || knot.mine.length === 0) agreed.push(...edits);
    else if (same) agreed.push(...knot.theirs);
    else {
      const [from, to] = [Math.min(...edits.map((edit) => edit.from)), Math.max(...edits.map((edit) => edit.to))];
      const stretch = (side: readonly Edit[]) => made(old, from, to, side);
      collisions.push({ base: stretch([]), theirs: stretch(knot.theirs), mine: stretch(knot.mine) });
    }
  }
  return collisions.length > 0 ? { collisions } : { text: made(old, 0, old.length, agreed) };
}
