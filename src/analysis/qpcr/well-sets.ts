import type { Role } from '../../domain/reading.ts';
import type { Source } from '../../domain/source.ts';
import type { Unit } from '../replicate.ts';

/** A sample of a run, with what all its wells share. */
export interface WellUnit extends Unit {
  readonly source: Source;
  /** Whether the user left the sample out. */
  readonly leftOut: boolean;
}

/** What a name of a target stands for. */
export interface MeasuredTarget {
  /** Canonical name. */
  readonly name: string;
  readonly role: Role;
  readonly isReference: boolean;
}

/**
 * The technical wells of one target in one sample of one run are a set. A screen has hundreds of thousands of them,
 * so they are columns: entry `s` of each is about set `s`, in order of appearance.
 */
export interface WellSets {
  readonly count: number;
  readonly units: readonly WellUnit[];
  readonly targets: readonly MeasuredTarget[];
  /** Place in `units`, and in `targets`. */
  readonly unit: Uint32Array;
  readonly target: Uint32Array;
  /** The wells of the set with a Cq are those from `first[s]` to before `first[s + 1]` of the two columns below. */
  readonly first: Uint32Array;
  /** Cq in cycles, in file order. */
  readonly cqs: Float64Array;
  /** The reading of the unit's source that each is. */
  readonly readings: Uint32Array;
  /** How many wells did not amplify. */
  readonly undetermined: Uint32Array;
  /** How many wells the user left out. */
  readonly excluded: Uint32Array;
}

export function unitOf(sets: WellSets, set: number): WellUnit {
  const unit = sets.units[sets.unit[set] ?? -1];
  if (!unit) throw new Error(`there is no set ${set}`);
  return unit;
}

export function targetOf(sets: WellSets, set: number): MeasuredTarget {
  const target = sets.targets[sets.target[set] ?? -1];
  if (!target) throw new Error(`there is no set ${set}`);
  return target;
}

/** The targets that have sets, in order of first appearance. */
export function measuredTargets(sets: WellSets): MeasuredTarget[] {
  const found = new Set<number>();
  let last = -1;
  for (let set = 0; set < sets.count; set += 1) {
    const target = sets.target[set] ?? 0;
    if (target !== last) found.add(target);
    last = target;
  }
  return [...found].flatMap((target) => sets.targets[target] ?? []);
}

/** How many wells of a set amplified. */
export function detectedIn({ first }: WellSets, set: number): number {
  return (first[set + 1] ?? 0) - (first[set] ?? 0);
}

export function cqsOf({ cqs, first }: WellSets, set: number): readonly number[] {
  const found: number[] = [];
  for (let i = first[set] ?? 0; i < (first[set + 1] ?? 0); i += 1) found.push(cqs[i] ?? 0);
  return found;
}

/** Places of the sets that a test holds for, in their order. */
export function setsWhere(sets: WellSets, test: (set: number) => boolean): number[] {
  const found: number[] = [];
  for (let set = 0; set < sets.count; set += 1) if (test(set)) found.push(set);
  return found;
}

/**
 * One number for the detected wells of each set, NaN for sets without any. `ofWells` is shown the same array anew
 * for every set, so that hundreds of thousands need not be made.
 */
export function overWells(
  sets: WellSets,
  ofWells: (cqs: readonly number[], target: string) => number,
): Float64Array {
  const numbers = new Float64Array(sets.count).fill(Number.NaN);
  const { first, cqs } = sets;
  const wells: number[] = [];
  for (let set = 0; set < sets.count; set += 1) {
    const [from, to] = [first[set] ?? 0, first[set + 1] ?? 0];
    if (from === to) continue;
    if (wells.length !== to - from) wells.length = to - from;
    for (let i = from; i < to; i += 1) wells[i - from] = cqs[i] ?? Number.NaN;
    numbers[set] = ofWells(wells, sets.targets[sets.target[set] ?? -1]?.name ?? '');
  }
  return numbers;
}
