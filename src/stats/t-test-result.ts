import { studentTTwoSidedP, studentTUpperQuantile } from './student-t.ts';

/** What a t-test of a difference gives; all but p are in the values' unit. */
export type TTestResult =
  | {
      readonly kind: 'computed';
      readonly method: 'welch' | 'paired' | 'blocked' | 'additive';
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

/** What a t-test has found before its p: all but `largest` as in {@link TTestResult}. */
export interface TTestParts {
  readonly method: 'welch' | 'paired' | 'blocked' | 'additive';
  readonly estimate: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  /** The greatest size of a value, which says how large a mere rounding error can be. */
  readonly largest: number;
}

/**
 * Finishes a t-test: t = estimate / standard error, its two-sided p, and the interval estimate ± t·standard
 * error. A standard error that is no more than rounding (of log2 values, or of values as large as these)
 * gives no p, for a p of nearly 0 would be wrong.
 */
export function tTestFrom(parts: TTestParts, confidence: number): TTestResult {
  const { method, estimate, standardError, degreesOfFreedom, largest } = parts;
  const rounding = Math.max(1e-12, 1e-12 * Math.abs(estimate), 10 * Number.EPSILON * largest);
  if (!(standardError > rounding)) {
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
    // A tail that no double can hold is small, but it is not nothing.
    pValue: Math.max(Number.MIN_VALUE, studentTTwoSidedP(statistic, degreesOfFreedom)),
    low: estimate - half,
    high: estimate + half,
  };
}
