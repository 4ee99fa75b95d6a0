/** What narrows or lifts a rule by a fact, a word or a judgement that the vocabulary does not have: its effect is known all the same. */
import { describe, expect, test } from 'vitest';
import { loadPack } from '../../server/scenarios/load.ts';
import { readerFor } from '../../server/reading/reader.ts';
import { check } from '../../treaty/check.ts';

const pack = loadPack(new URL('../../scenarios/istanbul-2022', import.meta.url).pathname);
const { read } = readerFor(pack);
const verdictOn = (term: string, text: string): string | undefined =>
  check(read(text).norms, pack.public.framework, pack.public.vocabulary).find((one) => one.term === term)?.verdict;

describe('the effect of what has no word', () => {
  test.each<[string, string, string]>([
    // an exception by a fact
    ['P16', 'departs', 'Each Guarantor State shall assist Ukraine, except where it is itself at war.'],
    ['P06', 'departs', 'Foreign contingents are banned in Ukraine, save for a guard of honour at a war cemetery.'],
    ['P16', 'departs', 'Every guarantor helps Ukraine unless its army is busy elsewhere.'],
    // a condition by a fact
    ['P01', 'departs', 'Ukraine shall be permanently neutral as long as none of its neighbours belongs to an alliance.'],
    ['P03', 'departs', 'Ukraine shall not possess or develop nuclear weapons so long as its neighbours have none.'],
    // whoever is bound judges for itself
    ['P16', 'contradicts', 'Every guarantor shall assist Ukraine unless it sees reasons of its own not to.'],
    ['P01', 'contradicts', 'Ukraine is permanently neutral unless it decides otherwise.'],
    ['P16', 'contradicts', 'Every guarantor helps Ukraine if it feels like it.'],
    ['P16', 'contradicts', 'Each guarantor decides for itself whether it helps Ukraine.'],
    ['P16', 'contradicts', 'It is up to every guarantor whether to assist Ukraine.'],
    // one can stop it
    ['P17', 'contradicts', 'If just one guarantor votes against it, Ukraine gets no help.'],
    ['P17', 'contradicts', 'No help is given to Ukraine as long as a single guarantor objects.'],
    // only
    ['P02', 'departs', 'The Guarantor States guarantee under international law only the non-nuclear status of Ukraine.'],
    ['P19', 'departs', 'The Guarantor States shall furnish to Ukraine defensive arms only.'],
    ['P19', 'departs', 'Assistance shall consist solely of the provision of necessary weapons.'],
  ])('%s %s: %s', (term, verdict, text) => {
    expect(read(text).unread).toEqual([]);
    expect(verdictOn(term, text)).toBe(verdict);
  });

  test('"notwithstanding …" goes before the rest', () => {
    const { norms, unread } = read(
      'Notwithstanding the exclusion of Crimea from the guarantees, Ukraine concedes none of its legal claims.',
    );
    expect(unread).toEqual([]);
    expect(norms[0]?.prevails).toBe(true);
  });

  test('"not only" takes nothing away', () => {
    const [norm] = read('The Guarantor States shall not only give weapons to Ukraine but also money.').norms;
    expect(norm).toMatchObject({ deontic: 'shall', unless: [] });
  });
});

describe('what might be a word of the vocabulary after all stays left over', () => {
  test.each([
    'The Guarantor States shall assist Ukraine when the bells ring.',
    'The Guarantor States shall assist Ukraine, except as they may all agree with the moon.',
    'The guarantees apply exclusively to attacks by land.',
    'The guarantees shall apply only to the territory of Ukraine west of the river.',
  ])('%s', (text) => expect(read(text).state).not.toBe('read'));
});
