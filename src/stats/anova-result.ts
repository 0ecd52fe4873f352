/** An F-test between groups, or why there is none. */
export type AnovaResult =
  | {
      readonly kind: 'computed';
      readonly statistic: number;
      readonly degreesOfFreedom: readonly [numerator: number, denominator: number];
      readonly pValue: number;
    }
  | { readonly kind: 'not-computable'; readonly reason: 'too-few' | 'zero-variance' };

/** A difference of two groups (second − first, in the values' unit) with an interval that holds for all at once. */
export interface SimultaneousDifference {
  /** Positions of the groups in the order they were given. */
  readonly first: number;
  readonly second: number;
  readonly estimate: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  /** Adjusted for all the differences of the procedure. */
  readonly pValue: number;
  readonly low: number;
  readonly high: number;
}

/** All differences of a procedure, or why there are none. */
export type SimultaneousResult =
  | { readonly kind: 'computed'; readonly differences: readonly SimultaneousDifference[] }
  | { readonly kind: 'not-computable'; readonly reason: 'too-few' | 'zero-variance' };

/** A spread that is no more than rounding of values as large as these. */
export function isOnlyRounding(deviation: number, largest: number): boolean {
  return !(deviation > Math.max(1e-12, 10 * Number.EPSILON * largest));
}
