import Papa from 'papaparse';

export type Cell = string | number | null;

/** What a spreadsheet would run. A sign alone (the `=` of a relation) is no formula. */
const formula = /^[=+\-@\t\r]./s;

/**
 * Rows as CSV: UTF-8, comma, RFC 4180 quoting, numbers with all their digits, empty where a number is not
 * finite. A text that a spreadsheet would run as a formula (a leading `= + - @`) gets an apostrophe in front
 * and is quoted.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return `${Papa.unparse(
    rows.map((row) => row.map(finiteOrEmpty)),
    { newline: '\r\n', escapeFormulae: formula },
  )}\r\n`;
}

function finiteOrEmpty(cell: Cell): Cell {
  return typeof cell === 'number' && !Number.isFinite(cell) ? null : cell;
}
