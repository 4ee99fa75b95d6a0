/** The public files laid together. Each holds some of the public part's top-level keys; how they are shared out is the author's choice. */
import { PublicPack } from '../../negotiation/pack.ts';
import type { Fault, Path, Problem } from './problem.ts';
import { sentence } from './problem.ts';
import { shape } from './shape.ts';
import type { SourceFile } from './sourceFile.ts';

/** The file that every pack has; what is missing altogether is said to be missing there. */
export const mainFile = 'public/scenario.yaml';

export interface PublicSource {
  raw: Record<string, unknown>;
  problems: Problem[];
  locate: (fault: Fault) => Problem;
}

export function layTogether(files: readonly SourceFile[]): PublicSource {
  const raw: Record<string, unknown> = {};
  const home: Record<string, SourceFile> = {};
  const problems = files.flatMap((file) => file.problems);
  // the main file first: a key that stands in another file too is reported there
  const mainFirst = files.toSorted((a, b) => Number(b.name === mainFile) - Number(a.name === mainFile));
  for (const file of mainFirst.filter((each) => each.problems.length === 0)) {
    if (!isMap(file.value)) problems.push(at(file, [], sentence('notAMap')));
    else problems.push(...addKeys(file, file.value, raw, home));
  }
  const main = files.find(({ name }) => name === mainFile);
  return { raw, problems, locate: ({ path, code, params }) => at(home[String(path[0])] ?? main, path, sentence(code, params)) };
}

function addKeys(
  file: SourceFile,
  value: Record<string, unknown>,
  raw: Record<string, unknown>,
  home: Record<string, SourceFile>,
): Problem[] {
  return Object.entries(value).flatMap(([key, part]) => {
    const other = home[key];
    if (other) return [at(file, [key], sentence('keyInTwoFiles', { key, other: other.name }))];
    raw[key] = part;
    home[key] = file;
    return [];
  });
}

export const at = (file: SourceFile | undefined, path: Path, reason: string): Problem => ({
  file: file?.name ?? mainFile,
  line: file?.lineOf(path) ?? 1,
  reason,
});

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

export const shapePublic = (source: PublicSource) => shape(PublicPack, source.raw);
