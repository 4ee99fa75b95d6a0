/** Ends, ceilings, rules by shares, silence, and who is bound where a noun names the act. */
import { describe, expect, test } from 'vitest';
import { loadPack } from '../../server/scenarios/load.ts';
import { readerFor } from '../../server/reading/reader.ts';
import { check } from '../../treaty/check.ts';

const pack = loadPack(new URL('../../scenarios/istanbul-2022', import.meta.url).pathname);
const { read } = readerFor(pack);
const verdictOn = (term: string, text: string): string | undefined =>
  check(read(text).norms, pack.public.framework, pack.public.vocabulary).find((one) => one.term === term)?.verdict;

describe('read wholly, with the verdict', () => {
  test.each<[string, string, string]>([
    ['P01', 'departs', 'Ukraine shall be a neutral State until 31 December 2035.'],
    ['P03', 'departs', 'Until 2030 Ukraine shall not possess or develop nuclear weapons.'],
    ['P15', 'within', 'After three days the consultations must be over.'],
    ['P15', 'within', 'The guarantors get at most three days to talk.'],
    ['P15', 'within', 'A period of three days is fixed for the consultations.'],
    ['P15', 'within', 'The consultations of the Guarantor States shall in no event exceed seventy-two hours.'],
    ['P15', 'departs', 'The consultations must be finished by the end of the week.'],
    ['P17', 'departs', 'Assistance to Ukraine shall be decided by three quarters of the Guarantor States.'],
    ['P17', 'departs', 'The measures of assistance shall be decided by a majority of three fourths of the Guarantor States.'],
    [
      'P07',
      'departs',
      'A Guarantor State that does not reply within fourteen days shall be presumed to consent to multinational military exercises in Ukraine.',
    ],
    ['P17', 'within', 'Even if the others hesitate, each Guarantor State shall assist Ukraine.'],
    ['P33', 'within', 'The present Treaty shall be subject to ratification by the parliaments of Ukraine and of the Guarantor States.'],
    [
      'P25',
      'within',
      "Ukraine's and the Russian Federation's understandings of the boundaries of the certain areas shall be recorded separately in the Treaty.",
    ],
    [
      'P35',
      'beyond',
      'The present Treaty shall be applied provisionally from its signature by Ukraine and all or most of the Guarantor States, the depositary being notified thereof.',
    ],
    ['P34', 'within', 'The parliaments shall ratify after the referendum and not before.'],
  ])('%s %s: %s', (term, verdict, text) => {
    expect(read(text).unread).toEqual([]);
    expect(verdictOn(term, text)).toBe(verdict);
  });

  test('what an act is about is no act beside it', () => {
    const { norms } = read('The Parties shall go on consulting together upon the text of the Treaty and the withdrawal of troops.');
    expect(norms.map(({ aim }) => (aim.is === 'set' ? aim.values : []))).toEqual([['continue-consultations']]);
  });
});
