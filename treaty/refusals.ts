/**
 * Who can stop a norm by refusing: every attacker against every coalition of those who refuse. Exact, and cheap, because states that stand
 * alike before all its gates are counted together: eleven guarantors are 11 × 2,048 cases and rarely more than a few dozen sums.
 */
import { threshold } from './consent.ts';
import type { Consent } from './norm.ts';
import { membersOf, type Words } from './words.ts';

/** A gate that some states must open, or (`lifts`) an exception by which enough states lift the norm. */
export interface Hurdle {
  by: Consent;
  lifts: boolean;
}

export interface Refusals {
  /** attackers who stop the norm alone, whoever else agrees */
  attackers: string[];
  /** the smallest coalition that stops it, for some attacker: how many refuse, and whether the attacker must be among them; absent: nobody can */
  smallest?: { attacker: string; count: number; withAttacker: boolean };
  /** of how many cases (attackers × coalitions) in how many nothing happens */
  stopped: number;
  cases: number;
}

interface Rule {
  of: ReadonlySet<string>;
  must: ReadonlySet<string>;
  hurdle: Hurdle;
}

interface Block {
  size: number;
  /** for each rule: counted by it, needed by it */
  inOf: boolean[];
  inMust: boolean[];
  attacker: boolean;
}

const ruleOf = (words: Words, hurdle: Hurdle): Rule => ({
  of: new Set(hurdle.by.of.flatMap((party) => membersOf(words, party))),
  must: new Set(hurdle.by.must ?? []),
  hurdle,
});

const blockOf = (rules: readonly Rule[], state: string, attacker: string): Block => ({
  size: 1,
  inOf: rules.map(({ of }) => of.has(state)),
  inMust: rules.map(({ must }) => must.has(state)),
  attacker: state === attacker,
});

const blocksOf = (rules: readonly Rule[], states: readonly string[], attacker: string): Block[] => {
  const found = new Map<string, Block>();
  for (const state of states) {
    const block = blockOf(rules, state, attacker);
    const key = JSON.stringify([block.inOf, block.inMust, block.attacker]);
    const known = found.get(key);
    if (known) known.size += 1;
    else found.set(key, block);
  }
  return [...found.values()];
};

/** Whether the rule is met when of each block so many states are on its side; `always` are on its side come what may. */
const isMet = (
  { hurdle: { by } }: Rule,
  at: number,
  blocks: readonly Block[],
  sided: readonly number[],
  always: Block | undefined,
): boolean => {
  let [counted, yes] = always?.inOf[at] ? [1, 1] : [0, 0];
  for (const [i, block] of blocks.entries()) {
    if (by.excludesAttacker && block.attacker) continue;
    const on = sided[i] ?? 0;
    if (block.inMust[at] && on < block.size) return false;
    if (!block.inOf[at]) continue;
    counted += block.size;
    yes += on;
  }
  return yes >= threshold(by.atLeast, counted);
};

/** Whether nothing happens when of each block so many states refuse. The protected state never refuses, and never lifts. */
const isStopped = (rules: readonly Rule[], blocks: readonly Block[], refusing: readonly number[], victim: Block): boolean =>
  rules.some((rule, at) => {
    if (!rule.hurdle.lifts)
      return !isMet(
        rule,
        at,
        blocks,
        blocks.map(({ size }, i) => size - (refusing[i] ?? 0)),
        victim,
      );
    if (victim.inMust[at]) return false;
    const counted: Block[] = victim.inOf[at] ? [...blocks, victim] : [...blocks];
    return isMet(rule, at, counted, [...refusing, 0], undefined);
  });

const choose = (n: number, k: number): number => {
  let ways = 1;
  for (let i = 1; i <= k; i += 1) ways = (ways * (n - k + i)) / i;
  return Math.round(ways);
};

interface Case {
  refusing: number;
  attackerRefuses: boolean;
  ways: number;
}

/** Every way to refuse, states that stand alike counted together, that stops the norm. */
const stopping = (rules: readonly Rule[], blocks: readonly Block[], victim: Block): Case[] => {
  const found: Case[] = [];
  const walk = (i: number, refusing: number[], ways: number): void => {
    const block = blocks[i];
    if (block !== undefined) {
      for (let count = 0; count <= block.size; count += 1) walk(i + 1, [...refusing, count], ways * choose(block.size, count));
      return;
    }
    if (!isStopped(rules, blocks, refusing, victim)) return;
    const attackerRefuses = blocks.some(({ attacker }, at) => attacker && refusing[at] === 1);
    found.push({ refusing: refusing.reduce((sum, count) => sum + count, 0), attackerRefuses, ways });
  };
  walk(0, [], 1);
  return found;
};

/** The smallest of several ways; of two alike the one in which the attacker refuses. */
const least = (cases: readonly Case[]): Case | undefined =>
  cases.toSorted((a, b) => a.refusing - b.refusing || Number(b.attackerRefuses) - Number(a.attackerRefuses))[0];

/**
 * Every attacker against every coalition of those who may refuse: `attackers` in the order in which they are tried; everybody the hurdles
 * name, but for the protected state, may refuse.
 */
export const refusals = (hurdles: readonly Hurdle[], attackers: readonly string[], victim: string, words: Words): Refusals => {
  const rules = hurdles.map((hurdle) => ruleOf(words, hurdle));
  const states = [...new Set([...attackers, ...rules.flatMap(({ of, must }) => [...of, ...must])])].filter((state) => state !== victim);
  const known = new Map<string, Case[]>();
  const casesFor = (attacker: string): Case[] => {
    const key = JSON.stringify(blockOf(rules, attacker, attacker));
    const cases = known.get(key) ?? stopping(rules, blocksOf(rules, states, attacker), blockOf(rules, victim, attacker));
    known.set(key, cases);
    return cases;
  };
  const each = attackers.map((attacker) => ({ attacker, cases: casesFor(attacker) }));
  const smallest = each
    .flatMap(({ attacker, cases }) => {
      const one = least(cases);
      return one === undefined ? [] : [{ attacker, count: one.refusing, withAttacker: one.attackerRefuses }];
    })
    .toSorted((a, b) => a.count - b.count)[0];
  return {
    attackers: each
      .filter(({ cases }) => cases.some((one) => one.refusing <= 1 && (one.attackerRefuses || one.refusing === 0)))
      .map(({ attacker }) => attacker),
    ...(smallest === undefined ? {} : { smallest }),
    stopped: each.reduce((sum, { cases }) => sum + cases.reduce((ways, one) => ways + one.ways, 0), 0),
    cases: attackers.length * 2 ** states.length,
  };
};
