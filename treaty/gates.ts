/** Steps that stand before an act (appeal, consultation, decision, consent …): dropped, added, laxer, stricter, waived. */
import { attackersWhoBlock, blockers, compareConsent, suffices } from './consent.ts';
import { differ, type Difference } from './difference.ts';
import type { Facet } from './framework.ts';
import { holdsBack } from './modality.ts';
import type { Consent, Exception, Gate, Norm } from './norm.ts';
import { consentText, gateText } from './phrases.ts';
import type { Sense } from './slots.ts';
import { listing, membersOf, textOf, type Words } from './words.ts';

const collective: ReadonlySet<Gate['kind']> = new Set(['decision', 'consent', 'securityCouncil']);
const sameFamily = (a: Gate['kind'], b: Gate['kind']): boolean => a === b || (collective.has(a) && collective.has(b));

const states = (words: Words, ids: readonly string[]): string => listing(ids.map((id) => textOf(words, 'party', id)));

/** A decision where the facet wants none: one that a single state can stop empties the term, one by majority changes it. */
const imposedDecision = (words: Words, gate: Gate): Difference => {
  const has = gateText(words, gate);
  if (gate.kind === 'securityCouncil') return differ('reverse', 'councilDecides', 'veto', { has });
  if (gate.by === undefined || gate.by.atLeast === 'unstated') return differ('unclear', 'decisionRuleUnstated', 'unstated', { has });
  const vetoes = gate.by.must?.length ? [...gate.by.must] : attackersWhoBlock(gate.by, words);
  if (vetoes.length > 0)
    return differ('reverse', vetoes.length > 2 ? 'decisionByAll' : 'decisionWithVeto', 'veto', { has, who: states(words, vetoes) });
  return differ('alter', blockers(gate.by, words).length > 0 ? 'decisionByAllButAttacker' : 'decisionByMajority', 'threshold', { has });
};

/** "unless … so decide": whoever can lift a duty alone has a veto. */
const liftedBy = (words: Words, gate: Gate): Difference => {
  const has = gateText(words, gate);
  if (gate.kind === 'securityCouncil' || gate.by === undefined) return differ('alter', 'decisionByMajority', 'threshold', { has });
  const by = gate.by;
  const alone = by.of.flatMap((party) => membersOf(words, party)).filter((state) => suffices(by, new Set([state]), undefined, words));
  if (alone.length === 0) return differ('alter', 'decisionByMajority', 'threshold', { has });
  return differ('reverse', alone.length > 2 ? 'decisionByAll' : 'decisionWithVeto', 'veto', { has, who: states(words, alone) });
};

const consentDifferences = (words: Words, has: Consent | undefined, wants: Consent | undefined, sense: Sense): Difference[] => {
  if (wants === undefined) return [];
  if (has === undefined) return [differ('unclear', 'whoseConsentUnstated', 'unstated', { wants: consentText(words, wants) })];
  const params = { has: consentText(words, has), wants: consentText(words, wants) };
  const out: Difference[] = [];
  const order = compareConsent(has, wants, words);
  if (order === 'weaker') out.push(differ('alter', 'consentLaxer', 'threshold', params));
  if (order === 'incomparable') out.push(differ('alter', 'consentOther', 'threshold', params));
  if (order === 'stricter')
    out.push(
      sense === 'conditional'
        ? differ('add', 'consentStricter', 'add:procedure', params)
        : differ('alter', 'consentStricterForDuty', 'condition', params),
    );
  if (has.silenceAfter !== undefined && wants.silenceAfter === undefined)
    out.push(differ('alter', 'silenceAsConsent', 'threshold', params));
  if (order === 'equal' && has.atLeast === 'unstated' && wants.atLeast !== 'unstated')
    out.push(differ('note', 'quantifierUnstated', 'none', params));
  return out;
};

const oneWanted = (words: Words, wanted: Gate, clause: Norm, sense: Sense): Difference[] => {
  const given = clause.gates.filter((gate) => gate.kind === wanted.kind || (wanted.waived && sameFamily(gate.kind, wanted.kind)));
  if (wanted.waived) {
    const lifted = clause.unless.filter(
      (one): one is Gate => one.kind !== 'fact' && one.kind !== 'judgedBy' && sameFamily(one.kind, wanted.kind),
    );
    return [
      ...given.filter((gate) => !gate.waived).map((gate) => imposedDecision(words, gate)),
      ...lifted.map((gate) => liftedBy(words, gate)),
    ];
  }
  const params = { wants: gateText(words, wanted) };
  if (given.some((gate) => gate.waived)) return [differ('reverse', 'gateWaived', 'negation', params)];
  const [first] = given;
  if (first) {
    const timed =
      first.within !== undefined && wanted.within === undefined && !words.steps.has(first.kind)
        ? [differ('add', 'gateTimed', 'add:procedure', { ...params, has: gateText(words, first) })]
        : [];
    return [...consentDifferences(words, first.by, wanted.by, sense), ...timed];
  }
  if (sense !== 'conditional') return [];
  const instead = clause.gates.find((gate) => !gate.waived);
  return [
    instead
      ? differ('alter', 'gateReplaced', 'condition', { ...params, has: gateText(words, instead) })
      : differ('reverse', 'gateDropped', 'permission', params),
  ];
};

