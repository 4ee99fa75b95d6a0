/** Two clauses that cannot both be carried out, say the same twice, or whose terms pull apart. */
import { check } from './check.ts';
import { compareConsent } from './consent.ts';
import type { Conflict, Why } from './finding.ts';
import type { Facet, Framework } from './framework.ts';
import { meeting, type Stance } from './meets.ts';
import { facetSense, holdsBack, opposite } from './modality.ts';
import type { Norm, Slot, SlotName } from './norm.ts';
import { slotNames } from './norm.ts';
import { gateText } from './phrases.ts';
import { settledBy } from './settled.ts';
import type { Sense } from './slots.ts';
import { verbalise } from './verbalise.ts';
import type { Vocabulary } from './vocabulary.ts';
import { covers, kindOf, wordsOf, type Words } from './words.ts';

/** A norm taken as something another norm may run against: only what overlaps in every slot both state. */
const asFacet = (norm: Norm): Facet => ({
  id: 'adopted',
  norm,
  decisive: [],
  about: [],
  identity: ['attribute', 'trigger', 'means', 'attacker', 'beneficiary'],
  ignores: [],
  exact: [],
  loose: [],
  role: 'core',
  layers: ['public'],
});

const strict = (sense: Sense): Sense =>
  ({ softBan: 'ban' as const, conditional: 'permission' as const, soft: 'duty' as const })[sense as 'softBan'] ?? sense;

/** Senses of one act that cannot stand together, and what is said of it. */
const opposition: Partial<Record<Sense, Partial<Record<Sense, string>>>> = {
  duty: { ban: 'conflictDutyBan', waiver: 'conflictDutyWaiver' },
  permission: { ban: 'conflictPermissionBan' },
  ban: { duty: 'conflictDutyBan', permission: 'conflictPermissionBan' },
  waiver: { duty: 'conflictDutyWaiver' },
};

const senseSeen = (norm: Norm, stance: Stance): Sense | undefined => {
  const sense = facetSense(norm);
  if (stance === 'same') return strict(sense);
  if (stance === 'opposed') return strict(opposite[sense]);
  return sense === 'ban' || sense === 'softBan' || sense === 'waiver' ? undefined : 'ban';
};

/** An exception of the one that lets the other stand. */
const excepts = (one: Norm, other: Norm): boolean => {
  const facts = new Set(one.unless.map((exception) => (exception.kind === 'fact' ? (exception.trigger as string) : '')));
  return other.trigger.is === 'set' && other.trigger.values.every((trigger) => facts.has(trigger));
};

const conditionsDisagree = (words: Words, a: Norm, b: Norm): Why | undefined => {
  for (const gate of a.gates) {
    const twin = b.gates.find((other) => other.kind === gate.kind);
    if (twin === undefined) continue;
    const params = { has: gateText(words, gate), other: gateText(words, twin) };
    if ((gate.waived ?? false) !== (twin.waived ?? false)) return { code: 'conflictGate', params };
    if (gate.by && twin.by && compareConsent(gate.by, twin.by, words) !== 'equal') return { code: 'conflictConsent', params };
  }
  const [most, least] = [a.window?.atMost ?? b.window?.atMost, a.window?.atLeast ?? b.window?.atLeast];
  return most !== undefined && least !== undefined && least > most ? { code: 'conflictTime', params: {} } : undefined;
};

const direct = (words: Words, mine: Norm, other: Norm): Why | undefined => {
  const facet = asFacet(other);
  for (const seen of meeting(words, [mine], facet)) {
    const [a, b] = [senseSeen(seen.norm, seen.stance), strict(facetSense(other))];
    if (a === undefined) continue;
    const clash = opposition[a]?.[b];
    if (clash !== undefined) {
      if (excepts(mine, other) || excepts(other, mine)) return undefined;
      const gated = clash === 'conflictPermissionBan' && [mine, other].some((norm) => norm.gates.some(holdsBack));
      return { code: gated ? 'conflictPermission' : clash, params: {} };
    }
    if (a === b && seen.stance === 'same') {
      const why = conditionsDisagree(words, seen.norm, other);
      if (why) return why;
    }
  }
  return undefined;
};

/** What a norm brings with it, by the scenario's table: a norm of its own, seen as a permission. */
const consequences = (words: Words, norm: Norm): { norm: Norm; why: string }[] => {
  const sense = strict(facetSense(norm));
  if (sense !== 'duty' && sense !== 'permission') return [];
  return words.vocabulary.entails.flatMap((entailment) => {
    const holds = Object.entries(entailment.if).every(([name, wide]) => {
      const slot = norm[name as SlotName] as Slot<string> | undefined;
      return slot?.is === 'set' && slot.values.some((word) => covers(words, kindOf[name as SlotName], wide, word));
    });
    if (!holds) return [];
    const unstated = Object.fromEntries(slotNames.map((name) => [name, { is: 'unstated' }]));
    const then = Object.fromEntries(Object.entries(entailment.then).map(([name, word]) => [name, { is: 'set', values: [word] }]));
    return [
      {
        norm: { ...unstated, ...then, deontic: 'may', gates: [], unless: [], source: norm.source } as unknown as Norm,
        why: entailment.why,
      },
    ];
  });
};

const indirect = (words: Words, mine: Norm, other: Norm): Why | undefined => {
  for (const brought of consequences(words, mine))
    if (direct(words, brought.norm, other)) return { code: 'conflictIndirect', params: { why: brought.why } };
  for (const brought of consequences(words, other))
    if (direct(words, mine, brought.norm)) return { code: 'conflictIndirect', params: { why: brought.why } };
  return undefined;
};

const bare = (norm: Norm): string =>
  JSON.stringify(norm, (key, value: unknown) => (key === 'span' || key === 'source' ? undefined : value));

/** Norms that are the same but for where they come from. */
export const sameNorm = (a: Norm, b: Norm, vocabulary: Vocabulary): boolean =>
  bare(a) === bare(b) || verbalise([a], vocabulary) === verbalise([b], vocabulary);

/** Whether a norm keeps some term of the framework. */
const keepsATerm = (norm: Norm, framework: Framework, vocabulary: Vocabulary): boolean =>
  check([norm], framework, vocabulary).some(({ verdict }) => verdict === 'within' || verdict === 'beyond');

/**
 * A clause against the clauses adopted: the same twice, opposed, opposed by what one brings with it.
 * What an express word or the more special rule settles is found all the same, and says how it is settled.
 * Where both norms keep terms of the framework it is a tension between the terms, which wants an exception.
 */
export const conflicts = (
  norms: readonly Norm[],
  adopted: readonly { clause: string; norms: readonly Norm[] }[],
  framework: Framework,
  vocabulary: Vocabulary,
): Conflict[] => {
  const words = wordsOf(vocabulary);
  return norms.flatMap((mine, norm) =>
    adopted.flatMap(({ clause, norms: others }) =>
      others.flatMap((other, at): Conflict[] => {
        const where = { norm, other: { clause, norm: at } };
        if (sameNorm(mine, other, vocabulary)) return [{ kind: 'duplicate', ...where, why: { code: 'duplicate', params: {} } }];
        const why = direct(words, mine, other) ?? indirect(words, mine, other);
        if (why === undefined) return [];
        const tension = keepsATerm(mine, framework, vocabulary) && keepsATerm(other, framework, vocabulary);
        const settled = settledBy(words, mine, other);
        return [{ kind: tension ? 'tension' : 'conflict', ...where, why, ...(settled ? { settled } : {}) }];
      }),
    ),
  );
};
