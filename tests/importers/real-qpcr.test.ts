import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { NameColumn } from '../../src/domain/reading.ts';
import { nameOf, stateOf } from '../../src/domain/reading.ts';
import type { FileOutcome } from '../../src/importers/read-file.ts';
import { readFile } from '../../src/importers/read-file.ts';
import type { TruthRow } from './truth.ts';
import { readTruth, splitNames } from './truth.ts';

const folder = '../shared/real-data/qpcr';
const rows = readTruth(folder).filter((row) => row['kind'] !== '?' && row['kind'] !== 'damaged');

/** What an outcome holds, under the names of TRUTH.tsv. */
function countsOf(outcomes: readonly FileOutcome[]): Record<string, string | number> {
  const cqs: number[] = [];
  const states: string[] = [];
  const names = { sample: new Set<string>(), target: new Set<string>() };
  let firstWell: string | null = null;
  for (const outcome of outcomes) {
    if (!outcome.ok || outcome.importer.assay !== 'qpcr') continue;
    const { readings } = outcome.imported;
    const add = (column: NameColumn & keyof typeof names, i: number): void => {
      const name = nameOf(readings, column, i);
      if (name !== '') names[column].add(name);
    };
    for (let i = 0; i < readings.count; i += 1) {
      states.push(stateOf(readings, i));
      const value = readings.value[i] ?? Number.NaN;
      if (!Number.isNaN(value)) cqs.push(value);
      add('sample', i);
      add('target', i);
      firstWell ??= nameOf(readings, 'position', i);
    }
  }
  return {
    data_rows: states.length,
    n_cq: cqs.length,
    sum_cq: cqs.reduce((sum, cq) => sum + cq, 0),
    n_undetermined: states.length - cqs.length,
    n_targets: names.target.size,
    n_samples: names.sample.size,
    targets: [...names.target].slice(0, 12).join(' | '),
    samples_first: [...names.sample].slice(0, 5).join(' | '),
    first_well: firstWell ?? '',
  };
}

/** Differences between a file and its line of TRUTH.tsv; empty when it holds. */
async function differencesOf(row: TruthRow): Promise<string[]> {
  const bytes = new Uint8Array(readFileSync(`${folder}/${row.file}`));
  const outcomes = await readFile(row.file.split('/').at(-1) ?? '', bytes);
  const found = countsOf(outcomes);
  if (row['kind'] !== 'qpcr' && row['kind'] !== 'standard-curve') {
    return found['n_cq'] === 0 ? [] : [`${found['n_cq']} Cq came out of it`];
  }
  return Object.entries(found).flatMap(([name, value]) => {
    const stated = row[name] ?? '';
    if (stated === '?' || stated === '') return [];
    // 0 names: the app may supply its own (see the README of the real exports).
    if ((name === 'n_targets' || name === 'n_samples') && stated === '0') return [];
    const expected = typeof value === 'number' ? Number(stated) : splitNames(stated).join(' | ');
    const holds =
      name === 'sum_cq'
        ? Math.abs(Number(value) - Number(expected)) <= 1e-9 * Math.abs(Number(expected))
        : value === expected;
    return holds ? [] : [`${name}: ${value}, should be ${expected}`];
  });
}

const held: string[] = [];

describe.skipIf(rows.length === 0)(
  'real qPCR exports (skipped where they are not at hand)',
  { timeout: 60_000 },
  () => {
    test.each(rows)('$file', async (row) => {
      expect(await differencesOf(row)).toEqual([]);
      held.push(row.file);
    });

    afterAll(() => {
      process.stdout.write(`${held.length} of ${rows.length} real qPCR exports hold\n`);
    });
  },
);
