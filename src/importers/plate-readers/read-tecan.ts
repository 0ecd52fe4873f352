import type { Imported, Workbook } from '../importer.ts';
import { readMetadata } from '../tables/metadata.ts';
import { findDecimalSign } from '../tables/parse-number.ts';
import { cellsIn, findPlateGrids } from '../grid/plate-grid.ts';
import type { PlateReadings } from '../viability/plate-readings.ts';
import type { Table } from '../tables/table.ts';
import { corner, cornersOf } from './tecan-corners.ts';
import { isSignal } from '../viability/well-signal.ts';

const wellName = /^[A-Z]{1,2}\d{1,2}$/;

/** Grids, and wells across where a block is no grid. */
export function readTecan(workbook: Workbook, plates: PlateReadings): Imported {
  for (const table of workbook.tables) {
    const grids = findPlateGrids(table).filter((grid) => grid.corner === corner);
    for (const grid of grids) {
      plates.addGrid(grid, { run: table.sheet, read: labelAbove(table, grid.headerRow) });
    }
    for (const at of cornersOf(table)) {
      if (!grids.some(({ headerRow }) => headerRow === at.row)) readAcross(table, at, plates);
    }
  }
  const first = workbook.tables.find((table) => cornersOf(table).length > 0);
  const metadata = first ? readMetadata(first, cornersOf(first)[0]?.row ?? 0) : [];
  return plates.build({ metadata });
}

/** Wells across: one line of values, or one a cycle. */
function readAcross(
  table: Table,
  at: { row: number; column: number },
  plates: PlateReadings,
): void {
  const wells: { column: number; position: string }[] = [];
  for (let column = at.column + 1; column < table.widthOf(at.row); column += 1) {
    const position = table.cell(at.row, column).trim();
    if (wellName.test(position)) wells.push({ column, position });
  }
  const read = labelAbove(table, at.row);
  for (let row = at.row + 1; row < table.rowCount; row += 1) {
    const cells = wells.map(({ column }) => table.cell(row, column).trim());
    if (!cells.some((text) => text !== '' && isSignal(text))) break;
    const decimal = findDecimalSign(cells);
    const label = table.cell(row, at.column).trim();
    for (const [i, { column, position }] of wells.entries()) {
      const text = cells[i] ?? '';
      if (text === '') continue;
      const time = /^value$/i.test(label) ? {} : { time: label };
      plates.addWell(table, row, column, text, decimal, {
        run: table.sheet,
        read,
        position,
        ...time,
      });
    }
  }
}

/** The nearest label above a block: `Label: 434nm`, or `Name` beside the name of the label. */
function labelAbove(table: Table, before: number): string {
  for (let row = before - 1; row >= Math.max(0, before - 60); row -= 1) {
    const [first = '', second = ''] = cellsIn(table, row);
    const label = /^label:\s*(.+)$/i.exec(first)?.[1];
    if (label) return label.trim();
    if (/^(name|label)$/i.test(first) && second !== '') return second;
    if (first === corner) return '';
  }
  return '';
}
