import type { CultureEntry } from '../../domain/culture.ts';
import type { CultureLog } from '../../importers/culture-log.ts';

/** Logs are short; what is larger is something else. */
const largestLog = 1_000_000;

/** Reads a pasted table. */
export async function readPastedCulture(text: string): Promise<CultureLog> {
  const [{ openWorkbooks }, { readCultureLog }] = await Promise.all([
    import('../../importers/open-workbook.ts'),
    import('../../importers/culture-log.ts'),
  ]);
  const [opened] = await openWorkbooks('the pasted table', new TextEncoder().encode(text));
  if (opened?.ok) return readCultureLog(opened.workbook);
  return { entries: [], diagnostics: opened ? [opened.diagnostic] : [] };
}

/** A dropped file as a culture log; null when it is something else. */
export async function readCultureFile(file: File): Promise<CultureLog | null> {
  if (file.size > largestLog) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!mayBeLog(bytes)) return null;
  const [{ openWorkbooks }, { isCultureLog, readCultureLog }] = await Promise.all([
    import('../../importers/open-workbook.ts'),
    import('../../importers/culture-log.ts'),
  ]);
  const opened = await openWorkbooks(file.name, bytes);
  const [only] = opened;
  if (opened.length !== 1 || !only?.ok || !isCultureLog(only.workbook)) return null;
  return readCultureLog(only.workbook);
}

/** A workbook, or a text that names a passage: anything else need not be opened to see that it is no log. */
function mayBeLog(bytes: Uint8Array<ArrayBuffer>): boolean {
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return (
    isWorkbook || /passage/i.test(new TextDecoder('latin1').decode(bytes).replaceAll('\0', ''))
  );
}

/** Entries in order of date; one that is there already is not added again. */
export function mergeCulture(
  before: readonly CultureEntry[],
  added: readonly CultureEntry[],
): CultureEntry[] {
  const keys = new Set(before.map((entry) => JSON.stringify(entry)));
  return [...before, ...added.filter((entry) => !keys.has(JSON.stringify(entry)))].toSorted(
    (a, b) => a.date.localeCompare(b.date),
  );
}
