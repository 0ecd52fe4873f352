import type { StudyIndex } from '../analysis/study-index.ts';
import { describeMeasurement } from '../analysis/measurements.ts';
import type { Cell } from './csv.ts';
import { toCsv } from './csv.ts';

const header = [
  'assay',
  'file',
  'sheet',
  'row',
  'format',
  'position',
  'sample',
  'line',
  'group',
  'replicate',
  'target',
  'role',
  'value',
  'unit',
  'status',
  'reason',
];

/** Rows that are turned into text at a time, so that a million rows never stand in memory twice. */
const chunkRows = 10_000;

/** `measurements.csv` in parts: every data row of every file once, with what became of it. */
export function* measurementsCsv(index: StudyIndex): Generator<string> {
  yield toCsv([header]);
  let rows: Cell[][] = [];
  for (const source of index.study.sources) {
    for (let i = 0; i < source.readings.count; i += 1) {
      const measurement = describeMeasurement(index, source, i);
      rows.push([
        source.assay,
        source.file,
        measurement.sheet,
        measurement.row,
        source.format,
        measurement.position,
        measurement.sample,
        measurement.line,
        measurement.group,
        measurement.replicate,
        measurement.target,
        measurement.role,
        measurement.value,
        measurement.unit,
        measurement.status,
        measurement.reason,
      ]);
      if (rows.length < chunkRows) continue;
      yield toCsv(rows);
      rows = [];
    }
  }
  if (rows.length > 0) yield toCsv(rows);
}
