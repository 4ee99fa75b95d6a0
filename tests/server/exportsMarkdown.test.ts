/** What people wrote stays text in a Markdown file, as a Markdown reader sees it. */
import { array, assert, constantFrom, property } from 'fast-check';
import { Marked, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { heading, inline, lines, table } from '../../server/exports/markdown.ts';
import { recordOf } from '../../server/exports/record.ts';
import { treatyMarkdown } from '../../server/exports/treatyMarkdown.ts';
import { ballotOn, delegate, pack } from '../negotiation/fixture.ts';

const marked = new Marked({ gfm: true });

/** The kinds of things a reader finds in a file, at any depth. */
function kinds(markdown: string): string[] {
  const found: string[] = [];
  const walk = (tokens: readonly Token[]): void => marked.walkTokens([...tokens], ({ type }) => void found.push(type)) as unknown as void;
  walk(marked.lexer(markdown));
  return found;
}

const plain = new Set(['paragraph', 'text', 'escape', 'space']);

/** The words a reader shows, without tags and with entities resolved. */
function shown(markdown: string): string {
  const html = marked.parse(markdown, { async: false });
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .trim();
}

const hostile = [
  '# A heading',
  '## Signatures',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!-- hidden',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/pixel.png)',
  '[x]: https://evil.example',
  'https://evil.example/a?b=c',
  'www.evil.example',
  'mail me at a@evil.example',
  '<https://evil.example>',
  '| a | b |',
  'a | b',
  '---',
  '===',
  '***',
  '___',
  '> quoted',
  '- item',
  '+ item',
  '* item',
  '1. item',
  '12) item',
  '```js',
  '~~~',
  '~~struck~~',
  '**bold** _and_ `code`',
  'a\\',
  'back\\slash\\*star',
  '&lt;b&gt; &amp; &#35; &copy;',
  '$\\sum$ $$x$$',
  '[^1]: note',
  '- [ ] task',
  '    indented code',
  '\ttabbed code',
];

describe('text that people wrote', () => {
  test.each(hostile)('%j is shown as it was written', (text) => {
    const wanted = text.replace(/\s+/g, ' ').trim();
    expect(shown(inline(text))).toBe(wanted);
    expect(kinds(inline(text)).filter((kind) => !plain.has(kind))).toEqual([]);
  });

  test.each(hostile)('%j stays in its cell', (text) => {
    const markdown = table(['a', 'b'], [[inline(text), 'x']]);
    const [token] = marked.lexer(markdown);
    expect(token?.type).toBe('table');
    expect(token?.type === 'table' && token['rows'][0].length).toBe(2);
    expect(token?.type === 'table' && token['rows'].length).toBe(1);
  });

  test.each(hostile)('%j makes a heading of one level, and no more', (text) => {
    expect(kinds(heading(3, text)).filter((kind) => !plain.has(kind))).toEqual(['heading']);
  });

  test('any mixture of marks is shown as it was written', () => {
    const marks = constantFrom(
      ...'\\`*_{}[]()<>#+-.!|~&$^=:@/"\''.split(''),
      ' ',
      '\n',
      '\t',
      'a',
      'B',
      '1',
      'www.',
      'http://',
      '&amp;',
      'é',
      '안',
      '🙂',
    );
    assert(
      property(
        array(marks, { maxLength: 24 }).map((parts) => parts.join('')),
        (text) => {
          expect(kinds(inline(text)).filter((kind) => !plain.has(kind))).toEqual([]);
          expect(shown(inline(text))).toBe(text.replace(/\s+/g, ' ').trim());
        },
      ),
      { numRuns: 5000, seed: 20220329 },
    );
  });

  test('control characters and marks that turn the direction of text are taken out', () => {
    expect(inline('a\u202Eb\u2066c\u0000d\u0007e\u200Ff')).toBe('abcdef');
  });

  test('line breaks of every kind separate the lines of a block', () => {
    expect(lines('a\r\nb\rc\n\n d\u2028e')).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('a treaty of hostile words', () => {
  const skeleton = (change: (words: string) => string): string[] => {
    const game = ballotOn();
    for (const seat of ['lume', 'norra', 'sudra', 'ostra', 'westra'])
      game.does(delegate(seat), { type: 'castVote', ballot: 'b1', choice: 'for' });
    const { open, past } = game.room;
    const record = recordOf({ open: { ...open, title: change('A room') }, past, pack, now: game.now, names: 'delegates' });
    const version = record.clauses[0]?.versions[0];
    if (version) [version.wording, version.acknowledgement] = [change('A wording.'), change('We know.')];
    for (const seat of record.seats) seat.delegates = [change('A name')];
    const found = kinds(treatyMarkdown(record));
    return found.filter((kind) => !plain.has(kind));
  };

  test.each(hostile)('%j changes nothing in what the file is made of', (text) => {
    expect(skeleton(() => text)).toEqual(skeleton((words) => words));
  });
});
