import { mean } from './mean.ts';
import { sampleVariance } from './sample-variance.ts';
import type { TTestResult } from './t-test-result.ts';
import { tTestFrom } from './t-test-result.ts';

/**
 * Welch's t-test of two independent groups with variances of their own: the difference of the means over
 * √(s₀²/n₀ + s₁²/n₁), with the Welch–Satterthwaite degrees of freedom (Welch 1947, Biometrika 34:28).
 * Equal to R's `t.test(test, control)`.
 *
 * @param confidence of the interval, between 0 and 1
 */
export function welchTTest(
  control: readonly number[],
  test: readonly number[],
  confidence = 0.95,
): TTestResult {
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
  const degreesOfFreedom =
    variance ** 2 / (ofControl ** 2 / (control.length - 1) + ofTest ** 2 / (test.length - 1));
  return tTestFrom(
    'welch',
    mean(test) - mean(control),
    Math.sqrt(variance),
    degreesOfFreedom,
    confidence,
  );
}
