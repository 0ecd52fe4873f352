import { tablesSideBySide } from '../../edited/side-by-side.ts';
import { filledCells, firstText } from '../../tables/row-texts.ts';
import type { Table } from '../../tables/table.ts';
import { onlyRows } from '../../tables/table-rows.ts';
import { isByHand } from '../../edited/by-hand.ts';
import type { Matrix } from './find-matrix.ts';
import { findMatrix } from './find-matrix.ts';

/** A header and a row. */
const leastRows = 2;

/** The matrices of a table, and those that hold the cells of others once more and are not read. */
export interface FoundMatrices {
  readonly matrices: readonly Matrix[];
  readonly again: readonly Matrix[];
}

/**
 * The matrices of a table: those that stand below each other with other columns each, as one panel of genes below
 * another, or those beside each other, or the only one; none where there is none.
 */
export function findMatrices(table: Table): FoundMatrices {
  const below = belowEachOther(table);
  if (below) return below;
  const matrix = findMatrix(table);
  if (!matrix) return { matrices: [], again: [] };
  const beside = tablesSideBySide(table, matrix.header.row).flatMap(
    (side) => findMatrix(side.table) ?? [],
  );
  return { matrices: beside.length > 1 ? beside : [matrix], again: [] };
}

/** Matrices that blank lines part. One that holds nothing but the cells of another was calculated from it. */
function belowEachOther(table: Table): FoundMatrices | null {
  if (!isByHand(table)) return null;
  const blocks = blocksOf(table).filter(({ length }) => length >= leastRows);
  if (blocks.length < 2) return null;
  const found = blocks.flatMap((rows) => findMatrix(onlyRows(table, rows)) ?? []);
  const [first] = found;
  const areAlike = found.every(
    ({ stated, columnsAre }) => stated && columnsAre === first?.columnsAre,
  );
  const headers = new Set(found.map(({ header }) => header.headers.join('\t')));
  if (!areAlike || headers.size < 2) return null;
  const seen = new Set<string>();
  const again = found.filter((matrix) => {
    const cells = cellsOf(matrix);
    const isAgain = cells.every((cell) => seen.has(cell));
    for (const cell of cells) seen.add(cell);
    return isAgain;
  });
  return { matrices: found.filter((matrix) => !again.includes(matrix)), again };
}

/** The rows between blank lines. */
function blocksOf(table: Table): number[][] {
  const blocks: number[][] = [];
  let open: number[] | null = null;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (filledCells(table, row) === 0) open = null;
    else if (open) open.push(row);
    else blocks.push((open = [row]));
  }
  return blocks;
}

/** What each cell is of, by the names of its row and column. */
function cellsOf({ header: { table, row }, values }: Matrix): string[] {
  const cells: string[] = [];
  for (let i = row + 1; i < table.rowCount; i += 1) {
    for (const { name } of values) cells.push(`${firstText(table, i)}\t${name}`);
  }
  return cells;
}
