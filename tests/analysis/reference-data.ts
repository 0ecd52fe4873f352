import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../../shared/reference-values/data');

/** Whether the reference tables lie beside the project; without them the tests that read them are skipped. */
export const hasReferenceData = existsSync(folder);

/** A reference table as rows of text cells, the header first; read where it lies, never copied. */
export function referenceTable(name: string): string[][] {
  const text = readFileSync(path.join(folder, name), 'utf8');
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')));
}
