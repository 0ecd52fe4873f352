import { foldHeader } from '../tables/fold-header.ts';
import type { Table } from '../tables/table.ts';
import { titleAbove } from '../tables/table-columns.ts';

/** A part of a table's columns, with the cell that stood above its header (`Lane 3`), '' without one. */
export interface ColumnBlock {
  readonly table: Table;
  readonly firstColumn: number;
  readonly title: string;
}

/**
 * Image Lab and ImageQuant TL write the lanes of a gel side by side, each with all its columns. A header row in
 * which a group of at least two columns repeats is cut into one block a lane; any other is one block.
 */
export function columnBlocks(table: Table, headerRow: number): ColumnBlock[] {
  const width = table.widthOf(headerRow);
  const words = Array.from({ length: width }, (_, column) =>
    foldHeader(table.cell(headerRow, column)),
  );
  const first = words.findIndex((word) => word !== '');
  const starts = words.flatMap((word, column) => (word === words[first] ? [column] : []));
  // Lanes of two gels that a person put beside each other stand further apart than those of one.
  const period = Math.min(...starts.slice(1).map((start, i) => start - (starts[i] ?? 0)));
  const unit = words.slice(first, first + period).filter((word) => word !== '');
  const regular = starts.every((start) => unit.every((word, i) => words[start + i] === word));
  if (starts.length < 2 || period < 2 || !regular) {
    return [{ table, firstColumn: 0, title: '' }];
  }
  // ImageJ counts the rows in a column without a header, which is the first of each block.
  const isCounted = starts.every(
    (start) =>
      start > 0 &&
      words[start - 1] === '' &&
      /^\d+$/.test(table.cell(headerRow + 1, start - 1).trim()),
  );
  const froms = isCounted ? starts.map((start) => start - 1) : starts;
  return froms.map((from, i) => {
    const to = froms[i + 1] ?? from + period;
    const title = titleAbove(table, headerRow, from, to);
    return { table: columnsOf(table, from, to), firstColumn: from, title };
  });
}

function columnsOf(table: Table, from: number, to: number): Table {
  return {
    sheet: table.sheet,
    rowCount: table.rowCount,
    columnCount: to - from,
    cell: (row, column) => (column < to - from ? table.cell(row, column + from) : ''),
    lineOf: (row) => table.lineOf(row),
    widthOf: (row) => Math.max(0, Math.min(table.widthOf(row), to) - from),
  };
}
