import { namesDyes } from './entry-of-dye.ts';
import { lacksNames } from './lacks-names.ts';
import { positionKey } from './position-key.ts';
import type { SampleSheet } from './sample-sheet.ts';
import type { Source } from './source.ts';

type SheetPlaces = Pick<SampleSheet, 'entries' | 'keyedBy'>;

/** Part of a file's wells, lanes or names that a sheet must know to be its sheet. */
const enough = 0.5;

/** Whether a file wants the names of a sheet, and the sheet knows its wells, lanes or names. */
export function fitsSheet(sheet: SheetPlaces, source: Source): boolean {
  return wantsNames(sheet, source) && knowsPlaces(sheet, source);
}

/** Whether a file has no names of its own, or such as the sheet is about: its samples, its dyes. */
export function wantsNames(sheet: SheetPlaces, source: Source): boolean {
  return sheet.keyedBy !== 'position' || lacksNames(source) || namesDyes(sheet, source);
}

/** Whether a sheet knows the wells, lanes or names of a file, whatever they are called there. */
export function knowsPlaces(sheet: SheetPlaces, source: Source): boolean {
  const { known, of } = countPlaces(sheet, source);
  return known > 0 && known >= of * enough;
}

/** How many wells, lanes or names a file has, and how many of them a sheet knows. */
export function countPlaces(
  { keyedBy, entries }: SheetPlaces,
  { readings }: Source,
): { readonly known: number; readonly of: number } {
  const fold = keyedBy === 'position' ? positionKey : foldName;
  const keys = new Set(entries.map(({ key }) => fold(key)));
  const places = readings.names[keyedBy].dictionary.slice(1);
  // The sample s01 may be the sheet's 1; the well A1 is no lane 1.
  const isNumbered = (place: string): boolean =>
    keyedBy !== 'position' && keys.has(numberIn(place));
  const known = places.filter((place) => keys.has(fold(place)) || isNumbered(place));
  return { known: known.length, of: places.length };
}

function foldName(name: string): string {
  return name.trim().toLowerCase();
}

function numberIn(name: string): string {
  return /^[a-z]{1,8}[\s_-]*0*(\d+)$/i.exec(name)?.[1] ?? name;
}
