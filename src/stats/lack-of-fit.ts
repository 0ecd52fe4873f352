import type { LogisticFit } from './fit-logistic.ts';
import type { NestedFTestResult } from './nested-f-test.ts';
import { nestedFTest } from './nested-f-test.ts';

/**
 * Lack-of-fit test of a curve: does a mean of its own for each dose fit better than the curve (drc's `modelFit`)?
 * A small p says that the curve has the wrong shape. null without repeated doses or with no more doses than parameters.
 */
export function lackOfFit(fit: LogisticFit): NestedFTestResult | null {
  const { doses, points, pureError } = fit.data;
  const degreesOfFreedom = points - doses.length;
  if (degreesOfFreedom < 1 || degreesOfFreedom >= fit.degreesOfFreedom) return null;
  return nestedFTest(fit, { residualSumOfSquares: pureError, degreesOfFreedom });
}
