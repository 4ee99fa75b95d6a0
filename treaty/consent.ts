/**
 * Consent rules as monotone voting functions: which coalitions of states suffice?
 * Two rules are compared over all coalitions and, where one leaves the attacker out, over all attackers.
 * States that stand alike in both rules are counted together, which is exact and keeps forty states as cheap as eleven.
 */
import type { Consent } from './norm.ts';
import { membersOf, type Words } from './words.ts';

export type ConsentOrder = 'equal' | 'weaker' | 'stricter' | 'incomparable';

interface Rule {
  of: ReadonlySet<string>;
  must: ReadonlySet<string>;
  atLeast: Consent['atLeast'];
  excludesAttacker: boolean;
}

const ruleOf = (consent: Consent, words: Words): Rule => ({
  of: new Set(consent.of.flatMap((party) => membersOf(words, party))),
  must: new Set(consent.must ?? []),
  atLeast: consent.atLeast,
  excludesAttacker: consent.excludesAttacker ?? false,
});

/** How many of `counted` states must agree. A rule that names no number asks all it names. */
export const threshold = (atLeast: Consent['atLeast'], counted: number): number => {
  if (typeof atLeast === 'number') return atLeast;
  if (Array.isArray(atLeast)) return Math.ceil((counted * atLeast[0]) / atLeast[1] - 1e-9);
  return { all: counted, unstated: counted, majority: Math.floor(counted / 2) + 1, one: Math.min(1, counted) }[atLeast];
};

/** Whether the coalition suffices, given who attacked (nobody in particular: `undefined`). */
export const suffices = (consent: Consent, coalition: ReadonlySet<string>, attacker: string | undefined, words: Words): boolean => {
  const rule = ruleOf(consent, words);
  const out = rule.excludesAttacker ? attacker : undefined;
  let counted = 0;
  let agreeing = 0;
  for (const state of rule.of) {
    if (state === out) continue;
    counted += 1;
    if (coalition.has(state)) agreeing += 1;
  }
  for (const state of rule.must) if (state !== out && !coalition.has(state)) return false;
  return agreeing >= threshold(rule.atLeast, counted);
};

/** States that stand alike in both rules (in `of`, in `must`), with the attacker apart. */
interface Block {
  size: number;
  inOf: readonly [boolean, boolean];
  inMust: readonly [boolean, boolean];
  attacker: boolean;
}

const blocks = (a: Rule, b: Rule, attacker: string | undefined): Block[] => {
  const found = new Map<string, Block>();
  for (const state of new Set([...a.of, ...b.of, ...a.must, ...b.must])) {
    const inOf = [a.of.has(state), b.of.has(state)] as const;
    const inMust = [a.must.has(state), b.must.has(state)] as const;
    const key = JSON.stringify([inOf, inMust, state === attacker]);
    const block = found.get(key);
    if (block) block.size += 1;
    else found.set(key, { size: 1, inOf, inMust, attacker: state === attacker });
  }
  return [...found.values()];
};

const passes = (rule: Rule, side: 0 | 1, parts: readonly Block[], agreeing: readonly number[]): boolean => {
  let counted = 0;
  let yes = 0;
  for (const [i, part] of parts.entries()) {
    if (rule.excludesAttacker && part.attacker) continue;
    const agree = agreeing[i] ?? 0;
    if (part.inMust[side] && agree < part.size) return false;
    if (!part.inOf[side]) continue;
    counted += part.size;
    yes += agree;
  }
  return yes >= threshold(rule.atLeast, counted);
};

const compareFor = (a: Rule, b: Rule, attacker: string | undefined): { onlyA: boolean; onlyB: boolean } => {
  const parts = blocks(a, b, attacker);
  const found = { onlyA: false, onlyB: false };
  const walk = (i: number, agreeing: number[]): void => {
    if (found.onlyA && found.onlyB) return;
    const part = parts[i];
    if (part === undefined) {
      const [inA, inB] = [passes(a, 0, parts, agreeing), passes(b, 1, parts, agreeing)];
      if (inA && !inB) found.onlyA = true;
      if (inB && !inA) found.onlyB = true;
      return;
    }
    for (let count = 0; count <= part.size; count += 1) walk(i + 1, [...agreeing, count]);
  };
  walk(0, []);
  return found;
};

const remembered = new WeakMap<Words, Map<string, ConsentOrder>>();

/** How `a` stands to `b`: `weaker` when whatever suffices for `b` suffices for `a` and more does. */
export const compareConsent = (a: Consent, b: Consent, words: Words): ConsentOrder => {
  const memo = remembered.get(words) ?? new Map<string, ConsentOrder>();
  remembered.set(words, memo);
  const key = JSON.stringify([a, b]);
  const known = memo.get(key);
  if (known !== undefined) return known;
  const [ruleA, ruleB] = [ruleOf(a, words), ruleOf(b, words)];
  const attackers = ruleA.excludesAttacker || ruleB.excludesAttacker ? [undefined, ...ruleA.of, ...ruleB.of] : [undefined];
  let [onlyA, onlyB] = [false, false];
  for (const attacker of new Set(attackers)) {
    const found = compareFor(ruleA, ruleB, attacker);
    onlyA ||= found.onlyA;
    onlyB ||= found.onlyB;
  }
  const order: ConsentOrder = onlyA && onlyB ? 'incomparable' : onlyA ? 'weaker' : onlyB ? 'stricter' : 'equal';
  if (memo.size > 5000) memo.clear();
  memo.set(key, order);
  return order;
};

const everyone = (rule: Rule): Set<string> => new Set([...rule.of, ...rule.must]);

/** States whose refusal alone stops the matter, when nobody in particular is the attacker. */
export const blockers = (consent: Consent, words: Words): string[] => {
  const all = everyone(ruleOf(consent, words));
  return [...all].filter((state) => !suffices(consent, new Set([...all].filter((other) => other !== state)), undefined, words));
};

/** States that could stop the matter alone although they are the attacker. */
export const attackersWhoBlock = (consent: Consent, words: Words): string[] => {
  const all = everyone(ruleOf(consent, words));
  return [...all].filter((state) => !suffices(consent, new Set([...all].filter((other) => other !== state)), state, words));
};
