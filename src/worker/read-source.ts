import type { RememberedMapping } from '../domain/mapping.ts';
import type { Source } from '../domain/source.ts';
import type { FileOutcome } from '../importers/read-file.ts';
import { readFile } from '../importers/read-file.ts';
import type { OnShare } from '../importers/report-progress.ts';
import type { ReadOutcome } from './engine.ts';

/**
 * Files from this size on get their fingerprint when their results stand: the browser hashes a copy, and making that of a
 * hundred megabytes holds up the reading by a tenth.
 */
const longFileBytes = 2 ** 25;

/**
 * Reads one dropped file into sources that are named by its contents: one, or one a file of an archive. An
 * exception here is a bug, and is said as one.
 */
export async function readSources(
  file: File,
  mappings: readonly RememberedMapping[],
  onShare?: OnShare,
): Promise<ReadOutcome[]> {
  return sayingFaults(file, async () => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const [sha256, outcomes] = await Promise.all([
      fingerprintAtOnce(bytes),
      readFile(file.name, bytes, mappings, onShare),
    ]);
    return Promise.all(outcomes.map((outcome) => toReadOutcome(file, sha256, outcome)));
  });
}

/** A fault of ours as an outcome of the file that it came up with. */
export async function sayingFaults(
  file: File,
  act: () => Promise<ReadOutcome[]>,
): Promise<ReadOutcome[]> {
  try {
    return await act();
  } catch (error) {
    return [
      {
        ok: false,
        file: file.name,
        mappable: false,
        sheets: [],
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

/** The outcome as the app gets it: a source that is named by its contents, and by its mapping where it has one. */
export async function toReadOutcome(
  file: File,
  sha256: string,
  outcome: FileOutcome,
): Promise<ReadOutcome> {
  if (!outcome.ok) return outcome;
  const { file: name, importer, imported, mapping } = outcome;
  const contents = sha256 === '' ? `${file.name} ${file.size} ${file.lastModified}` : sha256;
  const parts = [contents];
  if (name !== file.name) parts.push(name);
  if (mapping) {
    const text = JSON.stringify(mapping);
    parts.push((await digest(new TextEncoder().encode(text))).slice(0, 16) || text);
  }
  const source: Source = {
    id: parts.join(' '),
    file: name,
    bytes: file.size,
    sha256,
    assay: importer.assay,
    format: importer.id,
    formatName: importer.name,
    ...imported,
  };
  return { ok: true, source };
}

/** The fingerprint that a source is made with; '' where it comes later or never. */
export async function fingerprintAtOnce(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return bytes.length < longFileBytes ? digest(bytes) : '';
}

/** Hex SHA-256, '' on pages that are not served securely, where browsers withhold it. */
export async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (!globalThis.crypto?.subtle) return '';
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
