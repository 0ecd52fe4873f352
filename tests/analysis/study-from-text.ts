import type { Source } from '../../src/domain/source.ts';
import { readFile } from '../../src/importers/read-file.ts';

/** A file's text read the way that a dropped file is. */
export async function sourceFromText(file: string, text: string): Promise<Source> {
  return sourceFromBytes(file, new TextEncoder().encode(text));
}

/** A file's bytes read the same way. */
export async function sourceFromBytes(file: string, bytes: Uint8Array): Promise<Source> {
  const [outcome] = await readFile(file, bytes);
  if (!outcome?.ok) throw new Error(`${file} was not read`);
  return {
    id: `id of ${file}`,
    file: outcome.file,
    bytes: bytes.length,
    sha256: '',
    assay: outcome.importer.assay,
    format: outcome.importer.id,
    formatName: outcome.importer.name,
    ...outcome.imported,
  };
}

/** Wells as the text of a plain table. */
export function plateText(
  wells: readonly (readonly [sample: string, target: string, cq: number])[],
): string {
  const position = (i: number): string =>
    `${'ABCDEFGHIJKLMNOP'[Math.floor(i / 24)] ?? 'A'}${(i % 24) + 1}`;
  const lines = wells.map(([sample, target, cq], i) => `${position(i)},${sample},${target},${cq}`);
  return `Well,Sample Name,Target Name,Cq\n${lines.join('\n')}\n`;
}
