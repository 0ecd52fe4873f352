import type { SampleSheet } from '../../src/domain/sample-sheet.ts';
import type { Source } from '../../src/domain/source.ts';
import type { NewReading } from '../../src/importers/readings-builder.ts';
import { ReadingsBuilder } from '../../src/importers/readings-builder.ts';

/** A source of qPCR wells. */
export function makeSource(id: string, readings: readonly Partial<NewReading>[]): Source {
  const builder = new ReadingsBuilder();
  for (const [i, reading] of readings.entries()) {
    builder.add({ value: 20 + i, state: 'measured', row: i + 2, column: 2, ...reading });
  }
  return {
    id,
    file: `${id}.csv`,
    bytes: 1,
    sha256: '',
    assay: 'qpcr',
    format: 'qpcr-table',
    formatName: '',
    readings: builder.build(),
    replicateMeaning: 'technical',
    cycles: null,
    unreadColumns: [],
    metadata: [],
    diagnostics: [],
  };
}

/** A sheet of names by well, for every source without names. */
export function makeSheet(
  entries: readonly (readonly [key: string, names: Record<string, string>])[],
  others: Partial<SampleSheet> = {},
): SampleSheet {
  return {
    id: 'sheet',
    file: 'layout.csv',
    plate: '',
    keyedBy: 'position',
    entries: entries.map(([key, names], i) => ({ key, names, dose: null, row: i + 2 })),
    replicateMeaning: 'unclear',
    appliesTo: null,
    runs: [],
    doseUnit: '',
    why: '',
    ...others,
  };
}
