import { expect, test } from 'vitest';
import type { FalsePositives } from './false-positives.ts';
import { simulateFalsePositives } from './false-positives.ts';

// reference-values/western.md, section 8d, with its number of simulations. Prints the table of docs/VALIDATION.md.
const cases: readonly (readonly [number, number, FalsePositives])[] = [
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
];

test.each(cases)('blots with a CV of %f and lanes of %f', (blots, lanes, expected) => {
  const found = simulateFalsePositives(blots, lanes, 200_000, 20261125);
  console.info(JSON.stringify(found));
  for (const [name, rate] of Object.entries(expected)) {
    expect(Math.abs(found[name as keyof FalsePositives] - rate)).toBeLessThan(0.003);
  }
});
