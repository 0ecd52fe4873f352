import { lacksNames } from '../../domain/lacks-names.ts';
import { positionKey } from '../../domain/position-key.ts';
import type { SampleSheet } from '../../domain/sample-sheet.ts';
import { composeSample } from '../../domain/sample-sheet.ts';
import type { Source } from '../../domain/source.ts';
import type { SheetTable } from '../../importers/sheet-table.ts';
import type { PlateName } from './match-plates.ts';
import { matchPlates } from './match-plates.ts';

/** Part of a file's wells, lanes or names that a sheet must know to be its sheet. */
const enough = 0.5;

/**
 * Says whose names a file of names holds: files without names of their own whose wells it knows. Several plates
 * go to those that bear their names, else in their order to as many. A plate that another layout has, or that one of
 * the same drop (`rivals`) could name as well, is given away by its name alone; else the user is asked whose it is.
 * Null when there is no file that it fits.
 */
export function placeSheets(
  file: string,
  tables: readonly SheetTable[],
  sources: readonly Source[],
  present: readonly SampleSheet[],
  rivals: readonly SheetTable[] = [],
): SampleSheet[] | null {
  const others = present.filter((sheet) => sheet.file !== file && nameTheSame(sheet, tables));
  const contested = fittedBy(
    rivals.filter((rival) => nameTheSame(rival, tables)),
    sources,
  );
  const isFree = (plate: PlateName): boolean =>
    !contested.has(plate.source) && !others.some((sheet) => hasPlate(sheet, plate));
  const places = placesOf(file, tables, sources, isFree);
  if (!places) return null;
  return tables.map((table, i) => ({
    ...toSheet(file, table, [...present, ...tables.slice(0, i)].length),
    ...(places[i] ?? { appliesTo: [], runs: [] }),
  }));
}

export type Placing = Pick<SampleSheet, 'appliesTo' | 'runs'>;

/** Which plates each table of a file names; null when there is none that it fits. */
export function placesOf(
  file: string,
  tables: readonly SheetTable[],
  sources: readonly Source[],
  isFree: (plate: PlateName) => boolean,
): Placing[] | null {
  const fitting = sources.filter((source) => tables.some((table) => fits(table, source)));
  if (fitting.length === 0) return null;
  const plates = fitting.flatMap(platesOf);
  const matched = matchPlates(
    file,
    tables.map(({ plate }) => plate),
    plates,
    plates.filter(isFree),
  );
  return tables.map((_, i) => toPlates(plates, matched[i] ?? []));
}

/** A sheet of the study; `place` makes its id its own. */
export function toSheet(file: string, table: SheetTable, place: number): SampleSheet {
  const id = `${file} ${table.plate} ${place}`;
  return { ...table, id, file, appliesTo: null, runs: [], doseUnit: '' };
}

/** Whether a table states the same of what it names as those of a file, so that it would stand instead of them. */
export function nameTheSame(table: SheetTable, tables: readonly SheetTable[]): boolean {
  const stated = statedIn(table);
  return tables.some(
    (other) =>
      other.keyedBy === table.keyedBy && [...statedIn(other)].some((column) => stated.has(column)),
  );
}

function statedIn({ entries }: SheetTable): Set<string> {
  const stated = new Set(entries.flatMap(({ names }) => Object.keys(names)));
  if (entries.some(({ dose }) => dose !== null)) stated.add('dose');
  if (entries.every(({ names }) => names.sample === composeSample(names))) stated.delete('sample');
  // Layouts of doses and of contents both may say what the control wells are.
  for (const column of ['role', 'run', 'doseUnit']) stated.delete(column);
  return stated;
}

/** The ids of the sources that one of several tables fits. */
export function fittedBy(tables: readonly SheetTable[], sources: readonly Source[]): Set<string> {
  const fitted = sources.filter((source) => tables.some((table) => fits(table, source)));
  return new Set(fitted.map(({ id }) => id));
}

/** Whether a sheet was given to a plate. */
export function hasPlate({ appliesTo, runs }: SampleSheet, { source, run }: PlateName): boolean {
  if (!appliesTo?.includes(source)) return false;
  const own = runs.filter((one) => one.source === source);
  return own.length === 0 || own.some((one) => one.run === run);
}

/** The plates of a file: each of its runs. */
export function platesOf({ id, file, readings }: Source): PlateName[] {
  const { dictionary, index } = readings.names.run;
  const used = new Set(index.length === 0 ? [0] : index);
  return [...used].map((code) => ({ source: id, file, run: dictionary[code] ?? '' }));
}

/** Which sources a sheet names, and which of their plates where it does not name all of them. */
export function toPlates(all: readonly PlateName[], chosen: readonly PlateName[]): Placing {
  const appliesTo = [...new Set(chosen.map(({ source }) => source))];
  const count = (plates: readonly PlateName[], of: string): number =>
    plates.filter(({ source }) => source === of).length;
  const runs = chosen
    .filter(({ source }) => count(chosen, source) < count(all, source))
    .map(({ source, run }) => ({ source, run }));
  return { appliesTo, runs };
}

/** Whether a file has no names of its own and a table knows its wells, lanes or names. */
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
