import type { SampleSheet } from '../../domain/sample-sheet.ts';
import { composeSample } from '../../domain/sample-sheet.ts';
import { fitsSheet } from '../../domain/sheet-fits.ts';
import type { Source } from '../../domain/source.ts';
import type { SheetTable } from '../../importers/layout/sheet-table.ts';
import type { PlateName } from './match-plates.ts';
import { matchPlates } from './match-plates.ts';
import { outgrows } from './outgrown-plates.ts';

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
  return unplacedSheets(file, tables, present).map((sheet, i) => ({ ...sheet, ...places[i] }));
}

/** The sheets of a file that names nothing in the study yet: the user says what, or it comes. */
export function unplacedSheets(
  file: string,
  tables: readonly SheetTable[],
  present: readonly SampleSheet[],
): SampleSheet[] {
  const place = nextPlace(present);
  return tables.map((table, i) => ({ ...toSheet(file, table, place + i), appliesTo: [] }));
}

/** A number that no sheet has in its id, also after others were removed. */
export function nextPlace(present: readonly SampleSheet[]): number {
  return 1 + Math.max(-1, ...present.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? -1)));
}

export type Placing = Pick<SampleSheet, 'appliesTo' | 'runs'>;

/** Which plates each table of a file names; null when there is none that it fits. */
export function placesOf(
  file: string,
  tables: readonly SheetTable[],
  sources: readonly Source[],
  isFree: (plate: PlateName) => boolean,
): Placing[] | null {
  const fitting = sources.filter((source) =>
    tables.some((table) => fitsSheet(table, source) && !outgrows(table, source, sources)),
  );
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
  for (const column of ['role', 'run', 'doseUnit', 'dye']) stated.delete(column);
  return stated;
}

/** The ids of the sources that one of several tables fits. */
export function fittedBy(tables: readonly SheetTable[], sources: readonly Source[]): Set<string> {
  const fitted = sources.filter((source) => tables.some((table) => fitsSheet(table, source)));
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
