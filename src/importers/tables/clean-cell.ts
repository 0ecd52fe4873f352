/** Excel's `="text"` and `_x000D_` are wrappers of the program, not part of the text. */
export function cleanCell(cell: string): string {
  if (cell.length > 2 && cell.startsWith('="') && cell.endsWith('"')) return cell.slice(2, -1);
  return cell.includes('_x000D_') ? cell.replaceAll('_x000D_', '') : cell;
}
