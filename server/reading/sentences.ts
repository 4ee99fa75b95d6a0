/** Where sentences begin and end. */
import type { Range, Token } from './tokens.ts';
import { isAnchor } from './verbs.ts';

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
