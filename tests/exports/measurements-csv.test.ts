import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { analyse } from '../analysis/analyse.ts';
import { indexStudy } from '../../src/analysis/study-index.ts';
import { readingStates } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import type { Study } from '../../src/domain/study.ts';
import { measurementsCsv } from '../../src/exports/measurements-csv.ts';
import { ReadingsBuilder } from '../../src/importers/readings-builder.ts';
import { annotationOf, sourceOf, studyOf } from '../analysis/study-builder.ts';

const columns =
  'assay,file,sheet,row,format,position,sample,line,group,replicate,target,role,value,unit,status,reason';

const naming = {
  groupOf: (sample: string) => sample.slice(0, 1),
  references: ['ACTB'],
  control: 'P',
};

function rowsOf(study: Study): Record<string, string>[] {
  const text = [...measurementsCsv(indexStudy(study, annotationOf(study, naming)))].join('');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

test('the columns are exactly those that were promised, even for a study without files', () => {
  const study = studyOf([]);
  expect([...measurementsCsv(indexStudy(study, annotationOf(study, naming)))].join('')).toBe(
    `${columns}\r\n`,
  );
});

test('a well with its place, role, value and what became of it', () => {
  const study = studyOf([
    sourceOf('plate.csv', [
      { sample: 'P1', target: 'ACTB', cq: 17.25, position: 'A1' },
      { sample: 'P1', target: 'ESR1', cq: null, position: 'A2' },
      { sample: 'NTC', target: 'ESR1', cq: 38.5, position: 'A3', role: 'no-template' },
    ]),
  ]);
  expect(rowsOf(study)).toMatchObject([
    { row: '2', position: 'A1', role: 'reference', value: '17.25', unit: 'Cq', status: 'used' },
    { row: '3', position: 'A2', role: 'target', value: '', status: 'undetermined' },
    { row: '4', position: 'A3', role: 'no-template', value: '38.5', status: 'used' },
  ]);
});

const anyReading = fc.record({
  state: fc.constantFrom(...readingStates),
  value: fc.double({ min: 5, max: 45, noNaN: true }),
  sample: fc.constantFrom('P1', 'P2', 'R1', 'R2', '', '__proto__', '=x'),
  target: fc.constantFrom('ACTB', 'ESR1', 'PGR', '', 'constructor'),
  reason: fc.constantFrom('', 'because'),
});

function anySource(
  file: string,
  readings: readonly (typeof anyReading extends fc.Arbitrary<infer T> ? T : never)[],
): Source {
  const builder = new ReadingsBuilder();
  for (const [i, reading] of readings.entries()) builder.add({ ...reading, row: i + 1, column: 1 });
  return { ...sourceOf(file, []), readings: builder.build() };
}

test('the rows add up for every file, whatever is in it and whatever was left out', () => {
  const files = fc.array(fc.array(anyReading, { maxLength: 40 }), { minLength: 1, maxLength: 3 });
  const leftOut = fc.subarray(['P1', 'R2', '__proto__']);
  fc.assert(
    fc.property(files, leftOut, (contents, out) => {
      const sources = contents.map((readings, i) => anySource(`file ${i}`, readings));
      const edits = out.map((sample) => ({ sample, leftOut: true }));
      const study = { ...studyOf(sources), annotation: { samples: edits, targets: [] } };
      const rows = rowsOf(study);
      const { counts } = analyse(study, annotationOf(study, naming));
      expect(rows).toHaveLength(contents.flat().length);
      for (const [i, readings] of contents.entries()) {
        const ofFile = rows.filter(({ file }) => file === `file ${i}`);
        const {
          used = 0,
          undetermined = 0,
          excluded = 0,
          rejected = 0,
          rows: all,
        } = counts[i] ?? {};
        expect(all).toBe(readings.length);
        expect(used + undetermined + excluded + rejected).toBe(readings.length);
        expect(ofFile).toHaveLength(readings.length);
        for (const [status, n] of Object.entries({ used, undetermined, excluded, rejected })) {
          expect(ofFile.filter((row) => row['status'] === status)).toHaveLength(n);
        }
        const silent = ofFile.filter(
          ({ status, reason }) => (status === 'excluded' || status === 'rejected') && !reason,
        );
        expect(silent).toEqual([]);
        const rejectedValues = ofFile.filter(({ status, value }) => status === 'rejected' && value);
        expect(rejectedValues).toEqual([]);
      }
    }),
    { seed: 20261125, numRuns: 100 },
  );
});
