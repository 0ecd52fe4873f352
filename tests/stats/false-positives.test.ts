import { expect, test } from 'vitest';
import type { FalsePositives } from '../bench/false-positives.ts';
import { expectedFalsePositives, simulateFalsePositives } from '../bench/false-positives.ts';

// A tenth of the simulations of docs/VALIDATION.md: within four standard errors of reference-values/western.md, 8d.

test.each(expectedFalsePositives)(
  'false positives on blots with a CV of %f and lanes of %f',
  (blots, lanes, expected) => {
    const runs = 20_000;
    const found = simulateFalsePositives(blots, lanes, runs, 7);
    for (const [name, rate] of Object.entries(expected)) {
      const error = Math.sqrt((rate * (1 - rate)) / runs);
      const apart = Math.abs(found[name as keyof FalsePositives] - rate);
      expect(apart).toBeLessThan(4 * error + 0.001);
    }
  },
);
