import { lacksNames } from '../../domain/lacks-names.ts';
import { positionKey } from '../../domain/position-key.ts';
import type { SampleSheet } from '../../domain/sample-sheet.ts';
import type { Source } from '../../domain/source.ts';
import type { SheetTable } from '../../importers/sheet-table.ts';
import type { PlateName } from './match-plates.ts';
import { matchPlates } from './match-plates.ts';

/** Part of a file's wells, lanes or names that a sheet must know to be its sheet. */
const enough = 0.5;

/**
 * Says whose names a file of names holds: files without names of their own whose wells it knows. Several plates
 * go to those that bear their names, else in their order to as many. Null when there is no file that it fits.
 */
export function placeSheets(
  file: string,
  tables: readonly SheetTable[],
  sources: readonly Source[],
  present: readonly SampleSheet[],
): SampleSheet[] | null {
  const fitting = sources.filter((source) => tables.some((table) => fits(table, source)));
  if (fitting.length === 0) return null;
  const plates = fitting.flatMap(platesOf);
  const matched = matchPlates(
    file,
    tables.map(({ plate }) => plate),
    plates,
  );
  return tables.map((table, i) => ({
    ...toSheet(file, table, [...present, ...tables.slice(0, i)].length),
    ...toPlates(plates, matched[i] ?? []),
  }));
}

/** A sheet of the study; `place` makes its id its own. */
export function toSheet(file: string, table: SheetTable, place: number): SampleSheet {
  const id = `${file} ${table.plate} ${place}`;
  return { ...table, id, file, appliesTo: null, runs: [], doseUnit: '' };
}

/** The plates of a file: each of its runs. */
export function platesOf({ id, file, readings }: Source): PlateName[] {
  const { dictionary, index } = readings.names.run;
  const used = new Set(index.length === 0 ? [0] : index);
  return [...used].map((code) => ({ source: id, file, run: dictionary[code] ?? '' }));
}

/** Which sources a sheet names, and which of their plates where it does not name all of them. */
export function toPlates(
  all: readonly PlateName[],
  chosen: readonly PlateName[],
): Pick<SampleSheet, 'appliesTo' | 'runs'> {
  const appliesTo = [...new Set(chosen.map(({ source }) => source))];
  const count = (plates: readonly PlateName[], of: string): number =>
    plates.filter(({ source }) => source === of).length;
  const runs = chosen
    .filter(({ source }) => count(chosen, source) < count(all, source))
    .map(({ source, run }) => ({ source, run }));
  return { appliesTo, runs };
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
