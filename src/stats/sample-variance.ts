import { mean } from './mean.ts';

/**
 * Sample variance: squared deviations from the mean over n − 1 (Bessel), in the unit squared.
 *
 * @throws if there are fewer than two values
 * @example sampleVariance([1, 2, 3]) // 1
 */
export function sampleVariance(values: readonly number[]): number {
  if (values.length < 2) throw new Error('sampleVariance requires at least two values');
  return sumOfSquares(values) / (values.length - 1);
}

/** Squared deviations from the mean, added up; 0 for a single value. */
export function sumOfSquares(values: readonly number[]): number {
  const center = mean(values);
  return values.reduce((total, value) => total + (value - center) ** 2, 0);
}
