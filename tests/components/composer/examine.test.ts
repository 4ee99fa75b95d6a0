import { describe, expect, test } from 'vitest';
import { asCorrections, clauseOf, examine } from '../../../components/composer/examine.ts';
import type { DraftContent } from '../../../negotiation/drafts.ts';
import { limits } from '../../../negotiation/limits.ts';
import { tableInOpen } from '../../../negotiation/tabling.ts';
import { complete } from '../../../treaty/form.ts';
import type { Norm } from '../../../treaty/norm.ts';
import { readerVersion, type Reading } from '../../../treaty/reading.ts';
import { debating, headOf, istanbul } from '../../fixtures/rooms.ts';

const scenario = istanbul();
const { room } = debating(scenario);
const pack = scenario.public;
const head = headOf(pack.seats[0]!.id, scenario);
const everyOption = pack.issues.flatMap((issue) => issue.options.map((option) => ({ issue, option })));

const readingOf = (norms: readonly Norm[], state: Reading['state']): Reading => ({
  state,
  norms: [...norms],
  marks: [],
  unread: [],
  taken: [],
  readerVersion,
});

describe('what a draft amounts to', () => {
  test('the browser finds in every option what the server finds when it is tabled', () => {
    for (const { issue, option } of everyOption) {
      const content: DraftContent = { way: 'option', issue: issue.id, option: option.id };
      const seen = examine(content, { pack });
      const tabled = tableInOpen(room, { content: clauseOf(content)!, acknowledgement: 'Because.' }, head, { now: 1, seed: 1 });
      if (!('events' in tabled)) throw new Error(`${issue.id} ${option.id}: ${JSON.stringify(tabled)}`);
      const [event] = tabled.events;
      if (event?.type !== 'clauseTabled') throw new Error('no clause');
      expect(event.version.findings, `${issue.id} ${option.id}`).toEqual(seen.findings);
      expect(event.version.wording).toBe(seen.wording);
    }
  });

  test('every option can be opened as a form, and says the same there', () => {
    for (const { issue, option } of everyOption) {
      const seen = examine({ way: 'form', issue: issue.id, norms: option.norms }, { pack });
      expect(seen.unfinished, `${issue.id} ${option.id}`).toBeNull();
      expect(seen.findings, `${issue.id} ${option.id}`).toEqual(
        examine({ way: 'option', issue: issue.id, option: option.id }, { pack }).findings,
      );
      expect(seen.wording).not.toBe('');
    }
  });

  test('a sentence that is not finished is not checked, and says what is missing', () => {
    const seen = examine({ way: 'form', issue: pack.issues[0]!.id, norms: [complete({})] }, { pack });
    expect(seen).toMatchObject({ wording: '', findings: [], unfinished: { refused: 'incompleteNorm' } });
  });

  test('a sentence begun wipes nothing of those that are finished, and holds the clause back', () => {
    const { issue, option } = everyOption.find(({ option: { norms } }) => norms.length > 0)!;
    const whole = examine({ way: 'form', issue: issue.id, norms: option.norms }, { pack });
    for (const norms of [
      [...option.norms, complete({})],
      [complete({}), ...option.norms],
    ]) {
      const seen = examine({ way: 'form', issue: issue.id, norms }, { pack });
      expect(seen).toMatchObject({ wording: whole.wording, findings: whole.findings, unfinished: { refused: 'incompleteNorm' } });
      const clause = clauseOf({ way: 'form', issue: issue.id, norms })!;
      expect(tableInOpen(room, { content: clause, acknowledgement: 'Because.' }, head, { now: 1, seed: 1 })).toMatchObject({
        refused: 'incompleteNorm',
      });
    }
  });

  test('typed text is never found within anything before it is read, and waits until it is', () => {
    const text = everyOption[0]!.option.wording;
    const expected = { wording: text, read: false, findings: [], norms: [], weighed: [{ face: 'unread', findings: [] }] };
    expect(examine({ way: 'text', issue: pack.issues[0]!.id, text }, { pack })).toMatchObject({ ...expected, unfinished: 'reading' });
    const unread = { reading: readingOf([], 'unread'), current: true };
    expect(examine({ way: 'text', issue: pack.issues[0]!.id, text }, { pack }, unread)).toMatchObject({ ...expected, unfinished: null });
  });

  test('typed text as it is read says what the server finds when it is tabled, corrected or not', () => {
    for (const { issue, option } of everyOption.filter(({ option: { norms } }) => norms.length > 0).slice(0, 12)) {
      const reading = readingOf(option.norms, 'partial');
      for (const corrections of [undefined, issue.options.find(({ norms }) => norms.length > 0)!.norms]) {
        const content: DraftContent = {
          way: 'text',
          issue: issue.id,
          text: ` ${option.wording} `,
          ...(corrections ? { corrections } : {}),
        };
        const seen = examine(content, { pack }, { reading, current: true });
        expect(seen.unfinished).toBeNull();
        const order = { content: clauseOf(content)!, acknowledgement: 'Because.' };
        const tabled = tableInOpen(room, order, head, { now: 1, seed: 1, reading });
        const [event] = 'events' in tabled ? tabled.events : [];
        if (event?.type !== 'clauseTabled') throw new Error(JSON.stringify(tabled));
        expect(event.version.findings).toEqual(seen.findings);
        expect(event.version.correction?.machine.findings ?? null).toEqual(seen.machine);
        expect(seen.weighed.map(({ face }) => face)).toEqual(corrections ? ['partly', 'read'] : ['partly']);
      }
    }
  });

  test('a reading of an earlier text is shown on, and holds the clause back', () => {
    const { issue, option } = everyOption.find(({ option: { norms } }) => norms.length > 0)!;
    const last = { reading: readingOf(option.norms, 'read'), current: false };
    const seen = examine({ way: 'text', issue: issue.id, text: 'Something else.' }, { pack }, last);
    expect(seen).toMatchObject({ unfinished: 'reading', norms: option.norms, read: true });
  });

  test('a correction that is not finished leaves the machine’s reading, and holds the clause back', () => {
    const { issue, option } = everyOption.find(({ option: { norms } }) => norms.length > 0)!;
    const content: DraftContent = { way: 'text', issue: issue.id, text: option.wording, corrections: [complete({})] };
    const seen = examine(content, { pack }, { reading: readingOf(option.norms, 'read'), current: true });
    expect(seen).toMatchObject({ unfinished: { refused: 'incompleteNorm' }, machine: null, norms: option.norms });
  });

  test('what the machine read is taken into the form without its places, and open where nothing was read', () => {
    const norm = everyOption.find(({ option: { norms } }) => norms.length > 0)!.option.norms[0]!;
    const read: Norm = {
      ...norm,
      attribute: { is: 'unread', span: [0, 4] },
      aim: { ...norm.aim, span: [5, 9] } as Norm['aim'],
      source: 'text',
    };
    const [taken] = asCorrections([read]);
    expect(JSON.parse(JSON.stringify(taken))).toEqual({ ...norm, attribute: { is: 'unstated' }, source: 'form' });
  });

  test('text that is too long is kept whole, and holds the clause back', () => {
    const issue = pack.issues[0]!.id;
    const most = 'x'.repeat(limits.clause);
    expect(examine({ way: 'text', issue, text: most }, { pack }).unfinished).toBe('reading');
    expect(examine({ way: 'text', issue, text: `${most}x` }, { pack })).toMatchObject({
      wording: `${most}x`,
      unfinished: { refused: 'clauseTooLong', params: { most: limits.clause } },
    });
  });

  test('nothing is there to table until the way that is open has something in it', () => {
    const issue = pack.issues[0]!;
    const other = { option: issue.options[0]!.id, text: 'The Parties shall meet.' };
    expect(clauseOf({ way: 'form', issue: issue.id, ...other })).toBeNull();
    expect(clauseOf({ way: 'text', ...other })).toBeNull();
    expect(clauseOf({ way: 'text', issue: issue.id, ...other, norms: [complete({})] })).toEqual({
      way: 'text',
      issue: issue.id,
      text: other.text,
    });
  });
});
