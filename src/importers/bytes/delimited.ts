import Papa from 'papaparse';
import { cleanCell } from '../tables/clean-cell.ts';
import type { Delimiter } from './delimiter.ts';
import { findDelimiter } from './delimiter.ts';
import { withHeaderOverRowNames } from '../edited/short-header.ts';
import type { Table } from '../tables/table.ts';

/**
 * A delimited text as a table. CR LF, LF and a lone CR each end a line. Everything automatic in papaparse is
 * off: it would turn the sample `1E5` into a number, rename double headers and shift row numbers.
 */
export function readDelimited(text: string): Table {
  const lines = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  const stated = /^sep=(.)\n/i.exec(lines);
  const delimiter = (stated?.[1] as Delimiter | undefined) ?? findDelimiter(lines);
  const rows = splitRows(lines, delimiter);
  const lineNumbers = numberLines(rows);
  if (stated) rows[0] = [''];
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  for (const row of rows) for (let i = 0; i < row.length; i += 1) row[i] = cleanCell(row[i] ?? '');
  return withHeaderOverRowNames({
    sheet: '',
    splitBy: delimiter,
    rowCount: rows.length,
    columnCount: rows.reduce((most, row) => Math.max(most, row.length), 0),
    cell: (row, column) => rows[row]?.[column] ?? '',
    lineOf: (row) => lineNumbers?.[row] ?? row + 1,
    widthOf: (row) => rows[row]?.length ?? 0,
  });
}

function splitRows(text: string, delimiter: Delimiter): string[][] {
  if (delimiter === 'spaces') return text.split('\n').map((line) => line.trim().split(/\s{2,}/));
  if (delimiter === ' ' && !text.includes('"')) {
    return text.split('\n').map((line) => line.trim().split(/\s+/));
  }
  const { data, errors } = parse(text, delimiter);
  return errors.some(isOfQuotes)
    ? text.split('\n').map((line) => splitLine(line, delimiter))
    : data;
}

/** A quote that does not close is a sign of the text: it would take all lines below it into its cell. */
function splitLine(line: string, delimiter: Delimiter): string[] {
  const { data, errors } = parse(line, delimiter);
  return errors.some(isOfQuotes) ? line.split(delimiter) : (data[0] ?? ['']);
}

function parse(text: string, delimiter: Delimiter): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    dynamicTyping: false,
    header: false,
    skipEmptyLines: false,
  });
}

function isOfQuotes({ type }: Papa.ParseError): boolean {
  return type === 'Quotes';
}

/** Line numbers where a quoted cell holds line ends; null when every row is one line. */
function numberLines(rows: readonly string[][]): Uint32Array | null {
  let line = 1;
  let broken = false;
  const numbers = new Uint32Array(rows.length);
  for (const [i, row] of rows.entries()) {
    numbers[i] = line;
    line += 1;
    for (const cell of row) {
      if (!cell.includes('\n')) continue;
      broken = true;
      line += cell.split('\n').length - 1;
    }
  }
  return broken ? numbers : null;
}
