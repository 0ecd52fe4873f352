import { expect, test } from 'vitest';
import { openWorkbooks } from '../../../src/importers/bytes/open-workbook.ts';
import { qpcrMatrix } from '../../../src/importers/formats/qpcr-matrix.ts';
import { qpcrPlateGrid } from '../../../src/importers/formats/qpcr-plate-grid.ts';

/** A plate of 8 × 12 with a title and one value for every well. */
function plate(title: string, valueOf: (row: number, column: number) => string): string {
  const columns = Array.from({ length: 12 }, (_, i) => i);
  const rows = Array.from('ABCDEFGH', (letter, row) =>
    [letter, ...columns.map((column) => valueOf(row, column))].join(','),
  );
  return [title, ['', ...columns.map((i) => i + 1)].join(','), ...rows, ''].join('\n');
}

async function gradesOf(text: string): Promise<string[]> {
  const [opened] = await openWorkbooks('plate.csv', new TextEncoder().encode(text));
  if (!opened?.ok) throw new Error('it did not open');
  return [qpcrPlateGrid, qpcrMatrix].map((importer) => importer.sniff(opened.workbook).grade);
}

const cq = (row: number, column: number): string => (21.37 + row * 0.41 + column * 0.13).toFixed(2);
const genes = (row: number): string => (row < 4 ? 'GAPDH' : 'PGR');

test.each([
  ['a plate that says Cq', plate('Cq', cq), 'likely'],
  ['a plate that says nothing', plate('', cq), 'possible'],
  ['a plate with a layout of genes', plate('', cq) + plate('', genes), 'likely'],
  ['absorbances', plate('', (row, column) => (0.11 + row * 0.2 + column * 0.03).toFixed(3)), 'no'],
  ['absorbances in the range of Cq values', plate('Absorbance 570 nm', cq), 'no'],
  [
    'melting temperatures',
    plate('Tm', (row, column) => (81.1 + row + column * 0.1).toFixed(1)),
    'no',
  ],
  ['counts', plate('', (row, column) => String(20 + row + column)), 'no'],
])('%s', async (_name, text, grade) => {
  expect(await gradesOf(text)).toEqual([grade, 'no']);
});

test('dose columns, intensities and curves are no matrix of Cq values', async () => {
  const table = (head: string, row: (i: number) => string): string =>
    [head, ...Array.from({ length: 8 }, (_, i) => row(i))].join('\n');
  const texts = [
    table(
      'Dose,rep 1,rep 2',
      (i) => `${2 ** i},${(98.1 - i * 11.3).toFixed(1)},${(97.4 - i * 11).toFixed(1)}`,
    ),
    table(
      'Lane,ERa,GAPDH',
      (i) => `${i + 1},${(1734.2 + i * 91).toFixed(1)},${(9120.4 - i * 13).toFixed(1)}`,
    ),
    table(
      'Cycle,A1,A2,A3',
      (i) =>
        `${i + 1},${(11.2 + i / 7).toFixed(3)},${(12.1 + i / 9).toFixed(3)},${(10.8 + i / 5).toFixed(3)}`,
    ),
  ];
  for (const text of texts) expect(await gradesOf(text)).toEqual(['no', 'no']);
});
