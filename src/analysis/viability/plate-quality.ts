import { placeOf, plateSizeOf } from '../../domain/plate-layout.ts';
import type { PlateQuality } from '../../domain/result.ts';
import { linearRegression } from '../../stats/linear-regression.ts';
import { mean } from '../../stats/mean.ts';
import { zPrime } from '../../stats/z-prime.ts';
import type { Well } from './gather-wells.ts';
import { byPlate } from './normalise.ts';

interface Placed {
  readonly well: Well;
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
    const signals = (some: readonly Well[]): number[] => some.map(({ signal }) => signal);
    // Vehicles of different cells have means of their own, so only one kind is held against the blanks.
    const isOneKind = new Set(vehicles.map(({ group, line }) => `${line}\n${group}`)).size === 1;
    const placed = vehicles.flatMap((well) => {
      const place = placeOf(well.position);
      return place === null ? [] : [{ well, ...place }];
    });
    return [
      {
        source: first.source.id,
        plate: first.run,
        label: first.label,
        zPrime: isOneKind ? zPrime(signals(vehicles), signals(blanks)) : null,
        edgeRatio: isOneKind ? edgeRatio(placed, of) : null,
        drift: isOneKind ? driftOf(placed) : null,
      },
    ];
  });
}

function edgeRatio(placed: readonly Placed[], all: readonly Well[]): number | null {
  const places = all.flatMap(({ position }) => placeOf(position) ?? []);
  const { rows, columns } = plateSizeOf(
    1 + Math.max(0, ...places.map(({ row }) => row)),
    1 + Math.max(0, ...places.map(({ column }) => column)),
  );
  const isRim = ({ row, column }: Placed): boolean =>
    row === 0 || column === 0 || row === rows - 1 || column === columns - 1;
  const rim = placed.filter(isRim).map(({ well }) => well.signal);
  const inner = placed.filter((one) => !isRim(one)).map(({ well }) => well.signal);
  if (rim.length < 2 || inner.length < 2 || !(mean(inner) > 0)) return null;
  return mean(rim) / mean(inner);
}

/** The steeper of the two straight lines of the vehicle over columns and rows, end to end, in % of the mean. */
function driftOf(placed: readonly Placed[]): number | null {
  if (placed.length < 4) return null;
  const signals = placed.map(({ well }) => well.signal);
  const center = mean(signals);
  if (!(center > 0)) return null;
  const changes = (['row', 'column'] as const).flatMap((axis) => {
    const at = placed.map((one) => one[axis]);
    const line = linearRegression(at, signals);
    if (line.kind !== 'computed') return [];
    return [(100 * line.slope * (Math.max(...at) - Math.min(...at))) / center];
  });
  if (changes.length === 0) return null;
  return changes.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
}
