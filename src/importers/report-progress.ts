import type { Workbook } from './importer.ts';
import { scanColumns } from './tables/scan-columns.ts';
import type { Table } from './tables/table.ts';

/** Told what share of a file has been read, from 0 to 1. */
export type OnShare = (share: number) => void;

/** Every message makes the page draw, which takes from the reading: so many are enough to see it go on. */
const mostTellings = 25;

/** The same workbook, whose large tables say how far they are read; small ones are read before one could look. */
export function reportProgress(workbook: Workbook, onShare: OnShare): Workbook {
  if (!workbook.tables.some(({ scan }) => scan)) return workbook;
  return { ...workbook, tables: workbook.tables.map((table) => reporting(table, onShare)) };
}

function reporting(table: Table, onShare: OnShare): Table {
  if (!table.scan) return table;
  return {
    sheet: table.sheet,
    rowCount: table.rowCount,
    // Not copied: it may take a visit to every row.
    get columnCount() {
      return table.columnCount;
    },
    cell: (row, column) => table.cell(row, column),
    lineOf: (row) => table.lineOf(row),
    widthOf: (row) => table.widthOf(row),
    scan: (columns) => {
      const scan = scanColumns(table, columns);
      let told = 0;
      return {
        names: scan.names,
        values: scan.values,
        read(from, count) {
          scan.read(from, count);
          const share = (from + count) / table.rowCount;
          if (share < 1 && share - told < 1 / mostTellings) return;
          told = share;
          onShare(share);
        },
      };
    },
  };
}
