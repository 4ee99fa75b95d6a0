/**
 * `npm test`: installs what is missing, checks the code, builds, runs every test, and ends with one line: N passed, N failed.
 * Long trust runs are in their short seeded form here; `npm run test:trust` runs them whole.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
const reports = join(root, 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const total = { passed: 0, failed: 0 };
const failedSteps = [];

function run(name, command, args, env = {}) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  return status === 0;
}

/** A step that is one test by itself: it passes or it does not. */
function step(name, script) {
  const passed = run(name, 'npm', ['run', '--silent', script]);
  total[passed ? 'passed' : 'failed'] += 1;
  if (!passed) failedSteps.push(name);
  return passed;
}

/** A runner that leaves a JSON report: its own counts are added up. */
function runner(name, args, env, file, count) {
  const passed = run(name, 'npx', args, env);
  let counted = { passed: 0, failed: 1 };
  try {
    counted = count(JSON.parse(readFileSync(join(reports, file), 'utf8')));
  } catch {
    console.error(`${name} left no report.`);
  }
  if (!passed && counted.failed === 0) counted.failed = 1; // it failed outside any test
  total.passed += counted.passed;
  total.failed += counted.failed;
  if (counted.failed) failedSteps.push(name);
}

for (const [name, script] of [
  ['Formatting', 'check:format'],
  ['Types', 'check:types'],
  ['Rules use no browser and no Node', 'check:rules'],
  ['Lint', 'check:lint'],
  ['Who imports whom', 'check:walls'],
  ['Nothing unused', 'check:unused'],
  ['The scenario packs', 'check:packs'],
])
  step(name, script);

const built = step('Build', 'build');

runner(
  'Tests',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, 'vitest.json')}`],
  {},
  'vitest.json',
  (report) => ({
    passed: report.numPassedTests,
    failed:
      report.numFailedTests + report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length,
  }),
);

if (built)
  runner(
    'In the browser',
    ['playwright', 'test'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'playwright.json') },
    'playwright.json',
    (report) => ({
      passed: report.stats.expected,
      failed: report.stats.unexpected + report.stats.flaky,
    }),
  );

if (failedSteps.length) console.log(`\nFailed in: ${failedSteps.join(', ')}.`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
