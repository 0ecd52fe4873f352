import type { Unit } from '../replicate.ts';

/** A number for each unit; units with the same number are one. */
export type UnitKeys = Uint32Array;

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

const inOwnRun = ({ run, sample, replicate }: Unit): string => `${run}\n${sample}\n${replicate}`;
const inAnyRun = ({ sample, replicate }: Unit): string => `${sample}\n${replicate}`;

/** Tells biological replicates apart: the same name in several runs is one a run, or one in all. */
export function sampleKeys(units: readonly Unit[], sameInSeveralRuns: boolean): UnitKeys {
  return numberUnits(units, sameInSeveralRuns ? inAnyRun : inOwnRun);
}

/**
 * What counts in n: each sample, or each batch of a group (a clone, a passage), whose samples are averaged. Samples
 * without a batch count for themselves.
 */
export function countingKeys(
  units: readonly Unit[],
  sameInSeveralRuns: boolean,
  counted: 'sample' | 'batch',
): UnitKeys {
  if (counted === 'sample') return sampleKeys(units, sameInSeveralRuns);
  const keyOfSample = sameInSeveralRuns ? inAnyRun : inOwnRun;
  return numberUnits(units, (unit) =>
    unit.batch === ''
      ? keyOfSample(unit)
      : JSON.stringify([unit.line, unit.group, unit.batch]),
  );
}

/** Tells the same replicate in different runs apart as well. */
export function keysInRun(units: readonly Unit[], keys: UnitKeys): UnitKeys {
  return numberUnits(units, (unit, i) => `${unit.run}\n${keys[i]}`);
}
