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

const falling = ['Par,0.98,0.92,0.71,0.42,0.12', 'Res,0.97,0.95,0.90,0.81,0.52'];

test.each([
  ['one cell short', '0,1,10,100,1000', falling],
  ['behind a blank corner', ',0,1,10,100,1000', falling],
  ['without a dose of zero', ',1,3,10,30,100', falling],
  ['falling', ',1000,100,10,1,0', ['Par,0.12,0.42,0.71,0.92,0.98']],
])('a dilution series above values that fall needs no word: %s', async (_, header, rows) => {
  const source = await sourceFromText('plate.csv', text(header, ...rows));
  expect(source.format).toBe('dose-columns');
  expect(source.readings.count).toBe(5 * rows.length);
  expect(source.diagnostics).toMatchObject([
    { severity: 'info', code: 'column-ambiguous', row: 1 },
  ]);
});

test.each([
  ['values that rise', ',0,1,10,100,1000', ['Par,0.12,0.42,0.71,0.92,0.98']],
  [
    'Cq values of a standard curve',
    ',1,10,100,1000',
    ['ESR1,33.1,29.8,26.4,23.1', 'PGR,34.1,30.8,27.4,24.1'],
  ],
  ['days', ',1,2,3,4,5', falling],
  ['times that rise evenly', ',0,24,48,72,96', falling],
])('nor are they doses above %s', async (_, header, rows) => {
  const [outcome] = await readFile('plate.csv', new TextEncoder().encode(text(header, ...rows)));
  expect(outcome?.ok && outcome.importer.id).not.toBe('dose-columns');
});
