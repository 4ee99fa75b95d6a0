/** Clauses checked outside any room (*Check a clause*, `clause-check`): what is asked and answered over HTTP, and what many clauses show together. */
import { z } from 'zod';
import { completeness } from '../treaty/completeness.ts';
import { conflicts } from '../treaty/conflicts.ts';
import { Finding, type Conflict, type Coverage } from '../treaty/finding.ts';
import type { Norm } from '../treaty/norm.ts';
import { Reading } from '../treaty/reading.ts';
import { tensionsWithin, type Tension } from '../treaty/tensions.ts';
import type { WeakPoint } from '../treaty/weakPoint.ts';
import { weakPoints } from '../treaty/weakPoints.ts';
import type { PublicPack } from './pack.ts';
import { settingOf } from './weakPoints.ts';

/** `text`: one clause, or the clauses of a treaty divided by blank lines. */
export const CheckRequest = z.strictObject({ pack: z.string().max(60), text: z.string() });
export type CheckRequest = z.infer<typeof CheckRequest>;

export const CheckedClause = z.object({ text: z.string(), reading: Reading, findings: z.array(Finding) });
export type CheckedClause = z.infer<typeof CheckedClause>;

/** `pack`: where the public part of the scenario is, with the terms and words that readings and findings name. */
export const Checked = z.object({
  pack: z.object({ id: z.string(), hash: z.string(), url: z.string() }),
  clauses: z.array(CheckedClause),
});
export type Checked = z.infer<typeof Checked>;

/** The clauses of a text: blank lines divide them. */
export const clausesIn = (text: string): string[] =>
  text
    .split(/\n[^\S\n]*(?=\n)/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');

export interface Treaty {
  /** each said once, at the later of its two clauses */
  conflicts: (Conflict & { clause: string })[];
  completeness: Coverage[];
  /** of all clauses together; null where the scenario does not say what its guarantee is */
  weakPoints: WeakPoint[] | null;
  /** terms of the framework that pull apart by themselves, of which the clauses speak of both */
  tensions: Tension[];
}

/** What only all clauses together show: every clause against those before it, and all against the framework, as if all were adopted in a room that changes no option. */
export const checkedTreaty = (
  clauses: readonly { clause: string; norms: readonly Norm[] }[],
  pack: Pick<PublicPack, 'framework' | 'vocabulary' | 'seats' | 'weakPoints'>,
): Treaty => {
  const { framework, vocabulary } = pack;
  const covered = completeness(clauses, framework, vocabulary, { inferredTermsBind: false });
  const setting = settingOf(pack);
  return {
    conflicts: clauses.flatMap(({ clause, norms }, at) =>
      conflicts(norms, clauses.slice(0, at), framework, vocabulary).map((conflict) => ({ clause, ...conflict })),
    ),
    completeness: covered,
    weakPoints: setting && weakPoints(clauses, setting),
    tensions: tensionsBetween(covered, pack),
  };
};

/** Tensions of the framework between terms that the clauses meet. */
export const tensionsBetween = (
  covered: readonly Coverage[],
  { framework, vocabulary }: Pick<PublicPack, 'framework' | 'vocabulary'>,
): Tension[] => {
  const met = new Set(covered.filter(({ clauses }) => clauses.length > 0).map(({ term }) => term));
  return tensionsWithin(framework, vocabulary).filter(({ term, other }) => met.has(term) && met.has(other));
};
