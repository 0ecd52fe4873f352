import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { sourceFromBytes } from '../analysis/study-from-text.ts';

// Workbooks whose sheets hold the same wells, or others; all names and values are invented.

type Row = readonly (string | number)[];

const header: Row = [
  'Well',
  'Well Position',
  'Sample Name',
  'Target Name',
  'Task',
  'CT',
  'Ct Threshold',
];
const samples = ['Par 1', 'Par 2', 'Res 1', 'Res 2'];
const wells = (suffix: string, more: number): Row[] =>
  samples.flatMap((sample, s) =>
    ['ESR1', 'GAPDH'].map((target, t) => [
      s * 2 + t + 1,
      `A${s * 2 + t + 1}`,
      `${sample}${suffix}`,
      target,
      'UNKNOWN',
      24.317 - t * 7 + s * 0.211 + more,
      0.2,
    ]),
  );
const plate = wells('', 0);

async function sourceOf(sheets: Readonly<Record<string, readonly Row[]>>): Promise<Source> {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx' });
  return sourceFromBytes('run.xlsx', new Uint8Array(bytes));
}

test.each([
  ['Plate 2', wells('b', 0.4)],
  ['Results (2)', wells('b', 0.4)],
  ['Plate 2', wells('', 0.4)],
])('another plate on «%s» is read beside the sheet «Results»', async (sheet, rows) => {
  const source = await sourceOf({ Results: [header, ...plate], [sheet]: [header, ...rows] });
  const { readings, diagnostics } = source;
  expect(readings.count).toBe(16);
  expect(nameOf(readings, 'sheet', 15)).toBe(sheet);
  expect(diagnostics).toEqual([]);
});

const short = ['Well Position', 'Sample Name', 'CT'];

test.each([
  ['sorted', [header, ...plate.toReversed()]],
  ['one gene', [header, ...plate.filter((row) => row[3] === 'ESR1')]],
  ['other columns', [short, ...plate.map((row) => [row[1] ?? '', row[2] ?? '', row[5] ?? ''])]],
])('the wells of a plate are read once where a sheet holds them again: %s', async (sheet, rows) => {
  for (const first of ['Results', 'Plate 1']) {
    const source = await sourceOf({ [first]: [header, ...plate], [sheet]: rows });
    expect(source.readings.count).toBe(8);
    expect(nameOf(source.readings, 'sheet', 0)).toBe(first);
    expect(source.diagnostics).toMatchObject([{ code: 'file-duplicate', sheet }]);
  }
});

test('also where the selection stands before the plate', async () => {
  const rows = plate.filter((row) => row[3] === 'ESR1');
  const source = await sourceOf({ mine: [header, ...rows], 'Plate 1': [header, ...plate] });
  expect(source.readings.count).toBe(8);
  expect(source.diagnostics).toMatchObject([{ code: 'file-duplicate', sheet: 'mine' }]);
});

test('technical replicates on sheets of their own are no copies', async () => {
  const source = await sourceOf({
    'Plate 1': [header, ...plate],
    'Plate 2': [header, ...wells('', 0.05)],
  });
  expect(source.readings.count).toBe(16);
  expect(source.diagnostics).toEqual([]);
});
