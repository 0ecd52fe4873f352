import { lacksNames } from '../../domain/lacks-names.ts';
import { positionKey } from '../../domain/position-key.ts';
import type { SampleSheet } from '../../domain/sample-sheet.ts';
import type { Source } from '../../domain/source.ts';
import type { SheetTable } from '../../importers/sheet-table.ts';

/** Part of a file's wells, lanes or names that a sheet must know to be its sheet. */
const enough = 0.5;

/**
 * Says whose names a file of names holds: files without names of their own whose wells it knows. Several plates
 * go to as many files in their order, else to the file whose name ends with the number of the plate. Null when
 * there is no such file.
 */
export function placeSheets(
  file: string,
  tables: readonly SheetTable[],
  sources: readonly Source[],
  present: readonly SampleSheet[],
): SampleSheet[] | null {
  const fitting = sources.filter((source) => tables.some((table) => fits(table, source)));
  if (fitting.length === 0) return null;
  return tables.map((table, i) => ({
    ...toSheet(file, table, [...present, ...tables.slice(0, i)].length),
    appliesTo: ownersOf(tables, i, fitting).map(({ id }) => id),
  }));
}

/** A sheet of the study; `place` makes its id its own. */
export function toSheet(file: string, table: SheetTable, place: number): SampleSheet {
  return { ...table, id: `${file} ${table.plate} ${place}`, file, appliesTo: null };
}

/** `layout.csv, plate 2` */
export function sheetLabel({ file, plate }: Pick<SampleSheet, 'file' | 'plate'>): string {
  return plate === '' ? file : `${file}, plate ${plate}`;
}

function ownersOf(
  tables: readonly SheetTable[],
  i: number,
  fitting: readonly Source[],
): readonly Source[] {
  if (tables.length === 1) return fitting;
  const inOrder = fitting[i];
  if (fitting.length === tables.length && inOrder) return [inOrder];
  const plate = tables[i]?.plate ?? '';
  return fitting.filter((source) => lastNumber(source.file) === lastNumber(plate));
}

function lastNumber(name: string): string {
  return /0*(\d+)\D*$/.exec(name.replace(/\.\w+$/, ''))?.[1] ?? name;
}

function fits({ keyedBy, entries }: SheetTable, source: Source): boolean {
  if (keyedBy === 'position' && !lacksNames(source)) return false;
  const fold = keyedBy === 'position' ? positionKey : foldName;
  const keys = new Set(entries.map(({ key }) => fold(key)));
  const places = source.readings.names[keyedBy].dictionary.slice(1);
  const known = places.filter((place) => keys.has(fold(place)) || keys.has(numberIn(place)));
  return known.length > 0 && known.length >= places.length * enough;
}

function foldName(name: string): string {
  return name.trim().toLowerCase();
}

function numberIn(name: string): string {
  return /^[a-z]{1,8}[\s_-]*0*(\d+)$/i.exec(name)?.[1] ?? name;
}
