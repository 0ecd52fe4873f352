import { expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// Matrices of Cq values below each other; all names and values are invented.

const cellsOf = ({ readings }: Source): string[] =>
  Array.from({ length: readings.count }, (_, i) =>
    [nameOf(readings, 'sample', i), nameOf(readings, 'target', i), readings.value[i]].join(' '),
  );
const text = (...lines: readonly string[]): string => lines.join('\n');
const panel = ['Sample,ESR1,GAPDH', 'Par 1,24.31,17.12', 'Res 1,25.31,17.32'];

test.each([
  ['a blank line', ['']],
  ['a title', ['', 'Panel 2']],
])('panels of other genes below %s are both read', async (_, between) => {
  const source = await sourceFromText(
    'cq.csv',
    text(...panel, ...between, 'Sample,TFF1,GAPDH', 'Par 1,21.36,17.16', 'Res 1,22.51,17.52'),
  );
  expect(source.format).toBe('qpcr-matrix');
  expect(cellsOf(source)).toEqual([
    'Par 1 ESR1 24.31',
    'Par 1 GAPDH 17.12',
    'Res 1 ESR1 25.31',
    'Res 1 GAPDH 17.32',
    'Par 1 TFF1 21.36',
    'Par 1 GAPDH 17.16',
    'Res 1 TFF1 22.51',
    'Res 1 GAPDH 17.52',
  ]);
  expect([...source.readings.row].at(-1)).toBe(5 + between.length + 1);
  expect(source.diagnostics).toEqual([]);
});

test('samples below other samples are both read', async () => {
  const genes = (first: string, more: number): string[] => [
    `Gene,${first} 1,${first} 2`,
    ...['ESR1', 'PGR', 'GAPDH'].map((gene, i) =>
      [gene, (24.31 - 3 * i + more).toFixed(2), (24.43 - 3 * i + more).toFixed(2)].join(','),
    ),
  ];
  const source = await sourceFromText('cq.csv', text(...genes('Par', 0), '', ...genes('Res', 1)));
  expect(cellsOf(source)).toHaveLength(12);
  expect(cellsOf(source).at(-1)).toBe('Res 2 GAPDH 19.43');
});

test('differences below the Cq that they were made of are not read as such', async () => {
  const source = await sourceFromText(
    'cq.csv',
    text(
      'Sample,ESR1,PGR,GAPDH',
      'Par 1,24.31,27.12,17.12',
      'Res 1,25.31,28.12,17.32',
      '',
      'Sample,ESR1,PGR',
      'Par 1,7.19,10.00',
      'Res 1,7.99,10.80',
    ),
  );
  expect(cellsOf(source)).toHaveLength(6);
  expect(cellsOf(source)[0]).toBe('Par 1 ESR1 24.31');
  expect(source.diagnostics).toMatchObject([{ code: 'column-unread', row: 5 }]);
});

test('blank lines between the samples of a matrix part nothing', async () => {
  const source = await sourceFromText(
    'cq.csv',
    text(...panel, '', 'Par 2,24.41,17.22', 'Res 2,25.11,17.42'),
  );
  expect(cellsOf(source)).toHaveLength(8);
});
