import { describe, expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// What people write above and beside a table; all names and values are invented.

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

function rowsOf({ readings }: Source): string[] {
  return Array.from({ length: readings.count }, (_, i) =>
    [nameOf(readings, 'sample', i), nameOf(readings, 'target', i), readings.value[i]].join(' '),
  );
}

const proteins = ['Sample,HER2,EGFR', 'Par 1,1811,912', 'Par 2,2411,1021', 'Res 1,3312,871'];
const bands = ['Sample,Protein,Signal', 'Par 1,HER2,1811', 'Par 2,HER2,2411', 'Res 1,HER2,871'];
const genes = [
  'Sample,GAPDH,ESR1',
  ...['Par 1,18.1,24.9', 'Par 2,18.2,24.7', 'Res 1,18.3,28.2', 'Res 2,18.5,28.6'],
];

describe('facts above a table', () => {
  const facts = ['Experiment,Knock-down 3', 'Operator,AB', 'Date,2031-03-05', 'Instrument,room 2'];

  test.each([
    ['proteins', proteins],
    ['bands', bands],
    ['genes', genes],
  ])('are no header of it: %s', async (_, table) => {
    for (const file of ['a.csv', 'western blot.csv']) {
      if (table === genes && file !== 'a.csv') continue;
      const plain = rowsOf(await sourceFromText(file, text(...table)));
      expect(rowsOf(await sourceFromText(file, text(...facts, ...table)))).toEqual(plain);
      expect(rowsOf(await sourceFromText(file, text(...facts, '', ...table)))).toEqual(plain);
    }
  });

  test('nor is a line of merged titles', async () => {
    const table = ['rep,GFP_a,GFP_b', '1,0.81,0.53', '2,0.71,0.36', '3,0.69,0.37'];
    const plain = rowsOf(await sourceFromText('GFP western.csv', text(...table)));
    const titled = await sourceFromText('GFP western.csv', text('Replicate,Results,', ...table));
    expect(rowsOf(titled)).toEqual(plain);
  });
});

describe('columns that people keep beside a table', () => {
  const beside = (table: readonly string[], header: string, cell: (i: number) => string): string =>
    text(`${table[0] ?? ''},${header}`, ...table.slice(1).map((row, i) => `${row},${cell(i)}`));

  test.each([
    ['who checked it', 'Checked by', (i: number) => (i % 2 ? 'AB' : 'CD')],
    ['who did it', 'Operator', (i: number) => (i % 2 ? 'AB' : 'CD')],
    ['remarks of numbers', 'Remarks', (i: number) => (i % 2 ? '' : String(i + 4))],
    ['remarks without a header', '', (i: number) => (i === 1 ? 'outlier?' : '')],
  ])('name nothing and were not measured: %s', async (_, header, cell) => {
    const nameless = genes.map((row) => row.split(',').slice(1).join(','));
    for (const [file, table] of [
      ['western blot.csv', proteins],
      ['western blot.csv', bands],
      ['a.csv', genes],
      ['a.csv', nameless],
    ] as const) {
      const plain = rowsOf(await sourceFromText(file, text(...table)));
      expect(rowsOf(await sourceFromText(file, beside(table, header, cell)))).toEqual(plain);
    }
  });
});

test('lanes below no header may stand in any column', async () => {
  const rows = (front: string): string =>
    text(
      `${front},Band No,Volume,Calib Vol(ng),Area`,
      ...[18_741.6, 52_672.7, 37_820.9].map((v, i) => `${front},Lane ${i + 1},1,${v},-,1248`),
    )
      .replaceAll(`${front},Lane`, front === '' ? 'Lane' : `${front},Lane`)
      .replace(`${front},Band`, front === '' ? ',Band' : `${front},,Band`);
  const plain = rowsOf(await sourceFromText('a.csv', rows('')));
  expect(plain[0]).toContain('Lane 1');
  expect(rowsOf(await sourceFromText('a.csv', rows('x')))).toEqual(plain);
});

describe('means that a person calculated beside a table', () => {
  const doses = [
    'line,compound,dose_uM,absorbance',
    ...['Par,A,0,1.912', 'Par,A,1,1.421', 'Res,A,0,1.898', 'Res,A,1,0.612'],
  ];
  const sums = ['Sample,Mean,SD,n', 'Res,1.255,0.3,2', 'Par,1.6665,0.4,2'];

  test.each([
    ['bands', bands],
    ['doses', doses],
    ['proteins', proteins],
  ])('neither name its rows nor make it a table of means: %s', async (_, table) => {
    const plain = await sourceFromText(
      table === doses ? 'a.csv' : 'western blot.csv',
      text(...table),
    );
    const beside = table.map((row, i) => `${row},,${sums[i] ?? ',,,'}`);
    const source = await sourceFromText(plain.file, text(...beside));
    expect(source.format).toBe(plain.format);
    expect(rowsOf(source)).toEqual(rowsOf(plain));
    expect(source.diagnostics[0]).toMatchObject({
      code: 'column-unread',
      row: 1,
      message:
        'The columns beside the table (Sample, Mean, SD, n) sum it up, so they are not read.',
    });
  });

  test('nor are tables of means beside each other such sums', async () => {
    const table = [
      'Lane,Sample,Mean,,Lane,Sample,Mean',
      '1,Par,1811,,2,Res,911',
      '3,Par,1711,,4,Res,971',
    ];
    const source = await sourceFromText('western blot.csv', text(...table));
    const values = [...source.readings.value].toSorted((a, b) => a - b);
    expect(values).toEqual([911, 971, 1711, 1811]);
  });

  test('a column of means in the table itself leaves it as it is', async () => {
    const table = ['Sample,Target,Cq,Cq Mean', 'Par 1,GAPDH,18.1,18.2', 'Par 1,GAPDH,18.3,18.2'];
    expect((await sourceFromText('a.csv', text(...table))).diagnostics).toEqual([]);
  });
});
