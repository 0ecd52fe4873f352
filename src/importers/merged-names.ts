import { reviseTable } from './revise-table.ts';
import type { Table } from './table.ts';

/** Two runs of the same length may be chance; so may be three wells that nobody named behind one that is. */
const fewestRuns = 3;

/**
 * The table with names repeated that stand once above several rows, as merged cells are saved to text. Blank cells
 * may as well belong to samples without a name, so a column is filled down only where all its names stand at the same
 * distance, each row of which has a value.
 */
export function withMergedNames(
  table: Table,
  headerRow: number,
  columns: readonly number[],
  values: readonly number[],
): Table {
  const filled = new Map<number, string[]>();
  for (const column of columns) {
    const cells = regularRuns(table, headerRow + 1, column, values);
    if (cells) filled.set(column, cells);
  }
  if (filled.size === 0) return table;
  return reviseTable(
    table,
    (row, column, text) => filled.get(column)?.[row - headerRow - 1] ?? text,
  );
}

function regularRuns(
  table: Table,
  first: number,
  column: number,
  values: readonly number[],
): string[] | null {
  const cells: string[] = [];
  let [length, runs, ofRun] = [0, 0, 0];
  let name = table.cell(first, column);
  // Nearly every table ends here.
  if (name.trim() === '' || table.cell(first + 1, column).trim() !== '') return null;
  for (let row = first; row < table.rowCount; row += 1) {
    const text = table.cell(row, column);
    const hasValue = values.some((value) => table.cell(row, value).trim() !== '');
    if (text.trim() === '' && !hasValue) break;
    if (text.trim() !== '' && row > first) {
      if (length === 0) length = ofRun;
      if (ofRun !== length || length < 2) return null;
      runs += 1;
      ofRun = 0;
    }
    if (text.trim() !== '') name = text;
    ofRun += 1;
    cells.push(name);
  }
  return ofRun === length && runs + 1 >= fewestRuns ? cells : null;
}
