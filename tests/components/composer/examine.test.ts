import { describe, expect, test } from 'vitest';
import { clauseOf, examine } from '../../../components/composer/examine.ts';
import type { DraftContent } from '../../../negotiation/drafts.ts';
import { limits } from '../../../negotiation/limits.ts';
import { tableInOpen } from '../../../negotiation/tabling.ts';
import { complete } from '../../../treaty/form.ts';
import { debating, headOf, istanbul } from '../../fixtures/rooms.ts';

const scenario = istanbul();
const { room } = debating(scenario);
const pack = scenario.public;
const head = headOf(pack.seats[0]!.id, scenario);
const everyOption = pack.issues.flatMap((issue) => issue.options.map((option) => ({ issue, option })));

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

  test('typed text is never found within anything: it is not read', () => {
    const text = everyOption[0]!.option.wording;
    expect(examine({ way: 'text', issue: pack.issues[0]!.id, text }, { pack })).toMatchObject({
      wording: text,
      read: false,
      findings: [],
      norms: [],
    });
  });

  test('text that is too long is kept whole, and holds the clause back', () => {
    const issue = pack.issues[0]!.id;
    const most = 'x'.repeat(limits.clause);
    expect(examine({ way: 'text', issue, text: most }, { pack }).unfinished).toBeNull();
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
