import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * `npm run bench` measures the whole way of files and writes docs/BENCHMARKS.md; `vitest bench` with this
 * configuration measures single pieces. One file after the other, because they measure time; nothing is asserted.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/bench/**/*.run.ts'],
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
    environment: 'node',
    globalSetup: 'tests/e2e/global-setup.ts',
    testTimeout: 1_800_000,
    fileParallelism: false,
  },
});
