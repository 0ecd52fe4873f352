import type { Table } from './table.ts';

/** Settings above a table: `* Name = value`, `# Name: value`, or a name and its value in two cells. */
export function readMetadata(
  table: Table,
  headerRow: number,
): (readonly [name: string, value: string])[] {
  const found: (readonly [string, string])[] = [];
  for (let row = 0; row < Math.min(headerRow, 500); row += 1) {
    const cells: string[] = [];
    for (let column = 0; column < Math.min(table.widthOf(row), 8); column += 1) {
      const cell = table.cell(row, column).trim();
      if (cell !== '') cells.push(cell);
    }
    const [first = '', ...rest] = cells;
    const joined = /^[*#]?\s*([^=:]+?)\s*[=:]\s*(.*)$/.exec(first);
    if (joined?.[1] && (/^[*#]/.test(first) || rest.length === 0)) {
      found.push([joined[1], [joined[2] ?? '', ...rest].filter((cell) => cell !== '').join(', ')]);
    } else if (rest.length > 0 && first.length < 80) {
      found.push([first.replace(/:$/, ''), rest.join(', ')]);
    }
  }
  return found;
}
