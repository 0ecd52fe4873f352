import { existsSync, readFileSync } from 'node:fs';

const root = '../shared/real-data';

/** A row of an independent count, by the names of its columns. */
export interface TruthRow {
  readonly file: string;
  readonly kind: string;
  readonly of: (column: string) => string;
}

/** The independent count of one folder of real files; none where the folder is not there. */
export function readTruth(assay: string): TruthRow[] {
  const path = `${root}/${assay}/TRUTH.tsv`;
  if (!existsSync(path)) return [];
  const [head = [], ...rows] = readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return rows.map((cells) => {
    const of = (column: string): string => cells[head.indexOf(column)] ?? '';
    return { file: of('file'), kind: of('kind'), of };
  });
}

/** Bytes of a real file, read where it lies. */
export function sharedFile(path: string): Uint8Array {
  return new Uint8Array(readFileSync(`${root}/${path}`));
}
