import { describe, expect, test } from 'vitest';
import { choose } from '../../src/stats/exact-arrangements.ts';
import { grubbsCriticalValue, largestGrubbsStatistic } from '../../src/stats/grubbs.ts';
import { midRanks } from '../../src/stats/mid-ranks.ts';
import { permutationTest, signFlipTest } from '../../src/stats/permutation-tests.ts';
import type { ArrangementTest } from '../../src/stats/rank-tests.ts';
import { rankSumTest, signedRankTest } from '../../src/stats/rank-tests.ts';
import reference from '../../test-data/stats/rank-tests.json';
import { expectClose } from './expect-close.ts';

// test-data/stats/rank-tests.json is written by scripts/r/rank-tests.R; its `source` names R's version.

function pOf(result: ArrangementTest): number | null {
  return result.kind === 'computed' ? result.pValue : null;
}

function expectP(result: ArrangementTest, expected: number | null, relative = 1e-12): void {
  expect(result.kind).toBe(expected === null ? 'not-computable' : 'computed');
  if (expected !== null) expectClose(pOf(result), expected, relative);
}

describe('against R', () => {
  test.each(reference.unpaired)(
    'two groups %#',
    ({ control, test: tests, rank, permutation, wilcox }) => {
      expectP(rankSumTest(control, tests), rank);
      expectP(permutationTest(control, tests), permutation);
      if (wilcox !== null) expectP(rankSumTest(control, tests), wilcox);
      expectP(rankSumTest(tests, control), rank);
    },
  );
  test.each(reference.paired)('pairs %#', ({ control, test: tests, rank, permutation, wilcox }) => {
    expectP(signedRankTest(control, tests), rank);
    expectP(signFlipTest(control, tests), permutation);
    if (wilcox !== null) expectP(signedRankTest(control, tests), wilcox);
  });
  test.each(reference.large)('beyond counting %#', ({ control, test: tests, p }) => {
    expectP(rankSumTest(control, tests), p, 1e-9);
    expect(rankSumTest(control, tests)).toMatchObject({ exact: false });
    expect(permutationTest(control, tests)).toEqual({ kind: 'not-computable', reason: 'too-many' });
  });
  test.each(reference.largePaired)('many pairs %#', ({ control, test: tests, p }) => {
    expectP(signedRankTest(control, tests), p, 1e-9);
  });
  test.each(reference.grubbs)('Grubbs, n = $n at $alpha', ({ n, alpha, g }) => {
    expectClose(grubbsCriticalValue(n, alpha), g, 1e-12);
  });
});

describe('the least p that so few values can give', () => {
  // reference-values/qpcr.md, section 8: 0.1 at 3 against 3, 0.02857142857 at 4 against 4.
  test.each([
    [3, 3, 0.1],
    [4, 4, 0.02857142857142857],
    [3, 4, 2 / 35],
  ])('%d against %d', (n, m, floor) => {
    const control = Array.from({ length: n }, (_, i) => i);
    const far = Array.from({ length: m }, (_, i) => 100 + i);
    expect(rankSumTest(control, far)).toMatchObject({ pValue: floor, floor });
  });
  test('three pairs', () => {
    expect(signedRankTest([1, 2, 3], [3, 5, 7])).toMatchObject({ pValue: 0.25, floor: 0.25 });
    expect(signFlipTest([1, 2, 3], [3, 5, 7])).toMatchObject({ pValue: 0.25, floor: 0.25 });
  });
});

describe('what cannot be computed', () => {
  test.each([rankSumTest, permutationTest])('%o', (procedure) => {
    expect(procedure([], [1, 2])).toEqual({ kind: 'not-computable', reason: 'too-few' });
    expect(procedure([1], [2])).toEqual({ kind: 'not-computable', reason: 'too-few' });
    expect(procedure([2, 2], [2, 2])).toEqual({ kind: 'not-computable', reason: 'zero-variance' });
    expect(() => procedure([1, Infinity], [2, 3])).toThrow('finite');
  });
  test.each([signedRankTest, signFlipTest])('%o', (procedure) => {
    expect(procedure([1], [2])).toEqual({ kind: 'not-computable', reason: 'too-few' });
    expect(procedure([1, 2], [1, 2])).toEqual({ kind: 'not-computable', reason: 'zero-variance' });
    expect(() => procedure([1, 2], [1])).toThrow('pairs');
  });
});

test('ranks share ties; binomials stay whole', () => {
  expect(midRanks([10, 30, 10, 20])).toEqual([1.5, 4, 1.5, 3]);
  expect([choose(6, 3), choose(20, 10), choose(5, 0), choose(60, 30)]).toEqual([
    20, 184756, 1, 118264581564861420,
  ]);
});

test('Grubbs at three values fires only when two are all but identical', () => {
  // reference-values/qpcr.md, section 9.
  expectClose(grubbsCriticalValue(3), 1.154304851, 1e-9);
  expectClose(largestGrubbsStatistic(3), 1.154700538, 1e-9);
  expect(() => grubbsCriticalValue(2)).toThrow('at least 3');
});
