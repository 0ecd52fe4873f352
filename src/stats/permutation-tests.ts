import { choose, mostArrangements, shareOfSigns, shareOfSplits } from './exact-arrangements.ts';
import type { ArrangementTest } from './rank-tests.ts';
import { requireFinite } from './require-arguments.ts';

/**
 * Exact permutation test of the difference of two means, two-sided (Fisher 1935; Pitman 1937): the share of all
 * splits of the values into groups of these sizes whose difference is at least as large. More than 200,000 splits
 * are not counted.
 *
 * @throws if a value is not finite
 * @example permutationTest([1, 2, 3], [4, 5, 6]) // p 0.1, the least that 3 against 3 can give
 */
export function permutationTest(
  control: readonly number[],
  test: readonly number[],
): ArrangementTest {
  const values = [...control, ...test];
  requireFinite('permutationTest', values);
  const n = control.length;
  if (n === 0 || test.length === 0 || values.length < 3) {
    return { kind: 'not-computable', reason: 'too-few' };
  }
  if (new Set(values).size === 1) return { kind: 'not-computable', reason: 'zero-variance' };
  const splits = choose(values.length, n);
  if (splits > mostArrangements) return { kind: 'not-computable', reason: 'too-many' };
  const floor = Math.min(1, (n === test.length ? 2 : 1) / splits);
  return { kind: 'computed', pValue: shareOfSplits(values, n), floor, exact: true };
}

/**
 * Exact permutation test of pairs, two-sided: the share of all signs of the differences whose mean is at least as
 * far from 0 (Fisher 1935). More than 17 pairs are not counted.
 *
 * @throws if a value is not finite or the groups differ in length
 * @example signFlipTest([1, 2, 3], [3, 5, 7]) // p 0.25, the least that 3 pairs can give
 */
export function signFlipTest(control: readonly number[], test: readonly number[]): ArrangementTest {
  requireFinite('signFlipTest', [...control, ...test]);
  if (control.length !== test.length) throw new Error('signFlipTest requires pairs');
  const differences = test.map((value, i) => value - (control[i] ?? value));
  if (differences.length < 2) return { kind: 'not-computable', reason: 'too-few' };
  if (differences.every((difference) => difference === 0)) {
    return { kind: 'not-computable', reason: 'zero-variance' };
  }
  if (2 ** differences.length > mostArrangements) {
    return { kind: 'not-computable', reason: 'too-many' };
  }
  const floor = 2 ** (1 - differences.length);
  return { kind: 'computed', pValue: shareOfSigns(differences), floor, exact: true };
}
