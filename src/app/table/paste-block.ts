/** A block of cells as spreadsheets put it on the clipboard; null for a text that is one cell. */
export function parseBlock(text: string): string[][] | null {
  const lines = text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const block = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  return block.length > 1 || (block[0]?.length ?? 0) > 1 ? block : null;
}

/** One cell of a table that a block fell on. */
export interface PastedCell<Column> {
  readonly row: number;
  readonly column: Column;
  readonly text: string;
}

/**
 * Lays a block over a table from a cell on, downwards and rightwards; what goes over the edge is left out. A
 * single line fills as it stands: it is not repeated.
 */
export function layBlock<Column>(
  block: readonly (readonly string[])[],
  from: { readonly row: number; readonly column: Column },
  columns: readonly Column[],
  rowCount: number,
): PastedCell<Column>[] {
  const first = columns.indexOf(from.column);
  if (first < 0) return [];
  return block.flatMap((cells, down) =>
    cells.flatMap((text, right): PastedCell<Column>[] => {
      const [row, column] = [from.row + down, columns[first + right]];
      return row < rowCount && column !== undefined ? [{ row, column, text }] : [];
    }),
  );
}
