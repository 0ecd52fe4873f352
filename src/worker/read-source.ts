import type { Source } from '../domain/source.ts';
import type { FileOutcome } from '../importers/read-file.ts';
import { readFile } from '../importers/read-file.ts';
import type { ReadOutcome } from './engine.ts';

/**
 * Reads one dropped file into sources that are named by its contents: one, or one a file of an archive. An
 * exception here is a bug, and is said as one.
 */
export async function readSources(file: File): Promise<ReadOutcome[]> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const [sha256, outcomes] = await Promise.all([digest(bytes), readFile(file.name, bytes)]);
    return outcomes.map((outcome) =>
      outcome.ok ? { ok: true, source: toSource(file, sha256, outcome) } : outcome,
    );
  } catch (error) {
    return [
      {
        ok: false,
        file: file.name,
        mappable: false,
        diagnostics: [
          {
            severity: 'error',
            code: 'internal-error',
            file: file.name,
            message: `${file.name} could not be read because of a fault in Foldboard: ${String(error)}.`,
            mend: 'Please report this with the file; the rest of the study is not affected.',
          },
        ],
      },
    ];
  }
}

function toSource(
  file: File,
  sha256: string,
  { file: name, importer, imported }: Extract<FileOutcome, { ok: true }>,
): Source {
  const contents = sha256 === '' ? `${file.name} ${file.size} ${file.lastModified}` : sha256;
  return {
    id: name === file.name ? contents : `${contents} ${name}`,
    file: name,
    bytes: file.size,
    sha256,
    assay: importer.assay,
    format: importer.id,
    formatName: importer.name,
    ...imported,
  };
}

/** Hex SHA-256, '' on pages that are not served securely, where browsers withhold it. */
async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (!globalThis.crypto?.subtle) return '';
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
