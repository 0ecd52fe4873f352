import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** `npm run bench`: measures, writes docs/BENCHMARKS.md and asserts nothing. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/bench/**/*.run.ts'],
    environment: 'node',
    globalSetup: 'tests/e2e/global-setup.ts',
    testTimeout: 1_800_000,
    fileParallelism: false,
  },
});
