import { foldHeader } from './fold-header.ts';
import type { Table } from './table.ts';
import { isPosition } from './well-position.ts';

/** Rows that are looked at. */
const mostRows = 200;

/** First headers whose own column may count the rows. */
const counting = new Set([
  ...['no', 'nr', 'number', 'index', 'row', 'well', 'wellposition', 'position', 'pos', '#'],
  ...['lane', 'laneno', 'lanenumber', 'band', 'bandno'],
]);

/**
 * R writes the names of rows without a header above them, so that the first line is one cell shorter than all
 * others and every header stands one column too far left. Such a table gets the blank header back.
 */
export function withHeaderOverRowNames(table: Table): Table {
  if (!isOneShort(table)) return table;
  return {
    sheet: table.sheet,
    rowCount: table.rowCount,
    get columnCount() {
      return table.columnCount;
    },
    cell: (row, column) =>
      row > 0 ? table.cell(row, column) : column > 0 ? table.cell(0, column - 1) : '',
    lineOf: (row) => table.lineOf(row),
    widthOf: (row) => (row === 0 ? table.widthOf(1) : table.widthOf(row)),
    ...(table.scan ? { scan: table.scan } : {}),
  };
}

function isOneShort(table: Table): boolean {
  const full = table.widthOf(0);
  // A spreadsheet program that saved the table again filled the first line up.
  const isPadded = full > 0 && table.cell(0, full - 1).trim() === '';
  const width = isPadded ? full - 1 : full;
  const rows = Math.min(table.rowCount, mostRows);
  if (width < 2 || rows < 3) return false;
  for (let column = 0; column < width; column += 1) {
    if (!/\p{L}/u.test(table.cell(0, column))) return false;
  }
  const mayCount = counting.has(foldHeader(table.cell(0, 0)));
  const names = new Set<string>();
  for (let row = 1; row < rows; row += 1) {
    const name = table.cell(row, 0);
    if (table.widthOf(row) !== width + 1 || !/^\d+$/.test(name) || names.has(name)) return false;
    // Remarks behind the last header stand in some rows only, and what they stand behind is seldom counted from 1.
    if (isPadded && name !== String(row)) return false;
    if (table.cell(row, width).trim() === '') return false;
    names.add(name);
    // Numbers below «Well» are row names only where wells or numbers stand in the next column too.
    const next = table.cell(row, 1).trim();
    if (mayCount && !isPosition(next) && !/^\d+$/.test(next)) return false;
  }
  return true;
}
