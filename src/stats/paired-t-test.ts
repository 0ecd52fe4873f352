import { mean } from './mean.ts';
import { largestSize, requireConfidence, requireFinite } from './require-arguments.ts';
import { sampleStandardDeviation } from './sample-standard-deviation.ts';
import type { TTestResult } from './t-test-result.ts';
import { tTestFrom } from './t-test-result.ts';

/**
 * Paired t-test: the one-sample t-test of the differences test − control, pair by pair (Student 1908). On
 * logarithms it is the ratio paired t-test. Equal to R's `t.test(test, control, paired = TRUE)`.
 * Fewer than two pairs, or differences that are all equal, are not computable.
 *
 * @param confidence of the interval, between 0 and 1
 * @throws if the groups differ in length, a value is not finite or the confidence is out of range
 * @example pairedTTest([2.07, 1.32, 2.7], [3.12, 2.29, 3.71]) // estimate 1.01 (0.911 to 1.109), p 0.00052
 */
export function pairedTTest(
  control: readonly number[],
  test: readonly number[],
  confidence = 0.95,
): TTestResult {
  requireFinite('pairedTTest', control);
  requireFinite('pairedTTest', test);
  requireConfidence('pairedTTest', confidence);
  if (control.length !== test.length) throw new Error('pairedTTest requires pairs');
  const differences = test.map((value, i) => value - (control[i] ?? Number.NaN));
  const n = differences.length;
  if (n < 2) {
    return {
      kind: 'not-computable',
      reason: 'too-few',
      estimate: n === 0 ? null : mean(differences),
    };
  }
  const parts = {
    method: 'paired',
    estimate: mean(differences),
    standardError: sampleStandardDeviation(differences) / Math.sqrt(n),
    degreesOfFreedom: n - 1,
    largest: Math.max(largestSize(control), largestSize(test)),
  } as const;
  return tTestFrom(parts, confidence);
}
