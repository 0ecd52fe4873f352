import { describe, expect, test } from 'vitest';
import type { NameColumn } from '../../src/domain/reading.ts';
import { nameOf, readingStates, stateOf } from '../../src/domain/reading.ts';
import { detect } from '../../src/importers/detect.ts';
import { foreignTables } from '../../src/importers/foreign/foreign-tables.ts';
import { importers } from '../../src/importers/index.ts';
import { openWorkbooks } from '../../src/importers/bytes/open-workbook.ts';
import type { FileOutcome } from '../../src/importers/read-file.ts';
import { readFile } from '../../src/importers/read-file.ts';
import type { Expected } from './fixture-files.ts';
import { bytesOf, expectedOf, fixtures } from './fixture-files.ts';

/** What came out of a file (or of all files of an archive), in the shape of its `.expected.json`. */
function summarise(outcomes: readonly FileOutcome[]): Expected {
  const read = outcomes.filter((outcome) => outcome.ok);
  const counts = { measured: 0, undetermined: 0, excluded: 0, rejected: 0 };
  const names = { sample: new Set<string>(), target: new Set<string>() };
  let rows = 0;
  let sum = 0;
  let first: Expected['first'] = { row: 0, position: '', sample: '', target: '', value: null };
  for (const { imported } of read) {
    const { readings } = imported;
    const text = (column: NameColumn, i: number): string => nameOf(readings, column, i);
    for (let i = 0; i < readings.count; i += 1) {
      const value = readings.value[i] ?? Number.NaN;
      const [sample, target] = [text('sample', i), text('target', i)];
      if (rows === 0) {
        first = {
          row: readings.row[i] ?? 0,
          position: text('position', i),
          sample,
          target,
          value: Number.isNaN(value) ? null : value,
        };
      }
      rows += 1;
      counts[stateOf(readings, i)] += 1;
      if (!Number.isNaN(value)) sum += value;
      if (sample !== '') names.sample.add(sample);
      if (target !== '') names.target.add(target);
    }
  }
  return {
    rows,
    ...counts,
    sum,
    targets: [...names.target],
    samples: [...names.sample],
    first,
    unreadColumns: read.flatMap(({ imported }) => imported.unreadColumns),
    diagnostics: outcomes.flatMap((outcome) =>
      (outcome.ok ? outcome.imported.diagnostics : outcome.diagnostics).map(({ code }) => code),
    ),
  };
}

describe.each(fixtures)('$importer/$file', (fixture) => {
  test('gives what stands beside it', async () => {
    const expected = expectedOf(fixture);
    const outcomes = await readFile(fixture.file, bytesOf(fixture));
    const found = summarise(outcomes);
    expect({ ...found, sum: expected.sum }).toEqual(expected);
    expect(Math.abs(found.sum - expected.sum)).toBeLessThanOrEqual(1e-9 * Math.abs(expected.sum));
    expect(readingStates.reduce((total, state) => total + found[state], 0)).toBe(found.rows);
  });

  test('is claimed by its own format and by no other', async () => {
    for (const opened of await openWorkbooks(fixture.file, bytesOf(fixture))) {
      if (!opened.ok) continue;
      const found = detect(opened.workbook, importers, foreignTables);
      const winner =
        found.kind === 'importer'
          ? found.importer.id
          : `${found.kind}: ${JSON.stringify(found)}, in the folder of ${fixture.importer}`;
      expect(winner).toBe(fixture.importer);
    }
  });
});

test('every format of the list has a fixture', () => {
  const covered = new Set(fixtures.map(({ importer }) => importer));
  expect(importers.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
});
