import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { findDecimalSign, parseNumber } from '../../src/importers/tables/parse-number.ts';
import { sourceFromBytes, sourceFromText } from '../analysis/study-from-text.ts';
import type { SheetRows } from './book-of.ts';
import { bookOf } from './book-of.ts';

// Tables as people and their programs leave them; all names and values are invented.

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

function rowsOf({ readings }: Source): string[] {
  return Array.from({ length: readings.count }, (_, i) =>
    [nameOf(readings, 'sample', i), nameOf(readings, 'target', i), readings.value[i]].join(' '),
  );
}

describe('numbers with separators of thousands', () => {
  test.each([
    ['5,720.562', '.', 5720.562],
    ['5 720.562', '.', 5720.562],
    ["5'720.562", '.', 5720.562],
    ['5\u2019720,562', ',', 5720.562],
    ['1\u00a0234\u00a0567', '.', 1_234_567],
    ['1\u2009234,5', ',', 1234.5],
    ["1'234,567", '.', null],
    ["1'23", '.', null],
  ] as const)('%s', (cell, decimal, value) => {
    expect(parseNumber(cell, decimal)).toBe(value);
  });

  test.each([
    ['commas beside whole numbers below a thousand', ['1,045', '998', '871', '1,131'], '.'],
    ['points beside whole numbers below a thousand', ['1.045', '998', '871', '1.131'], ','],
    ['a decimal that ends early', ['23,456', '21,9', '998', '871'], ','],
    ['thousands beside a decimal', ['6,237', '6,491', '826.9'], '.'],
    ['three decimals of a comma', ['23,456', '24,118', '19,001'], ','],
    ['three decimals of a point', ['23.456', '24.118', '100', '999'], '.'],
    ['three decimals beside thousands', ['23.456', '998', '871', '1045'], '.'],
    ['several groups', ['1.234.567', '2.345.678'], ','],
    ['a lone 0', ['0,123', '1.045'], ','],
  ] as const)('%s', (_, cells, decimal) => {
    expect(findDecimalSign(cells)).toBe(decimal);
  });

  test('a viability table with them is the one without', async () => {
    const table = (signals: readonly string[]): string =>
      text(
        'compound;dose_uM;signal',
        ...signals.map((signal, i) => `Inhibitor A;${[0, 0.1, 1, 10][i % 4]};${signal}`),
      );
    const plain = await sourceFromText('a.csv', table(['1045', '998', '871', '1131']));
    const other = await sourceFromText('a.csv', table(['1,045', '998', '871', '1,131']));
    expect([...other.readings.value]).toEqual([...plain.readings.value]);
  });
});

