/** What shall be done by nobody in particular: the middle of a sentence of controlled wording in the passive. */
import { deontics, type Deontic, type Norm, type Slot, type Span } from '../../../treaty/norm.ts';
import { deonticVerb, present } from '../../../treaty/verbalise.ts';
import type { Act } from '../../../treaty/vocabulary.ts';
import { slotOf } from './slots.ts';
import type { ControlledTables } from './tables.ts';
import { after, lead, spanOf, type Parser, type Sentence } from './text.ts';
import { jointOf, unstated, type Core } from './verbs.ts';

/** The passive says what is done of its object, or of the act's own noun; never softly, and never as a power. */
const passiveDeontics = deontics.filter((deontic) => !['intendsTo', 'intendsNotTo', 'isEmpoweredTo'].includes(deontic));

/** "shall be provided": the words that bind, then what is done. */
const passiveVerbs = (
  sentence: Sentence,
  participle: string,
  deontic: Deontic,
  at: number,
): { deontic: Span; aim: Span; end: number }[] => {
  const be = `be ${participle}`;
  const written = [true, false].map((plural) => deonticVerb[deontic](deontic === 'is' ? present(be, plural) : be, plural));
  return [...new Set(written)].flatMap((verb) =>
    after(sentence, ` ${verb}`, at).map((end) => {
      const bound = at + 1 + verb.slice(0, -participle.length).replace(/(?: be)? $/, '').length;
      return { deontic: spanOf(at + 1, bound), aim: spanOf(bound + 1, end), end };
    }),
  );
};

export const passive = (sentence: Sentence, tables: ControlledTables): Parser<Core> => {
  const core = (act: Act, deontic: Deontic, object: Slot<string>, spans: Core['spans']): Core => ({
    norm: { attribute: unstated, deontic, aim: { is: 'set', values: [act.id] }, object: object as Norm['object'] },
    spans,
    act,
  });
  const ofNoun: Parser<Core> = (at) =>
    tables.withNoun.flatMap((act) =>
      after(sentence, act.noun, at).flatMap((from) =>
        passiveDeontics.flatMap((deontic) =>
          passiveVerbs(sentence, act.participle, deontic, from).flatMap(({ end, ...spans }) => {
            const marked: Core['spans'] = [
              ['aim', spanOf(at, from)],
              ['deontic', spans.deontic],
              ['aim', spans.aim],
            ];
            const link = ` ${act.link ?? 'as regards'} `;
            return [
              { value: core(act, deontic, unstated, marked), end },
              ...lead(sentence, link, slotOf(sentence, tables.of, 'object', jointOf(deontic)), end).map(({ value, end: to }) => ({
                value: core(act, deontic, value, [...marked, ['object', spanOf(end + link.length, to)]]),
                end: to,
              })),
            ];
          }),
        ),
      ),
    );
  const ofObject: Parser<Core> = (at) =>
    passiveDeontics.flatMap((deontic) =>
      slotOf(
        sentence,
        tables.of,
        'object',
        jointOf(deontic),
      )(at).flatMap(({ value, end: from }) =>
        tables.withObject.flatMap((act) =>
          passiveVerbs(sentence, act.participle, deontic, from).map(({ end, ...spans }) => ({
            value: core(act, deontic, value, [
              ['object', spanOf(at, from)],
              ['deontic', spans.deontic],
              ['aim', spans.aim],
            ]),
            end,
          })),
        ),
      ),
    );
  return (at) => [...ofNoun(at), ...ofObject(at)];
};
