import { mean } from './mean.ts';
import { largestSize, requireFinite } from './require-arguments.ts';

/** A straight line through points; slope in y per x, intercept and residual deviation in y. */
export type LinearRegressionResult =
  | {
      readonly kind: 'computed';
      readonly slope: number;
      readonly intercept: number;
      /** Share of y's squared deviations that the line explains; null if all y are equal. */
      readonly rSquared: number | null;
      /** Standard errors; null with two points, which leave no degree of freedom. */
      readonly slopeStandardError: number | null;
      readonly interceptStandardError: number | null;
      readonly residualStandardDeviation: number | null;
      readonly degreesOfFreedom: number;
    }
  | { readonly kind: 'not-computable'; readonly reason: 'too-few' | 'zero-variance' };

/**
 * Linear regression by least squares: slope = Σ(x − x̄)(y − ȳ)/Σ(x − x̄)², intercept = ȳ − slope·x̄ (Legendre
 * 1805; Draper and Smith, Applied Regression Analysis, ch. 1). Equal to R's `lm(y ~ x)`. Fewer than two points,
 * or x that are all equal, are not computable.
 *
 * @throws if x and y differ in length or a value is not finite
 * @example linearRegression([0, 1, 2], [1, 3, 5]) // slope 2, intercept 1, rSquared 1
 */
export function linearRegression(
  x: readonly number[],
  y: readonly number[],
): LinearRegressionResult {
  requireFinite('linearRegression', x);
  requireFinite('linearRegression', y);
  if (x.length !== y.length) throw new Error('linearRegression requires as many x as y');
  const n = x.length;
  if (n < 2) return { kind: 'not-computable', reason: 'too-few' };
  const [meanX, meanY] = [mean(x), mean(y)];
  const points = x.map((value, i) => ({ x: value - meanX, y: (y[i] ?? Number.NaN) - meanY }));
  const sumXX = points.reduce((sum, point) => sum + point.x ** 2, 0);
  // Equal x can differ in their last digits; a slope over that would be rounding over rounding.
  const rounding = n * (10 * Number.EPSILON * largestSize(x)) ** 2;
  if (!(sumXX > rounding)) return { kind: 'not-computable', reason: 'zero-variance' };
  const sumYY = points.reduce((sum, point) => sum + point.y ** 2, 0);
  const slope = points.reduce((sum, point) => sum + point.x * point.y, 0) / sumXX;
  const residual = points.reduce((sum, point) => sum + (point.y - slope * point.x) ** 2, 0);
  const degreesOfFreedom = n - 2;
  const deviation = degreesOfFreedom > 0 ? Math.sqrt(residual / degreesOfFreedom) : null;
  return {
    kind: 'computed',
    slope,
    intercept: meanY - slope * meanX,
    rSquared: sumYY > 0 ? 1 - residual / sumYY : null,
    slopeStandardError: deviation === null ? null : deviation / Math.sqrt(sumXX),
    interceptStandardError:
      deviation === null ? null : deviation * Math.sqrt(1 / n + meanX ** 2 / sumXX),
    residualStandardDeviation: deviation,
    degreesOfFreedom,
  };
}
