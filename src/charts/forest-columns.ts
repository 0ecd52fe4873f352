import type { ForestRow } from './forest-rows.ts';

/** How the rows of a forest plot stand on a page: in one column or several of one scale. */
export interface ForestColumns {
  readonly columns: readonly (readonly ForestRow[])[];
  /** Pixels. */
  readonly rowHeight: number;
}

/** More rows than these stand closer to each other. */
const fewRows = 24;
const mostColumns = 3;
/** Pixels of rows on a slide of 16:9 whose text keeps 12 points (540 pixels), beside title, legend and axis. */
const slideRoom = 540 - 160;

/** Pixels of a row among so many. */
export function rowHeightOf(rows: number, twoLines: boolean): number {
  if (twoLines) return rows > fewRows ? 36 : 40;
  return rows > fewRows ? 22 : 28;
}

/** The fewest columns in which the text of a slide can be read across a room. */
export function slideColumns(rows: readonly ForestRow[], twoLines: boolean): ForestColumns {
  const heights = [rowHeightOf(0, twoLines), rowHeightOf(Infinity, twoLines)];
  for (let count = 1; count <= mostColumns; count += 1) {
    const columns = splitRows(rows, count);
    const longest = Math.max(...columns.map(({ length }) => length));
    const rowHeight = heights.find((height) => height * longest <= slideRoom);
    if (rowHeight !== undefined) return { columns, rowHeight };
  }
  return { columns: splitRows(rows, mostColumns), rowHeight: heights.at(-1) ?? 0 };
}

/** Rows in columns of the same length, about: no heading stands at the foot of one. */
function splitRows(rows: readonly ForestRow[], count: number): ForestRow[][] {
  const columns: ForestRow[][] = [];
  let from = 0;
  for (let left = count; left > 0; left -= 1) {
    let to = from + Math.ceil((rows.length - from) / left);
    if (rows[to - 1]?.kind === 'heading' && to < rows.length) to -= 1;
    columns.push(rows.slice(from, to));
    from = to;
  }
  const filled = columns.filter(({ length }) => length > 0);
  return filled.length === 0 ? [[]] : filled;
}
