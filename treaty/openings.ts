/** Weak points of when and where: who counts as attacker, what counts as attack, who may ask, how long it takes, where it holds, when it begins. */
import { blockers, suffices } from './consent.ts';
import {
  barriersOf,
  firstAttacker,
  helping,
  isBan,
  isDuty,
  isLeave,
  point,
  refusalsOf,
  statesOf,
  step,
  victimOf,
  type Mechanism,
  type Placed,
} from './mechanism.ts';
import { valuesOf } from './meets.ts';
import { holdsBack } from './modality.ts';
import type { Gate } from './norm.ts';
import { consentText, gateText } from './phrases.ts';
import { actText, attackAndAppeal, whoText } from './vetoes.ts';
import type { WeakPoint } from './weakPoint.ts';
import { covers, listing, membersOf, textOf } from './words.ts';

/** Guarantors whose attack this norm does not meet. */
const leftOutBy = (mechanism: Mechanism, { norm: { attacker } }: Placed): string[] => {
  if (attacker.is !== 'set' && attacker.is !== 'all') return [];
  const except = new Set((attacker.except ?? []).flatMap((party) => membersOf(mechanism.words, party)));
  const met = new Set(attacker.is === 'all' ? mechanism.guarantors : statesOf(mechanism, attacker));
  return mechanism.guarantors.filter((state) => !met.has(state) || except.has(state));
};

/** Guarantors who may attack without the guarantee being brought about: left out of every norm of its kind, or by a ban. */
export const leftOut = (mechanism: Mechanism): WeakPoint[] =>
  (['activation', 'assistance'] as const).flatMap((role) => {
    const norms = mechanism.in(role);
    const positive = norms.filter((one) => isDuty(one) || isLeave(one));
    const narrow = positive.filter((one) => leftOutBy(mechanism, one).length > 0);
    const always = mechanism.guarantors.filter((state) => positive.every((one) => leftOutBy(mechanism, one).includes(state)));
    const bans = norms.filter((one) => isBan(one) && statesOf(mechanism, one.norm.attacker).length > 0);
    const banned = bans.flatMap((one) => statesOf(mechanism, one.norm.attacker));
    const who = mechanism.guarantors.filter((state) => (positive.length > 0 && always.includes(state)) || banned.includes(state));
    const [attacker] = who;
    if (attacker === undefined) return [];
    const on = [...(always.length > 0 ? narrow : []), ...bans];
    return [
      point('attackerLeftOut', on, { who: whoText(mechanism, who), states: who }, [
        ...attackAndAppeal(mechanism, attacker),
        step('notMeant', { who: mechanism.name(attacker) }),
        step('nothing'),
      ]),
    ];
  });

/** Attacks too small, or too unlike, to count; cured by a norm of the same kind that meets any attack. */
export const thresholds = (mechanism: Mechanism): WeakPoint[] => {
  const { words, guarantee } = mechanism;
  const isNarrow = ({ norm: { trigger } }: Placed): boolean =>
    trigger.is === 'set' && trigger.values.every((one) => guarantee.thresholds.some((wide) => covers(words, 'trigger', wide, one)));
  return (['activation', 'assistance'] as const).flatMap((role) => {
    const norms = mechanism.in(role).filter((one) => isDuty(one) || isLeave(one));
    if (norms.some((one) => !isNarrow(one))) return [];
    return norms.map((on) => {
      const trigger = listing(
        valuesOf(on.norm.trigger).map((one) => textOf(words, 'trigger', one)),
        'or',
      );
      const story = [
        step('attacksBelow', { who: mechanism.name(firstAttacker(mechanism)) }),
        step('appeals', { victim: victimOf(mechanism) }),
        step('notMet', { trigger }),
        step('nothing'),
      ];
      return point('threshold', [on], { trigger }, story);
    });
  });
};

const gatesOf = (on: readonly Placed[], ...kinds: Gate['kind'][]): { on: Placed; gate: Gate }[] =>
  on.flatMap((one) => one.norm.gates.filter((gate) => kinds.includes(gate.kind) && holdsBack(gate)).map((gate) => ({ on: one, gate })));

