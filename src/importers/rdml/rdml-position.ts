/** The plate of a run as `pcrFormat` states it; 0 columns where it states none. */
export interface PcrFormat {
  columns: number;
  rowLabel: string;
  columnLabel: string;
}

/** The well of a reaction: `A1` from its number and the plate's labels; the id itself where it is no number. */
export function rdmlPosition(id: string, { columns, rowLabel, columnLabel }: PcrFormat): string {
  if (!/^\d{1,7}$/.test(id) || columns < 2) return id;
  const index = Number(id) - 1;
  if (index < 0) return id;
  const row = labelOf(Math.floor(index / columns), rowLabel);
  const column = labelOf(index % columns, columnLabel);
  if (row === null || column === null) return id;
  return /\d$/.test(row) && /^\d/.test(column) ? `${row}-${column}` : `${row}${column}`;
}

/** RDML labels rows and columns with `ABC` or `123`; `A1a1` (OpenArray) numbers wells in its own way. */
function labelOf(index: number, label: string): string | null {
  if (label === '123') return String(index + 1);
  if (label !== 'ABC') return null;
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : `${String.fromCodePoint(64 + Math.floor(index / 26))}${letter}`;
}
