import { findWords } from '../tables/find-words.ts';
import type { Workbook } from '../importer.ts';
import { repeatsHeader } from '../tables/repeats-header.ts';
import { tablesApart } from './side-by-side.ts';
import type { Table } from '../tables/table.ts';

/** A table of a vendor: its first header with its folded words, and the rows in which that stands, here or further down. */
export interface VendorTable {
  readonly table: Table;
  readonly row: number;
  readonly words: readonly string[];
  readonly headers: readonly number[];
}

/**
 * The vendor's tables of a workbook by the words of their header: on every sheet, and one by one where somebody
 * put several exports beside each other.
 */
export function vendorTables(
  table: Table,
  isFound: (words: readonly string[]) => boolean,
): VendorTable[] {
  const found = findWords(table, isFound);
  if (!found) return [];
  return tablesApart(table, found.row).flatMap((side) => {
    const header = findWords(side, isFound);
    if (!header) return [];
    const headers = [header.row];
    for (let row = header.row + 1; row < side.rowCount; row += 1) {
      if (repeatsHeader(side, row, header.row)) headers.push(row);
    }
    return [{ ...header, headers }];
  });
}

/** The workbook with each of the vendor's tables as the vendor means it, and all others as they stand. */
export function asVendorMeans(
  workbook: Workbook,
  isFound: (words: readonly string[]) => boolean,
  mean: (found: VendorTable) => Table,
): Workbook {
  const tables = workbook.tables.flatMap((table) => {
    const found = vendorTables(table, isFound);
    return found.length === 0 ? [table] : found.map(mean);
  });
  return { ...workbook, tables };
}
