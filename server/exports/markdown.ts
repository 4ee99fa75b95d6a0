/** Text that people wrote, put into Markdown so that it is read as text: no heading, link, image, table cell or HTML can come of it. */

/** Control characters, and those that turn the direction of what follows them: a text must not reorder the lines around it. */
// eslint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** For a place inside a line (a cell, a sentence). Line breaks become spaces. */
export const inline = (text: string): string => escaped(clean(text).replace(/\s+/g, ' ').trim());

/** For a block that hangs on a list item: one entry a line of the text, empty lines left out. */
export const lines = (text: string): string[] =>
  clean(text)
    .split(/[\n\u2028\u2029]/)
    .map((line) => escaped(line.trim()))
    .filter((line) => line !== '');

const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replace(unseen, '');

function escaped(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<>#|~$&]/g, '\\$&')
      // what would begin a list, a heading or a rule, were it the first thing in its line
      .replace(/^(\d+)([.)])/, '$1\\$2')
      .replace(/^[-+=]/, '\\$&')
      // addresses, which some readers turn into links by themselves
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/www\./gi, (found) => `${found.slice(0, 3)}\\.`)
      .replace(/@/g, '\\@')
  );
}

export const heading = (level: number, text: string): string => `${'#'.repeat(level)} ${inline(text)}`;

/** Cells are put in as they are: escape what people wrote with `inline`. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
