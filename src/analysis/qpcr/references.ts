import type { UnitKeys } from './unit-keys.ts';
import type { WellSets, WellUnit } from './well-sets.ts';
import { measuredTargets, unitOf } from './well-sets.ts';

/** The Cq of the reference genes of every replicate, as a table of replicates × genes. */
export interface References {
  readonly genes: readonly string[];
  /** The first unit of each replicate; replicates in order of appearance. */
  readonly units: readonly WellUnit[];
  /** Mean Cq in cycles, the genes of a replicate side by side; NaN for genes that were not detected. */
  readonly cqs: Float64Array;
  /** The replicate of a key, undefined where none of its reference genes was detected. */
  readonly replicateOf: (key: number) => number | undefined;
}

/** Mean Cq of a gene in a replicate, NaN where it was not detected. */
export function referenceCq({ genes, cqs }: References, replicate: number, gene: number): number {
  return cqs[replicate * genes.length + gene] ?? Number.NaN;
}

/**
 * What is known of the reference genes of each replicate. A gene that stands under two names in a replicate counts
 * with the mean of both.
 *
 * @param averages mean Cq of every set, NaN for none
 * @param takesPart which sets of reference genes are asked
 */
export function findReferences(
  sets: WellSets,
  averages: Float64Array,
  keys: UnitKeys,
  takesPart: (set: number) => boolean = () => true,
): References {
  const genes = referenceGenes(sets);
  const places = sets.targets.map(({ name, isReference }) =>
    isReference ? genes.indexOf(name) : -1,
  );
  const units: WellUnit[] = [];
  const replicates = new Map<number, number>();
  const sums: number[] = [];
  const counts: number[] = [];
  for (let set = 0; set < sets.count; set += 1) {
    const gene = places[sets.target[set] ?? 0] ?? -1;
    const average = averages[set] ?? Number.NaN;
    if (gene < 0 || Number.isNaN(average) || !takesPart(set)) continue;
    const key = keys[sets.unit[set] ?? 0] ?? 0;
    let replicate = replicates.get(key);
    if (replicate === undefined) {
      replicate = units.push(unitOf(sets, set)) - 1;
      replicates.set(key, replicate);
      for (let i = 0; i < genes.length; i += 1) {
        sums.push(0);
        counts.push(0);
      }
    }
    const at = replicate * genes.length + gene;
    sums[at] = (sums[at] ?? 0) + average;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const cqs = new Float64Array(sums.length);
  for (let at = 0; at < cqs.length; at += 1) cqs[at] = (sums[at] ?? 0) / (counts[at] ?? 0);
  return { genes, units, cqs, replicateOf: (key) => replicates.get(key) };
}

/** Reference genes of the study by canonical name, in order of appearance. */
export function referenceGenes(sets: WellSets): string[] {
  const references = measuredTargets(sets).filter(({ isReference }) => isReference);
  return [...new Set(references.map(({ name }) => name))];
}
