/** Which phrase of a clause a finding turns on: the part of the norm that its first reason speaks of. */
import { gravity } from '../../treaty/combine.ts';
import type { Finding, Verdict } from '../../treaty/finding.ts';
import { slotNames } from '../../treaty/norm.ts';
import type { Mark, MarkedPart } from '../../treaty/reading.ts';

/** Codes of reasons by what they begin with; those of slots begin with the slot's own name ("placeNarrower"). */
const families: readonly [RegExp, MarkedPart][] = [
  ...slotNames.map((slot): [RegExp, MarkedPart] => [new RegExp(`^${slot}[A-Z]`), slot]),
  [/^(gate|consent|silence|whoseConsent|quantifier|decision|council|lapse|condition|closed|banMadeConditional)/, 'gates'],
  [/^exception/, 'unless'],
  [/^(noTimeLimit|floor|deadline|workingDays|urgency)/, 'window'],
  [/^(endDate|duration)/, 'duration'],
  [/^(discretion|soleDiscretion)/, 'discretion'],
  [/^only(Jointly|Severally)/, 'collectively'],
  [/^(duty(?!Added)|intention|ban|permission|contrary)/, 'deontic'],
];

const partOf = ({ whys: [why] }: Finding): MarkedPart => {
  const slot = why?.params['slot'];
  if (typeof slot === 'string' && slotNames.includes(slot as 'aim')) return slot as MarkedPart;
  return families.find(([begins]) => begins.test(why?.code ?? ''))?.[1] ?? (why?.code === 'actorExcluded' ? 'attribute' : 'aim');
};

/** Where the part a reason speaks of has no words of its own (a condition that was dropped), what is done stands for it. */
const instead: readonly MarkedPart[] = ['aim', 'deontic', 'attribute'];

/** What hangs on a phrase: a verdict with the terms it is of. */
export interface Stake {
  verdict: Verdict;
  terms: string[];
}

/** The stakes of each mark, the gravest first; marks on which nothing turns are not in it. */
export function stakesOf(marks: readonly Mark[], findings: readonly Finding[]): Map<Mark, Stake[]> {
  const stakes = new Map<Mark, Stake[]>();
  for (const finding of findings) {
    const its = marks.filter(({ norm }) => finding.norms.includes(norm));
    const part = [partOf(finding), ...instead].find((one) => its.some((mark) => mark.part === one));
    for (const mark of its.filter((one) => one.part === part)) {
      const before = stakes.get(mark) ?? [];
      const alike = before.find(({ verdict }) => verdict === finding.verdict);
      if (alike) alike.terms.push(finding.term);
      else stakes.set(mark, [...before, { verdict: finding.verdict, terms: [finding.term] }]);
    }
  }
  for (const [mark, its] of stakes)
    stakes.set(
      mark,
      its.toSorted((a, b) => gravity[b.verdict] - gravity[a.verdict]),
    );
  return stakes;
}

/** Several marks on one phrase: their stakes together, each verdict and each term once. */
export function joined(stakes: readonly Stake[]): Stake[] {
  const verdicts = [...new Set(stakes.map(({ verdict }) => verdict))].toSorted((a, b) => gravity[b] - gravity[a]);
  return verdicts.map((verdict) => ({
    verdict,
    terms: [...new Set(stakes.filter((one) => one.verdict === verdict).flatMap(({ terms }) => terms))].toSorted(),
  }));
}
