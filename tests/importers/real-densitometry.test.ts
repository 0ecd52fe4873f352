import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { NameColumn, Readings } from '../../src/domain/reading.ts';
import { nameOf, stateOf } from '../../src/domain/reading.ts';
import type { FileOutcome } from '../../src/importers/read-file.ts';
import { readFile } from '../../src/importers/read-file.ts';
import type { TruthRow } from './truth.ts';
import { readTruth, splitNames } from './truth.ts';

const folder = '../shared/real-data/densitometry';
const rows = readTruth(folder);
let held = 0;

/** Columns in which a table's lane, sample or shape names may have come out. */
const naming: readonly NameColumn[] = ['position', 'sample', 'group', 'replicate', 'line'];

function read(row: TruthRow): Promise<FileOutcome[]> {
  const name = row.file.split('/').at(-1) ?? '';
  return readFile(name, new Uint8Array(readFileSync(`${folder}/${row.file}`)));
}

function readingsOf(outcomes: readonly FileOutcome[]): Readings[] {
  return outcomes.flatMap((outcome) => (outcome.ok ? [outcome.imported.readings] : []));
}

function countsOf(readings: Readings): Record<'rows' | 'values' | 'rejected' | 'sum', number> {
  const states = Array.from({ length: readings.count }, (_, i) => stateOf(readings, i));
  return {
    rows: readings.count,
    values: states.filter((state) => state === 'measured' || state === 'excluded').length,
    rejected: states.filter((state) => state === 'rejected').length,
    sum: readings.value.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0),
  };
}

/** All names of the first rows of the file; a wide table has several readings in each, a grid of wells one a column. */
function namesOfFirstRows(readings: Readings): Set<string>[] {
  const places = new Map<string, Set<string>>();
  for (let i = 0; i < readings.count; i += 1) {
    const position = nameOf(readings, 'position', i);
    const well = /^[A-Z]\d\d$/.test(position) ? position : '';
    const place = `${nameOf(readings, 'sheet', i)}\n${readings.row[i]}\n${well}`;
    if (places.has(place)) continue;
    const names = naming.map((column) => nameOf(readings, column, i));
    places.set(place, new Set([...names, ...names.flatMap((name) => name.split(' '))]));
  }
  return [...places.values()];
}

/** The first band stands right below the header. */
function expectFirstRow(row: TruthRow, readings: Readings): void {
  const [header = ''] = (row['header_row'] ?? '').split('|');
  if (header === '') return;
  expect(readings.row[0]).toBe(Number(header) + 1);
}

describe.skipIf(rows.length === 0)('real densitometry tables', { timeout: 60_000 }, () => {
  afterAll(() => {
    process.stdout.write(`real densitometry tables: ${held} of ${rows.length} hold\n`);
  });

  test.each(rows.filter((row) => row['kind'] === 'densitometry').map((row) => [row.file, row]))(
    '%s',
    async (_, row) => {
      const outcomes = await read(row);
      expect(outcomes.map((outcome) => outcome.ok && outcome.importer.assay)).toEqual(['western']);
      const [readings] = readingsOf(outcomes);
      if (!readings) throw new Error('no readings');
      const counts = countsOf(readings);
      expect(counts.rows).toBe(Number(row['data_rows']));
      expect(counts.values).toBe(Number(row['n_values']));
      expect(counts.rejected).toBe(Number(row['n_rejected']));
      const sum = Number(row['sum_values']);
      expect(Math.abs(counts.sum - sum)).toBeLessThanOrEqual(1e-9 * Math.abs(sum));
      const targets = readings.names.target.dictionary.slice(1);
      const stated = splitNames(row['targets'] ?? '').filter((name) => name !== '' && name !== '?');
      expect(targets.filter((name) => stated.includes(name))).toEqual(stated);
      const lanes = splitNames(row['lanes_or_samples_first5'] ?? '').filter((name) => name !== '');
      const names = namesOfFirstRows(readings);
      for (const [i, lane] of lanes.entries()) expect([...(names[i] ?? [])]).toContain(lane);
      expectFirstRow(row, readings);
      held += 1;
    },
  );

  test.each(rows.filter((row) => row['kind'] === 'not-supported').map((row) => [row.file, row]))(
    '%s is refused by name',
    async (_, row) => {
      const outcomes = await read(row);
      expect(readingsOf(outcomes)).toEqual([]);
      const codes = outcomes.flatMap((outcome) =>
        outcome.ok ? [] : outcome.diagnostics.map(({ code }) => code),
      );
      expect(codes).toEqual([expect.stringMatching(/^(file-not-supported|sheet-unmatched)$/)]);
      held += 1;
    },
  );
});
