import { foldHeader } from '../tables/fold-header.ts';
import { isAllWords } from '../tables/is-all-words.ts';
import { numberOf } from '../tables/parse-number.ts';
import { firstText, loneText } from '../tables/row-texts.ts';
import { onlyRows } from '../tables/table-rows.ts';
import type { Table } from '../tables/table.ts';
import { isByHand } from './by-hand.ts';

/** One of several tables below each other, from its header on; the first with all that stands above it. */
export interface PartBelow {
  readonly table: Table;
  /** What stands alone in the row above its header, '' for nothing. */
  readonly title: string;
}

/**
 * Tables below each other whose headers begin with the same word and go on with others (`Sample, HER2, Actin` above
 * `Sample, EGFR, Actin`): read as one, numbers would go by the names of the first. None where no header differs.
 */
export function otherHeadersBelow(table: Table, headerRow: number): PartBelow[] {
  if (!isByHand(table)) return [];
  const first = foldHeader(firstText(table, headerRow));
  const rows = [headerRow];
  for (let row = headerRow + 1; row < table.rowCount - 1; row += 1) {
    if (first === '' || foldHeader(firstText(table, row)) !== first) continue;
    if (isAllWords(table, row) && holdsNumber(table, row + 1)) rows.push(row);
  }
  if (new Set(rows.map((row) => textOf(table, row))).size < 2) return [];
  const titles = rows.map((row) => (row > 0 ? loneText(table, row - 1) : ''));
  return rows.map((row, i) => {
    const from = i === 0 ? 0 : row;
    const next = rows[i + 1] ?? table.rowCount;
    const end = (titles[i + 1] ?? '') === '' ? next : next - 1;
    const part = Array.from({ length: end - from }, (_, below) => from + below);
    return { table: onlyRows(table, part), title: titles[i] ?? '' };
  });
}

function holdsNumber(table: Table, row: number): boolean {
  for (let column = 0; column < table.widthOf(row); column += 1) {
    if (numberOf(table.cell(row, column)) !== null) return true;
  }
  return false;
}

function textOf(table: Table, row: number): string {
  const cells = Array.from({ length: table.widthOf(row) }, (_, column) =>
    foldHeader(table.cell(row, column)),
  );
  return cells.join('\t').trimEnd();
}
