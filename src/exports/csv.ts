export type Cell = string | number | null;

/** What a spreadsheet would run. A sign alone (the `=` of a relation) is no formula. */
const formula = /^[=+\-@\t\r]./s;
/** What would part cells or rows, or be lost at the edge of a cell. */
const needsQuotes = /[",\r\n\uFEFF]|^ | $/;

/**
 * Rows as CSV: UTF-8, comma, RFC 4180 quoting, numbers with all their digits, empty where a number is not
 * finite. A text that a spreadsheet would run as a formula (a leading `= + - @`) gets an apostrophe in front
 * and is quoted.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  let text = '';
  for (const row of rows) text += `${row.map(toText).join(',')}\r\n`;
  return text;
}

function toText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const isFormula = formula.test(cell);
  if (!isFormula && !needsQuotes.test(cell)) return cell;
  return `"${isFormula ? "'" : ''}${cell.replaceAll('"', '""')}"`;
}
