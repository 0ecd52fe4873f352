import { describe, expect, test } from 'vitest';
import { readingStates } from '../../src/domain/reading.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { damages, seededRandom } from './damages.ts';
import { bytesOf, fixtures } from './fixture-files.ts';

/** Damages of each kind over all fixtures; workbooks take longer to open and get a share of them. */
const ofEachKind = 1000;
const texts = fixtures.filter(({ file }) => /\.(csv|tsv|txt)$/.test(file));
const workbooks = fixtures.filter((fixture) => !texts.includes(fixture));

/** What is wrong with what came out of a damaged file; nothing when its rows add up. */
async function faultsOf(file: string, bytes: Uint8Array): Promise<string[]> {
  const faults: string[] = [];
  for (const outcome of await readFile(file, bytes)) {
    if (!outcome.ok) {
      if (outcome.diagnostics.length === 0) faults.push('refused without saying why');
      continue;
    }
    const { count, state, row, value } = outcome.imported.readings;
    const told = readingStates.map(
      (_, code) => state.filter((stateCode) => stateCode === code).length,
    );
    if (told.reduce((sum, readings) => sum + readings, 0) !== count) faults.push('rows are lost');
    if (row.some((line) => line < 1)) faults.push('a reading without a row');
    const wrong = value.some((number, i) => {
      const name = readingStates[state[i] ?? 0];
      return Number.isNaN(number) !== (name === 'undetermined' || name === 'rejected');
    });
    if (wrong) faults.push('a number stands where nothing was measured, or the other way round');
  }
  return faults;
}

describe.each(Object.entries(damages))('%s', (_kind, damage) => {
  test('in texts: nothing is thrown and the rows add up', { timeout: 600_000 }, async () => {
    const originals = texts.map((fixture) => [fixture.file, bytesOf(fixture)] as const);
    for (let seed = 0; seed < ofEachKind; seed += 1) {
      const [file, bytes] = originals[seed % originals.length] ?? ['none.csv', new Uint8Array()];
      expect(await faultsOf(file, damage(bytes, seededRandom(seed)))).toEqual([]);
    }
  });

  test('in workbooks and archives: the same', { timeout: 600_000 }, async () => {
    for (const [i, fixture] of workbooks.entries()) {
      const bytes = bytesOf(fixture);
      for (let seed = 0; seed < 10; seed += 1) {
        const damaged = damage(bytes, seededRandom(1000 * i + seed));
        expect(await faultsOf(fixture.file, damaged)).toEqual([]);
      }
    }
  });
});
