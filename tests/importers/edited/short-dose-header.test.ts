import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import type { Source } from '../../../src/domain/source.ts';
import { readFile } from '../../../src/importers/read-file.ts';
import { sourceFromBytes, sourceFromText } from '../../analysis/study-from-text.ts';
import { linesOf } from '../lines-of.ts';

// Headers of doses that are one cell short, as R writes them; all values are invented.

const doses = '0,0.1,1,10,100';
const units = doses.replaceAll(/[\d.]+/g, '$& µM');
const signals = [0, 1, 2].map((i) => [1010, 960, 810, 420, 120].map((signal) => signal + 7 * i));
const named = signals.map((row, i) => [['MCF7', 'T47D', 'BT474'][i], ...row].join(','));
const counted = signals.map((row, i) => [i + 1, ...row].join(','));
const title = 'Dose of the inhibitor in µM';

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

function book(...lines: readonly string[]): Uint8Array {
  const sheet = utils.aoa_to_sheet(
    lines.map((line) =>
      line.split(',').map((cell) => (/^[\d.]+$/.test(cell) ? Number(cell) : cell)),
    ),
  );
  const made = utils.book_new();
  utils.book_append_sheet(made, sheet, 'Sheet1');
  return new Uint8Array(write(made, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const both = async (...lines: readonly string[]): Promise<Source[]> => [
  await sourceFromText('doses.csv', text(...lines)),
  await sourceFromBytes('doses.xlsx', book(...lines)),
];

test.each([
  ['names of rows, below a title', [title, ''], doses, named],
  ['names of rows, right below a title', [title], doses, named],
  ['counted rows, below a title', [title, ''], doses, counted],
  ['names of rows, with units', [], units, named],
  ['names of rows, with a vehicle', [], units.replace('0 µM', 'DMSO'), named],
  ['names of rows, with units below a title', [title], units, named],
])('is put back above %s', async (_, above, header, rows) => {
  for (const [short, full] of [
    [header, `Cells,${header}`],
    [`${header},`, `Cells,${header}`],
  ] as const) {
    const expected = await both(...above, full, ...rows);
    const found = await both(...above, short, ...rows);
    for (const [i, source] of found.entries()) {
      expect(source.format).toBe('dose-columns');
      expect(source.readings.count).toBe(15);
      const wanted = expected[i];
      expect(linesOf(source)).toEqual(wanted && linesOf(wanted));
    }
  }
});

test('a row of signals below a row of numbers is no header of doses', async () => {
  const gap = named.map((row, i) => (i === 1 ? row.replace(/,[^,]*$/, ',') : row));
  const [outcome] = await readFile(
    'doses.csv',
    new TextEncoder().encode(text(title, `${doses},`, ...gap)),
  );
  expect(outcome?.ok && outcome.importer.id).not.toBe('dose-columns');
});

test('numbers that no dose stands above are said', async () => {
  for (const source of await both(`Dose,${doses.replace(/,[^,]*$/, '')},`, ...named)) {
    expect(source.readings.count).toBe(12);
    expect(source.diagnostics).toMatchObject([{ code: 'column-unread', row: 1, column: '6' }]);
  }
});
