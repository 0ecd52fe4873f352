import { readDelimited } from '../importers/bytes/delimited.ts';
import { readSheets } from '../importers/layout/read-sheet.ts';
import type { SheetTable } from '../importers/layout/sheet-table.ts';

/** Names that were pasted from a spreadsheet; empty when they name no well, lane or sample. */
export function readPasted(text: string): SheetTable[] {
  return readSheets('', [readDelimited(text)]);
}
