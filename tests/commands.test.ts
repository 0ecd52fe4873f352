import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// The two commands of README.md are all the set-up there is, and the build machine does nothing else.

test('README.md names both commands', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toContain('npm ci && npm start');
  expect(readme).toContain('npm ci && npm test');
});

test('.ci/run is the test command of README.md and nothing more', () => {
  const lines = readFileSync('.ci/run', 'utf8').trim().split('\n');
  const set = /^(?:#.*|set -euo pipefail|cd .*|)$/;
  expect(lines.filter((line) => !set.test(line))).toEqual(['npm ci && npm test']);
});
