/** What a ballot is on, and what its opening and its result do to that. */
import { z } from 'zod';
import { amendmentInBallot, amendmentVoted } from './amendments.ts';
import { withClause, type Clause, type Version } from './clauses.ts';
import type { BallotResult } from './decisionRules.ts';
import { AmendmentId, ClauseId, MotionId, type BallotId } from './ids.ts';
import type { Open } from './room.ts';

/** `version`: index in the clause's versions, of the text that is voted on or that the amendment would change. */
export const BallotSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('clause'), clause: ClauseId, version: z.number().int().nonnegative() }),
  z.object({ kind: z.literal('amendment'), amendment: AmendmentId, clause: ClauseId, version: z.number().int().nonnegative() }),
  z.object({ kind: z.literal('motion'), motion: MotionId }),
]);
export type BallotSubject = z.infer<typeof BallotSubject>;
export type SubjectKind = BallotSubject['kind'];
type SubjectOf<K extends SubjectKind> = Extract<BallotSubject, { kind: K }>;

interface HasSubject {
  on: BallotSubject;
}

/** The clause that a ballot decides something about; null for a motion. */
export const clauseOn = ({ on }: HasSubject): ClauseId | null => (on.kind === 'motion' ? null : on.clause);

/** The clause a ballot is on, and the version of it that was put to the vote; null where the ballot is on something else. */
export function textOn({ clauses }: Pick<Open, 'clauses'>, { on }: HasSubject): { clause: Clause; version: Version } | null {
  if (on.kind !== 'clause') return null;
  const clause = clauses[on.clause];
  const version = clause?.versions[on.version];
  return clause && version ? { clause, version } : null;
}

interface Effects<K extends SubjectKind> {
  /** the subject is in this ballot */
  opened: (open: Open, on: SubjectOf<K>, ballot: BallotId) => Open;
  /** the result takes effect */
  closed: (open: Open, on: SubjectOf<K>, decided: { result: BallotResult; at: number }) => Open;
}

const effects: { [K in SubjectKind]: Effects<K> } = {
  clause: {
    opened: (open, { clause }, ballot) => withClause(open, clause, () => ({ state: 'inBallot', ballot })),
    // an adoption voids signatures to the text before it (B8, G4)
    closed: (open, { clause }, { result }) => {
      const decided = withClause(open, clause, () => ({ state: result.adopted ? 'adopted' : 'rejected' }));
      return result.adopted ? { ...decided, signatures: {} } : decided;
    },
  },
  amendment: {
    opened: (open, { amendment }, ballot) => amendmentInBallot(open, amendment, ballot),
    closed: (open, { amendment }, { result: { adopted }, at }) => amendmentVoted(open, amendment, { adopted, at }),
  },
  motion: { opened: (open) => open, closed: (open) => open },
};
const effectsOn = (on: BallotSubject) => effects[on.kind] as Effects<SubjectKind>;

export const subjectOpened = (open: Open, on: BallotSubject, ballot: BallotId): Open => effectsOn(on).opened(open, on, ballot);
export const subjectDecided = (open: Open, on: BallotSubject, decided: { result: BallotResult; at: number }): Open =>
  effectsOn(on).closed(open, on, decided);
