import { expect, test } from 'vitest';
import { simulateFalsePositives } from '../bench/false-positives.ts';

// A tenth of the simulations of docs/VALIDATION.md: within four standard errors of reference-values/western.md, 8d.

test.each([
  [
    0.5,
    0.2,
    {
      ratioPaired: 0.05,
      rawAgainstOne: 0.05,
      againstOnes: 0.109,
      sumNormalised: 0.19,
      logAligned: 0.188,
      welchOnRaw: 0.004,
    },
  ],
  [
    0.3,
    0.4,
    {
      ratioPaired: 0.05,
      rawAgainstOne: 0.054,
      againstOnes: 0.111,
      sumNormalised: 0.195,
      logAligned: 0.19,
      welchOnRaw: 0.017,
    },
  ],
] as const)(
  'false positives on blots with a CV of %f and lanes of %f',
  (blots, lanes, expected) => {
    const runs = 20_000;
    const found = simulateFalsePositives(blots, lanes, runs, 7);
    for (const [name, rate] of Object.entries(expected) as [keyof typeof found, number][]) {
      const error = Math.sqrt((rate * (1 - rate)) / runs);
      expect(Math.abs(found[name] - rate)).toBeLessThan(4 * error + 0.001);
    }
  },
);
