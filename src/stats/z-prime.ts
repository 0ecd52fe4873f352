import { mean } from './mean.ts';
import { sampleStandardDeviation } from './sample-standard-deviation.ts';

/**
 * Z′ of a plate: 1 − 3(SD₁ + SD₂)/|mean₁ − mean₂| of the positive and negative controls (Zhang 1999, J Biomol Screen
 * 4:67). Above 0.5 the assay separates them well. null with fewer than two wells of one, or equal means.
 */
export function zPrime(positive: readonly number[], negative: readonly number[]): number | null {
  if (positive.length < 2 || negative.length < 2) return null;
  const distance = Math.abs(mean(positive) - mean(negative));
  if (!(distance > 0)) return null;
  const spread = sampleStandardDeviation(positive) + sampleStandardDeviation(negative);
  return 1 - (3 * spread) / distance;
}
