/** What opens the adjuncts of a clause: conditions, exceptions, times, purposes. */
import { markers, type MarkerKind } from './english.ts';
import { matchesAt, PhraseIndex } from './patterns.ts';
import type { Range, Token } from './tokens.ts';

const noClasses = () => [];
const index = new PhraseIndex(markers);

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
    // "as long as the talks are pending"
    if (token.form === 'pending' && tokens[at - 1]?.bases.includes('be')) return undefined;
    // "once a year"
    if (token.form === 'once' && ['a', 'per', 'every', 'each'].includes(tokens[at + 1]?.form ?? '')) return undefined;
    if (token.form === 'outside' && tokens[at - 1]?.bases.some((base) => staying.has(base))) return undefined;
    // "go on consulting", "consult upon": part of the verb
    if (token.form === 'on' && tokens[at - 1]?.bases.some((base) => goingOn.has(base))) return undefined;
    if (token.form === 'with' && tokens[at - 1]?.form === 'on' && tokens[at - 2]?.bases.some((base) => goingOn.has(base))) return undefined;
    if (token.form === 'upon' && tokens[at - 1]?.bases.some((base) => speaking.has(base))) return undefined;
    // "remain a country without …": what it is like, no condition
    if (
      token.form === 'without' &&
      ['country', 'state', 'nation', 'territory', 'land', 'zone', 'place'].includes(tokens[at - 1]?.form ?? '') &&
      !['delay', 'any', 'the', 'prior', 'further', 'its', 'consent', 'undue', 'waiting', 'asking'].includes(tokens[at + 1]?.form ?? '')
    )
      return undefined;
    if (token.form === 'that' && tokens[at - 1]?.form === 'those') return { kind: 'relative', from: at, to: at + 1 };
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
