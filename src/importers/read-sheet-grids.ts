import type { LayoutMeaning } from '../domain/mapping.ts';
import type { SheetColumn, SheetEntry } from '../domain/sample-sheet.ts';
import { layoutMeaningOf, statedLayoutMeaning } from './guess-mapping.ts';
import { parseNumber } from './parse-number.ts';
import type { TitledPlate } from './plate-areas.ts';
import { findPlateAreas, plateCells, wellName } from './plate-areas.ts';
import type { SheetTable } from './sheet-table.ts';
import { statedRole } from './stated-role.ts';
import type { Table } from './table.ts';

interface NamedGrid extends TitledPlate {
  readonly table: Table;
}

/** Reads plates whose wells are names; a plate that names the same thing again is the next plate. Empty when one holds values. */
export function readSheetGrids(file: string, tables: readonly Table[]): SheetTable[] {
  const grids = tables.flatMap((table) =>
    findPlateAreas(table).map((plate): NamedGrid => ({ ...plate, table })),
  );
  if (grids.some(holdsValues)) return [];
  const plates: Map<LayoutMeaning, NamedGrid>[] = [];
  for (const grid of grids) {
    const title = grid.title === '' ? grid.table.sheet : grid.title;
    const stated = statedLayoutMeaning(title) ?? statedLayoutMeaning(file);
    let plate = plates.at(-1);
    const meaning = stated ?? layoutMeaningOf('', [...(plate?.keys() ?? [])]) ?? 'sample';
    if (!plate || plate.has(meaning)) {
      plate = new Map();
      plates.push(plate);
    }
    plate.set(meaning, grid);
  }
  return plates
    .map((plate, i): SheetTable => ({
      plate: plates.length > 1 ? String(i + 1) : '',
      keyedBy: 'position',
      entries: entriesOf(plate),
      replicateMeaning: 'unclear',
    }))
    .filter(({ entries }) => entries.length > 0);
}

function holdsValues({ table, area }: NamedGrid): boolean {
  const texts = [...plateCells(table, area)].map(({ text }) => text).filter((text) => text !== '');
  const decimals = texts.filter((text) => {
    const number = parseNumber(text, '.') ?? parseNumber(text, ',');
    return number !== null && !Number.isInteger(number);
  });
  return decimals.length > texts.length / 4;
}

function entriesOf(plate: ReadonlyMap<LayoutMeaning, NamedGrid>): SheetEntry[] {
  const wells = new Map<string, { names: Partial<Record<SheetColumn, string>>; row: number }>();
  for (const [meaning, { table, area }] of plate) {
    for (const { row, column, text } of plateCells(table, area)) {
      const name = meaning === 'role' ? roleName(text) : text;
      if (name === '') continue;
      const key = wellName(row, column);
      const well = wells.get(key) ?? { names: {}, row: table.lineOf(area.row + row) };
      well.names[meaning] = name;
      wells.set(key, well);
    }
  }
  return [...wells].map(([key, well]) => ({ key, dose: null, ...well }));
}

function roleName(text: string): string {
  const role = statedRole(text);
  return role === 'unknown' ? '' : role;
}
