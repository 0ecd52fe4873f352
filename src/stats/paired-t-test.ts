import { mean } from './mean.ts';
import { sampleStandardDeviation } from './sample-standard-deviation.ts';
import type { TTestResult } from './t-test-result.ts';
import { tTestFrom } from './t-test-result.ts';

/**
 * Paired t-test: the one-sample t-test of the differences test − control, pair by pair (Student 1908). On
 * logarithms it is the ratio paired t-test. Equal to R's `t.test(test, control, paired = TRUE)`.
 *
 * @throws if the groups differ in length
 */
export function pairedTTest(
  control: readonly number[],
  test: readonly number[],
  confidence = 0.95,
): TTestResult {
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
  const standardError = sampleStandardDeviation(differences) / Math.sqrt(n);
  return tTestFrom('paired', mean(differences), standardError, n - 1, confidence);
}
