import Papa from 'papaparse';

export type Cell = string | number | null;

/** What a spreadsheet would run. A sign alone (the `=` of a relation) is no formula. */
const formula = /^[=+\-@\t\r]./s;

/**
 * Rows as CSV: UTF-8, comma, RFC 4180 quoting, numbers with all their digits. A text that a spreadsheet would
 * run as a formula (a leading `= + - @`) gets an apostrophe in front and is quoted.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return `${Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n', escapeFormulae: formula },
  )}\r\n`;
}
