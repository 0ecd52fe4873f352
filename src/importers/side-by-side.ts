import { foldHeader } from './fold-header.ts';
import type { Table } from './table.ts';
import { onlyColumns, titleAbove } from './table-columns.ts';

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