/** Assistance that waits for what somebody other than the protected state finds. */
export const othersFinding = (mechanism: Mechanism): WeakPoint[] =>
  gatesOf(helping(mechanism), 'determination').flatMap(({ on, gate }) => {
    const own = new Set<string>([mechanism.guarantee.protected]);
    if (gate.by && suffices(gate.by, own, undefined, mechanism.words)) return [];
    if (gate.by && refusalsOf(mechanism, [{ is: gate, hurdle: { by: gate.by, lifts: false } }]).attackers.length > 0) return [];
    const story = [...attackAndAppeal(mechanism, firstAttacker(mechanism)), step('notFound'), step('nothing')];
    return [point('othersFinding', [on], { gate: gateText(mechanism.words, gate), by: gate.by ? 'named' : 'nobody' }, story)];
  });

/** The protected state may not appeal, or not by itself. */
export const cannotAppeal = (mechanism: Mechanism): WeakPoint[] => {
  const { words, guarantee } = mechanism;
  const victim = guarantee.protected;
  const params = { victim: victimOf(mechanism) };
  const story = (how: string, more: Record<string, string> = {}) => [
    step('attacks', { who: mechanism.name(firstAttacker(mechanism)) }),
    step(how, { ...params, ...more }),
    step('nothing'),
  ];
  const byOthers = gatesOf(helping(mechanism), 'appeal').flatMap(({ on, gate }) => {
    if (gate.by === undefined || suffices(gate.by, new Set([victim]), undefined, words)) return [];
    const by = consentText(words, gate.by);
    return [point('cannotAppeal', [on], { ...params, how: 'others', gate: by }, story('othersDoNotAppeal', { by }))];
  });
  const appeals = mechanism.in('appeal');
  const barred = appeals
    .filter((on) => isBan(on) && (on.norm.attribute.is === 'unstated' || statesOf(mechanism, on.norm.attribute).includes(victim)))
    .map((on) => point('cannotAppeal', [on], { ...params, how: 'barred', gate: '' }, story('mayNotAppeal')));
  const held = appeals.flatMap((on) =>
    isDuty(on) || isLeave(on)
      ? gatesOf([on], 'decision', 'consent', 'determination', 'securityCouncil').flatMap(({ gate }) => {
          if (gate.by && suffices(gate.by, new Set([victim]), undefined, words)) return [];
          return [point('cannotAppeal', [on], { ...params, how: 'held', gate: gateText(words, gate) }, story('appealIsHeldUp'))];
        })
      : [],
  );
  return [...byOthers, ...barred, ...held];
};

const consultations = (mechanism: Mechanism): { before: { on: Placed; gate: Gate }[]; norms: Placed[]; all: Placed[] } => {
  const before = gatesOf(helping(mechanism), 'consultation');
  const norms = mechanism.in('consultation').filter(isDuty);
  return { before, norms, all: [...norms, ...before.map(({ on }) => on)] };
};

/** Consultations that somebody can stay away from, or that end in nothing, and no rule for it. */
export const noLapseRule = (mechanism: Mechanism): WeakPoint[] => {
  const { before, all } = consultations(mechanism);
  const settled = before.some(({ gate: { onLapse } }) => onLapse === 'proceed' || onLapse === 'fail');
  if (all.length === 0 || settled) return [];
  const attacker = firstAttacker(mechanism);
  return [
    point('noLapseRule', all, {}, [
      ...attackAndAppeal(mechanism, attacker),
      step('staysAway', { who: mechanism.name(attacker) }),
      step('wereTheyHeld'),
    ]),
  ];
};

/** Steps, and help itself, for which no time is set. */
export const noDeadline = (mechanism: Mechanism): WeakPoint[] => {
  const { before, norms, all } = consultations(mechanism);
  const attacker = firstAttacker(mechanism);
  const late = (of: string, on: readonly Placed[], code: string) =>
    on.length === 0 ? [] : [point('noDeadline', on, { of }, [...attackAndAppeal(mechanism, attacker), step(code), step('noBreach')])];
  const limited = [...norms.map(({ norm }) => norm.window), ...before.map(({ gate }) => gate.within)].some(
    (window) => window?.atMost !== undefined,
  );
  const decisions = gatesOf(helping(mechanism), 'decision', 'consent', 'determination', 'securityCouncil').filter(
    ({ gate }) => gate.within?.atMost === undefined,
  );
  const help = mechanism.in('assistance').filter(isDuty);
  const soon = help.some(({ norm: { window } }) => window?.urgent === true || window?.atMost !== undefined);
  return [
    ...late('consultations', limited ? [] : all, 'consultationsGoOn'),
    ...late(
      'decision',
      decisions.map(({ on }) => on),
      'noDecisionYet',
    ),
    ...late('assistance', soon ? [] : help, 'helpComesLater'),
  ];
};

