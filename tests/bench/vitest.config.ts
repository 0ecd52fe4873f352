import { defineConfig } from 'vitest/config';

/** Measurements that take minutes: run by name, never as a part of the tests. */
export default defineConfig({
  test: {
    include: ['tests/bench/**/*.bench.ts'],
    environment: 'node',
    testTimeout: 3_600_000,
    fileParallelism: false,
  },
});
