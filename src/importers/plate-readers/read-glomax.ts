import { findLetterGrids, isResultsSheet, namesInstrument } from './glomax-plates.ts';
import type { Imported, Workbook } from '../importer.ts';
import type { PlateGrid } from '../grid/plate-grid.ts';
import { cellsIn } from '../grid/plate-grid.ts';
import type { PlateReadings } from '../viability/plate-readings.ts';
import type { Table } from '../tables/table.ts';
import { roleOfContent } from '../viability/well-role.ts';

/** The plates of all sheets but the list of the same wells. */
export function readGloMax(workbook: Workbook, plates: PlateReadings): Imported {
  for (const table of workbook.tables) {
    if (/by well/i.test(table.sheet)) continue;
    for (const grid of findLetterGrids(table)) {
      const read = readAbove(table, grid.headerRow);
      plates.addGrid(grid, { run: table.sheet, read }, (position) => namedFacts(grid, position));
    }
  }
  return plates.build({
    metadata: workbook.tables.flatMap((table) => {
      if (namesInstrument(table)) return pairsOf(table, table.rowCount);
      return isResultsSheet(table) ? pairsOf(table, findLetterGrids(table)[0]?.headerRow ?? 0) : [];
    }),
  });
}

/** The name typed over a column's number, where somebody did. */
function namedFacts(grid: PlateGrid, position: string): { sample?: string; role?: string } {
  const number = Number(position.replace(/^[A-Z]+/, ''));
  const column = grid.columns.find((entry) => entry.number === number)?.column ?? 0;
  const name = grid.table.cell(grid.headerRow, column).trim();
  if (name === '' || name === String(number)) return {};
  const role = roleOfContent(name);
  return { sample: name, ...(role ? { role } : {}) };
}

/** The kind of measurement: the nearest line above with a single cell. */
function readAbove(table: Table, before: number): string {
  for (let row = before - 1; row >= Math.max(0, before - 10); row -= 1) {
    const [first, ...rest] = cellsIn(table, row);
    if (first && rest.length === 0) return first;
  }
  return '';
}

/** What the rows before one say, in two cells or as «Protocol: name» in one. */
function pairsOf(table: Table, before: number): (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  for (let row = 0; row < Math.min(before, 40); row += 1) {
    const cells = cellsIn(table, row);
    const [name, value] = cells.length === 1 ? (cells[0] ?? '').split(/:\s+/, 2) : cells;
    if (name && value) pairs.push([name.replace(/:$/, ''), value]);
  }
  return pairs;
}
