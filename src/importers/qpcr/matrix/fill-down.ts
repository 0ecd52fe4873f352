import { reviseTable } from '../../tables/revise-table.ts';
import type { Table } from '../../tables/table.ts';

/**
 * The table with names repeated that stand once for several rows, as merged cells are written: in columns where
 * at least a third of the rows between `first` and `last` are blank and the first is not.
 */
export function fillDown(
  table: Table,
  first: number,
  last: number,
  columns: readonly number[],
): Table {
  const filled = new Map<number, string[]>();
  for (const column of columns) {
    const cells: string[] = [];
    let [blank, name] = [0, table.cell(first, column)];
    if (name.trim() === '') continue;
    for (let row = first; row <= last; row += 1) {
      const text = table.cell(row, column);
      if (text.trim() === '') blank += 1;
      else name = text;
      cells.push(name);
    }
    if (blank > 0 && blank >= (last - first + 1) / 3) filled.set(column, cells);
  }
  if (filled.size === 0) return table;
  return reviseTable(table, (row, column, text) => filled.get(column)?.[row - first] ?? text);
}
