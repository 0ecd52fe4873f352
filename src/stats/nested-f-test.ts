import { fUpperTailP } from './f-distribution.ts';

/** A model fitted by least squares. */
export interface FittedModel {
  readonly residualSumOfSquares: number;
  readonly degreesOfFreedom: number;
}

export type NestedFTestResult =
  | {
      readonly kind: 'computed';
      readonly statistic: number;
      readonly degreesOfFreedom: readonly [numerator: number, denominator: number];
      readonly pValue: number;
    }
  | { readonly kind: 'not-computable'; readonly reason: 'too-few' | 'zero-variance' };

/**
 * F-test of nested models (extra sum of squares): does the fuller model fit better than its further parameters
 * explain by chance? F = ((RSS₀ − RSS₁)/(df₀ − df₁)) / (RSS₁/df₁) (Fisher 1922; Motulsky and Christopoulos 2004,
 * Fitting Models to Biological Data, ch. 22). Equal to R's `anova(simple, full)`. A full model without residual
 * degrees of freedom or without residuals is not computable.
 *
 * @throws if the models are not nested: the simple one must have more degrees of freedom and not fit better
 * @example
 * nestedFTest(
 *   { residualSumOfSquares: 10, degreesOfFreedom: 8 },
 *   { residualSumOfSquares: 4, degreesOfFreedom: 6 },
 * ) // F = 4.5 with 2 and 6 degrees of freedom, p = 0.064
 */
export function nestedFTest(simple: FittedModel, full: FittedModel): NestedFTestResult {
  const [rss0, rss1] = [simple.residualSumOfSquares, full.residualSumOfSquares];
  if (!(rss1 >= 0 && rss0 < Infinity && simple.degreesOfFreedom > full.degreesOfFreedom)) {
    throw new Error(
      'nestedFTest requires finite sums of squares and a model with fewer parameters',
    );
  }
  // Fits that stop early can leave the fuller model worse by a rounding; more than that is no nesting.
  if (rss0 < rss1 * (1 - 1e-6)) {
    throw new Error('nestedFTest requires that the fuller model fits at least as well');
  }
  if (full.degreesOfFreedom < 1) return { kind: 'not-computable', reason: 'too-few' };
  // A fit that leaves only rounding is as good as one that leaves nothing.
  if (rss1 <= 1e-24 * rss0) return { kind: 'not-computable', reason: 'zero-variance' };
  const [numerator, denominator] = [
    simple.degreesOfFreedom - full.degreesOfFreedom,
    full.degreesOfFreedom,
  ];
  const statistic = Math.max(0, (rss0 - rss1) / numerator / (rss1 / denominator));
  return {
    kind: 'computed',
    statistic,
    degreesOfFreedom: [numerator, denominator],
    pValue: fUpperTailP(statistic, numerator, denominator),
  };
}
