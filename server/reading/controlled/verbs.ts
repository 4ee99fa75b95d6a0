/** Who is bound how to do what to what: the middle of a sentence of controlled wording, where somebody is its subject. */
import { deontics, type Deontic, type Norm, type Slot, type Span } from '../../../treaty/norm.ts';
import type { MarkedPart } from '../../../treaty/reading.ts';
import { allText, deonticVerb, isPluralParty, negative, present, unreadText } from '../../../treaty/verbalise.ts';
import type { Act } from '../../../treaty/vocabulary.ts';
import { mostWords, slotOf } from './slots.ts';
import type { ControlledTables, Form } from './tables.ts';
import { after, lead, listOf, maybe, once, spanOf, wordOf, type Found, type Parser, type Sentence } from './text.ts';

/** A part of the norm that is being put together, with where its words stand. */
export interface Core {
  norm: Pick<Norm, 'attribute' | 'deontic' | 'aim' | 'object' | 'collectively'>;
  spans: [MarkedPart, Span][];
  /** the first act: its words stand before a beneficiary, a place and a means */
  act: Act | undefined;
}

export const unstated = { is: 'unstated' } as const;
/** What is written where nobody, and where nothing to do, is said. */
const [nobody, nothing] = ['those concerned', 'act'];
export const jointOf = (deontic: Deontic): string => (negative.has(deontic) ? 'or' : 'and');

interface Subject {
  attribute: Slot<string>;
  collectively?: 'each' | 'jointly';
  plural: boolean;
  /** whether its acts are theirs rather than its */
  several: boolean;
  spans: Core['spans'];
}

const subjectOf = (sentence: Sentence, { words, of }: ControlledTables): Parser<Subject> => {
  const slot = slotOf(sentence, of, 'attribute', 'and');
  const named: Parser<{ attribute: Slot<string>; spans: Core['spans'] }> = (at) => [
    ...slot(at).map(({ value, end }) => ({
      value: { attribute: value, spans: [['attribute', spanOf(at, end)] as [MarkedPart, Span]] },
      end,
    })),
    ...after(sentence, nobody, at).map((end) => ({ value: { attribute: unstated, spans: [] }, end })),
  ];
  return (at) => [
    ...named(at).flatMap(({ value, end }): Found<Subject>[] => {
      const several = isPluralParty(words, value.attribute);
      const together = after(sentence, ' together', end).map((to): Found<Subject> => ({
        value: {
          ...value,
          collectively: 'jointly',
          plural: several,
          several,
          spans: [...value.spans, ['collectively', spanOf(end + 1, to)]],
        },
        end: to,
      }));
      return [{ value: { ...value, plural: several || value.attribute.is === 'unstated', several }, end }, ...together];
    }),
    ...lead(sentence, 'each of ', named, at).map(({ value, end }): Found<Subject> => ({
      value: {
        ...value,
        collectively: 'each',
        plural: false,
        several: false,
        spans: [['collectively', spanOf(at, at + 4)], ...value.spans],
      },
      end,
    })),
  ];
};

interface Does {
  aim: Slot<string>;
  object: Slot<string>;
  spans: Core['spans'];
  act: Act | undefined;
}

const withObject = (sentence: Sentence, { of }: ControlledTables, joint: string, link: string, does: Found<Does>): Found<Does>[] =>
  lead(sentence, link, slotOf(sentence, of, 'object', joint), does.end).map(({ value, end }) => ({
    value: { ...does.value, object: value, spans: [...does.value.spans, ['object', spanOf(does.end + link.length, end)]] },
    end,
  }));

/** What is to be done where no act of the vocabulary is named: nothing in particular, anything, or what could not be read. */
const openAim = (sentence: Sentence, { of }: ControlledTables, form: Form, plural: boolean): Parser<Does> => {
  const written = (verb: string) => (form === 'present' ? present(verb, plural) : verb);
  const does = (aim: Slot<string>, at: number, end: number): Found<Does> => ({
    value: { aim, object: unstated, act: undefined, spans: aim.is === 'unstated' ? [] : [['aim', spanOf(at, end)]] },
    end,
  });
  const item = wordOf(sentence, of.act);
  return (at) =>
    form === 'bare'
      ? []
      : [
          ...after(sentence, written(nothing), at).map((end) => does(unstated, at, end)),
          ...after(sentence, written(unreadText.aim), at).map((end) => does({ is: 'unread', span: spanOf(at, end) }, at, end)),
          ...after(sentence, written(allText.aim), at).flatMap((end) =>
            maybe(lead(sentence, ' other than ', listOf(sentence, item, 'and', mostWords), end), end).map(({ value, end: to }) =>
              does({ is: 'all', ...(value ? { except: value } : {}), span: spanOf(at, to) }, at, to),
            ),
          ),
        ];
};

