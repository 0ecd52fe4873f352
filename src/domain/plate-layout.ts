import type { Role } from './reading.ts';

/** What the user says of one well. A field that is left out is as the file has it. */
export interface WellLayout {
  /** As readings name it: `A1`. */
  readonly position: string;
  readonly role?: Extract<Role, 'blank' | 'vehicle' | 'treated'>;
  readonly compound?: string;
  /** In `doseUnit`. */
  readonly dose?: number;
  readonly doseUnit?: string;
  readonly line?: string;
  readonly group?: string;
  readonly replicate?: string;
  readonly leftOut?: boolean;
}

/** The layout of one plate: a user's edit, keyed by its source and the plate's name within it. */
export interface PlateLayout {
  readonly source: string;
  /** `run` of the readings, '' where the file holds one plate. */
  readonly plate: string;
  readonly wells: readonly WellLayout[];
}

/** Row letters and column of a position, counted from 0; null where it is none. `AF48` is the last of 1,536. */
export function placeOf(
  position: string,
): { readonly row: number; readonly column: number } | null {
  const match = /^([A-Z]{1,2})0*([1-9]\d?)$/i.exec(position.trim());
  if (!match) return null;
  const [, letters = '', digits = ''] = match;
  let row = 0;
  for (const letter of letters.toUpperCase()) row = row * 26 + letter.charCodeAt(0) - 64;
  return { row: row - 1, column: Number(digits) - 1 };
}

/** The position of a place, e.g. `A1`, `AF48`. */
export function positionAt(row: number, column: number): string {
  const letter = (index: number): string => String.fromCharCode(65 + index);
  const letters = row < 26 ? letter(row) : letter(Math.floor(row / 26) - 1) + letter(row % 26);
  return `${letters}${column + 1}`;
}

/** The plate that holds given places: the smallest of 6 to 1,536 wells, rows × columns. */
export function plateSizeOf(rows: number, columns: number): { rows: number; columns: number } {
  const sizes = [
    [2, 3],
    [3, 4],
    [4, 6],
    [6, 8],
    [8, 12],
    [16, 24],
    [32, 48],
  ] as const;
  const found = sizes.find(([r, c]) => rows <= r && columns <= c);
  return found ? { rows: found[0], columns: found[1] } : { rows, columns };
}

/** The plate that holds all of the given positions. */
export function plateOf(positions: Iterable<string>): { rows: number; columns: number } {
  let [rows, columns] = [1, 1];
  for (const position of positions) {
    const place = placeOf(position);
    rows = Math.max(rows, (place?.row ?? 0) + 1);
    columns = Math.max(columns, (place?.column ?? 0) + 1);
  }
  return plateSizeOf(rows, columns);
}
