/** One YAML file of a pack: its value, and the line in which any part of the value stands. */
import { readFileSync } from 'node:fs';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import { sentence } from './problem.ts';
import type { Path, Problem } from './problem.ts';

export interface SourceFile {
  /** relative to the pack's folder, with forward slashes */
  name: string;
  value: unknown;
  lineOf(path: Path): number;
  problems: Problem[];
}

/** A file of a pack is text written by hand: larger than this is a mistake, and would slow every start. Unit: bytes. */
const largest = 2_000_000;

export function readSourceFile(name: string, address: string): SourceFile {
  const text = readFileSync(address, 'utf8').replace(/^\uFEFF/, '');
  const refuse = (line: number, reason: string): SourceFile => ({
    name,
    value: undefined,
    lineOf: () => line,
    problems: [{ file: name, line, reason }],
  });
  if (text.length > largest) return refuse(1, sentence('fileTooLarge', { largest: largest / 1e6 }));
  const lines = new LineCounter();
  // `merge`: authors may share parts of a norm with `<<: *anchor`
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
  const faults = [...doc.errors, ...doc.warnings];
  if (faults.length > 0) {
    const problems = faults.map(({ pos, message }) => ({
      file: name,
      line: lines.linePos(pos[0]).line,
      reason: sentence('notYaml', { message }),
    }));
    return { name, value: undefined, lineOf: () => 1, problems };
  }
  return asValue(name, doc, lines, refuse);
}

function asValue(name: string, doc: Document.Parsed, lines: LineCounter, refuse: (line: number, reason: string) => SourceFile): SourceFile {
  try {
    // a bounded alias count: ten lines of anchors must not unfold to gigabytes
    return { name, value: doc.toJS({ maxAliasCount: 1000 }), lineOf: (path) => lines.linePos(offsetOf(doc, path)).line, problems: [] };
  } catch (error) {
    const line = lines.linePos(unresolvedAlias(doc) ?? 0).line;
    return refuse(line, sentence('notYaml', { message: error instanceof Error ? error.message : String(error) }));
  }
}

/** The YAML library says that an alias has no anchor, but not where. */
function unresolvedAlias(doc: Document.Parsed): number | undefined {
  let offset: number | undefined;
  visit(doc, {
    Alias: (_, alias) => {
      if (alias.resolve(doc) !== undefined) return undefined;
      offset = alias.range?.[0];
      return visit.BREAK;
    },
  });
  return offset;
}

/** Position of the key or list item that a path names; of its nearest parent that exists when the path leads nowhere. */
function offsetOf(doc: Document.Parsed, path: Path): number {
  let node: unknown = doc.contents;
  let offset = startOf(doc.contents) ?? 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(doc);
    // in the short form of a slot the list stands where the full form has a map with `values`
    if (step === 'values' && isSeq(node)) continue;
    const next = stepInto(node, step);
    if (!next) return offset;
    offset = next.offset ?? offset;
    node = next.node;
  }
  return offset;
}

function stepInto(node: unknown, step: string | number): { node: unknown; offset: number | undefined } | null {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair ? { node: pair.value, offset: startOf(pair.key as Node) } : null;
  }
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step];
    return item === undefined ? null : { node: item, offset: startOf(item as Node) };
  }
  return null;
}

const startOf = (node: Node | null): number | undefined => node?.range?.[0];
