import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { readFile } from '../../../src/importers/read-file.ts';
import { outOfOneColumn } from '../../../src/importers/bytes/one-column.ts';
import { tableOfRows } from '../../../src/importers/tables/rows-table.ts';

// Exports whose lines a spreadsheet program left in one column; all names and values are invented.

const rows = [
  ['Well', 'Sample', 'Target', 'Cq'],
  ['A1', 'Par 1', 'ESR1', '24.53'],
  ['A2', 'Par 1', 'GAPDH', 'N/A'],
  ['A3', 'Res 1', 'ESR1', '25.87'],
];

async function valuesOf(file: string, bytes: Uint8Array): Promise<number[]> {
  const [outcome] = await readFile(file, bytes);
  return outcome?.ok ? [...outcome.imported.readings.value] : [];
}

const quoted = (sign: string, end: string): Uint8Array =>
  new TextEncoder().encode(rows.map((row) => `"${row.join(sign)}"${end}`).join('\r\n'));

test.each([',', ';', '\t'])(
  'lines in the first column of a workbook, split by %j',
  async (sign) => {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [row.join(sign)]));
    const bytes: ArrayBuffer = write(
      { SheetNames: ['export'], Sheets: { export: sheet } },
      { type: 'array', bookType: 'xlsx' },
    );
    expect(await valuesOf('export.xlsx', new Uint8Array(bytes))).toEqual([
      24.53,
      Number.NaN,
      25.87,
    ]);
  },
);

test.each([
  [',', ''],
  [',', ';;;'],
  [';', ','],
])('lines in quotes, split by %j and followed by %j', async (sign, end) => {
  expect(await valuesOf('export.csv', quoted(sign, end))).toEqual([24.53, Number.NaN, 25.87]);
});

test.each([
  ['names', [['Par, early'], ['Res, late'], ['Par 3']]],
  ['remarks', [['To do: a, b, c'], ['weigh'], ['then x'], ['then y']]],
  [
    'cells beside each other',
    [
      ['a,b,c', 'd'],
      ['1,2,3', '4'],
      ['1,2,3', '4'],
    ],
  ],
  ['two lines', [['a,b,c'], ['1,2,3']]],
])('%s stay as they are', (_, cells) => {
  const table = tableOfRows(cells);
  expect(outOfOneColumn(table)).toBe(table);
});
