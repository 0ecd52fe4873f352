import { foldHeader } from '../tables/fold-header.ts';
import { rowIndexOf } from './plate-labels.ts';
import type { Table } from '../tables/table.ts';

/** What a line of a plate row holds. */
export type PlateViewLine = 'content' | 'sample' | 'target' | 'cq' | 'group';

/** By the word in their second cell, folded. */
const lineWords = new Map<string, PlateViewLine>([
  ['content', 'content'],
  ['sample', 'sample'],
  ['target', 'target'],
  ['targetname', 'target'],
  ['cq', 'cq'],
  ['ct', 'cq'],
  ['biologicalset', 'group'],
  ['biologicalgroup', 'group'],
]);

/** A plate view: a table, the row of its column numbers, and how many columns it has. */
export interface PlateView {
  readonly table: Table;
  readonly row: number;
  /** Column of the plate's row letters; the words of the lines and the wells follow. People put columns before it. */
  readonly left: number;
  readonly columns: number;
}

/** Columns that are looked at for the row letters, and rows for the first column numbers and the first Cq below them. */
const mostBefore = 8;
const mostAbove = 40;
const mostToCq = 20;

/** The plate views of a table, from top to bottom. */
export function plateViewsOf(table: Table): PlateView[] {
  const views: PlateView[] = [];
  for (let row = 0; row < table.rowCount && (views.length > 0 || row < mostAbove); row += 1) {
    for (let left = 0; left < mostBefore; left += 1) {
      const columns = numberedColumns(table, row, left);
      if (columns === 0 || !holdsCq(table, row + 1, left)) continue;
      views.push({ table, row, left, columns });
      break;
    }
  }
  return views;
}

/** How many columns a row numbers behind two blank cells; 0 when it is no such row. */
export function numberedColumns(table: Table, row: number, left: number): number {
  if (table.cell(row, left).trim() !== '' || table.cell(row, left + 1).trim() !== '') return 0;
  let columns = 0;
  while (table.cell(row, left + columns + 2).trim() === String(columns + 1)) columns += 1;
  return columns >= 6 ? columns : 0;
}

/** What a line says that it holds, where it is known. */
export function plateViewLineAt(
  table: Table,
  row: number,
  left: number,
): PlateViewLine | undefined {
  return lineWords.get(foldHeader(table.cell(row, left + 1)));
}

/** Whether a line of Cq values follows, of a row whose letter may stand on the first of its lines alone. */
function holdsCq(table: Table, from: number, left: number): boolean {
  let isLettered = false;
  for (let row = from; row < Math.min(table.rowCount, from + mostToCq); row += 1) {
    const label = table.cell(row, left).trim();
    const isRow = rowIndexOf(label) >= 0;
    isLettered ||= isRow;
    if (isLettered && (isRow || label === '') && plateViewLineAt(table, row, left) === 'cq') {
      return true;
    }
  }
  return false;
}
