import { describe, expect, test } from 'vitest';
import { readingStates } from '../../src/domain/reading.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { damages, seededRandom } from './damages.ts';
import { bytesOf, fixtures } from './fixture-files.ts';

/** Damages of each kind over all fixtures; workbooks take longer to open and get a share of them. */
const ofEachKind = 1000;
const texts = fixtures.filter(({ file }) => /\.(csv|tsv|txt)$/.test(file));
const workbooks = fixtures.filter((fixture) => !texts.includes(fixture));

async function expectToAddUp(file: string, bytes: Uint8Array): Promise<void> {
  for (const outcome of await readFile(file, bytes)) {
    if (!outcome.ok) {
      expect(outcome.diagnostics.length, 'a refusal says why').toBeGreaterThan(0);
      continue;
    }
    const { readings } = outcome.imported;
    expect(readings.state.length).toBe(readings.count);
    expect(readings.state.every((state) => state < readingStates.length)).toBe(true);
    expect(readings.row.every((row) => row >= 1)).toBe(true);
    expect(
      readings.value.every((value, i) => {
        const name = readingStates[readings.state[i] ?? 0];
        return Number.isNaN(value) === (name === 'undetermined' || name === 'rejected');
      }),
      'a number stands exactly where something was measured',
    ).toBe(true);
  }
}

describe.each(Object.entries(damages))('%s', (_kind, damage) => {
  test('in texts: nothing is thrown and the rows add up', { timeout: 120_000 }, async () => {
    const originals = texts.map((fixture) => [fixture.file, bytesOf(fixture)] as const);
    for (let seed = 0; seed < ofEachKind; seed += 1) {
      const [file, bytes] = originals[seed % originals.length] ?? ['none.csv', new Uint8Array()];
      await expectToAddUp(file, damage(bytes, seededRandom(seed)));
    }
  });

  test('in workbooks and archives: the same', { timeout: 120_000 }, async () => {
    for (const [i, fixture] of workbooks.entries()) {
      const bytes = bytesOf(fixture);
      for (let seed = 0; seed < 10; seed += 1) {
        await expectToAddUp(fixture.file, damage(bytes, seededRandom(1000 * i + seed)));
      }
    }
  });
});
