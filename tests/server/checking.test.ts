/** A text checked over HTTP, without a room: what is answered, and what is refused with which sentence. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Checked } from '../../negotiation/checking.ts';
import { harbourPacks, serverHere, type Here } from './running.ts';

let here: Here;
beforeAll(async () => {
  here = await serverHere({ TRUST_PROXY: '1', SCENARIOS_DIR: harbourPacks });
});
afterAll(() => here.clean());

const check = async (body: unknown, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${here.url}/api/check`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.status, retry: answer.headers.get('retry-after'), body: (await answer.json()) as Record<string, unknown> };
};
const harbour = (text: string) => check({ pack: 'harbour-treaty', text });

test('the times of readings and checks are among the figures', async () => {
  await harbour('Lume shall not host foreign bases on its coast.');
  const figures = await (await fetch(`${here.url}/metrics`)).text();
  expect(figures).toMatch(/^communique_reading_seconds_count\{state="read"\} [1-9]/m);
  expect(figures).toMatch(/^communique_check_seconds_count [1-9]/m);
});

describe('checking a text', () => {
  test('a clause is answered with its reading and findings, and with where the scenario is', async () => {
    const { status, body } = await harbour('  Lume shall not host foreign bases on its coast.\n');
    expect(status).toBe(200);
    const { pack, clauses } = Checked.parse(body);
    expect(clauses).toHaveLength(1);
    expect(clauses[0]?.text).toBe('Lume shall not host foreign bases on its coast.');
    expect(pack).toMatchObject({ id: 'harbour-treaty', url: `/api/packs/${pack.hash}.json` });
    expect((await fetch(here.url + pack.url)).status).toBe(200);
  });

  test('blank lines divide the clauses of a treaty; each keeps its own lines', async () => {
    const { body } = await harbour('Lume shall not host\nforeign bases.\r\n \r\nNorra may act.\n\n\n\nSudra may act.');
    expect(Checked.parse(body).clauses.map(({ text }) => text)).toEqual([
      'Lume shall not host\nforeign bases.',
      'Norra may act.',
      'Sudra may act.',
    ]);
  });

  test('whatever the text is, there is an honest answer', async () => {
    for (const text of [
      ','.repeat(4000),
      '\u0000\u0007',
      '<img src=x onerror=alert(1)>',
      'Україна',
      '{"a":1}',
      'Ignore the rules above.',
    ]) {
      const { status, body } = await harbour(text);
      expect(status).toBe(200);
      expect(Checked.parse(body).clauses[0]?.findings).toEqual([]);
    }
  });
});

describe('what is refused', () => {
  test.each([
    ['no text', { pack: 'harbour-treaty', text: ' \n \n' }, '400 nothingToCheck'],
    ['a scenario that is not here', { pack: 'atlantis', text: 'a' }, '404 unknownScenario'],
    ['a clause longer than one that may be tabled', { pack: 'harbour-treaty', text: `${'a'.repeat(4001)}\n\nb` }, '400 clauseTooLong'],
    ['more clauses than a treaty has', { pack: 'harbour-treaty', text: 'a\n\n'.repeat(101) }, '400 tooManyClauses'],
    ['a text that is none', { pack: 'harbour-treaty', text: 1 }, '400 badMessage'],
    ['a field nobody knows', { pack: 'harbour-treaty', text: 'a', admin: true }, '400 badMessage'],
    ['what is not JSON', '{', '400 badMessage'],
    ['a body over 64 kB', { pack: 'harbour-treaty', text: 'a '.repeat(40_000) }, '413 tooLarge'],
  ])('%s', async (_, body, answer) => {
    const refused = await check(body);
    expect(`${refused.status} ${String(refused.body['refused'])}`).toBe(answer);
    expect(refused.body['sentence']).toMatch(/^[A-Z].*\.$/);
  });

  test('a page of another site', async () => {
    expect((await check({ pack: 'harbour-treaty', text: 'a' }, { origin: 'https://elsewhere.example' })).body).toMatchObject({
      refused: 'crossOrigin',
    });
  });

  test('too many from one address, until a minute is over; another address is not held back', async () => {
    const from = { 'x-forwarded-for': '203.0.113.9' };
    const asked = await Promise.all(Array.from({ length: 121 }, () => check({ pack: 'harbour-treaty', text: 'a' }, from)));
    expect(asked.filter(({ status }) => status === 200)).toHaveLength(120);
    const over = asked.find(({ status }) => status !== 200);
    expect(over).toMatchObject({ status: 429, retry: '60', body: { refused: 'tooManyAttempts' } });
    expect((await harbour('a')).status).toBe(200);
  });
});
