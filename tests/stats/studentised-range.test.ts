import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRoot } from '../../src/stats/find-root.ts';
import { averageOverScale } from '../../src/stats/scale-mixture.ts';
import { studentTTwoSidedP, studentTUpperQuantile } from '../../src/stats/student-t.ts';
import {
  studentisedRangeCdf,
  studentisedRangeQuantile,
  studentisedRangeUpperTailP,
} from '../../src/stats/studentised-range.ts';
import reference from '../../test-data/stats/studentised-range.json';
import { expectClose } from './expect-close.ts';

// test-data/stats/studentised-range.json is written by scripts/r/studentised-range.R; its `source` names R's
// version. `p` is the double integral by R's integrate(); R's own ptukey is off by up to 6e-4 at 2 degrees of
// freedom (see the script) and within 1e-6 from 10 on.

describe('against R', () => {
  test.each(reference.upperTailP)('integral at $q, $groups groups, $df df', (expected) => {
    const p = studentisedRangeUpperTailP(expected.q, expected.groups, expected.df);
    expect(Math.abs(p - expected.p)).toBeLessThan(1e-13);
    // The reference itself is good to 1e-16 absolute and 1e-9 relative.
    expect(Math.abs(p - expected.p)).toBeLessThan(1e-9 * expected.p + 1e-16);
  });
  test.each(reference.quantile)('quantile $level, $groups groups, $df df', (expected) => {
    const q = studentisedRangeQuantile(expected.level, expected.groups, expected.df);
    expectClose(q, expected.q, 1e-10);
  });
  test.each(reference.upperTailP.filter(({ df }) => df >= 10))(
    'ptukey($q, $groups, $df)',
    (expected) => {
      const p = studentisedRangeUpperTailP(expected.q, expected.groups, expected.df);
      expect(Math.abs(p - (expected.ptukey ?? Number.NaN))).toBeLessThan(1e-6);
    },
  );
  test.each(reference.quantile.filter(({ df }) => df >= 10))(
    'qtukey($level, $groups, $df)',
    (expected) => {
      const q = studentisedRangeQuantile(expected.level, expected.groups, expected.df);
      expect(Math.abs(q - expected.qtukey)).toBeLessThan(1e-4);
    },
  );
});

// Upper 5 % and 1 % points as textbooks print the table of the studentised range.
test.each([
  [0.95, 3, 10, 3.88],
  [0.95, 5, 20, 4.23],
  [0.95, 10, 60, 4.65],
  [0.99, 4, 12, 5.5],
  [0.99, 2, 2, 14.04],
  [0.99, 20, 2, 37.95],
])('table: %d, %d groups, %d df', (level, groups, df, printed) => {
  expect(Math.abs(studentisedRangeQuantile(level, groups, df) - printed)).toBeLessThanOrEqual(
    0.011,
  );
});

describe('properties', () => {
  const seed = { seed: 20261124, numRuns: 40 };
  const degrees = fc.double({ min: 1, max: 200, noNaN: true });
  const range = fc.double({ min: 0.05, max: 30, noNaN: true });

  test("with two groups it is Student's t times √2", () => {
    fc.assert(
      fc.property(range, degrees, (q, df) => {
        const p = studentTTwoSidedP(q / Math.SQRT2, df);
        expectClose(studentisedRangeUpperTailP(q, 2, df), p, 1e-11);
        const t = studentTUpperQuantile(0.025, df);
        expectClose(studentisedRangeQuantile(0.95, 2, df), t * Math.SQRT2, 1e-11);
      }),
      seed,
    );
  });
  test('p falls with q and grows with the number of groups, and the quantile undoes the cdf', () => {
    fc.assert(
      fc.property(range, fc.integer({ min: 2, max: 30 }), degrees, (q, groups, df) => {
        const p = studentisedRangeUpperTailP(q, groups, df);
        expect(studentisedRangeUpperTailP(q * 1.1, groups, df)).toBeLessThanOrEqual(
          p * (1 + 1e-12),
        );
        expect(studentisedRangeUpperTailP(q, groups + 1, df)).toBeGreaterThanOrEqual(
          p * (1 - 1e-12),
        );
        if (p > 1e-6 && p < 1 - 1e-6) {
          const cdf = studentisedRangeCdf(q, groups, df);
          expectClose(studentisedRangeQuantile(cdf, groups, df), q, 1e-8);
        }
      }),
      seed,
    );
  });
});

describe('its parts', () => {
  test('the average over the scale of 1 is 1, and of nothing is nothing', () => {
    for (const df of [1, 2.5, 40, 1e5, Infinity]) {
      expect(averageOverScale(df, () => 1)).toBeCloseTo(1, 14);
    }
  });
  test('findRoot finds a crossing far from its start', () => {
    expectClose(
      findRoot((x) => 2e40 - x, 1),
      2e40,
      1e-13,
    );
    expectClose(
      findRoot((x) => -Math.log(x) - 90, 1),
      Math.exp(-90),
      1e-13,
    );
    expect(findRoot((x) => -Math.log(x), 1)).toBe(1);
    expect(() => findRoot(() => 1, 1)).toThrow('no root');
  });
  test.each([
    ['one group', () => studentisedRangeUpperTailP(3, 1, 10)],
    ['no degree of freedom', () => studentisedRangeCdf(3, 3, 0)],
    ['a negative q', () => studentisedRangeUpperTailP(-1, 3, 10)],
    ['a quantile of 1', () => studentisedRangeQuantile(1, 3, 10)],
    ['a scale without degrees of freedom', () => averageOverScale(0, () => 1)],
  ])('throws for %s', (_, misuse) => {
    expect(misuse).toThrow('requires');
  });
});
