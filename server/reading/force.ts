/** How a clause binds: what its "shall", "not", "free to", "refrain from" come to, from the outermost to the innermost. */
import type { Deontic } from '../../treaty/norm.ts';
import { operators, type Operator } from './english.ts';
import { matchesAt, PhraseIndex } from './patterns.ts';
import type { Token } from './tokens.ts';

export interface OperatorAt {
  means: Operator;
  tokens: readonly number[];
}

const noClasses = () => [];
const index = new PhraseIndex(operators);

/** The longest operators of the text, none over another. */
export function operatorsIn(tokens: readonly Token[]): OperatorAt[] {
  const found: OperatorAt[] = [];
  for (const [at, token] of tokens.entries())
    for (const { phrase, means } of token.form === 'freeing' ? [] : index.at(token))
      // who frees somebody denies nothing; "nothing shall be undertaken": what is done, no promise
      if (!(token.form === 'undertaken' && tokens.slice(Math.max(0, at - 2), at).some(({ bases }) => bases.includes('be'))))
        for (const match of matchesAt(phrase, tokens, at, noClasses))
          if (means !== 'S' || !describes(tokens, at)) found.push({ means, tokens: match.tokens });
  const longestFirst = found.toSorted((a, b) => b.tokens.length - a.tokens.length || (a.tokens[0] ?? 0) - (b.tokens[0] ?? 0));
  const taken = new Set<number>();
  const kept: OperatorAt[] = [];
  for (const one of longestFirst) {
    if (one.tokens.some((at) => taken.has(at))) continue;
    for (const at of one.tokens) taken.add(at);
    kept.push(one);
  }
  return kept.toSorted((a, b) => (a.tokens[0] ?? 0) - (b.tokens[0] ?? 0));
}

/** "any State wishing to join": what describes a word intends nothing for the clause. */
const describes = (tokens: readonly Token[], at: number): boolean =>
  /^(wish|want|desir|hop|seek|intend|aspir|will)ing$/.test(tokens[at]?.form ?? '') &&
  tokens[at - 1]?.kind === 'word' &&
  !tokens[at - 1]?.bases.some((base) => ['be', 'declare', 'remain'].includes(base));

type Value = 'does' | 'doesNot' | Deontic;

const not: Record<Value, Value> = {
  does: 'doesNot',
  doesNot: 'does',
  shall: 'needNot',
  shallNot: 'may',
  may: 'shallNot',
  needNot: 'shall',
  intendsTo: 'intendsNotTo',
  intendsNotTo: 'intendsTo',
  is: 'isNot',
  isNot: 'is',
  isEmpoweredTo: 'shallNot',
};

const apply: Partial<Record<Operator, (value: Value) => Value>> = {
  N: (value) => not[value],
  D: (value) => (value === 'does' ? 'shall' : value === 'doesNot' ? 'shallNot' : value),
  M: (value) => (value === 'does' ? 'may' : value === 'doesNot' ? 'needNot' : value),
  S: (value) =>
    value === 'does' || value === 'shall' ? 'intendsTo' : value === 'doesNot' || value === 'shallNot' ? 'intendsNotTo' : value,
  F: (value) => (value === 'does' ? 'shallNot' : value === 'doesNot' ? 'shall' : not[value]),
  W: (value) => (value === 'does' ? 'needNot' : value === 'doesNot' ? 'may' : not[value]),
};

/**
 * The deontic that a chain of operators comes to, outermost first: "shall not be required to" is D N D: a waiver.
 * `status`: what is said without any of them is a status ("is") rather than a duty.
 */
export function deonticOf(chain: readonly Operator[], status: boolean): Deontic {
  // a status is not waived or forbidden but denied ("is exempt from", "no part is excluded from")
  const ordered = reordered(status ? chain.map((kind) => (kind === 'F' || kind === 'W' ? 'N' : kind)) : chain);
  let value: Value = 'does';
  for (const operator of ordered.toReversed()) value = apply[operator]?.(value) ?? value;
  if (value === 'does') return status ? 'is' : 'shall';
  if (value === 'doesNot') return status ? 'isNot' : 'shallNot';
  if (status && (value === 'shall' || value === 'shallNot')) return value === 'shall' ? 'is' : 'isNot';
  return value;
}

/** English writes some negations on the other side: "may not" forbids; "shall not seek to" forbids the thing itself. */
function reordered(chain: readonly Operator[]): Operator[] {
  const out: Operator[] = [];
  for (const operator of chain) {
    const last = out.at(-1);
    if (operator === 'N' && last === 'M') out.splice(-1, 1, 'N', 'M');
    else if (operator !== 'S' || !((last === 'N' && (out.includes('D') || out.includes('M'))) || (last === 'M' && out.at(-2) === 'N')))
      out.push(operator);
  }
  return out;
}

/**
 * The chain with the "no" of its subject put where it works: "no State shall act" is a duty not to (`shall`: the first verb is one of
 * shall, must, will), "no State is obliged to act" a duty denied, "no State may act" a permission denied.
 */
export function withNegatedSubject(chain: readonly Operator[], { shall }: { shall: boolean }): Operator[] {
  return chain[0] === 'D' && shall ? ['D', 'N', ...chain.slice(1)] : ['N', ...chain];
}
