import { mean } from '../../stats/mean.ts';
import { groupBy } from '../group-by.ts';
import type { Replicate, Unit } from '../replicate.ts';
import type { CqScale } from './cq-scale.ts';
import { plainScale } from './cq-scale.ts';
import type { Run, WellSet } from './gather-wells.ts';

/** One target in one biological replicate, normalised to the reference genes of the same run. */
export interface NormalisedTarget {
  readonly set: WellSet;
  readonly meanCq: number | null;
  /** What the reference genes say: one object for all targets of the replicate. */
  readonly reference: Reference;
  /** target − reference, in cycles (of perfect doubling, where factors are given). */
  readonly deltaCq: number | null;
  /** For a target that was not detected: its −ΔCq lies below this. */
  readonly upperBound: number | null;
}

/** The reference genes of one biological replicate. */
export interface Reference {
  /** Arithmetic mean of the reference genes' log2 E · mean Cq; null when one of them is missing. */
  readonly referenceCq: number | null;
  /** Reference genes that were not detected (or not measured) in this replicate. */
  readonly missingReferences: readonly string[];
}

/** The value that takes part in comparisons: −ΔCq, or a bound; null where nothing was measured or normalised. */
export function replicateOf(entry: NormalisedTarget): Replicate | null {
  const { set, reference, deltaCq, upperBound } = entry;
  const isUndetected = reference.referenceCq !== null && set.undetermined > 0;
  if (deltaCq === null && !isUndetected) return null;
  const technical = set.cqs.length + set.undetermined;
  return { unit: set.unit, log2: deltaCq === null ? null : -deltaCq, upperBound, technical };
}

/** Tells biological replicates apart: the same name in several runs is one a run, or one in all. */
export type UnitKey = (unit: Unit) => string;

export function unitKey(sameInSeveralRuns: boolean): UnitKey {
  return onceEach((unit) =>
    sameInSeveralRuns
      ? `${unit.sample}\n${unit.replicate}`
      : `${unit.run}\n${unit.sample}\n${unit.replicate}`,
  );
}

/**
 * The same, made once for each unit: one is asked for once for each of its targets, several times over. Targets of
 * one unit mostly stand together, so the last one is kept at hand.
 */
export function onceEach<T>(make: (unit: Unit) => T): (unit: Unit) => T {
  const known = new Map<Unit, T>();
  let last: { readonly unit: Unit; readonly made: T } | null = null;
  return (unit) => {
    if (last?.unit === unit) return last.made;
    const made = known.get(unit) ?? make(unit);
    known.set(unit, made);
    last = { unit, made };
    return made;
  };
}

/**
 * What counts in n: each sample, or each batch of a group (a clone, a passage), whose samples are averaged. Samples
 * without a batch count for themselves.
 */
export function countingKey(sampleKey: UnitKey, unit: 'sample' | 'batch'): UnitKey {
  if (unit === 'sample') return sampleKey;
  return (own) =>
    own.batch === '' ? sampleKey(own) : JSON.stringify([own.line, own.group, own.batch]);
}

/**
 * ΔCq = mean Cq of the target − arithmetic mean of the reference genes' mean Cq (Livak and Schmittgen 2001;
 * the arithmetic mean of Cq is the geometric mean of quantities, Vandesompele 2002). Reference genes are those
 * of the same run; a run without any takes those that the same replicate has in other runs, if runs are joined.
 * With amplification factors each Cq counts log2 E times. An undetected target stays undetected: its bound is the highest cycle that its run reached.
 */
