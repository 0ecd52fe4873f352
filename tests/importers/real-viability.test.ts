import { existsSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { Readings } from '../../src/domain/reading.ts';
import { nameOf, stateOf } from '../../src/domain/reading.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { readTruth, sharedFile } from './real-truth.ts';

const kinds = new Set(['viability-plate', 'viability-table', 'dose-response-table']);
const truth = readTruth('viability').filter(({ kind }) => kinds.has(kind));

/** What an independent count and the readings can both say of a file. */
function countReadings(readings: Readings) {
  let [values, rejected, sum] = [0, 0, 0];
  const plates = new Set<string>();
  const wells = new Set<string>();
  for (let i = 0; i < readings.count; i += 1) {
    const value = readings.value[i] ?? Number.NaN;
    plates.add(nameOf(readings, 'run', i));
    if (wells.size < 5) wells.add(nameOf(readings, 'position', i));
    if (stateOf(readings, i) === 'rejected') rejected += 1;
    else {
      values += 1;
      sum += value;
    }
  }
  return { rows: readings.count, values, rejected, sum, plates: plates.size, wells: [...wells] };
}

describe.skipIf(!existsSync('../shared/real-data/viability'))('real viability files', () => {
  let held = 0;
  afterAll(() => {
    process.stdout.write(`Real viability files that hold: ${held} of ${truth.length}\n`);
  });

  test.each(truth)('$file', async ({ file, kind, of }) => {
    const outcomes = await readFile(file, sharedFile(`viability/${file}`));
    const [outcome] = outcomes;
    expect(outcome?.ok === true ? outcome.importer.assay : outcome).toBe('viability');
    if (!outcome?.ok) return;
    const found = countReadings(outcome.imported.readings);
    // A well with several reads comes once for each; the count names it once. Other names are not wells.
    const named = of('lanes_or_samples_first5').replaceAll(/\b([A-P])0(\d)/g, '$1$2');
    const areWells = kind === 'viability-plate' && /^[A-P]\d/.test(named);
    const wells = areWells ? [...new Set(named.split('|'))] : [];
    const sum = Number(of('sum_values'));
    expect(Math.abs(found.sum - sum)).toBeLessThanOrEqual(1e-9 * Math.abs(sum));
    expect({ ...found, sum, wells: found.wells.slice(0, wells.length) }).toEqual({
      rows: Number(of('data_rows')),
      values: Number(of('n_values')),
      rejected: Number(of('n_rejected')),
      sum,
      plates: of('n_plates') === '' ? found.plates : Number(of('n_plates')),
      wells,
    });
    held += 1;
  });
});
