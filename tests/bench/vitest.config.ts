import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Benchmarks: run by hand, one file after the other, because they measure time. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: [],
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
    environment: 'node',
    fileParallelism: false,
  },
});
