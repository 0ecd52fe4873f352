import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { analyse } from '../analyse.ts';
import { annotate } from '../../../src/annotation/annotate.ts';
import type { PlateLayout, WellLayout } from '../../../src/domain/plate-layout.ts';
import { nameOf } from '../../../src/domain/reading.ts';
import type { Analysis } from '../../../src/domain/result.ts';
import type { Source } from '../../../src/domain/source.ts';
import type { Study } from '../../../src/domain/study.ts';
import { emptyStudy } from '../../../src/domain/study.ts';
import { ic50Csv } from '../../../src/exports/ic50-csv.ts';
import { openWorkbooks } from '../../../src/importers/bytes/open-workbook.ts';
import type { Table } from '../../../src/importers/tables/table.ts';
import { readSources } from '../../../src/worker/read-source.ts';

// Real exports with answers that were computed independently or published (KNOWN.md and KNOWN.tsv beside them).

const folder = fileURLToPath(new URL('../../../../shared/real-data/viability/', import.meta.url));

export const isThere = existsSync(folder);

export async function sourceOf(path: string): Promise<Source> {
  const [outcome] = await readSources(fileAt(path), []);
  if (!outcome?.ok) throw new Error(`${path} was not read`);
  return outcome.source;
}

/** The first table of a companion file, which holds no measurements. */
export async function tableOf(path: string): Promise<Table> {
  const file = fileAt(path);
  const [opened] = await openWorkbooks(file.name, new Uint8Array(await file.arrayBuffer()));
  const table = opened?.ok ? opened.workbook.tables[0] : undefined;
  if (!table) throw new Error(`${path} was not opened`);
  return table;
}

function fileAt(path: string): File {
  return new File([new Uint8Array(readFileSync(folder + path))], path.split('/').at(-1) ?? path);
}

export function analyseSources(
  sources: readonly Source[],
  layouts: readonly PlateLayout[] = [],
  more: Partial<Study> = {},
): Analysis {
  const study = { ...emptyStudy, ...more, sources, layouts };
  return analyse(study, annotate(study));
}

/** The rows of `ic50.csv`, as a person would read them from the file. */
export function ic50Rows({ curves }: Analysis): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(ic50Csv(curves).trimEnd(), { header: true }).data;
}

/** The layout of a file's only plate. */
export function layoutOf(source: Source, wells: readonly WellLayout[]): PlateLayout {
  return { source: source.id, plate: nameOf(source.readings, 'run', 0), wells };
}

interface Known {
  readonly key: string;
  readonly expected: number;
  /** Relative. */
  readonly tolerance: number;
  /** Neither flagged as indeterminate nor a bound. */
  readonly isNumber: boolean;
}

/** The lines of KNOWN.tsv of one case and file whose quantity begins with the given words. */
export function knownLines(file: string, quantity: string): Known[] {
  if (!isThere) return [];
  return readFileSync(`${folder}KNOWN.tsv`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((cells) => cells[1]?.split('|')[0] === file && cells[3]?.startsWith(quantity))
    .map((cells) => ({
      key: cells[2] ?? '',
      expected: Number(cells[4]),
      tolerance: Number(cells[5]),
      isNumber: Number(cells[5]) > 0,
    }));
}

/** The one line of a key. */
export function known(file: string, key: string, quantity: string): Known {
  const [line] = knownLines(file, quantity).filter((one) => one.key === key);
  if (!line) throw new Error(`KNOWN.tsv has no ${quantity} of ${key} in ${file}`);
  return line;
}
