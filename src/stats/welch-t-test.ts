import { mean } from './mean.ts';
import { largestSize, requireConfidence, requireFinite } from './require-arguments.ts';
import { sampleVariance } from './sample-variance.ts';
import type { TTestResult } from './t-test-result.ts';
import { tTestFrom } from './t-test-result.ts';

/**
 * Welch's t-test of two independent groups with variances of their own: the difference of the means over
 * √(s₀²/n₀ + s₁²/n₁), with the Welch–Satterthwaite degrees of freedom (Welch 1947, Biometrika 34:28).
 * Equal to R's `t.test(test, control)`. Values on a log scale, estimate and interval in their unit; fewer than
 * two values in a group, or no variance in either, are not computable.
 *
 * @param confidence of the interval, between 0 and 1
 * @throws if a value is not finite or the confidence is out of range
 * @example welchTTest([4.48, 4.62, 4.39], [3.33, 3.83, 3.61]) // estimate −0.907 (−1.433 to −0.380), p 0.0127
 */
export function welchTTest(
  control: readonly number[],
  test: readonly number[],
  confidence = 0.95,
): TTestResult {
  requireFinite('welchTTest', control);
  requireFinite('welchTTest', test);
  requireConfidence('welchTTest', confidence);
  if (control.length < 2 || test.length < 2) {
    const estimable = control.length > 0 && test.length > 0;
    return {
      kind: 'not-computable',
      reason: 'too-few',
      estimate: estimable ? mean(test) - mean(control) : null,
    };
  }
  const ofControl = sampleVariance(control) / control.length;
  const ofTest = sampleVariance(test) / test.length;
  const variance = ofControl + ofTest;
  const share = variance > 0 ? ofControl / variance : 0;
  const parts = {
    method: 'welch',
    estimate: mean(test) - mean(control),
    standardError: Math.sqrt(variance),
    degreesOfFreedom:
      1 / (share ** 2 / (control.length - 1) + (1 - share) ** 2 / (test.length - 1)),
    largest: Math.max(largestSize(control), largestSize(test)),
  } as const;
  return tTestFrom(parts, confidence);
}
