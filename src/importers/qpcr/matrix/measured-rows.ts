import { isTitleOfNext, repeatsHeader } from '../../tables/repeats-header.ts';
import { anySumKind } from '../../edited/calculated-words.ts';
import type { Table } from '../../tables/table.ts';

/** Below more rows without a name nobody calculated. */
const mostSums = 8;

/**
 * The rows from below a header up to `end` by which a column is told: sums, deviations and counts that somebody put
 * below a short table, with a word or without, look like no Cq and must not make it a table of something else.
 */
export function measuredRows(table: Table, header: number, end: number): number[] {
  const rows: number[] = [];
  const first = firstFilled(table, header + 1);
  let named = 0;
  for (let row = header + 1; row < Math.min(table.rowCount, end); row += 1) {
    if (repeatsHeader(table, row, header) || isTitleOfNext(table, row, header)) continue;
    const name = table.cell(row, firstFilled(table, row));
    if (anySumKind(name) !== null) continue;
    rows.push(row);
    // Rows without a name in the midst of others are merged cells.
    const isNamed = table.cell(row, first).trim() !== '';
    if (isNamed) named = rows.length;
  }
  const below = rows.length - named;
  return below > Math.min(mostSums, named) ? rows : rows.slice(0, named);
}

function firstFilled(table: Table, row: number): number {
  let column = 0;
  while (column < table.widthOf(row) && table.cell(row, column).trim() === '') column += 1;
  return column;
}
