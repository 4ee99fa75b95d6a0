import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Command } from '../../negotiation/commands.ts';
import { protocolSchemaText } from '../../scripts/protocolSchemaText.ts';

const docs = join(import.meta.dirname, '..', '..', 'docs');

test('docs/protocol.schema.json is what the schemas of the wire say (npm run protocol-schema writes it anew)', () => {
  expect(readFileSync(join(docs, 'protocol.schema.json'), 'utf8')).toBe(protocolSchemaText());
});

test('every command a person may send is named in docs/protocol.md', () => {
  const page = readFileSync(join(docs, 'protocol.md'), 'utf8');
  const types = Command.options.map((option) => option.shape.type.value);
  const missing = types.filter((type) => !page.includes(`\`${type}`));
  // arriving goes over HTTP, and the others are ordered by the system alone
  expect(missing).toEqual(['arrive', 'succeedHead', 'carryAmendment']);
});

test('the client in tests/wire shares no code with ours', () => {
  const source = readFileSync(join(import.meta.dirname, 'client.mjs'), 'utf8');
  const imports = [...source.matchAll(/from '(.+)'/g)].map(([, from]) => from);
  expect(imports).toEqual(['node:crypto', 'socket.io-client']);
});
