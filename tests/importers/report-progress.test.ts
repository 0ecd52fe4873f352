import { expect, test } from 'vitest';
import { readFile } from '../../src/importers/read-file.ts';

const header = 'Well,Sample Name,Target Name,CT\n';
const table = (rows: number): Uint8Array =>
  new TextEncoder().encode(
    header +
      Array.from(
        { length: rows },
        (_, i) => `A${i % 24},S${i % 7},GAPDH,${20 + (i % 5)}.25\n`,
      ).join(''),
  );

test('a large file says how far it is read, and is read to its end', async () => {
  const shares: number[] = [];
  const [outcome] = await readFile('large.csv', table(60_000), [], (share) => shares.push(share));
  expect(outcome?.ok && outcome.imported.readings.count).toBe(60_000);
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

test('reading is the same whether somebody listens or not, and a small file says nothing', async () => {
  const shares: number[] = [];
  const heard = await readFile('small.csv', table(96), [], (share) => shares.push(share));
  expect(heard).toEqual(await readFile('small.csv', table(96)));
  expect(shares).toEqual([]);
});
