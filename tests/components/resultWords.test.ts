import { createFormatter, createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { resultText, requirementReason, requirementSentence, type Telling } from '../../components/ballot/resultWords.ts';
import { countVotes } from '../../negotiation/counting.ts';
import type { Choice, DecisionRule } from '../../negotiation/decisionRules.ts';
import type { DecisionRuleId, SeatGroupId, SeatId } from '../../negotiation/ids.ts';
import type { Seat, SeatGroup } from '../../negotiation/pack.ts';
import ballot from '../../words/en/ballot.json' with { type: 'json' };

const names = ['Kyiv', 'Moscow', 'Beijing', 'Paris', 'London', 'Washington', 'Ottawa', 'Berlin', 'Jerusalem', 'Rome', 'Warsaw', 'Ankara'];
const id = (name: string) => name.toLowerCase() as SeatId;
const seats = names.map((name): Seat => ({ id: id(name), name, fullName: name, about: '', emblem: { monogram: 'X' } }));
const group = (name: string, members: string[]): SeatGroup => ({ id: name as SeatGroupId, name, one: name, seats: members.map(id) });
const seatGroups = [group('Principals', ['Kyiv', 'Moscow']), group('Guarantors', names.slice(1))];
const telling: Telling = {
  t: createTranslator({ locale: 'en', messages: { ballot }, namespace: 'ballot' }) as unknown as Telling['t'],
  format: createFormatter({ locale: 'en' }),
  pack: { seats, seatGroups },
};

const rule: DecisionRule = {
  id: 'both-and-two-thirds' as DecisionRuleId,
  name: '',
  sentence: '',
  closesWhenAllVoted: true,
  requires: [
    { kind: 'eachFor', group: 'Principals' as SeatGroupId },
    { kind: 'shareFor', group: 'Guarantors' as SeatGroupId, share: [2, 3], counted: 'forOrAgainst' },
  ],
};

const everyone = names.map(id);
/** Everybody in favour, but those named. */
const counted = (but: Record<string, Choice | 'away'>, seated = everyone) => {
  const votes = Object.fromEntries(names.flatMap((name) => (but[name] === 'away' ? [] : [[id(name), but[name] ?? 'for']]))) as Record<
    SeatId,
    Choice
  >;
  return countVotes(rule, seatGroups, votes, seated);
};
const said = (but: Record<string, Choice | 'away'>, seated?: SeatId[]) => resultText(telling, { rule, result: counted(but, seated) });

test('a result says what was counted and who blocked', () => {
  expect(said({ Moscow: 'against', Beijing: 'against', Ankara: 'abstain' })).toBe(
    'Not adopted. 9 in favour, 2 against, 1 abstaining. Blocked: Moscow’s agreement is required.',
  );
});

test('two who block are named in one sentence', () => {
  expect(said({ Kyiv: 'abstain', Moscow: 'against' })).toContain('Blocked: the agreement of Kyiv and Moscow is required.');
});

test('one that was adopted says what decided it', () => {
  expect(said({ Ankara: 'abstain' })).toBe(
    'Adopted. 11 in favour, 0 against, 1 abstaining. What decided it: Guarantors, 10 in favour where 7 were needed.',
  );
});

test('seats that did not vote are counted apart from those that abstained', () => {
  expect(said({ Rome: 'away', Ankara: 'abstain' })).toBe(
    'Adopted. 10 in favour, 0 against, 1 abstaining. 1 did not vote. What decided it: Guarantors, 9 in favour where 6 were needed.',
  );
});

test('a share that was missed says by how much', () => {
  const against = Object.fromEntries(['Beijing', 'Paris', 'London', 'Berlin', 'Rome'].map((name) => [name, 'against' as const]));
  expect(said(against)).toBe('Not adopted. 7 in favour, 5 against, 0 abstaining. Guarantors: 6 in favour, 8 of 11 needed.');
});

test('a ballot in which nobody was in favour says so', () => {
  expect(said(Object.fromEntries(names.map((name) => [name, 'abstain'])))).toContain('No seat was in favour.');
});

test('a share of nobody is said in words, not as a figure', () => {
  const abstained = Object.fromEntries(names.map((name) => [name, 'abstain' as const]));
  expect(said(abstained)).toContain('Guarantors: nobody voted for or against. No seat was in favour.');
  expect(requirementReason(telling, counted(abstained).requirements[1]!)).toBe('nobody voted for or against');
});

test('each requirement says what it asks for and why it was missed', () => {
  const { requirements } = counted(
    { Moscow: 'away', Beijing: 'against' },
    everyone.filter((seat) => seat !== 'moscow'),
  );
  const [each, share] = requirements.map((one) => [requirementSentence(telling, rule, one.requirement), requirementReason(telling, one)]);
  expect(each).toEqual(['Kyiv and Moscow each vote in favour', 'Moscow’s seat was empty']);
  expect(share).toEqual(['Guarantors: two thirds of those voting for or against in favour', '9 of 10, 7 needed']);
});
