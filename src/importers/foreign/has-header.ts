import { foldHeader } from '../tables/fold-header.ts';
import { hasLetter } from '../tables/has-letter.ts';
import type { Sniff, Workbook } from '../importer.ts';
import { findQpcrHeaders } from '../qpcr/qpcr-header.ts';
import type { Table } from '../tables/table.ts';

/** Rows in which a header is looked for; preambles are shorter. */
const mostRows = 120;
const mostColumns = 64;

/** A row as a possible header: its cells as they stand and folded. */
export interface HeaderRow {
  readonly table: Table;
  readonly row: number;
  readonly cells: readonly string[];
  readonly folded: readonly string[];
}

const known = new WeakMap<Workbook, readonly HeaderRow[]>();

/** The rows near the head of each table that have two cells or more. */
export function headRows(workbook: Workbook): readonly HeaderRow[] {
  const found = known.get(workbook);
  if (found) return found;
  const rows: HeaderRow[] = [];
  for (const table of workbook.tables) {
    for (let row = 0; row < Math.min(table.rowCount, mostRows); row += 1) {
      const width = Math.min(table.widthOf(row), mostColumns);
      const cells = Array.from({ length: width }, (_, column) => table.cell(row, column).trim());
      if (cells.filter((cell) => cell !== '').length < 2) continue;
      const folded = cells.map((cell) =>
        cell.length > 60 || !hasLetter(cell) ? '' : foldHeader(cell),
      );
      rows.push({ table, row, cells, folded });
    }
  }
  known.set(workbook, rows);
  return rows;
}

const withCq = new WeakMap<Workbook, boolean>();

/** Whether a table of the workbook has a Cq column: such a file is never refused. */
export function hasCqColumn(workbook: Workbook): boolean {
  const found = withCq.get(workbook);
  if (found !== undefined) return found;
  const has = workbook.container === 'rdml' || findQpcrHeaders(workbook).headers.length > 0;
  withCq.set(workbook, has);
  return has;
}

/** Grades a workbook without Cq column by whether one of its head rows passes the test. */
export function sniffHeader(
  workbook: Workbook,
  grade: Sniff['grade'],
  why: string,
  test: (header: HeaderRow) => boolean,
): Sniff {
  const found = headRows(workbook).some(test) && !hasCqColumn(workbook);
  return found ? { grade, why } : { grade: 'no', why: `not ${why}` };
}

/** Whether any folded cell is matched. */
export function anyCell({ folded }: HeaderRow, pattern: RegExp): boolean {
  return folded.some((cell) => pattern.test(cell));
}

/** How many cells begin with the name of a well (`A1`, `H12 GAPDH`). */
export function countWells({ cells }: HeaderRow): number {
  return cells.filter((cell) => /^[A-P]0?\d{1,2}\b/.test(cell)).length;
}
