import { sampleVariance } from './sample-variance.ts';

/**
 * Sample standard deviation: the square root of the sample variance (n − 1), in the values' unit.
 *
 * @throws if there are fewer than two values
 * @example sampleStandardDeviation([1, 3]) // 1.4142135623730951
 */
export function sampleStandardDeviation(values: readonly number[]): number {
  return Math.sqrt(sampleVariance(values));
}
