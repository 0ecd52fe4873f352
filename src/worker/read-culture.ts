import type { CultureLog } from '../importers/culture-log.ts';
import { isCultureLog, readCultureLog } from '../importers/culture-log.ts';
import { openWorkbooks } from '../importers/open-workbook.ts';

/** Logs are short; what is larger is something else, and a workbook is slow to open twice. */
const largestLog = 1_000_000;
const largestWorkbook = 100_000;

/** A file as a culture log; null when it is something else. */
export async function readCulture(file: File): Promise<CultureLog | null> {
  if (file.size > largestLog) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!mayBeLog(bytes)) return null;
  const opened = await openWorkbooks(file.name, bytes);
  const [only] = opened;
  if (opened.length !== 1 || !only?.ok || !isCultureLog(only.workbook)) return null;
  return readCultureLog(only.workbook);
}

/** A workbook, or a text that names a passage: anything else need not be opened to see that it is no log. */
function mayBeLog(bytes: Uint8Array<ArrayBuffer>): boolean {
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isWorkbook) return bytes.length <= largestWorkbook;
  return /passage/i.test(new TextDecoder('latin1').decode(bytes).replaceAll('\0', ''));
}
