/** One clause while it is being read: its parts, which of its words are spoken for, and what they were taken for. */
import type { MarkedPart, Mark, Unread } from '../../treaty/reading.ts';
import type { Words } from '../../treaty/words.ts';
import type { OperatorAt } from './force.ts';
import type { Lexicon } from './lexicon.ts';
import type { Timed } from './measures.ts';
import { hasGateSign } from './gates.ts';
import { isHard, type MarkerAt } from './markers.ts';
import { segmentsOf, type Segment } from './segments.ts';
import type { Finder, Spotted, SpottedKind } from './spot.ts';
import { longest } from './spot.ts';
import type { Range, Token } from './tokens.ts';
import type { PartyAt } from './voting.ts';

/** What a text has been found to hold, before its clauses are taken apart. */
export interface Found {
  tokens: readonly Token[];
  finder: Finder;
  words: Words;
  lexicon: Lexicon;
  /** the base forms with which the lexicon and the vocabulary speak of a word */
  wordsOf: ReadonlyMap<string, ReadonlySet<string>>;
  operators: readonly OperatorAt[];
  markersAt: readonly (MarkerAt | undefined)[];
  times: readonly Timed[];
  parties: readonly PartyAt[];
}

const asking = new Set(['appeal', 'request', 'ask', 'call', 'invitation', 'plea']);

export const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** Segments whose words describe other things than the act of the clause. */
const lendsNothing: ReadonlySet<Segment['kind']> = new Set(['if', 'unless', 'except', 'without', 'despite', 'recital']);

export type TokenMark = Omit<Mark, 'span'> & { tokens: number[] };
export type TokenUnread = Omit<Unread, 'span'> & { tokens: number[] };

export class ClauseReader {
  readonly found: Found;
  readonly clause: Range;
  readonly segments: readonly Segment[];
  readonly used = new Set<number>();
  readonly marks: TokenMark[] = [];
  readonly unread: TokenUnread[] = [];
  /** the act stands in a "before …", its step in the core: "before they act, a majority must agree" */
  stepFirst = false;
  readonly #segmentAt: (Segment | undefined)[] = [];
  /** soft adjuncts that name a step ("on the basis of an appeal"): no part of the act */
  readonly #steps = new Set<Segment>();

  constructor(found: Found, clause: Range) {
    this.found = found;
    this.clause = clause;
    this.segments = segmentsOf(found.tokens, clause, found.markersAt);
    for (const segment of this.segments) {
      for (const at of range(segment.from, segment.to)) this.#segmentAt[at] = segment;
      if (segment.kind === 'with' && hasGateSign(found.tokens, segment)) this.#steps.add(segment);
    }
  }

  form(at: number): string {
    return this.found.tokens[at]?.form ?? '';
  }
  segmentAt(at: number): Segment | undefined {
    return this.#segmentAt[at];
  }
  kindAt(at: number): Segment['kind'] {
    return this.#segmentAt[at]?.kind ?? 'core';
  }
  isStep(segment: Segment): boolean {
    return this.#steps.has(segment);
  }

  readonly inClause = (at: number): boolean => at >= this.clause.from && at < this.clause.to;
  readonly inCore = (at: number): boolean => {
    const segment = this.#segmentAt[at];
    return this.inClause(at) && segment !== undefined && !isHard(segment.kind) && !this.#steps.has(segment);
  };
  /** Conditions lend no words to the act of the clause; what comes before and after it may, and what describes its words. */
  readonly lends = (at: number): boolean => {
    const segment = this.#segmentAt[at];
    return this.inClause(at) && segment !== undefined && !lendsNothing.has(segment.kind) && !this.#steps.has(segment);
  };

  /** Words that give an act its context from within a step or "without …", and belong to it there. */
  readonly isContext = (at: number): boolean => {
    const segment = this.#segmentAt[at];
    if (segment === undefined || !(segment.kind === 'without' || this.#steps.has(segment))) return false;
    if (this.found.tokens[at]?.bases.some((base) => asking.has(base))) return false; // the appeal is a step of its own
    return !this.found.parties.some(({ tokens }) => tokens.includes(at));
  };

  use(tokens: readonly number[]): void {
    for (const at of tokens) this.used.add(at);
  }
  mark(part: MarkedPart, tokens: readonly number[], norms: readonly number[]): void {
    if (tokens.length === 0) return;
    for (const norm of norms) this.marks.push({ norm, part, tokens: [...tokens].toSorted((a, b) => a - b) });
    this.use(tokens);
  }

  operators(test: (at: number) => boolean): OperatorAt[] {
    return this.found.operators.filter(({ tokens }) => tokens.every(test));
  }
  spot(kind: SpottedKind, may: (at: number) => boolean): Spotted[] {
    return longest(this.found.finder.spot([kind], may, kind === 'trigger' ? this.inClause : may));
  }
  /** Parties of the clause that no other word claims. */
  parties(claimed: ReadonlySet<number>): PartyAt[] {
    return this.found.parties.filter(({ tokens }) => tokens.every((at) => this.inClause(at) && !claimed.has(at)));
  }
}
