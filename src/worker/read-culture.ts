import type { CultureLog } from '../importers/culture-log.ts';
import { readFile } from '../importers/read-file.ts';

/** A pasted table as a culture log; null when it is something else. */
export async function readCulture(text: string): Promise<CultureLog | null> {
  const [only] = await readFile('the pasted table', new TextEncoder().encode(text));
  return only && !only.ok ? (only.culture ?? null) : null;
}
