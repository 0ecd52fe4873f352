import type { Unit } from '../replicate.ts';

/** A number for each unit; units with the same number are one. */
export type UnitKeys = Uint32Array;

/** What tells the biological replicates of a study apart. */
export interface ReplicateKeys {
  /** The same name in several runs is one replicate a run. */
  readonly inRun: UnitKeys;
  /** The same, or one replicate in all runs: what a run without a reference gene is normalised by. */
  readonly sample: UnitKeys;
  /** What counts in n: samples, or batches of a group (a clone, a passage) whose samples are averaged. */
  readonly counted: UnitKeys;
  /** What counts in n, one a run. */
  readonly countedInRun: UnitKeys;
}

/** Numbers the units of a study; samples without a batch count for themselves. */
export function replicateKeys(
  units: readonly Unit[],
  sameInSeveralRuns: boolean,
  counts: 'sample' | 'batch',
): ReplicateKeys {
  const inRun = numberUnits(units, keyInRun);
  const sample = sameInSeveralRuns ? numberUnits(units, keyInAnyRun) : inRun;
  const keyOfSample = sameInSeveralRuns ? keyInAnyRun : keyInRun;
  const keyOfBatch = (unit: Unit): string =>
    unit.batch === '' ? keyOfSample(unit) : JSON.stringify([unit.line, unit.group, unit.batch]);
  const counted = counts === 'sample' ? sample : numberUnits(units, keyOfBatch);
  const countedInRun =
    counted === inRun ? inRun : numberUnits(units, ({ run }, i) => `${run}\n${counted[i]}`);
  return { inRun, sample, counted, countedInRun };
}

const keyInRun = ({ run, sample, replicate }: Unit): string => `${run}\n${sample}\n${replicate}`;
const keyInAnyRun = ({ sample, replicate }: Unit): string => `${sample}\n${replicate}`;

function numberUnits(units: readonly Unit[], keyOf: (unit: Unit, i: number) => string): UnitKeys {
  const numbers = new Map<string, number>();
  const keys = new Uint32Array(units.length);
  for (const [i, unit] of units.entries()) {
    const key = keyOf(unit, i);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    keys[i] = number;
  }
  return keys;
}
