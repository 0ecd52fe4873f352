import { isByHand } from '../edited/by-hand.ts';
import { repeatsHeader } from '../tables/repeats-header.ts';
import { textsOf } from '../tables/row-texts.ts';
import type { Table } from '../tables/table.ts';
import { onlyRows } from '../tables/table-rows.ts';

/** One of several tables below each other: its header, which is its first row, and the rows below. */
export interface TableBelow {
  readonly table: Table;
  /** What stands above its header. */
  readonly title: string;
}

/**
 * Tables below each other under one header that is written once for each, each below a title of its own (`Letrozole`,
 * `Tamoxifen`); none where the header does not come back or a title is missing or comes back too.
 */
export function tablesBelow(table: Table, headerRow: number): TableBelow[] {
  if (!isByHand(table)) return [];
  const headers = [headerRow];
  for (let row = headerRow + 1; row < table.rowCount; row += 1) {
    if (repeatsHeader(table, row, headerRow)) headers.push(row);
  }
  const titles = headers.map((row) => loneTextAbove(table, row));
  const areTold = headers.length > 1 && titles.every(({ text }) => text !== '');
  if (!areTold || new Set(titles.map(({ text }) => text)).size < titles.length) return [];
  return headers.map((header, i) => {
    const end = titles[i + 1]?.row ?? table.rowCount;
    const rows = Array.from({ length: end - header }, (_, below) => header + below);
    return { table: onlyRows(table, rows), title: titles[i]?.text ?? '' };
  });
}

function loneTextAbove(
  table: Table,
  header: number,
): { readonly row: number; readonly text: string } {
  const row = header - 1;
  const texts = row < 0 ? [] : textsOf(table, row).filter((text) => text !== '');
  return { row, text: texts.length === 1 ? (texts[0] ?? '') : '' };
}
