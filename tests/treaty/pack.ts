/** The scenario's framework, vocabulary and issues as its authors wrote them, for tests of the rules in `treaty/`. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { Issue } from '../../negotiation/pack.ts';
import { Framework } from '../../treaty/framework.ts';
import { Guarantee } from '../../treaty/guarantee.ts';
import { AuthoredNorm, AuthoredNorms, type Norm } from '../../treaty/norm.ts';
import { Vocabulary } from '../../treaty/vocabulary.ts';
import { wordsOf } from '../../treaty/words.ts';

const file = (name: string): Record<string, unknown> =>
  parse(readFileSync(new URL(`../../scenarios/istanbul-2022/public/${name}.yaml`, import.meta.url), 'utf8')) as Record<string, unknown>;

export const framework = Framework.parse(file('framework')['framework']);
export const vocabulary = Vocabulary.parse(file('vocabulary')['vocabulary']);
export const issues = z.array(Issue).parse(file('issues')['issues']);
export const words = wordsOf(vocabulary);
export const guarantee = Guarantee.parse(file('weakPoints')['weakPoints']);

/** Norms in the short form of a pack. */
export type Short = Record<string, unknown>;
export const norm = (short: Short): Norm => AuthoredNorm.parse(short);
export const norms = (...short: Short[]): Norm[] => AuthoredNorms.parse(short);

export const term = (id: string) => {
  const found = framework.terms.find((one) => (one.id as string) === id);
  if (!found) throw new Error(`no term ${id}`);
  return found;
};
