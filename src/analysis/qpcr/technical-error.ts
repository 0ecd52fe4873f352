import { sampleVariance } from '../../stats/sample-variance.ts';
import type { CqScale } from './cq-scale.ts';
import type { Normalised } from './normalise.ts';
import { referenceOf } from './normalise.ts';
import { overWells } from './well-sets.ts';

/**
 * Standard error of the ΔCq of each set from its technical wells: √(SE²(target) + Σ SE²(gene)/f²) over f reference
 * genes of the same sample and run (Hellemans 2007, Genome Biol 8:R19, on the log2 scale). It says how well the
 * replicate was measured and nothing of biology, so no test uses it. NaN where a set has one well, or where a gene
 * is of another run.
 */
export function technicalErrors(normalised: Normalised, scale: CqScale): Float64Array {
  const { sets, targets } = normalised;
  // Squared standard errors of the mean of the wells, weighted as their Cq are.
  const variances = overWells(sets, (cqs, target) =>
    cqs.length < 2 ? Number.NaN : (scale.weightOf(target) ** 2 * sampleVariance(cqs)) / cqs.length,
  );
  const sums = new Float64Array(sets.units.length);
  const genes = new Uint32Array(sets.units.length);
  for (let set = 0; set < sets.count; set += 1) {
    if (!sets.targets[sets.target[set] ?? -1]?.isReference) continue;
    const unit = sets.unit[set] ?? 0;
    sums[unit] = (sums[unit] ?? 0) + (variances[set] ?? Number.NaN);
    genes[unit] = (genes[unit] ?? 0) + 1;
  }
  const errors = new Float64Array(sets.count).fill(Number.NaN);
  for (const set of targets) {
    const unit = sets.unit[set] ?? 0;
    const count = genes[unit] ?? 0;
    if (count === 0 || referenceOf(normalised, set).referenceCq === null) continue;
    const ofGenes = (sums[unit] ?? Number.NaN) / count ** 2;
    errors[set] = Math.sqrt((variances[set] ?? Number.NaN) + ofGenes);
  }
  return errors;
}