export function normalise(
  sets: readonly WellSet[],
  runs: ReadonlyMap<string, Run>,
  keyOf: UnitKey,
  scale: CqScale = plainScale,
): NormalisedTarget[] {
  const references = sets.filter((set) => set.target.role.value === 'reference');
  const genesOfRun = new Map<string, Set<string>>();
  for (const { unit, target } of references) {
    const genes = genesOfRun.get(unit.run) ?? new Set<string>();
    genesOfRun.set(unit.run, genes.add(target.name.value));
  }
  const keyInRun = unitKey(false);
  const inRun = meansByUnit(references, keyInRun, scale);
  // Only runs without a reference gene of their own ask for those of other runs.
  let anywhere: ReturnType<typeof meansByUnit> | null = null;
  const genesAnywhere = new Set(references.map((set) => set.target.name.value));
  const referenceOf = onceEach((unit): Reference => {
    const ownGenes = genesOfRun.get(unit.run);
    const means = ownGenes
      ? inRun.get(keyInRun(unit))
      : (anywhere ??= meansByUnit(references, keyOf, scale)).get(keyOf(unit));
    return referenceFrom(ownGenes ?? genesAnywhere, means ?? new Map());
  });
  const normalised: NormalisedTarget[] = [];
  for (const set of sets) {
    if (set.target.role.value === 'reference') continue;
    normalised.push(normaliseOne(set, referenceOf(set.unit), runs.get(set.unit.run), scale));
  }
  return normalised;
}

function referenceFrom(genes: ReadonlySet<string>, means: ReadonlyMap<string, number>): Reference {
  const missingReferences = [...genes].filter((gene) => !means.has(gene));
  const complete = genes.size > 0 && missingReferences.length === 0;
  const referenceCq = complete ? mean([...genes].map((gene) => means.get(gene) ?? 0)) : null;
  return { referenceCq, missingReferences };
}

function normaliseOne(
  set: WellSet,
  reference: Reference,
  run: Run | undefined,
  scale: CqScale,
): NormalisedTarget {
  const target = set.target.name.value;
  const weight = scale.weightOf(target);
  const meanCq = set.cqs.length === 0 ? null : scale.average(set.cqs, target);
  const { referenceCq } = reference;
  const deltaCq = meanCq === null || referenceCq === null ? null : weight * meanCq - referenceCq;
  const limit = run?.reachedCycle ?? null;
  const isBounded = deltaCq === null && referenceCq !== null && limit !== null;
  const upperBound = isBounded && set.undetermined > 0 ? -(weight * limit - referenceCq) : null;
  return { set, meanCq, reference, deltaCq, upperBound };
}

/** Mean Cq of each reference gene, by replicate; only genes that were detected. */
function meansByUnit(
  references: readonly WellSet[],
  keyOf: UnitKey,
  scale: CqScale,
): Map<string, Map<string, number>> {
  const detected = references.filter((set) => set.cqs.length > 0);
  const means = new Map<string, Map<string, number>>();
  for (const [key, sets] of groupBy(detected, (set) => keyOf(set.unit))) {
    const ofUnit = new Map<string, number>();
    for (const [gene, ofGene] of groupBy(sets, (set) => set.target.name.value)) {
      const cq = mean(ofGene.map((set) => scale.average(set.cqs, gene)));
      ofUnit.set(gene, scale.weightOf(gene) * cq);
    }
    means.set(key, ofUnit);
  }
  return means;
}

/** Joins what one biological replicate has in several runs into one value by averaging on the log2 scale. */
export function joinRuns(replicates: readonly Replicate[], keyOf: UnitKey): readonly Replicate[] {
  const keys = new Set(replicates.map(({ unit }) => keyOf(unit)));
  if (keys.size === replicates.length) return replicates;
  return [...groupBy(replicates, (replicate) => keyOf(replicate.unit)).values()].flatMap((same) => {
    const [first] = same;
    if (!first || same.length === 1) return same;
    const detected = same.flatMap((replicate) => (replicate.log2 === null ? [] : [replicate.log2]));
    const bounds = same.flatMap(({ upperBound }) => (upperBound === null ? [] : [upperBound]));
    return [
      {
        unit: first.unit,
        log2: detected.length > 0 ? mean(detected) : null,
        upperBound: detected.length === 0 && bounds.length > 0 ? Math.max(...bounds) : null,
        technical: same.reduce((sum, replicate) => sum + replicate.technical, 0),
      },
    ];
  });
}
