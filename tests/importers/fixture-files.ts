import { readdirSync, readFileSync } from 'node:fs';

const root = 'test-data/importers';

/** What must come out of a fixture; the file beside it says so (see docs/FORMATS.md). */
export interface Expected {
  readonly rows: number;
  readonly measured: number;
  readonly undetermined: number;
  readonly excluded: number;
  readonly rejected: number;
  /** Of the values of measured and excluded readings. */
  readonly sum: number;
  readonly targets: readonly string[];
  readonly samples: readonly string[];
  readonly first: {
    readonly row: number;
    readonly position: string;
    readonly sample: string;
    readonly target: string;
    readonly value: number | null;
  };
  readonly unreadColumns: readonly string[];
  /** Codes of the diagnostics, in order. */
  readonly diagnostics: readonly string[];
}

export interface Fixture {
  /** Id of the importer that must claim it, which is the name of its folder. */
  readonly importer: string;
  readonly file: string;
  readonly path: string;
}

/** Every fixture of every importer, found by walking the folders: a new format costs no test code. */
export const fixtures: readonly Fixture[] = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: importer }) =>
    readdirSync(`${root}/${importer}`)
      .filter((file) => !file.endsWith('.expected.json'))
      .map((file) => ({ importer, file, path: `${root}/${importer}/${file}` })),
  );

export function bytesOf({ path }: Fixture): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

export function expectedOf({ path }: Fixture): Expected {
  return JSON.parse(
    readFileSync(path.replace(/\.[^./]+(\.gz)?$/, '.expected.json'), 'utf8'),
  ) as Expected;
}
