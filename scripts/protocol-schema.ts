/** Writes docs/protocol.schema.json from the zod schemas of the wire. A test holds the file and the schemas together. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { protocolSchemaText } from './protocolSchemaText.ts';

const file = join(fileURLToPath(new URL('..', import.meta.url)), 'docs', 'protocol.schema.json');
writeFileSync(file, protocolSchemaText());
console.log(`Wrote ${file}`);
