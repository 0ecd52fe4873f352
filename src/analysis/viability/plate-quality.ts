import { placeOf, plateOf } from '../../domain/plate-layout.ts';
import type { PlateQuality } from '../../domain/result.ts';
import { linearRegression } from '../../stats/linear-regression.ts';
import { mean } from '../../stats/mean.ts';
import { zPrime } from '../../stats/z-prime.ts';
import { groupBy } from '../group-by.ts';
import type { Well } from './gather-wells.ts';
import { byPlate } from './normalise.ts';

/** A vehicle well on the plate; its signal over the mean of its kind. */
interface Placed {
  readonly signal: number;
  readonly row: number;
  readonly column: number;
}

/** How each plate was: the distance of its controls, its rim, and the drift of its vehicle wells. */
export function plateQuality(wells: readonly Well[]): PlateQuality[] {
  return [...byPlate(wells.filter(({ leftOut }) => !leftOut)).values()].flatMap((of) => {
    const [first] = of;
    if (!first) return [];
    const vehicles = of.filter(({ role }) => role === 'vehicle');
    const blanks = of.filter(({ role }) => role === 'blank');
    // Cells of different kinds have vehicles of their own: each is held against its own mean.
    const kinds = [...groupBy(vehicles, ({ group, line }) => `${line}\n${group}`).values()];
    const placed = kinds.flatMap(placeKind);
    return [
      {
        source: first.source.id,
        plate: first.run,
        label: first.label,
        zPrime: lowestZPrime(kinds, blanks),
        edgeRatio: edgeRatio(placed, of),
        drift: driftOf(placed),
      },
    ];
  });
}

/** Vehicle wells of one kind of cells that have a place. */
function placeKind(wells: readonly Well[]): Placed[] {
  const center = mean(wells.map(({ signal }) => signal));
  if (!(center > 0)) return [];
  return wells.flatMap(({ position, signal }) => {
    const place = placeOf(position);
    return place === null ? [] : [{ signal: signal / center, ...place }];
  });
}

/** Z′ of the kind of cells that the blanks tell least well. */
function lowestZPrime(kinds: readonly (readonly Well[])[], blanks: readonly Well[]): number | null {
  const signals = (wells: readonly Well[]): number[] => wells.map(({ signal }) => signal);
  const found = kinds.flatMap((kind) => zPrime(signals(kind), signals(blanks)) ?? []);
  return found.length === 0 ? null : Math.min(...found);
}

function edgeRatio(placed: readonly Placed[], all: readonly Well[]): number | null {
  const { rows, columns } = plateOf(all.map(({ position }) => position));
  const isRim = ({ row, column }: Placed): boolean =>
    row === 0 || column === 0 || row === rows - 1 || column === columns - 1;
  const rim = placed.filter(isRim).map(({ signal }) => signal);
  const inner = placed.filter((one) => !isRim(one)).map(({ signal }) => signal);
  if (rim.length < 2 || inner.length < 2 || !(mean(inner) > 0)) return null;
  return mean(rim) / mean(inner);
}

/** The steeper of the two straight lines of the vehicle over columns and rows, end to end, in % of the mean. */
function driftOf(placed: readonly Placed[]): number | null {
  if (placed.length < 4) return null;
  const signals = placed.map(({ signal }) => signal);
  const center = mean(signals);
  const changes = (['row', 'column'] as const).flatMap((axis) => {
    const at = placed.map((one) => one[axis]);
    const line = linearRegression(at, signals);
    if (line.kind !== 'computed') return [];
    return [(100 * line.slope * (largest(at) + largest(at.map((place) => -place)))) / center];
  });
  if (changes.length === 0) return null;
  return changes.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
}

function largest(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}
