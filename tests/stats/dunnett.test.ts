import { describe, expect, test } from 'vitest';
import { dunnettQuantile, dunnettTwoSidedP } from '../../src/stats/dunnett.ts';
import { studentTTwoSidedP, studentTUpperQuantile } from '../../src/stats/student-t.ts';
import reference from '../../test-data/stats/dunnett.json';
import { expectClose } from './expect-close.ts';

// test-data/stats/dunnett.json is written by scripts/r/dunnett.R; its `source` names R's version.

describe('against R', () => {
  test.each(reference.p)('p of $t, $df df, $nControl and $nGroups', (expected) => {
    const nGroups = Object.freeze(expected.nGroups);
    const p = dunnettTwoSidedP(expected.t, expected.df, expected.nControl, nGroups);
    expect(Math.abs(p - expected.p)).toBeLessThan(1e-9 * expected.p + 1e-16);
    expect(dunnettTwoSidedP(-expected.t, expected.df, expected.nControl, nGroups)).toBe(p);
  });
  test.each(reference.quantile)('quantile, $df df, $nControl and $nGroups', (expected) => {
    const { confidence, df, nControl, nGroups, t } = expected;
    expectClose(dunnettQuantile(confidence, df, nControl, nGroups), t, 1e-9);
  });
});

// Two-sided 5 % points for equal groups, as textbooks print Dunnett's table (1964, Biometrics 20:482).
test.each([
  [5, 2, 3.03],
  [10, 2, 2.57],
  [10, 4, 2.89],
  [12, 2, 2.5],
  [20, 3, 2.54],
  [60, 5, 2.58],
])('table: %d df, %d comparisons: %d', (df, comparisons, printed) => {
  const sizes = Array.from({ length: comparisons }, () => 4);
  expect(Math.abs(dunnettQuantile(0.95, df, 4, sizes) - printed)).toBeLessThanOrEqual(0.011);
});

test("with one group it is Student's t", () => {
  for (const [t, df] of [
    [0.4, 1],
    [2.2, 3.7],
    [12, 40],
  ] as const) {
    expectClose(dunnettTwoSidedP(t, df, 3, [7]), studentTTwoSidedP(t, df), 1e-11);
  }
  expectClose(dunnettQuantile(0.95, 4, 3, [3]), studentTUpperQuantile(0.025, 4), 1e-11);
});

test('p grows with further comparisons, up to the sum of the single ones', () => {
  const single = studentTTwoSidedP(2.7, 9);
  const p = [1, 2, 4].map((k) =>
    dunnettTwoSidedP(
      2.7,
      9,
      3,
      Array.from({ length: k }, () => 3),
    ),
  );
  expect(p).toEqual(p.toSorted((a, b) => a - b));
  expect(p[2]).toBeLessThan(4 * single);
});

test.each([
  ['no group', () => dunnettTwoSidedP(2, 5, 3, [])],
  ['an empty group', () => dunnettTwoSidedP(2, 5, 3, [3, 0])],
  ['no degree of freedom', () => dunnettQuantile(0.95, 0, 3, [3])],
  ['a t that is no number', () => dunnettTwoSidedP(Number.NaN, 5, 3, [3])],
  ['a confidence in percent', () => dunnettQuantile(95, 5, 3, [3])],
])('throws for %s', (_, misuse) => {
  expect(misuse).toThrow('requires');
});
