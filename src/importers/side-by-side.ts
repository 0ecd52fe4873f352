import { foldHeader } from './fold-header.ts';
import type { Table } from './table.ts';

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

function onlyColumns(table: Table, from: number, to: number): Table {
  return {
    sheet: table.sheet,
    rowCount: table.rowCount,
    columnCount: Math.min(table.columnCount, to),
    cell: (row, column) => (column >= from && column < to ? table.cell(row, column) : ''),
    lineOf: (row) => table.lineOf(row),
    widthOf: (row) => Math.min(table.widthOf(row), to),
  };
}

function titleAbove(table: Table, headerRow: number, from: number, to: number): string {
  if (headerRow === 0) return '';
  for (let column = from; column < to; column += 1) {
    const text = table.cell(headerRow - 1, column).trim();
    if (text !== '') return text;
  }
  return '';
}
