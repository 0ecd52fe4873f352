import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Simulated studies, which take a minute: run by name, never as a part of the tests. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/bench/**/*.simulation.ts'],
    environment: 'node',
    testTimeout: 1_800_000,
    fileParallelism: false,
  },
});
