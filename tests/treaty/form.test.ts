import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answer,
  choices,
  complete,
  deonticsFor,
  formSlots,
  isComplete,
  nextQuestion,
  questions,
  wordSlot,
  type PartialNorm,
} from '../../treaty/form.ts';
import { Norm } from '../../treaty/norm.ts';
import { verbalise } from '../../treaty/verbalise.ts';
import { check } from '../../treaty/check.ts';
import { framework, issues, vocabulary } from './pack.ts';

const set = (...values: string[]) => ({ is: 'set', values }) as never;
const ids = (list: { id: string }[]) => list.map(({ id }) => id);
const asked = (partial: PartialNorm, slot: string) => questions(partial, vocabulary).find((one) => one.slot === slot)!;

describe('the sentence form', () => {
  test('it asks in the order of the sentence, and first for what is required', () => {
    expect(questions({}, vocabulary).map(({ slot }) => slot)).toEqual([...formSlots]);
    expect(nextQuestion({}, vocabulary)?.slot).toBe('deontic');
    expect(nextQuestion({ deontic: 'shall' }, vocabulary)?.slot).toBe('aim');
  });

  test('who is chosen narrows what can be done', () => {
    expect(ids(choices({ attribute: set('ukraine') }, 'aim', vocabulary))).toContain('be-neutral');
    expect(ids(choices({ attribute: set('france') }, 'aim', vocabulary))).not.toContain('be-neutral');
  });

  test('what is done narrows to what it is done', () => {
    expect(ids(choices({ aim: set('join') }, 'object', vocabulary))).toContain('nato');
    expect(ids(choices({ aim: set('join') }, 'object', vocabulary))).not.toContain('foreign-military-bases');
  });

  test('a status is conferred, an act is not', () => {
    expect(deonticsFor({ aim: set('be-neutral') }, vocabulary)).toContain('is');
    expect(deonticsFor({ aim: set('host') }, vocabulary)).not.toContain('is');
    expect(ids(choices({ deontic: 'is' }, 'aim', vocabulary))).not.toContain('host');
  });

  test('a part that makes no sense with the act is closed', () => {
    expect(asked({ aim: set('host') }, 'means').asked).toBe('closed');
    expect(asked({ aim: set('assist') }, 'means').asked).toBe('optional');
    expect(asked({}, 'gates').asked).toBe('closed');
  });

  test('headings of the vocabulary are never offered', () => {
    const headings = new Set(vocabulary.acts.filter(({ heading }) => heading).map(({ id }) => id as string));
    expect(ids(choices({}, 'aim', vocabulary)).filter((id) => headings.has(id))).toEqual([]);
  });

  test('another act drops the answers that no longer fit, and keeps the rest', () => {
    const before: PartialNorm = {
      attribute: set('ukraine'),
      deontic: 'shallNot',
      aim: set('join'),
      object: set('nato'),
      duration: { hours: 8760 },
    };
    const after = answer(before, 'aim', set('host'), vocabulary);
    expect(after.object).toBeUndefined();
    expect(after.duration).toEqual({ hours: 8760 });
    expect(after.attribute).toEqual(before.attribute);
  });

  test('an answer taken back is unanswered again', () => {
    const filled: PartialNorm = { attribute: set('ukraine'), deontic: 'shallNot', aim: set('host'), object: set('foreign-military-bases') };
    expect(isComplete(filled, vocabulary)).toBe(true);
    expect(isComplete(answer(filled, 'object', undefined, vocabulary), vocabulary)).toBe(false);
  });

  test('a complete sentence is a norm that parses, reads and can be checked', () => {
    const norm = complete({ attribute: set('ukraine'), deontic: 'shallNot', aim: set('host'), object: set('foreign-military-bases') });
    expect(Norm.parse(norm)).toEqual(norm);
    expect(verbalise([norm], vocabulary)).toBe('Ukraine shall not host foreign military bases.');
    expect(check([norm], framework, vocabulary).map(({ term, verdict }) => `${term} ${verdict}`)).toEqual(['P05 within']);
  });

  test('no words is unstated, not all', () => {
    expect(wordSlot([])).toEqual({ is: 'unstated' });
    expect(wordSlot(['a'], ['b'])).toEqual({ is: 'set', values: ['a'], except: ['b'] });
  });

  test('every norm of every option can be made in the form', () => {
    for (const issue of issues)
      for (const option of issue.options)
        for (const norm of option.norms) {
          expect(isComplete(norm, vocabulary), `${issue.id}${option.id}`).toBe(true);
          for (const question of questions(norm, vocabulary)) {
            if (question.answered) expect(question.asked, `${issue.id}${option.id} ${question.slot}`).not.toBe('closed');
            const slot = question.slot as 'object';
            if (question.answer.control !== 'words' || norm[slot].is !== 'set') continue;
            const open = new Set(ids(question.answer.choices));
            expect(
              norm[slot].values.filter((value) => !open.has(value)),
              `${issue.id}${option.id} ${slot}`,
            ).toEqual([]);
          }
        }
  });

  test('answering at random, always from what is offered, ends in a norm that parses and is checked', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 16, maxLength: 16 }), (picks) => {
        let partial: PartialNorm = {};
        for (const [at, slot] of formSlots.entries()) {
          const question = asked(partial, slot);
          const pick = picks[at] ?? 0;
          if (question.asked === 'closed' || (question.asked === 'optional' && pick % 3 === 0)) continue;
          const control = question.answer;
          if (control.control === 'words') {
            const chosen = control.choices[pick % Math.max(1, control.choices.length)];
            if (chosen) partial = answer(partial, slot as 'aim', set(chosen.id), vocabulary);
          } else if (control.control === 'one') {
            const chosen = control.choices[pick % control.choices.length];
            partial = answer(partial, slot as 'deontic', chosen?.id as never, vocabulary);
          }
        }
        if (!isComplete(partial, vocabulary)) return; // an act without any object left to choose
        const norm = complete(partial);
        Norm.parse(norm);
        expect(verbalise([norm], vocabulary)).toMatch(/\.$/);
        check([norm], framework, vocabulary);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