describe('rows of R that are named without a header above', () => {
  const table = (short: boolean): string =>
    text(
      `${short ? '' : '\t'}Well\tSample\tTarget\tCq`,
      '7\tA1\tPar 1\tGAPDH\t18.1',
      '3\tA2\tPar 1\tESR1\t24.9',
      '12\tA3\tPar 2\tGAPDH\t18.3',
      '1\tA4\tPar 2\tESR1\t25.2',
    );

  test('are read as with a header', async () => {
    const [short, whole] = [
      await sourceFromText('a.txt', table(true)),
      await sourceFromText('a.txt', table(false)),
    ];
    expect(rowsOf(short)).toEqual(rowsOf(whole));
    expect(rowsOf(short)[0]).toBe('Par 1 GAPDH 18.1');
  });

  test('are read so too when a spreadsheet program has filled the first line up', async () => {
    const doses = (header: string): string =>
      text(header, '1;DMSO;0;1.91', '2;Inhibitor A;0.1;1.42', '3;Inhibitor A;1;0.61');
    const short = await sourceFromText('a.csv', doses('compound;dose_uM;absorbance;'));
    const whole = await sourceFromText('a.csv', doses(';compound;dose_uM;absorbance'));
    expect(rowsOf(short)).toEqual(rowsOf(whole));
    expect([...short.readings.value]).toEqual([1.91, 1.42, 0.61]);
  });

  const last = { some: ['', '', 'repeat', ''], none: ['', '', '', ''] };
  const wells = ['A1;Par 1;GAPDH;18.1', 'A2;Par 1;ESR1;24.9', 'A3;Res 1;GAPDH;18.3'];
  const bands = ['1;Par 1;HER2;1811', '2;Par 2;HER2;2411', '3;Res 1;HER2;3312'];
  const doses = ['Inhibitor A;0;1.91', 'Inhibitor A;0.1;1.42', 'Inhibitor B;1;0.61'];
  const wide = ['m1;control;1811;912', 'm2;control;1911;871', 'm3;drug;2211;771'];

  test.each([
    ['wells', 'a', 'Well;Sample;Target;Cq;Note', wells],
    ['bands', 'western blot', 'Lane;Sample;Protein;Signal;Note', bands],
    ['doses', 'a', 'compound;dose_uM;absorbance;note', doses],
    ['proteins', 'western blot', 'Mouse;Treatment;HER2;EGFR;Note', wide],
  ])(
    '%s with remarks in some rows or none of the last column are so too',
    async (_, file, header, rows) => {
      for (const remarks of Object.values(last)) {
        const lines = rows.map((row, i) => `${row};${remarks[i] ?? ''}`);
        const whole = await sourceFromText(`${file}.csv`, text(header, ...lines));
        const numbered = lines.map((row, i) => `${i + 1};${row}`);
        for (const short of [header, `${header};`]) {
          const source = await sourceFromText(`${file}.csv`, text(short, ...numbered));
          expect(rowsOf(source)).toEqual(rowsOf(whole));
          expect([...source.readings.value]).toEqual([...whole.readings.value]);
        }
        const cells = [header, ...numbered].map((row) => row.split(';'));
        const book = utils.book_new();
        utils.book_append_sheet(book, utils.aoa_to_sheet(cells), 'Sheet1');
        const bytes = new Uint8Array(
          write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer,
        );
        expect(rowsOf(await sourceFromBytes(`${file}.xlsx`, bytes))).toEqual(rowsOf(whole));
      }
    },
  );

  test('rows may have names of their own', async () => {
    const source = await sourceFromText(
      'a.txt',
      text(
        'GAPDH\tESR1',
        'Par 1\t18.1\t24.2',
        'Par 2\t18.3\t24.4',
        'Res 1\t18.2\t28.4',
        'Res 2\t18.2\t28.6',
      ),
    );
    expect(rowsOf(source).slice(0, 2)).toEqual(['Par 1 GAPDH 18.1', 'Par 1 ESR1 24.2']);
    const plate = ['1\t2\t3\t4', ...[...'ABCDEFGH'].map((row, i) => `${row}\t.${i}1\t.2\t.3\t.4`)];
    const signals = await sourceFromText('plate.txt', text(...plate));
    expect(signals.readings.count).toBe(32);
    expect(nameOf(signals.readings, 'position', 0)).toBe('A1');
    expect(signals.readings.value[0]).toBe(0.01);
  });

  test('a ratio that a person calculated behind the last header moves nothing', async () => {
    for (const ratios of [
      ['0.7', '0.9', '0.4'],
      ['0.7', '', '0.4'],
    ]) {
      const rows = ['1,1811', '2,2411', '3,3312'].map((row, i) => `${row},${ratios[i] ?? ''}`);
      const source = await sourceFromText('western blot.csv', text('Lane,Signal,', ...rows));
      expect([...source.readings.value]).toEqual([1811, 2411, 3312]);
    }
  });

  test('a last column without a header moves nothing where the first one counts the lanes', async () => {
    const source = await sourceFromText(
      'a.txt',
      text(
        'Lane\tSample\tProtein\tSignal\t',
        '1\tPar 1\tHER2\t18.1\tgood',
        '2\tPar 2\tHER2\t24.9\tgood',
        '3\tPar 3\tHER2\t18.3\tgood',
      ),
    );
    expect(rowsOf(source)[0]).toBe('Par 1 HER2 18.1');
  });
});

describe('a sheet that stands in a workbook twice', () => {
  const readSheets = (sheets: Readonly<Record<string, SheetRows>>): Promise<Source> =>
    sourceFromBytes('a.xlsx', bookOf(sheets));

  const bands: SheetRows = [
    ['Lane', 'Sample', 'Protein', 'Signal'],
    [1, 'Par 1', 'HER2', 1812.5],
    [2, 'Par 2', 'HER2', 2411.25],
    [3, 'Res 1', 'HER2', 3312.75],
    [4, 'Res 2', 'HER2', 4112.125],
  ];
  const doses: SheetRows = [
    ['compound', 'dose_uM', 'absorbance'],
    ['Inhibitor A', 0, 1.912],
    ['Inhibitor A', 0.1, 1.421],
    ['Inhibitor A', 1, 0.913],
    ['Inhibitor A', 10, 0.612],
  ];

  test.each([
    ['bands', bands],
    ['doses', doses],
  ])('%s are read once, and it is said', async (_, rows) => {
    const once = await readSheets({ Data: rows });
    const twice = await readSheets({ 'Data (2)': rows, Data: rows });
    expect(rowsOf(twice)).toEqual(rowsOf(once));
    expect(twice.diagnostics.map(({ code, sheet }) => [code, sheet])).toContainEqual([
      'file-duplicate',
      'Data (2)',
    ]);
  });

  test('so are counts that come back', async () => {
    const counts: SheetRows = [
      ['cell_line', 'compound', 'concentration', 'cell_count'],
      ...Array.from({ length: 120 }, (_, i) => [
        ['MCF7', 'BT20'][i % 2] ?? '',
        'Inhibitor A',
        [0, 0.125, 1.25, 12.5][i % 4] ?? 0,
        1001 + ((i * 7) % 40),
      ]),
    ];
    expect((await readSheets({ Data: counts, spare: counts })).readings.count).toBe(120);
  });

  test('a sheet of the same wells with another value is read too', async () => {
    const other = [...doses.slice(0, -1), ['Inhibitor A', 10, 0.613]];
    expect((await readSheets({ one: doses, two: other })).readings.count).toBe(8);
  });
});
