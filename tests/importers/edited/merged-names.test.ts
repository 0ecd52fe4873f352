import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../../src/domain/source.ts';
import { sourceFromBytes, sourceFromText } from '../../analysis/study-from-text.ts';
import { linesOf } from '../lines-of.ts';

// Names that stand once for several rows; all names and values are invented.

/** The rows with every cell of some columns blank that repeats the one above it. */
function merged(rows: readonly (readonly string[])[], columns: readonly number[]): string[][] {
  return rows.map((row, i) =>
    row.map((cell, column) =>
      columns.includes(column) && cell === rows[i - 1]?.[column] ? '' : cell,
    ),
  );
}

const text = (rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.join(',')).join('\n')}\n`;

const wells = [
  ['Well', 'Sample', 'Target', 'Cq'],
  ...['Par 1', 'Par 2', 'Res 1', 'Res 2'].flatMap((sample, i) =>
    ['GAPDH', 'ESR1'].flatMap((target, k) =>
      [0.1, 0.2, 0.3].map((more, j) => [
        `${'ABCD'[i] ?? ''}${k * 3 + j + 1}`,
        sample,
        target,
        String(18 + k * 6 + i + more),
      ]),
    ),
  ),
];
const bands = [
  ['Lane', 'Sample', 'Protein', 'Signal'],
  ...['HER2', 'EGFR', 'ACTB'].flatMap((protein, i) =>
    ['Par', 'Res'].map((sample, k) => [String(k + 1), sample, protein, String(1811 * (i + k + 1))]),
  ),
];
const doses = [
  ['compound', 'dose_uM', 'absorbance'],
  ...['A', 'B', 'C'].flatMap((compound, i) =>
    [0, 1, 10].flatMap((dose) =>
      [0.911, 0.934].map((value) => [compound, String(dose), String(value / (1 + dose + i))]),
    ),
  ),
];

test.each([
  ['samples', wells, [1]],
  ['targets', wells, [2]],
  ['samples and targets', wells, [1, 2]],
  ['proteins', bands, [2]],
  ['compounds', doses, [0]],
  ['compounds and doses', doses, [0, 1]],
])('%s', async (_, rows, columns) => {
  const plain = await sourceFromText('a.csv', text(rows));
  const filled = await sourceFromText('a.csv', text(merged(rows, columns)));
  expect(linesOf(filled)).toEqual(linesOf(plain));
  const said = ({ diagnostics }: Source): (string | undefined)[] =>
    diagnostics.filter(({ code }) => code === 'name-missing').map(({ column }) => column);
  expect(said(plain)).toEqual([]);
  expect(said(filled)).toEqual(columns.map((column) => rows[0]?.[column]));
});

test('samples at different distances may have no name, so nothing is filled in', async () => {
  const rows = merged(wells, [1]).map((row, i) => (i === 2 ? row.with(1, 'Par 1b') : row));
  const source = await sourceFromText('a.csv', text(rows));
  expect(linesOf(source)[2]).toBe(' GAPDH   18.3');
});

test('two names are enough above the same other names, and not above different ones', async () => {
  const header = ['Protein', 'Sample', 'Density'];
  const rows = (last: string): string =>
    text([
      ...[header, ['HER2', 'Par', '812.4'], ['', 'Res', '401.7']],
      ...[
        ['Actin', 'Par', '4120.5'],
        ['', last, '4011.9'],
      ],
    ]);
  expect(linesOf(await sourceFromText('a.csv', rows('Res')))[3]).toBe('Res Actin   4011.9');
  expect(linesOf(await sourceFromText('a.csv', rows('Ctl')))[3]).toBe('Ctl    4011.9');
});

describe('cells that a workbook merges', () => {
  async function read(merge: string, column: number): Promise<string[]> {
    const rows = wells.slice(0, 5).map((row) => [...row.slice(0, 3), Number(row[3]) || row[3]]);
    const sheet = utils.aoa_to_sheet(
      rows.map((row, i) => (i > 1 ? row.with(column, undefined) : row)),
    );
    sheet['!merges'] = [utils.decode_range(merge)];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'Data');
    const bytes = write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer;
    return linesOf(await sourceFromBytes('a.xlsx', new Uint8Array(bytes)));
  }

  test('name each of their rows, however many', async () => {
    expect(await read('B2:B4', 1)).toEqual([
      'Par 1 GAPDH   18.1',
      'Par 1 GAPDH   18.2',
      'Par 1 GAPDH   18.3',
      ' ESR1   24.1',
    ]);
  });

  test('are one measurement where they hold a number', async () => {
    expect((await read('D2:D4', 3)).map((row) => row.split(' ').at(-1))).toEqual([
      '18.1',
      'NaN',
      'NaN',
      'NaN',
    ]);
  });
});

test.each([
  [
    'bands',
    ['Condition,Treatment,Protein,Signal', 'low,DMSO,HER2,1811', ',drug,HER2,2411'],
    ['high,DMSO,HER2,911', ',drug,HER2,1011', ',other,HER2,871'],
    'Condition',
  ],
  [
    'doses',
    ['cell_line,compound,dose,absorbance', 'MCF7,A,0,1.911', ',A,1,1.411'],
    ['BT20,A,0,1.871', ',A,1,1.011', ',A,10,0.971'],
    'cell_line',
  ],
])(
  '%s with names at different distances are read as they stand, and it is said',
  async (...row) => {
    const [, first, second, column] = row;
    const { diagnostics } = await sourceFromText('a.csv', `${[...first, ...second].join('\n')}\n`);
    expect(
      diagnostics.filter(({ code, severity }) => code === 'name-missing' && severity === 'warning'),
    ).toEqual([
      expect.objectContaining({
        row: 3,
        column,
        message: `«${column}» is blank in 3 of 5 rows, and a name above is not taken for theirs.`,
      }),
    ]);
  },
);
