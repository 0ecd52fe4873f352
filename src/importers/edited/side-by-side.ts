import { foldHeader } from '../tables/fold-header.ts';
import type { Table } from '../tables/table.ts';
import { onlyColumns, titleAbove } from '../tables/table-columns.ts';

/** One of several tables beside each other: the whole table with the columns of the others blank. */
export interface SideTable {
  readonly table: Table;
  /** What stands above its header, '' for nothing. */
  readonly title: string;
}

/**
 * Tables that a person has put beside each other, under one header that is written once for each (`Well, Sample, Cq,
 * , Well, Sample, Cq`); none where the header does not repeat as a whole.
 */
export function tablesSideBySide(table: Table, headerRow: number): SideTable[] {
  const width = table.widthOf(headerRow);
  const words = Array.from({ length: width }, (_, column) =>
    foldHeader(table.cell(headerRow, column)),
  );
  const first = words.findIndex((word) => word !== '');
  const second = first < 0 ? -1 : words.indexOf(words[first] ?? '', first + 1);
  const period = second - first;
  if (second < 0 || period < 2) return [];
  const last = words.findLastIndex((word) => word !== '');
  const count = Math.ceil((last + 1 - first) / period);
  for (let column = first; column < first + count * period; column += 1) {
    if ((words[column] ?? '') !== words[first + ((column - first) % period)]) return [];
  }
  return Array.from({ length: count }, (_, i) => {
    const from = first + i * period;
    return {
      table: onlyColumns(table, from, from + period),
      title: titleAbove(table, headerRow, from, from + period),
    };
  });
}

/** Rows that are looked at for the header of a table beside the first one, and its words that must come back. */
const mostRows = 500;
const mostWords = 4;

/**
 * Tables that a person has put beside each other, by the words that the first header begins with: the header of
 * another one may stand higher or lower, and have more or fewer columns behind. The table itself where there is one.
 */
export function tablesApart(table: Table, headerRow: number, most = mostWords): Table[] {
  const at = (row: number, column: number): string => table.cell(row, column).trim();
  let first = 0;
  while (first < table.widthOf(headerRow) && at(headerRow, first) === '') first += 1;
  const words: string[] = [];
  while (words.length < most && at(headerRow, first + words.length) !== '') {
    words.push(at(headerRow, first + words.length));
  }
  if (words.length < 2) return [table];
  // Large texts come from programs: what stands beside a table there has the same rows.
  const [top, end] = table.scan ? [headerRow, headerRow + 1] : [0, table.rowCount];
  const starts = new Set([first]);
  for (let row = top; row < Math.min(end, mostRows); row += 1) {
    for (let column = first + words.length; column < table.widthOf(row) - 1; column += 1) {
      if (words.every((word, i) => at(row, column + i) === word)) starts.add(column);
    }
  }
  const sorted = [...starts].toSorted((a, b) => a - b);
  if (sorted.length === 1) return [table];
  return sorted.map((start, i) =>
    onlyColumns(table, i === 0 ? 0 : start, sorted[i + 1] ?? table.columnCount),
  );
}
