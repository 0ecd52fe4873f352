import { sampleVariance } from './sample-variance.ts';

/**
 * Sample standard deviation: the square root of the sample variance (n − 1), in the values' unit.
 *
 * @throws if there are fewer than two values
 */
export function sampleStandardDeviation(values: readonly number[]): number {
  return Math.sqrt(sampleVariance(values));
}
