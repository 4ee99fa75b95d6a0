/** What is wrong with a pack, and where: a code with parameters, a file and a line. The sentence is in the catalogue. */
import { createTranslator } from 'use-intl/core';
import words from '../../words/en/scenarioCheck.json' with { type: 'json' };

export type ProblemCode = keyof typeof words;

/** Where in a file: map keys and list positions from its top. */
export type Path = readonly (string | number)[];

/** `file` is relative to the pack's folder; lines count from 1. */
export interface Problem {
  file: string;
  line: number;
  reason: string;
}

/** A fault before it is known in which line it stands. */
export interface Fault {
  path: Path;
  code: ProblemCode;
  params?: Params;
}
export type Params = Record<string, string | number>;

const translate = createTranslator({ locale: 'en', messages: words });

export const sentence = (code: ProblemCode, params: Params = {}): string => translate(code, params as never);

export const byPlace = (a: Problem, b: Problem): number => a.file.localeCompare(b.file) || a.line - b.line;

/** Thrown where a server cannot go on without the pack. Everything that is wrong is in it, not only the first fault. */
export class FaultyPack extends Error {
  override readonly name = 'FaultyPack';
  readonly problems: Problem[];

  constructor(folder: string, problems: Problem[]) {
    super([sentence('faultyPack', { folder, count: problems.length }), ...problems.map(lineFor)].join('\n'));
    this.problems = problems;
  }
}

export const lineFor = ({ file, line, reason }: Problem): string => `${file}:${line}: ${reason}`;
