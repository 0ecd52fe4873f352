// `npm test`: every check in turn, whatever the others said, and one line that adds them up.
// A step that is not made of tests counts as one; tests are counted from vitest's JSON report.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'foldboard-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

/** Runs a tool of node_modules, or a script of ours, with its output on ours; says whether it went well. */
function node(tool, ...args) {
  const { status } = spawnSync(process.execPath, [tool, ...args], { stdio: 'inherit' });
  return status === 0;
}

/** The program that a package calls `name`, without a shell between (Windows has none that npm's links suit). */
function programOf(name, packageName = name) {
  const require = createRequire(import.meta.url);
  const file = require.resolve(`${packageName}/package.json`);
  const { bin } = require(file);
  return join(dirname(file), typeof bin === 'string' ? bin : bin[name]);
}

function count(title, counts, start) {
  for (const key of Object.keys(total)) total[key] += counts[key] ?? 0;
  if (counts.failed > 0) failures.push(title);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${counts.failed > 0 ? 'FAILED' : 'ok'}: ${title} (${seconds} s)`);
}

/** A step that is one test. */
function step(title, run) {
  console.log(`\n== ${title}`);
  const start = performance.now();
  const passed = run();
  count(title, { passed: passed ? 1 : 0, failed: passed ? 0 : 1 }, start);
  return passed;
}

/** A step that is many tests. A run that ends badly without a failed test (a file that does not load) is one more. */
function tests(title, ...config) {
  console.log(`\n== ${title}`);
  const start = performance.now();
  const report = join(scratch, `${title}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const passed = node(programOf('vitest'), 'run', ...config, ...reporters);
  const counts = readReport(report);
  if (!passed && counts.failed === 0) counts.failed = 1;
  count(title, counts, start);
}

function readReport(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const unloaded = report.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    );
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded.length,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

step('typecheck', () => node(programOf('tsc', 'typescript'), '--noEmit'));
step('lint', () => node(programOf('oxlint'), '--deny-warnings'));
step('format', () => node(programOf('oxfmt'), '--check'));
tests('unit tests');
if (step('build', () => node(programOf('vite'), 'build', '--logLevel=warn'))) {
  step('size budget', () => node('scripts/size-budget.mjs'));
  try {
    process.env.FOLDBOARD_BROWSER = await findBrowser();
    tests('browser tests', '--config', 'tests/e2e/vitest.config.ts');
  } catch (error) {
    step('browser tests', () => console.error(error.message));
  }
} else {
  // Without a build they cannot pass, and an older build must not pass for it.
  step('size budget', () => console.error('Not run: there is no build.'));
  step('browser tests', () => console.error('Not run: there is no build.'));
}

rmSync(scratch, { recursive: true, force: true });
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
if (total.skipped > 0) console.log(`\nSkipped: ${total.skipped}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
