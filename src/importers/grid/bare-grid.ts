import { isSignal } from '../viability/well-signal.ts';
import type { PlateGrid } from './plate-grid.ts';
import { rowLetterOf } from './plate-labels.ts';
import type { Table } from '../tables/table.ts';

/** Rows × columns of plates, as far as numbers without labels can be taken for one. */
const shapes = new Set(['4×6', '6×8', '8×12', '16×24', '32×48']);
const mostRows = 20_000;

/**
 * Blocks of numbers without row letters or column numbers whose shape is a plate's. With `columns`, blocks of
 * that width and any height up to a plate's (readers leave rows out that were not read).
 */
export function findBareGrids(table: Table, columns?: number): PlateGrid[] {
  const grids: PlateGrid[] = [];
  const last = Math.min(table.rowCount, mostRows);
  for (let row = 0; row < last; row += 1) {
    const start = spanOf(table, row);
    if (!start) continue;
    let [first, end, to] = [start.first, start.end, row + 1];
    for (; to < last; to += 1) {
      const span = spanOf(table, to);
      if (!span) break;
      first = Math.min(first, span.first);
      end = Math.max(end, span.end);
    }
    const width = end - first;
    const fits =
      columns === undefined
        ? shapes.has(`${to - row}×${width}`)
        : width === columns && to - row <= 32;
    // Wells at the rim that were not used leave blank cells, which are part of the plate.
    const whole = table.widthOf(row);
    if (fits) grids.push(toGrid(table, row, to, first, width));
    else if (columns === undefined && shapes.has(`${to - row}×${whole}`)) {
      grids.push(toGrid(table, row, to, 0, whole));
    }
    row = to;
  }
  return grids;
}

function toGrid(table: Table, row: number, to: number, first: number, width: number): PlateGrid {
  return {
    table,
    headerRow: row - 1,
    corner: '',
    columns: Array.from({ length: width }, (_, i) => ({ column: first + i, number: i + 1 })),
    lines: Array.from({ length: to - row }, (_, i) => ({ row: row + i, letter: rowLetterOf(i) })),
    isFurther: false,
    inserted: [],
    endRow: to,
  };
}

/** First and one past the last cell of a row that holds nothing but signals; null for other rows. */
function spanOf(table: Table, row: number): { first: number; end: number } | null {
  const width = table.widthOf(row);
  if (width < 3 || width > 256) return null;
  let [first, end] = [-1, -1];
  for (let column = 0; column < width; column += 1) {
    const text = table.cell(row, column).trim();
    if (text === '') continue;
    if (!isSignal(text)) return null;
    if (first < 0) first = column;
    end = column + 1;
  }
  return end - first >= 2 ? { first, end } : null;
}
