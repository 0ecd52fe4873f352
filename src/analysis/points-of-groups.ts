import { PointColumns } from '../domain/point-columns.ts';
import type { ReplicatePoint } from '../domain/result.ts';
import type { RowStretch } from '../domain/row-columns.ts';
import { mean } from '../stats/mean.ts';
import type { Design } from './pairing.ts';
import type { Replicate, Unit } from './replicate.ts';

/**
 * The replicates of two groups as points of a figure, relative to the control's geometric mean.
 *
 * @param ownControl draw each point relative to its own run's control rather than to the mean of all controls
 * @param into where the points are put, behind those of other results
 */
export function pointsOfGroups(
  control: readonly Replicate[],
  test: readonly Replicate[],
  design: Design,
  ownControl: boolean,
  into = new PointColumns(),
): RowStretch<ReplicatePoint> {
  const from = into.count;
  const overall = meanLog2(control);
  const baseOf = ownControl ? basesByKey(control, design, overall) : null;
  const pairNumbers = design.kind === 'paired' ? new Map<string, number>() : null;
  const add = (side: ReplicatePoint['side'], { unit, log2, technical }: Replicate): void => {
    const base = baseOf ? baseOf(unit) : overall;
    const relative = log2 === null || base === null ? null : log2 - base;
    const pair = pairNumbers ? numberOf(design.keyOf(unit), pairNumbers) : null;
    into.add(side, unit.sample, unit.runLabel, relative, pair, technical);
  };
  for (const replicate of control) add('control', replicate);
  for (const replicate of test) add('test', replicate);
  return into.since(from);
}

/** Numbers keys from 1 in order of appearance. */
function numberOf(key: string, numbers: Map<string, number>): number {
  const number = numbers.get(key) ?? numbers.size + 1;
  numbers.set(key, number);
  return number;
}

/** The mean of the control replicates of each run or pair, else of all. */
function basesByKey(
  control: readonly Replicate[],
  design: Design,
  overall: number | null,
): (unit: Unit) => number | null {
  const byKey = new Map<string, Replicate[]>();
  for (const replicate of control) {
    const key = design.keyOf(replicate.unit);
    byKey.set(key, [...(byKey.get(key) ?? []), replicate]);
  }
  const means = new Map([...byKey].map(([key, own]) => [key, meanLog2(own)]));
  return (unit) => means.get(design.keyOf(unit)) ?? overall;
}

/** Mean of the detected ones, null without any. */
function meanLog2(replicates: readonly Replicate[]): number | null {
  const detected: number[] = [];
  for (const { log2 } of replicates) if (log2 !== null) detected.push(log2);
  return detected.length === 0 ? null : mean(detected);
}
