import { studentTTwoSidedP, studentTUpperQuantile } from './student-t.ts';

/** What a t-test of a difference gives; all but p are in the values' unit. */
export type TTestResult =
  | {
      readonly kind: 'computed';
      readonly method: 'welch' | 'paired' | 'blocked';
      /** Mean of test − mean of control. */
      readonly estimate: number;
      readonly standardError: number;
      readonly statistic: number;
      readonly degreesOfFreedom: number;
      readonly pValue: number;
      readonly low: number;
      readonly high: number;
    }
  | {
      readonly kind: 'not-computable';
      readonly reason: 'too-few' | 'zero-variance';
      readonly estimate: number | null;
    };

/** Finishes a t-test from its estimate and standard error; a standard error of zero gives no p. */
export function tTestFrom(
  method: 'welch' | 'paired' | 'blocked',
  estimate: number,
  standardError: number,
  degreesOfFreedom: number,
  confidence: number,
): TTestResult {
  // Equal values can differ in their last digits after averaging: such a spread is rounding, not variance.
  if (!(standardError > 1e-12 * Math.max(1, Math.abs(estimate)))) {
    return { kind: 'not-computable', reason: 'zero-variance', estimate };
  }
  const statistic = estimate / standardError;
  const half = studentTUpperQuantile((1 - confidence) / 2, degreesOfFreedom) * standardError;
  return {
    kind: 'computed',
    method,
    estimate,
    standardError,
    statistic,
    degreesOfFreedom,
    pValue: studentTTwoSidedP(statistic, degreesOfFreedom),
    low: estimate - half,
    high: estimate + half,
  };
}