interface Manner {
  form: Form;
  joint: string;
  plural: boolean;
  several: boolean;
}

/** The acts, those taken out in brackets, and their object. */
const doesOf = (sentence: Sentence, tables: ControlledTables, { form, joint, plural, several }: Manner): Parser<Does> => {
  const { words, of } = tables;
  // "hosts and leases", but "is not neutral or …": only the first verb loses its "be"
  const [first, others] = [tables.acts(form, plural, several), tables.acts(form === 'bare' ? 'base' : form, plural, several)];
  const acts = listOf(sentence, wordOf(sentence, others), joint, mostWords, wordOf(sentence, first));
  const named: Parser<Does> = (at) =>
    acts(at).flatMap(({ value: values, end }) => {
      const excepts = lead(sentence, ' (other than to ', listOf(sentence, wordOf(sentence, of.act), 'or', mostWords), end).flatMap(
        ({ value, end: to }) => after(sentence, ')', to).map((closed) => ({ value, end: closed })),
      );
      const links = new Set(values.map((id) => words.acts.get(id)?.link));
      const [link] = links.size === 1 ? links : ['as regards'];
      return maybe(excepts, end).flatMap(({ value: except, end: to }) => {
        const aim: Slot<string> = { is: 'set', values, ...(except ? { except } : {}), span: spanOf(at, to) };
        const does = {
          value: { aim, object: unstated, act: words.acts.get(values[0] ?? ''), spans: [['aim', spanOf(at, to)]] as Core['spans'] },
          end: to,
        };
        return [does, ...withObject(sentence, tables, joint, link === undefined ? ' ' : ` ${link} `, does)];
      });
    });
  const open: Parser<Does> = (at) =>
    openAim(sentence, tables, form, plural)(at).flatMap((does) => [does, ...withObject(sentence, tables, joint, ' as regards ', does)]);
  return (at) => once(sentence, `does ${form} ${joint} ${plural} ${several}`, at, () => [...named(at), ...open(at)]);
};

/** The words that bind, each with the form of the verb after them. Where a status simply holds, the verb itself says so. */
const bonds = (deontic: Deontic, plural: boolean): { words: string; form: Form; holds?: boolean }[] => {
  if (deontic === 'is') return [{ words: '', form: 'present', holds: true }];
  if (deontic === 'isNot')
    return [
      { words: `${plural ? 'are' : 'is'} not `, form: 'bare' },
      { words: `${plural ? 'do' : 'does'} not `, form: 'base' },
    ];
  return [{ words: deonticVerb[deontic]('', plural), form: 'base' }];
};

/** Somebody named, or "those concerned": bound how, to do what, to what. */
export const active = (sentence: Sentence, tables: ControlledTables): Parser<Core> => {
  const bound = (subject: Subject, from: number): Found<Core>[] =>
    deontics.flatMap((deontic) =>
      bonds(deontic, subject.plural).flatMap(({ words, form, holds }) =>
        after(sentence, ` ${words}`, from).flatMap((at) =>
          doesOf(sentence, tables, { form, joint: jointOf(deontic), plural: subject.plural, several: subject.several })(at).map(
            ({ value, end }) => {
              const { aim, object, act, spans } = value;
              const { attribute, collectively } = subject;
              // of "holds the same rights" the whole is what binds and what is done
              const deonticSpan = holds ? (spans.find(([part]) => part === 'aim')?.[1] ?? spanOf(at, end)) : spanOf(from + 1, at - 1);
              return {
                value: {
                  norm: { attribute, deontic, aim, object, ...(collectively ? { collectively } : {}) } as Core['norm'],
                  spans: [...subject.spans, ['deontic', deonticSpan] as [MarkedPart, Span], ...spans],
                  act,
                },
                end,
              };
            },
          ),
        ),
      ),
    );
  return (at) => subjectOf(sentence, tables)(at).flatMap(({ value, end }) => bound(value, end));
};
