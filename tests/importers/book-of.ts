import { utils, write } from '@e965/xlsx';

/** Rows of a sheet as somebody typed them. */
export type SheetRows = readonly (readonly (string | number | null)[])[];

/** The bytes of an XLSX workbook of these sheets. */
export function bookOf(sheets: Readonly<Record<string, SheetRows>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}
