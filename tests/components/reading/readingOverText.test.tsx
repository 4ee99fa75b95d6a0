/** A reading over its text: cut so that nothing of the text is lost, in the colour of what turns on each phrase, and whole in words for screen readers. */
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { describe, expect, test } from 'vitest';
import { ReadingOverText } from '../../../components/reading/ReadingOverText.tsx';
import { stakesOf } from '../../../components/reading/stakes.ts';
import { stretchesOf } from '../../../components/reading/stretches.ts';
import type { Finding } from '../../../treaty/finding.ts';
import { unreadWhole, type Mark, type MarkedPart, type Reading } from '../../../treaty/reading.ts';
import common from '../../../words/en/common.json' with { type: 'json' };
import words from '../../../words/en/reading.json' with { type: 'json' };
import { norms } from '../../treaty/pack.ts';

const text = 'Moscow may, after a while, host the Guarntors blithely.';
const mark = (part: MarkedPart, words: string, norm = 0): Mark => {
  const from = text.indexOf(words);
  return { norm, part, span: [from, from + words.length] };
};
const at = (words: string): [number, number] => mark('aim', words).span;
const reading: Reading = {
  ...unreadWhole(text, 'word'),
  state: 'partial',
  norms: norms({ attribute: 'russia', deontic: 'may', aim: 'host' }),
  marks: [
    mark('attribute', 'Moscow'),
    mark('deontic', 'may'),
    mark('trigger', 'after a while'),
    mark('aim', 'host'),
    mark('object', 'Guarntors'),
  ],
  unread: [{ span: at('blithely'), why: 'word' }],
  taken: [{ span: at('Guarntors'), as: 'Guarantors' }],
};
const finding = (term: string, verdict: Finding['verdict'], code: string, params = {}): Finding =>
  ({ term, verdict, whys: [{ code, params }], norms: [0] }) as unknown as Finding;

describe('a text in stretches', () => {
  test('phrases in brackets with the comma after them, unread words apart, the rest between', () => {
    expect(stretchesOf(text, reading).map((one) => [one.text, one.unread?.why ?? one.marks.map(({ part }) => part).join()])).toEqual([
      ['Moscow', 'attribute'],
      [' ', ''],
      ['may,', 'deontic'],
      [' ', ''],
      ['after a while,', 'trigger'],
      [' ', ''],
      ['host', 'aim'],
      [' the ', ''],
      ['Guarntors', 'object'],
      [' ', ''],
      ['blithely.', 'word'],
    ]);
  });

  test('of a phrase within a phrase the inner one is drawn; several on one phrase are drawn together; unread goes first', () => {
    const drawn = (marks: Mark[], unread: Reading['unread'] = []) =>
      stretchesOf(text, { marks, unread }).flatMap((one) =>
        one.unread ? ['?'] : one.marks.length > 0 ? [one.marks.map(({ part }) => part).join('+')] : [],
      );
    expect(drawn([mark('gates', 'after a while'), mark('window', 'while')])).toEqual(['gates', 'window']);
    expect(drawn([mark('aim', 'host'), mark('object', 'host')])).toEqual(['aim+object']);
    expect(drawn([mark('aim', 'host')], [{ span: at('host'), why: 'word' }])).toEqual(['?']);
  });

  test('the stretches are the text again, whatever is marked', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(fc.array(span), fc.array(span), (some, others) => {
        const marks = some.map((one): Mark => ({ norm: 0, part: 'aim', span: one }));
        const cut = stretchesOf(text, { marks, unread: others.map((one) => ({ span: one, why: 'word' })) });
        expect(cut.map((one) => one.text).join('')).toBe(text);
      }),
      { seed: 7 },
    );
  });
});

describe('what turns on which phrase', () => {
  const parts = (...findings: Finding[]) =>
    [...stakesOf(reading.marks, findings)].map(
      ([{ part }, stakes]) => `${part} ${stakes.map((one) => `${one.verdict} ${one.terms.join(' ')}`).join()}`,
    );

  test('a reason is at the part it speaks of', () => {
    expect(parts(finding('P1', 'departs', 'objectNarrower'))).toEqual(['object departs P1']);
    expect(parts(finding('P1', 'contradicts', 'banLifted'))).toEqual(['deontic contradicts P1']);
    expect(parts(finding('P1', 'unclear', 'unread', { slot: 'trigger' }))).toEqual(['trigger unclear P1']);
  });
  test('a condition that is not there, and a term that is kept, are at what is done', () => {
    expect(parts(finding('P1', 'contradicts', 'gateDropped'), finding('P2', 'within', 'kept'), finding('P3', 'within', 'kept'))).toEqual([
      'aim contradicts P1,within P2 P3',
    ]);
  });
  test('a finding on another norm says nothing here', () => {
    expect(parts({ ...finding('P1', 'within', 'kept'), norms: [1] })).toEqual([]);
  });
});

describe('the reading drawn', () => {
  const html = renderToStaticMarkup(
    <IntlProvider locale="en" timeZone="UTC" messages={{ common, reading: words } as never}>
      <ReadingOverText text={text} reading={reading} findings={[finding('P07', 'departs', 'objectNarrower')]} />
    </IntlProvider>,
  );
  const heard = html.replace(/<p[^>]*aria-hidden[^]*?<\/p>/, '').replace(/<[^>]+>/g, '|');

  test('screen readers hear the text, the state, and each phrase with its part and verdict, in order', () => {
    expect(heard).toContain(text);
    expect(heard).toContain('A part of this was not read.');
    expect(heard).toMatch(
      /who: “Moscow”.*may: “may”.*when: “after a while”.*does what: “host”.*to what: “Guarntors”; departs P07.*Not read: “blithely”: these words/,
    );
    expect(heard).toContain('“Guarntors” as “Guarantors”');
  });
  test('an unread word carries a glyph and a word, not colour alone', () => {
    expect(html).toMatch(/blithely\.<\/span>.*?<svg.*?not read/);
  });
});
