import type { WellLayout } from '../../domain/plate-layout.ts';
import { placeOf } from '../../domain/plate-layout.ts';

/** A row of falling doses over selected wells. */
export interface DilutionSeries {
  /** Dose of the first well in its direction. */
  readonly highest: number;
  /** Each step divides by this. */
  readonly factor: number;
  readonly unit: string;
  readonly direction: 'left to right' | 'right to left' | 'top to bottom' | 'bottom to top';
}

export const directions: readonly DilutionSeries['direction'][] = [
  'left to right',
  'right to left',
  'top to bottom',
  'bottom to top',
];

/** Lays a dilution series over wells; those across its direction get one dose. Doses to twelve digits. */
export function layDilution(
  positions: readonly string[],
  { highest, factor, unit, direction }: DilutionSeries,
): WellLayout[] {
  const places = positions.flatMap((position) => {
    const place = placeOf(position);
    return place === null ? [] : [{ position, ...place }];
  });
  const axis = direction === 'left to right' || direction === 'right to left' ? 'column' : 'row';
  const along = [...new Set(places.map((place) => place[axis]))].toSorted((a, b) => a - b);
  if (direction === 'right to left' || direction === 'bottom to top') along.reverse();
  return places.map((place) => ({
    position: place.position,
    role: 'treated' as const,
    dose: Number((highest / factor ** along.indexOf(place[axis])).toPrecision(12)),
    doseUnit: unit,
  }));
}
