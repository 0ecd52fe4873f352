import type { Source } from './source.ts';

/**
 * Scales of values that were normalised before they came here, as the unit of their readings states them: ΔCq (and
 * ΔΔCq) in cycles, relative quantities (fold changes, 2^−ΔΔCq, ratios of bands), and their logarithms.
 */
export const normalisedScales = ['ΔCq', 'relative quantity', 'log2 relative quantity'] as const;
export type NormalisedScale = (typeof normalisedScales)[number];

/** What is said of every result that comes of such values. */
export const normalisedElsewhere = 'normalised elsewhere';

/** The scale of a source whose values were all normalised elsewhere; null for Cq values and signals. */
export function normalisedScaleOf({ assay, readings }: Source): NormalisedScale | null {
  const [, unit, ...others] = readings.names.unit.dictionary;
  if (assay === 'viability' || others.length > 0) return null;
  return normalisedScales.find((scale) => scale === unit) ?? null;
}

/** log2 of the relative quantity that a value stands for, where more is more; NaN where it has no logarithm. */
export function log2OfNormalised(value: number, scale: NormalisedScale): number {
  if (scale === 'ΔCq') return -value;
  if (scale === 'log2 relative quantity') return value;
  return value > 0 ? Math.log2(value) : Number.NaN;
}
