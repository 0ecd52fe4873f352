import { mean } from '../../stats/mean.ts';
import type { CqScale } from './cq-scale.ts';
import type { Wells } from './gather-wells.ts';
import type { References } from './references.ts';
import { findReferences, referenceCq } from './references.ts';
import type { ReplicateKeys } from './unit-keys.ts';
import type { WellSets } from './well-sets.ts';
import { setsWhere, targetOf, unitOf } from './well-sets.ts';

/** What the reference genes of one biological replicate say. */
export interface Reference {
  /** Arithmetic mean of the reference genes' log2 E · mean Cq; null when one of them is missing. */
  readonly referenceCq: number | null;
  /** Reference genes that were not detected (or not measured) in this replicate. */
  readonly missingReferences: readonly string[];
}

/** Sets normalised to the reference genes of their run: columns beside those of the sets, NaN for what there is not. */
export interface Normalised {
  readonly sets: WellSets;
  /** The sets that are normalised: those of targets that are no reference genes, in order. */
  readonly targets: readonly number[];
  /** Mean Cq of the wells that amplified. */
  readonly meanCq: Float64Array;
  /** target − reference, in cycles (of perfect doubling, where factors are given). */
  readonly deltaCq: Float64Array;
  /** For a target that was not detected: its −ΔCq lies below this. */
  readonly upperBound: Float64Array;
  /** By unit. */
  readonly references: readonly Reference[];
}

export function referenceOf({ sets, references }: Normalised, set: number): Reference {
  return references[sets.unit[set] ?? -1] ?? noReference;
}

const noReference: Reference = { referenceCq: null, missingReferences: [] };

/**
 * ΔCq = mean Cq of the target − arithmetic mean of the reference genes' mean Cq (Livak and Schmittgen 2001;
 * the arithmetic mean of Cq is the geometric mean of quantities, Vandesompele 2002). Reference genes are those
 * of the same run; a run without any takes those that the same replicate has in other runs, if runs are joined.
 * With amplification factors each Cq counts log2 E times. An undetected target stays undetected: its bound is the highest cycle that its run reached.
 *
 * @param meanCq mean Cq of every set, NaN for none
 * @param keys the replicates of a run, and those of all runs for runs without a reference gene
 * @param onlyGene the one reference gene to go by, null for all of them
 */
export function normalise(
  { sets, runs }: Wells,
  meanCq: Float64Array,
  keys: Pick<ReplicateKeys, 'inRun' | 'sample'>,
  scale: CqScale,
  onlyGene: string | null = null,
): Normalised {
  const references = referencesOfUnits(sets, meanCq, keys, scale, onlyGene);
  const targets = setsWhere(sets, (set) => !targetOf(sets, set).isReference);
  const weights = sets.targets.map(({ name }) => scale.weightOf(name));
  const deltaCq = new Float64Array(sets.count).fill(Number.NaN);
  const upperBound = new Float64Array(sets.count).fill(Number.NaN);
  for (const set of targets) {
    const reference = references[sets.unit[set] ?? 0]?.referenceCq ?? null;
    if (reference === null) continue;
    const weight = weights[sets.target[set] ?? 0] ?? 1;
    const difference = weight * (meanCq[set] ?? Number.NaN) - reference;
    deltaCq[set] = difference;
    if (!Number.isNaN(difference) || sets.undetermined[set] === 0) continue;
    const limit = runs.get(unitOf(sets, set).run)?.reachedCycle ?? null;
    if (limit !== null) upperBound[set] = -(weight * limit - reference);
  }
  return { sets, targets, meanCq, deltaCq, upperBound, references };
}

/** What each unit is normalised by. */
function referencesOfUnits(
  sets: WellSets,
  meanCq: Float64Array,
  keys: Pick<ReplicateKeys, 'inRun' | 'sample'>,
  scale: CqScale,
  onlyGene: string | null,
): Reference[] {
  const inRun = findReferences(sets, meanCq, keys.inRun);
  const { genes } = inRun;
  const weights = genes.map((gene) => scale.weightOf(gene));
  const isAsked = (gene: number): boolean => onlyGene === null || genes[gene] === onlyGene;
  const genesOfRun = findGenesOfRuns(sets, genes);
  const allGenes = [...genes.keys()].filter(isAsked);
  // Only runs without a reference gene of their own ask for those of other runs.
  let anywhere: References | null = null;
  return sets.units.map(({ run }, unit) => {
    const own = genesOfRun.get(run)?.filter(isAsked) ?? [];
    if (own.length > 0) return referenceFrom(inRun, keys.inRun[unit] ?? 0, own, weights);
    anywhere ??= findReferences(sets, meanCq, keys.sample);
    return referenceFrom(anywhere, keys.sample[unit] ?? 0, allGenes, weights);
  });
}

/** The reference genes that each run has wells of, by their place among all. */
function findGenesOfRuns(sets: WellSets, genes: readonly string[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const places = sets.targets.map(({ name, isReference }) =>
    isReference ? genes.indexOf(name) : -1,
  );
  for (let set = 0; set < sets.count; set += 1) {
    const gene = places[sets.target[set] ?? 0] ?? -1;
    if (gene < 0) continue;
    const { run } = unitOf(sets, set);
    const ofRun = found.get(run);
    if (!ofRun) found.set(run, [gene]);
    else if (!ofRun.includes(gene)) ofRun.push(gene);
  }
  return found;
}

function referenceFrom(
  references: References,
  key: number,
  genes: readonly number[],
  weights: readonly number[],
): Reference {
  const replicate = references.replicateOf(key);
  const weighted: number[] = [];
  const missing: string[] = [];
  for (const gene of genes) {
    const cq = replicate === undefined ? Number.NaN : referenceCq(references, replicate, gene);
    if (Number.isNaN(cq)) missing.push(references.genes[gene] ?? '');
    else weighted.push((weights[gene] ?? 1) * cq);
  }
  if (genes.length === 0 || missing.length > 0) {
    return { referenceCq: null, missingReferences: missing };
  }
  return { referenceCq: mean(weighted), missingReferences: noGenes };
}

const noGenes: readonly string[] = [];
