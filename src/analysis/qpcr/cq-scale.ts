import type { QpcrSettings } from '../../domain/qpcr-settings.ts';
import { mean } from '../../stats/mean.ts';
import { median } from '../../stats/median.ts';

/** How Cq become values on a log2 scale. */
export interface CqScale {
  /** One Cq of the technical wells of a replicate; the target says what a cycle is worth. */
  readonly average: (cqs: readonly number[], target: string) => number;
  /**
   * log2 of a target's amplification factor: what one cycle of it is worth (common base method, Ganger 2017,
   * BMC Bioinformatics 18:534; equal to Pfaffl 2001, NAR 29:e45). 1 for perfect doubling.
   */
  readonly weightOf: (target: string) => number;
}

/** Means and perfect doubling. */
export const plainScale: CqScale = { average: mean, weightOf: () => 1 };

export function cqScale(
  technical: QpcrSettings['technical'],
  factors: ReadonlyMap<string, number>,
): CqScale {
  const weights = new Map([...factors].map(([target, factor]) => [target, Math.log2(factor)]));
  const weightOf = (target: string): number => weights.get(target) ?? 1;
  const averages: Record<QpcrSettings['technical'], CqScale['average']> = {
    mean,
    median,
    quantity: (cqs, target) => cqOfMeanQuantity(cqs, weightOf(target)),
  };
  return { average: averages[technical], weightOf };
}

/**
 * The Cq of the arithmetic mean of the wells' quantities, −log2(mean of E^−Cq)/log2 E, as the relative standard
 * curve method takes it (Livak and Schmittgen 2001, section 2; Applied Biosystems User Bulletin 2): with E of the
 * standard curve, quantities are those read off it, whose intercept cancels in a fold change.
 */
function cqOfMeanQuantity(cqs: readonly number[], weight: number): number {
  const lowest = cqs.reduce((least, cq) => Math.min(least, cq), Number.POSITIVE_INFINITY);
  return lowest - Math.log2(mean(cqs.map((cq) => 2 ** (weight * (lowest - cq))))) / weight;
}
