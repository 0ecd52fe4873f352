import { foldHeader } from '../tables/fold-header.ts';
import type { Table } from '../tables/table.ts';

/** Where the column names of a list stand, and the column of the elapsed time; the wells follow it. */
export interface IncucyteHeader {
  readonly row: number;
  readonly time: number;
}

/** Columns that people put before the dates are few. */
const mostBefore = 8;

/** The column names: «Date Time», and «Elapsed» in the next cell that is filled; null where the table is none of Incucyte's. */
export function headerOf(table: Table): IncucyteHeader | null {
  for (let row = 0; row < Math.min(table.rowCount, 60); row += 1) {
    const width = table.widthOf(row);
    for (let date = 0; date < Math.min(width, mostBefore); date += 1) {
      if (foldHeader(table.cell(row, date)) !== 'datetime') continue;
      let time = date + 1;
      while (time < width && table.cell(row, time).trim() === '') time += 1;
      const isHeader = foldHeader(table.cell(row, time)).startsWith('elapsed') && width > time + 1;
      if (isHeader) return { row, time };
    }
  }
  return null;
}
