import type { DoseCurve } from '../domain/result.ts';
import type { DoseAxis } from './dose-axis.ts';
import { placeDose } from './dose-axis.ts';
import { ic50Text } from './dose-caption.ts';

/** Where the arrow of an IC50 stands that is not reached. */
export interface BoundPlace {
  /** Arrows before it at the same dose. */
  readonly order: number;
  /** What stands under the first of the arrows that say the same; '' under the others. */
  readonly text: string;
  /** Whether the words are those of several curves. */
  readonly isShared: boolean;
}

export interface Ic50Places {
  /** Lanes of intervals above each other at the foot of the plot. */
  readonly lanes: number;
  readonly laneOf: ReadonlyMap<DoseCurve, number>;
  readonly boundOf: ReadonlyMap<DoseCurve, BoundPlace>;
}

/** Decades between two intervals of one lane. */
const laneGap = 0.08;

/** Places for the IC50 of all curves, so that neither intervals nor arrows lie on each other. */
export function placeIc50s(curves: readonly DoseCurve[], axis: DoseAxis): Ic50Places {
  const ends: number[] = [];
  const laneOf = new Map<DoseCurve, number>();
  for (const curve of curves.toSorted((a, b) => (a.row.ic50 ?? 0) - (b.row.ic50 ?? 0))) {
    const { relation, ic50, low, high } = curve.row;
    if (relation !== '=' || ic50 === null) continue;
    const from = placeDose(axis, low ?? ic50) ?? axis.range[0];
    const to = placeDose(axis, high ?? ic50) ?? axis.range[1];
    const free = ends.findIndex((end) => end + laneGap < from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = to;
    laneOf.set(curve, lane);
  }
  return { lanes: ends.length, laneOf, boundOf: placeBounds(curves) };
}

function placeBounds(curves: readonly DoseCurve[]): Map<DoseCurve, BoundPlace> {
  const bySide = new Map<string, DoseCurve[]>();
  for (const curve of curves) {
    const { relation, ic50 } = curve.row;
    if ((relation !== '>' && relation !== '<') || ic50 === null) continue;
    const text = ic50Text(curve.row);
    bySide.set(text, [...(bySide.get(text) ?? []), curve]);
  }
  return new Map(
    [...bySide].flatMap(([text, own]) =>
      own.map((curve, order): [DoseCurve, BoundPlace] => [
        curve,
        { order, text: order === 0 ? text : '', isShared: own.length > 1 },
      ]),
    ),
  );
}
