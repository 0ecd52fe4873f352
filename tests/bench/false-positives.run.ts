import { expect, test } from 'vitest';
import type { FalsePositives } from './false-positives.ts';
import { expectedFalsePositives, simulateFalsePositives } from './false-positives.ts';

// With the number of simulations of reference-values/western.md, section 8d. Prints the table of docs/VALIDATION.md.

test.each(expectedFalsePositives)(
  'blots with a CV of %f and lanes of %f',
  (blots, lanes, expected) => {
    const found = simulateFalsePositives(blots, lanes, 200_000, 20261125);
    console.info(JSON.stringify(found));
    for (const [name, rate] of Object.entries(expected)) {
      expect(Math.abs(found[name as keyof FalsePositives] - rate)).toBeLessThan(0.003);
    }
  },
);
