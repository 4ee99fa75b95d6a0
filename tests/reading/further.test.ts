/** What a clause says further: what merely adds is read as a further step, what could narrow or lift stays left over. */
import { describe, expect, test } from 'vitest';
import { loadPack } from '../../server/scenarios/load.ts';
import { readerFor } from '../../server/reading/reader.ts';
import { check } from '../../treaty/check.ts';

const pack = loadPack(new URL('../../scenarios/istanbul-2022', import.meta.url).pathname);
const { read } = readerFor(pack);
const verdictOn = (term: string, text: string): string | undefined =>
  check(read(text).norms, pack.public.framework, pack.public.vocabulary).find((one) => one.term === term)?.verdict;

describe('what merely adds is read wholly, and goes beyond', () => {
  test.each<[string, string]>([
    // its own modal, its own or the same subject
    ['P16', 'Every guarantor shall assist Ukraine and shall nominate a liaison officer in Kyiv.'],
    ['P16', 'Each Guarantor State shall assist Ukraine and shall feed and house the refugees who reach its territory.'],
    ['P05', 'Foreign military bases are prohibited in Ukraine, and the former barracks will be turned into museums.'],
    ['P01', 'Ukraine shall be a permanently neutral State and shall notify all other States of its neutrality.'],
    ['P16', 'Each Guarantor State shall assist Ukraine. A choir shall sing at every meeting.'],
    // after a verb that is no modal
    [
      'P07',
      'Multinational exercises in Ukraine need the consent of all Guarantor States, and photographs of them shall be made available to the press.',
    ],
    [
      'P07',
      'Multinational exercises in Ukraine require the consent of all the Guarantor States, and a register of such exercises shall be kept by the depositary.',
    ],
    // a relative that goes on
    [
      'P14',
      'Following the appeal, the Guarantor States shall hold urgent and immediate consultations, the results of which shall be reported to the Security Council.',
    ],
    ['P17', 'Each Guarantor State acts without need of a vote, and those that act shall coordinate through a joint liaison office.'],
    // one more member of a list
    ['P19', 'The guarantors must close the airspace over Ukraine, send it weapons and share satellite pictures with it.'],
    ['P22', 'The attack and all measures taken shall be reported immediately to the Security Council and to the Pope.'],
    ['P22', 'The attack and all measures must be reported to the Security Council at once, and after that every month.'],
    // a ban beside a ban
    [
      'P29',
      'During the talks Ukraine and Russia must not use force over Crimea, and they must not move extra troops to the border either.',
    ],
    // an act of the vocabulary that belongs to another matter
    ['P40', "The treaty doesn't create an alliance, but the guarantors have to meet every year."],
  ])('%s: %s', (term, text) => {
    expect(read(text).unread).toEqual([]);
    expect(verdictOn(term, text)).toBe('beyond');
  });
});

describe('what could weaken, limit or lift what was said stays left over', () => {
  test.each([
    'Each Guarantor State shall assist Ukraine and shall act on Sundays.',
    'Each Guarantor State shall assist Ukraine, and the assistance shall be slow.',
    'Each Guarantor State shall assist Ukraine, and it shall be paused in winter.',
    'Each Guarantor State shall assist Ukraine and shall only send bandages.',
    'Each Guarantor State shall assist Ukraine or shall pray for it.',
    'Each Guarantor State shall assist Ukraine and shall wait for orders.',
    'Each Guarantor State shall assist Ukraine and shall do so on weekdays.',
    'Each Guarantor State shall assist Ukraine, but it shall stand aside in winter.',
    'Each Guarantor State shall assist Ukraine, and it may linger.',
    'Each Guarantor State shall assist Ukraine with songs and prayers.',
    'Every guarantor shall bake bread.',
    'Each Guarantor State shall assist Ukraine and shall not overdo it.',
  ])('%s', (text) => expect(read(text).state).not.toBe('read'));
});
