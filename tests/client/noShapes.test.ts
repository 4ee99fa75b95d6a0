/** The files of rules, as the browser has them: with nothing in the place of zod. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

vi.mock('zod', () => import('../../client/noShapes.ts'));

const root = join(import.meta.dirname, '..', '..');

test.each(
  ['negotiation', 'treaty'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`),
  ),
)('%s can be loaded in a browser', async (file) => {
  await expect(import(join(root, file))).resolves.toBeDefined();
});

test('a shape that is asked in a browser says where shapes are checked', async () => {
  const { Command } = await import('../../negotiation/commands.ts');
  expect(() => Command.parse({})).toThrow(/checked by the server/);
  expect(() => Command.options).toThrow(/checked by the server/);
});
