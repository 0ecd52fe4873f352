import { mean } from './mean.ts';

/**
 * Geometric mean: the exponential of the mean logarithm, in the values' unit.
 *
 * @throws if a value is not above zero, or there is none
 * @example geometricMean([2, 8]) // 4
 */
export function geometricMean(values: readonly number[]): number {
  if (values.some((value) => !(value > 0))) {
    throw new Error('geometricMean requires values above zero');
  }
  return Math.exp(mean(values.map(Math.log)));
}
