import type { Workbook } from './importer.ts';
import type { Table } from './table.ts';

/** Told what share of a file has been read, from 0 to 1. */
export type OnShare = (share: number) => void;

/** The same workbook, whose large tables say how far they are read; small ones are read before one could look. */
export function reportProgress(workbook: Workbook, onShare: OnShare): Workbook {
  if (!workbook.tables.some(({ scan }) => scan)) return workbook;
  return { ...workbook, tables: workbook.tables.map((table) => reporting(table, onShare)) };
}

function reporting(table: Table, onShare: OnShare): Table {
  const { scan } = table;
  if (!scan) return table;
  return {
    sheet: table.sheet,
    rowCount: table.rowCount,
    // Not copied: it may take a visit to every row.
    get columnCount() {
      return table.columnCount;
    },
    cell: table.cell,
    lineOf: table.lineOf,
    widthOf: table.widthOf,
    scan(columns) {
      const { names, values, read } = scan(columns);
      return {
        names,
        values,
        read(from, count) {
          read(from, count);
          onShare((from + count) / table.rowCount);
        },
      };
    },
  };
}
