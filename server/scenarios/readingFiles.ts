/** The pack's reading part: how people write its words. Optional; stays on the server. */
import { Lexicon } from '../reading/lexicon.ts';
import type { SourceFile } from './sourceFile.ts';

/** Lays the files of the part together, section by section. */
export function lexiconOf(files: readonly SourceFile[]): Lexicon {
  const whole: Record<string, unknown> = {};
  for (const file of files)
    for (const [section, content] of Object.entries((file.value ?? {}) as Record<string, unknown>)) {
      const before = whole[section];
      whole[section] = Array.isArray(content) ? [...((before as unknown[]) ?? []), ...content] : { ...(before as object), ...(content as object) };
    }
  return Lexicon.parse(whole);
}