/** An area left out whose extent nobody fixed: it grows with what the attacker takes. */
export const undatedArea = (mechanism: Mechanism): WeakPoint[] => {
  const { words } = mechanism;
  const known = new Map(words.vocabulary.places.map((place) => [place.id as string, place]));
  const out = (on: Placed): string[] => {
    const { place, deontic } = on.norm;
    if (place.is !== 'set' && place.is !== 'all') return [];
    const named = valuesOf(place) as readonly string[];
    const barred = isBan(on) || deontic === 'needNot';
    return barred ? [...named] : [...(place.except ?? []), ...named.flatMap((one) => known.get(one)?.leavesOut ?? [])];
  };
  return mechanism.in('area', 'assistance').flatMap((on) => {
    const undated = out(on).filter((place) => known.get(place)?.date === 'undated');
    if (undated.length === 0) return [];
    const who = mechanism.name(firstAttacker(mechanism));
    const place = listing(undated.map((one) => textOf(words, 'place', one)));
    return [
      point('undatedArea', [on], { place }, [
        step('takesMore', { who }),
        step('areaGrows', { place }),
        step('appeals', { victim: victimOf(mechanism) }),
        step('notOwedThere'),
      ]),
    ];
  });
};

/** A status that the guarantee rests on, and nobody to find whether it was kept. */
export const nobodyFinds = (mechanism: Mechanism): WeakPoint[] => {
  const status = mechanism.in('status').filter(isDuty);
  const finders = mechanism.in('finding').filter((one) => isDuty(one) || isLeave(one));
  const owed = mechanism.in('upholding', 'assistance').some(isDuty);
  if (status.length === 0 || finders.length > 0 || !owed) return [];
  const params = { who: mechanism.name(firstAttacker(mechanism)), victim: victimOf(mechanism) };
  return [
    point('nobodyFinds', status, { ...params, act: actText(mechanism, status[0] as Placed) }, [
      step('claimsBreach', params),
      step('denies', params),
      step('nobodyDecides'),
      step('holdsItselfFree', params),
    ]),
  ];
};

/** States, but for the protected one, without whose act the treaty never enters into force. */
const holdersUp = (mechanism: Mechanism): { on: Placed; who: string[] }[] => {
  const { words, guarantee, guarantors } = mechanism;
  const entry = mechanism.in('entry').filter(isDuty);
  const approvals = mechanism.in('approval').filter((one) => isDuty(one) && one.norm.window?.atMost === undefined);
  const approving = approvals.map((on) => ({ on, who: statesOf(mechanism, on.norm.attribute) })).filter(({ who }) => who.length > 1);
  if (entry.length === 0) return approving;
  return entry.map((on) => {
    const { trigger } = on.norm;
    const everyone =
      trigger.is === 'set' && trigger.values.some((one) => guarantee.needsEveryone.some((wide) => covers(words, 'trigger', wide, one)));
    const alone = barriersOf(mechanism, on.norm).flatMap(({ hurdle }) => (hurdle.lifts ? [] : blockers(hurdle.by, words)));
    return { on, who: everyone ? [...guarantors] : [...new Set(alone)] };
  });
};

/** An entry into force that one State can put off for ever, and no provisional application. */
export const entryBlocked = (mechanism: Mechanism): WeakPoint[] => {
  const { guarantee, guarantors } = mechanism;
  if (mechanism.in('provisional').some((one) => isDuty(one) || isLeave(one))) return [];
  return holdersUp(mechanism).flatMap(({ on, who }) => {
    const others = [...new Set([...guarantors.filter((state) => who.includes(state)), ...who])].filter(
      (state) => state !== guarantee.protected,
    );
    const [first] = others;
    if (first === undefined) return [];
    const story = [step('allApproveBut', { who: mechanism.name(first) }), step('waits'), step('neverInForce')];
    return [point('entryBlocked', [on], { who: whoText(mechanism, others), states: others }, story)];
  });
};
