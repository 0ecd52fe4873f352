import type { Assay, NameColumn, Names, Readings } from '../../src/domain/reading.ts';
import { nameColumns } from '../../src/domain/reading.ts';
import type { ReplicateMeaning, Source } from '../../src/domain/source.ts';
import type { Study } from '../../src/domain/study.ts';
import { emptyStudy } from '../../src/domain/study.ts';

/** The names of one reading; what is left out is not stated. */
export type Row = Partial<Record<NameColumn, string>>;

function namesOf(rows: readonly Row[], column: NameColumn): Names {
  const places = new Map([['', 0]]);
  const index = Uint32Array.from(rows, (row) => {
    const name = row[column] ?? '';
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    return place;
  });
  return { dictionary: [...places.keys()], index };
}

function readingsOf(rows: readonly Row[]): Readings {
  const names = Object.fromEntries(
    nameColumns.map((column) => [column, namesOf(rows, column)]),
  ) as Record<NameColumn, Names>;
  return {
    count: rows.length,
    value: Float64Array.from(rows, () => 20),
    state: new Uint8Array(rows.length),
    row: Uint32Array.from(rows, (_, i) => i + 2),
    column: new Uint16Array(rows.length).fill(1),
    names,
    numbers: {},
  };
}

let serial = 0;

/** A source that holds these readings. */
export function sourceOf(
  rows: readonly Row[],
  {
    assay = 'qpcr',
    file,
    replicateMeaning = 'technical',
  }: { assay?: Assay; file?: string; replicateMeaning?: ReplicateMeaning } = {},
): Source {
  serial += 1;
  return {
    id: `source ${serial}`,
    file: file ?? `file ${serial}.csv`,
    bytes: 1,
    sha256: '',
    assay,
    format: 'test',
    formatName: 'Test',
    readings: readingsOf(rows),
    replicateMeaning,
    cycles: null,
    unreadColumns: [],
    metadata: [],
    diagnostics: [],
  };
}

/** A study of these sources without edits. */
export function studyOf(sources: readonly Source[], change: Partial<Study> = {}): Study {
  return { ...emptyStudy, sources, ...change };
}

/** A study of one file with one reading a sample. */
export function studyOfSamples(samples: readonly string[], assay: Assay = 'qpcr'): Study {
  return studyOf([
    sourceOf(
      samples.map((sample) => ({ sample, target: 'GAPDH' })),
      { assay },
    ),
  ]);
}

/** A study of one file with one reading a target. */
export function studyOfTargets(targets: readonly string[], assay: Assay): Study {
  return studyOf([
    sourceOf(
      targets.map((target) => ({ sample: 'Par 1', target })),
      { assay },
    ),
  ]);
}
