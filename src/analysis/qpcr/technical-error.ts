import { sampleVariance } from '../../stats/sample-variance.ts';
import { groupBy } from '../group-by.ts';
import type { Unit } from '../replicate.ts';
import type { CqScale } from './cq-scale.ts';
import type { NormalisedTarget } from './delta-cq.ts';
import type { WellSet } from './gather-wells.ts';

/**
 * Standard error of a replicate's ΔCq from its technical wells: √(SE²(target) + Σ SE²(gene)/f²) over f reference
 * genes (Hellemans 2007, Genome Biol 8:R19, on the log2 scale). It says how well the replicate was measured and
 * nothing of biology, so no test uses it. null where a set has one well, or where a gene is of another run.
 */
export function technicalErrors(
  sets: readonly WellSet[],
  scale: CqScale,
): (entry: NormalisedTarget) => number | null {
  const references = sets.filter(({ target }) => target.role.value === 'reference');
  const ofReferences = new Map<Unit, number | null>();
  for (const [unit, genes] of groupBy(references, (set) => set.unit)) {
    const variances = genes.map((set) => errorVariance(set, scale));
    const sum = variances.reduce<number | null>(
      (total, one) => (total === null || one === null ? null : total + one),
      0,
    );
    ofReferences.set(unit, sum === null ? null : sum / genes.length ** 2);
  }
  return ({ set, reference }) => {
    const own = errorVariance(set, scale);
    const genes = ofReferences.get(set.unit) ?? null;
    if (own === null || genes === null || reference.referenceCq === null) return null;
    return Math.sqrt(own + genes);
  };
}

/** Squared standard error of the mean of the wells, weighted as their Cq is. */
function errorVariance({ cqs, target }: WellSet, scale: CqScale): number | null {
  if (cqs.length < 2) return null;
  return (scale.weightOf(target.name.value) ** 2 * sampleVariance(cqs)) / cqs.length;
}
