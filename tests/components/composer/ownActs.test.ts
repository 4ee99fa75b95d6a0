import { describe, expect, test } from 'vitest';
import { ownActs, ownFirst } from '../../../components/composer/ownActs.ts';
import { choices } from '../../../treaty/form.ts';
import { istanbul } from '../../fixtures/rooms.ts';

const { public: pack } = istanbul();
const headings = { own: 'own', others: 'others' };
const offered = choices({}, 'aim', pack.vocabulary);
const issueOf = (id: string) => pack.issues.find((issue) => (issue.id as string) === id)!;

describe('the acts that the sentence form offers', () => {
  test.each(pack.issues.map(({ id }) => id))('on %s the article’s own come first, and none is lost or offered twice', (id) => {
    const own = ownActs(issueOf(id), pack);
    const shown = ownFirst(offered, own, headings);
    const [first] = shown;
    const mine = shown.filter(({ under }) => under === headings.own);
    expect(mine.length).toBeGreaterThan(0);
    expect(shown.slice(0, mine.length)).toEqual(mine);
    expect(own).toContain(first?.id);
    expect(shown.map((choice) => choice.id).sort()).toEqual(offered.map((choice) => choice.id).sort());
  });

  test('the others keep their headings and their order; those without one stand under "others"', () => {
    const shown = ownFirst(offered, ownActs(issueOf('A-alliances'), pack), headings).filter(({ under }) => under !== headings.own);
    expect(shown.some(({ under }) => under === undefined)).toBe(false);
    const before = offered.filter(({ id, under }) => under !== undefined && shown.some((choice) => choice.id === id));
    expect(shown.filter(({ under }) => under !== headings.others)).toEqual(before);
  });

  test('an article of which nothing is known offers them as they were', () => {
    expect(ownFirst(offered, [], headings)).toEqual(offered);
  });
});
