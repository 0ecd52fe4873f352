import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../src/importers/read-file.ts';
import { damages, seededRandom } from './damages.ts';

const folder = 'test-data/layouts/';
const originals = readdirSync(folder)
  .filter((file) => file.endsWith('.csv'))
  .map((file) => [file, new Uint8Array(readFileSync(folder + file))] as const);

/** What is wrong with what came out of a damaged layout; nothing when it is used, asked about or refused in words. */
async function faultsOf(file: string, bytes: Uint8Array): Promise<string[]> {
  const faults: string[] = [];
  for (const outcome of await readFile(file, bytes)) {
    if (outcome.ok) continue;
    if (outcome.diagnostics.length === 0) faults.push('refused without saying why');
    for (const { entries } of [...outcome.sheets, ...(outcome.ifLayout ?? [])]) {
      if (entries.some(({ dose }) => dose !== null && !(dose >= 0 && Number.isFinite(dose)))) {
        faults.push('a dose that is none');
      }
      if (entries.some(({ key, row }) => key === '' || row < 1))
        faults.push('a well without a place');
    }
  }
  return faults;
}

describe.each(Object.entries(damages))('%s', (_kind, damage) => {
  test('in layouts: nothing is thrown, and no dose is made up', { timeout: 120_000 }, async () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const [file, bytes] = originals[seed % originals.length] ?? ['none.csv', new Uint8Array()];
      expect(await faultsOf(file, damage(bytes, seededRandom(seed)))).toEqual([]);
    }
  });
});
