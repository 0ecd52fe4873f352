import type { Source } from '../domain/source.ts';
import { readFile } from '../importers/read-file.ts';
import type { ReadOutcome } from './engine.ts';

/** Reads one file into a source that is named by its contents. An exception here is a bug, and is said as one. */
export async function readSource(file: File): Promise<ReadOutcome> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const outcome = await readFile(file.name, bytes);
    if (!outcome.ok) return { ok: false, file: file.name, diagnostics: outcome.diagnostics };
    const { importer, imported } = outcome;
    const sha256 = await digest(bytes);
    const source: Source = {
      id: sha256 === '' ? `${file.name} ${file.size} ${file.lastModified}` : sha256,
      file: file.name,
      bytes: file.size,
      sha256,
      assay: importer.assay,
      format: importer.id,
      formatName: importer.name,
      ...imported,
    };
    return { ok: true, source };
  } catch (error) {
    return {
      ok: false,
      file: file.name,
      diagnostics: [
        {
          severity: 'error',
          code: 'internal-error',
          file: file.name,
          message: `${file.name} could not be read because of a fault in Foldboard: ${String(error)}.`,
          mend: 'Please report this with the file; the rest of the study is not affected.',
        },
      ],
    };
  }
}

/** Hex SHA-256, '' on pages that are not served securely, where browsers withhold it. */
async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (!globalThis.crypto?.subtle) return '';
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
