/**
 * `npm run scenario-check PATH`: is this folder a pack? Prints `file:line: reason` for each fault, or what the pack holds.
 * With `-- --options` after the path also what the check finds in every option, for an author to compare with what was meant.
 */
import { check } from '../../treaty/check.ts';
import { TermStatus } from '../../treaty/framework.ts';
import { readPack } from './load.ts';
import type { Pack } from './keep.ts';
import { lineFor, sentence } from './problem.ts';

/** Exit codes: 0 a sound pack, 1 a faulty one, 2 asked wrongly. */
function main(asked: readonly string[]): number {
  const folder = asked.find((word) => !word.startsWith('--'));
  if (folder === undefined) {
    console.error(sentence('usage'));
    return 2;
  }
  const read = readPack(folder);
  if (!read.ok) {
    for (const problem of read.problems) console.error(lineFor(problem));
    console.error(sentence('faultyPack', { folder, count: read.problems.length }));
    return 1;
  }
  console.log(summary(read.pack));
  if (asked.includes('--options')) for (const line of optionLines(read.pack)) console.log(line);
  return 0;
}

function summary({ public: pack, sealed, hash, publicJson }: Pack): string {
  const byStatus = TermStatus.options
    .map((status) => [status, pack.framework.terms.filter((term) => term.status === status).length] as const)
    .filter(([, count]) => count > 0);
  return [
    sentence('summaryTitle', { title: pack.title, id: pack.id, version: pack.version, hash }),
    sentence('summarySeats', {
      seats: pack.seats.length,
      groups: pack.seatGroups.map(({ name, seats }) => `${name} ${seats.length}`).join(', '),
    }),
    sentence('summaryTerms', {
      terms: pack.framework.terms.length,
      statuses: byStatus.map(([status, count]) => `${status} ${count}`).join(', '),
    }),
    sentence('summaryIssues', {
      issues: pack.issues.length,
      ranked: pack.issues.filter(({ ranked }) => ranked).length,
      options: pack.issues.reduce((sum, { options }) => sum + options.length, 0),
    }),
    sentence('summaryRules', {
      rules: pack.decisionRules.length,
      rule: pack.decisionRules.find(({ id }) => id === pack.defaultRule)?.sentence ?? '',
    }),
    sentence('summarySealed', { briefs: Object.keys(sealed.briefs).length, notes: sealed.instructor.length }),
    sentence('summarySize', { bytes: Buffer.byteLength(publicJson) }),
  ].join('\n');
}

/** `N1 C departs P17, beyond P12 (departs)`: the findings, and after them in brackets what the authors say themselves. */
const optionLines = ({ public: { issues, framework, vocabulary } }: Pack): string[] =>
  issues.flatMap((issue) =>
    issue.options.map(({ id, norms, basis }) => {
      const findings = check(norms, framework, vocabulary).map(({ term, verdict }) => `${verdict} ${term}`);
      return sentence('optionLine', { issue: issue.id, option: id, basis, findings: findings.join(', ') || sentence('meetsNothing') });
    }),
  );

process.exitCode = main(process.argv.slice(2));
