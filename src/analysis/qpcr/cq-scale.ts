import { mean } from '../../stats/mean.ts';
import { median } from '../../stats/median.ts';

/** How Cq become values on a log2 scale. */
export interface CqScale {
  /** One Cq of the technical wells of a replicate. */
  readonly average: (cqs: readonly number[]) => number;
  /**
   * log2 of a target's amplification factor: what one cycle of it is worth (common base method, Ganger 2017,
   * BMC Bioinformatics 18:534; equal to Pfaffl 2001, NAR 29:e45). 1 for perfect doubling.
   */
  readonly weightOf: (target: string) => number;
}

/** Means and perfect doubling. */
export const plainScale: CqScale = { average: mean, weightOf: () => 1 };

export function cqScale(
  technical: 'mean' | 'median',
  factors: ReadonlyMap<string, number>,
): CqScale {
  const weights = new Map([...factors].map(([target, factor]) => [target, Math.log2(factor)]));
  return {
    average: technical === 'median' ? median : mean,
    weightOf: (target) => weights.get(target) ?? 1,
  };
}
