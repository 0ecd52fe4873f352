import { describe, expect, test } from 'vitest';
import { nameOf } from '../../../src/domain/reading.ts';
import type { Source } from '../../../src/domain/source.ts';
import { readFile } from '../../../src/importers/read-file.ts';
import { sourceFromBytes, sourceFromText } from '../../analysis/study-from-text.ts';
import type { SheetRows } from '../book-of.ts';
import { bookOf } from '../book-of.ts';
import { linesOf } from '../lines-of.ts';

// A sheet for each gene, as many labs keep their Cq values; all names and values are invented.

const genes = { ESR1: 24, XYZ7: 28, GAPDH: 18 };

/** The same rows for each gene, its Cq values in the columns that `cells` gives them. */
const sheetsOf = (
  headers: readonly (string | null)[],
  cells: (cq: number) => SheetRows,
): Record<string, SheetRows> =>
  Object.fromEntries(Object.entries(genes).map(([gene, cq]) => [gene, [headers, ...cells(cq)]]));

const read = (sheets: Readonly<Record<string, SheetRows>>): Promise<Source> =>
  sourceFromBytes('Book1.xlsx', bookOf(sheets));

const wellsOf = ({ readings }: Source): string[] =>
  Array.from({ length: readings.count }, (_, i) =>
    [nameOf(readings, 'group', i), nameOf(readings, 'sample', i), nameOf(readings, 'target', i)]
      .filter((name) => name !== '')
      .concat(String(readings.value[i]))
      .join(' '),
  );

describe('the sheets are the targets', () => {
  test('with one Cq a row', async () => {
    const source = await read(
      sheetsOf(['Sample', 'Ct'], (cq) => [
        ['Par 1', cq],
        ['Res 1', cq + 2],
      ]),
    );
    expect(wellsOf(source)).toEqual([
      ...['Par 1 ESR1 24', 'Res 1 ESR1 26', 'Par 1 XYZ7 28', 'Res 1 XYZ7 30'],
      ...['Par 1 GAPDH 18', 'Res 1 GAPDH 20'],
    ]);
    expect(source.diagnostics).toMatchObject([
      { severity: 'info', message: expect.stringContaining('ESR1, XYZ7, GAPDH') as string },
    ]);
  });

  test.each([
    ['headed', ['Sample', 'Ct1', 'Ct2']],
    ['without a header above the samples', [null, 'Cp1', 'Cp2']],
  ])('with several wells a row, %s', async (_, headers) => {
    const source = await read(sheetsOf(headers, (cq) => [['Par 1', cq + 0.1, cq + 0.2]]));
    expect(wellsOf(source)).toEqual([
      ...['Par 1 ESR1 24.1', 'Par 1 ESR1 24.2', 'Par 1 XYZ7 28.1', 'Par 1 XYZ7 28.2'],
      ...['Par 1 GAPDH 18.1', 'Par 1 GAPDH 18.2'],
    ]);
  });

  test('with the mean, ΔCq and fold change of each row beside its wells', async () => {
    const headers = ['Sample', 'Ct 1', 'Ct 2', 'Average', 'Ct GAPDH', 'ΔCt', 'Fold change'];
    const source = await read(
      sheetsOf(headers, (cq) => [
        ['Par 1', cq, cq + 1, cq + 0.5, 18.5, cq - 18, 1],
        ['Res 1', cq + 2, cq + 3, cq + 2.5, 18.5, cq - 16, 0.25],
      ]),
    );
    expect(wellsOf(source).slice(0, 4)).toEqual([
      ...['Par 1 ESR1 24', 'Par 1 ESR1 25', 'Res 1 ESR1 26', 'Res 1 ESR1 27'],
    ]);
    expect(source.readings.count).toBe(12);
  });

  test.each([
    ['without headers', [null, null, 'Cp1', 'Cp2', 'AVCp']],
    ['headed', ['Treatment', 'Sample', 'Cp1', 'Cp2', 'AVCp']],
  ])('with groups that stand once above their samples, %s', async (_, headers) => {
    const source = await read(
      sheetsOf(headers, (cq) => [
        ['Vehicle', 'M1', cq, cq + 1, cq + 0.5],
        [null, 'M2', null, cq + 1, cq + 1],
        ['LPS', 'M1', cq, cq + 1, cq + 0.5],
      ]),
    );
    const esr1 = wellsOf(source).filter((line) => line.includes('ESR1'));
    expect(esr1.filter((line) => !line.endsWith('NaN'))).toEqual([
      ...['Vehicle M1 ESR1 24', 'Vehicle M1 ESR1 25', 'Vehicle M2 ESR1 25'],
      ...['LPS M1 ESR1 24', 'LPS M1 ESR1 25'],
    ]);
    expect(source.diagnostics.map(({ message }) => message).join()).toContain(
      'stands once above its samples',
    );
  });
});

test('a file without sheets is of the gene that it is called after', async () => {
  const source = await sourceFromText('gapdh.csv', 'Sample,Ct\nPar 1,18.1\nRes 1,18.2\n');
  expect(linesOf(source)).toEqual(['Par 1 gapdh   18.1', 'Res 1 gapdh   18.2']);
  expect(source.diagnostics[0]?.message).toContain('as the file is called');
});

describe('what names no target', () => {
  const rows = (cq: number): SheetRows => [
    ['Sample', 'Ct'],
    ['Par 1', cq],
    ['Res 1', cq + 2],
  ];

  test('sheets of plates', async () => {
    const source = await read({ 'Plate 1': rows(24), 'Plate 2': rows(18) });
    expect(linesOf(source)[0]).toBe('Par 1    24');
  });

  test('a file of another name', async () => {
    const source = await sourceFromText('May.csv', 'Sample,Ct\nPar 1,18.1\nRes 1,18.2\n');
    expect(linesOf(source)[0]).toBe('Par 1    18.1');
  });

  test('a sheet called after a gene whose rows say their own', async () => {
    const named: SheetRows = [
      ['Sample', 'Target', 'Ct'],
      ['Par 1', 'ESR1', 24],
      ['Par 1', 'ACTB', 18],
    ];
    expect(linesOf(await read({ GAPDH: named }))[1]).toBe('Par 1 ACTB   18');
  });

  test('sums and remarks below the wells', async () => {
    const [outcome] = await readFile(
      'Book1.xlsx',
      bookOf({
        GAPDH: [
          ['Sample', 'Ct1', 'Ct2'],
          ['Par 1', 18.1, 18.3],
          ['Res 1', 18.2, 18.6],
          [null, 18.15, 18.45],
        ],
      }),
    );
    expect(outcome?.ok && outcome.imported.readings.count).toBe(4);
  });
});

test('sheets with the wells of a row beside each other are not taken for copies', async () => {
  const source = await read({
    'Plate 1': [
      ['Sample', 'Target', 'Ct1', 'Ct2'],
      ['Par 1', 'ESR1', 24.1, 24.2],
    ],
    'Plate 2': [
      ['Sample', 'Target', 'Ct1', 'Ct2'],
      ['Res 1', 'ESR1', 26.1, 26.2],
    ],
  });
  expect(source.readings.count).toBe(4);
});
