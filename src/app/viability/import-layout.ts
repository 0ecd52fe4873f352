import type { WellLayout } from '../../domain/plate-layout.ts';
import { placeOf, positionAt } from '../../domain/plate-layout.ts';
import type { SheetEntry } from '../../domain/sample-sheet.ts';
import type { SheetTable } from '../../importers/layout/sheet-table.ts';
import { matchPlates } from '../sheets/match-plates.ts';
import type { Plate } from './plates.ts';

/** What a file lays out on one plate. */
export interface ImportedLayout {
  readonly wells: readonly WellLayout[];
  /** What was done, in words. */
  readonly words: string;
}

/**
 * The wells of a plate as a layout file has them. Of a file of several layouts it is the one that bears the plate's
 * name, number or place; where none does, nothing is laid out. The names of cells are groups; `unit` is that of
 * doses that state none.
 */
export function importLayout(
  file: string,
  tables: readonly SheetTable[],
  plate: Plate,
  { plates, groups, unit }: ImportContext,
): ImportedLayout {
  const layouts = tables.filter(({ keyedBy }) => keyedBy === 'position');
  if (layouts.length === 0) {
    return { wells: [], words: `${file} holds no plate and no list of wells` };
  }
  const names = plates.map((one) => ({ source: one.key, file: one.label, run: one.run }));
  const matched = matchPlates(
    file,
    layouts.map((table) => table.plate),
    names,
  );
  const own = matched.findIndex((found) => found.some(({ source }) => source === plate.key));
  const table = layouts[layouts.length === 1 ? 0 : own];
  if (!table) {
    return {
      wells: [],
      words: `${file} lays out ${layouts.length} plates, and none of them bears the name of ${plate.label}`,
    };
  }
  const wells = table.entries.flatMap((entry) => toWell(entry, plate, groups, unit));
  return { wells, words: `${wells.length} wells laid out from ${file}` };
}

interface ImportContext {
  readonly plates: readonly Plate[];
  readonly groups: readonly string[];
  readonly unit: string;
}

function toWell(
  { key, names, dose }: SheetEntry,
  plate: Plate,
  groups: readonly string[],
  unit: string,
): WellLayout[] {
  const place = placeOf(key);
  const position = place ? positionAt(place.row, place.column) : '';
  if (!plate.wells.has(position)) return [];
  const said = names.compound ?? names.target;
  // The sample of a list is one of several of its group; the cell of a layout is the group itself.
  const cells = names.group ?? names.sample;
  const known = groups.find((one) => one.toLowerCase() === cells?.toLowerCase());
  const group = known ?? names.group ?? (names.content === undefined ? undefined : names.sample);
  const role = roleOf(names.role ?? said, dose);
  const { line, replicate } = names;
  return [
    {
      position,
      ...(role ? { role } : {}),
      ...(said && !isControl(said) ? { compound: said } : {}),
      ...(dose === null ? {} : { dose, doseUnit: names.doseUnit ?? unit }),
      ...(group ? { group } : {}),
      ...(line ? { line } : {}),
      ...(replicate ? { replicate } : {}),
    },
  ];
}

function roleOf(said: string | undefined, dose: number | null): WellLayout['role'] {
  const word = said?.toLowerCase();
  if (word === 'blank' || word === 'vehicle') return word;
  if (dose === 0) return 'vehicle';
  return dose !== null || word === 'treated' ? 'treated' : undefined;
}

function isControl(said: string): boolean {
  return /^(?:blank|vehicle)$/i.test(said);
}