/**
 * Whether a State that a ban binds can open this gate by itself, so that it stands in nobody's way: "except at its own request".
 * Hosting, joining and conceding take its own will in any case.
 */
const inOwnHands = (words: Words, { norm: { attribute } }: Facet, { by }: Gate): boolean =>
  by !== undefined &&
  attribute.is === 'set' &&
  attribute.values.flatMap((party) => membersOf(words, party)).some((state) => suffices(by, new Set([state]), undefined, words));

/** Whether the word of a single State is what this finding waits for. */
const isWordOfOne = (words: Words, { kind, by }: Gate): boolean =>
  kind === 'determination' &&
  by !== undefined &&
  by.of.flatMap((party) => membersOf(words, party)).some((state) => suffices(by, new Set([state]), undefined, words));

const extraGates = (words: Words, facet: Facet, clause: Norm, sense: Sense): Difference[] => {
  const wanted = facet.norm.gates;
  const isExpected = (gate: Gate) => wanted.some((one) => one.kind === gate.kind || (one.waived && sameFamily(one.kind, gate.kind)));
  const replaces = sense === 'conditional' && !wanted.every((one) => clause.gates.some((gate) => gate.kind === one.kind));
  const extras = replaces
    ? []
    : clause.gates.filter((gate) => !gate.waived && !isExpected(gate) && !facet.ignores.includes(`gates.${gate.kind}`));
  return extras.map((gate) => {
    const params = { has: gateText(words, gate) };
    if (sense === 'conditional') return differ('add', 'gateAdded', 'add:procedure', params);
    if (sense === 'ban' && inOwnHands(words, facet, gate)) return differ('reverse', 'gateInOwnHands', 'permission', params);
    if (sense === 'ban' && isWordOfOne(words, gate)) return differ('reverse', 'exceptionSelfJudged', 'exception', params);
    if (sense === 'ban') return differ('alter', 'banMadeConditional', 'exception', params);
    return holdsBack(gate) ? differ('alter', 'conditionAdded', 'condition', params) : differ('add', 'gateAdded', 'add:procedure', params);
  });
};

/** A consultation that ends the matter when it lapses is a condition, not a step. */
const lapsed = (words: Words, facet: Facet, clause: Norm): Difference[] =>
  clause.gates
    .filter(
      (gate) => gate.onLapse === 'fail' && gate.kind === 'consultation' && facet.norm.gates.some((one) => one.kind === 'consultation'),
    )
    .map((gate) => differ('alter', 'lapseFails', 'condition', { has: gateText(words, gate) }));

/** Every difference in the steps before the act. */
export const gateDifferences = (words: Words, facet: Facet, clause: Norm, sense: Sense): Difference[] => [
  ...facet.norm.gates
    .filter((wanted) => !facet.ignores.includes(`gates.${wanted.kind}`))
    .flatMap((wanted) => oneWanted(words, wanted, clause, sense)),
  ...extraGates(words, facet, clause, sense),
  ...lapsed(words, facet, clause),
];

const sameException = (a: Exception, b: Exception): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Exceptions the term does not know: by a closed fact or a joint decision they change it, by one side's own judgement they empty it. */
export const exceptionDifferences = (
  words: Words,
  facet: Facet,
  clause: Norm,
  sense: Sense,
  text: (exception: Exception) => string,
): Difference[] =>
  clause.unless
    .filter((exception) => !facet.norm.unless.some((known) => sameException(known, exception)))
    .filter(
      (exception) =>
        exception.kind === 'fact' ||
        exception.kind === 'judgedBy' ||
        !facet.norm.gates.some((one) => one.waived && sameFamily(one.kind, exception.kind)),
    )
    .map((exception) => {
      const params = { has: text(exception) };
      if (exception.kind === 'judgedBy') return differ('reverse', 'exceptionSelfJudged', 'exception', params);
      if (sense === 'ban' && exception.kind !== 'fact' && inOwnHands(words, facet, exception))
        return differ('reverse', 'gateInOwnHands', 'permission', params);
      return differ('alter', 'exceptionAdded', 'exception', params);
    });
