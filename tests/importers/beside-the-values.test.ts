import { expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// What people write beside the values of small tables; all names and values are invented.

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

const distinct = ({ readings }: Source, column: 'sample' | 'target' | 'group'): string[] => [
  ...new Set(Array.from({ length: readings.count }, (_, i) => nameOf(readings, column, i))),
];

test('columns of means and spreads in other languages are no samples', async () => {
  const source = await sourceFromText(
    'cq.csv',
    text(
      'Gène;Ctrl 1;Ctrl 2;Ctrl 3;Moy;ET',
      'ESR1;24,12;24,31;24,26;24,23;0,10',
      'GAPDH;18,14;18,33;18,21;18,23;0,10',
    ),
  );
  expect(distinct(source, 'sample')).toEqual(['Ctrl 1', 'Ctrl 2', 'Ctrl 3']);
  expect(source.unreadColumns).toEqual(['Moy', 'ET']);
});

test('a column with a short word for a mean is one where its numbers say so', async () => {
  const rows = (last: readonly string[]): string =>
    text(
      'Gene,Par 1,Par 2,Par 3,MW',
      `ESR1,24.12,24.31,24.26,${last[0]}`,
      `GAPDH,18.14,18.33,18.21,${last[1]}`,
    );
  const means = await sourceFromText('cq.csv', rows(['24.23', '18.23']));
  expect(distinct(means, 'sample')).toEqual(['Par 1', 'Par 2', 'Par 3']);
  const sample = await sourceFromText('cq.csv', rows(['26.41', '18.52']));
  expect(distinct(sample, 'sample')).toEqual(['Par 1', 'Par 2', 'Par 3', 'MW']);
});

test('means of bands beside their proteins, with their spread', async () => {
  const source = await sourceFromText(
    'western blot.csv',
    text(
      'Muestra,HER2,Actin,Media,DE',
      'Ctrl,812.4,4120.5,2466.5,11.2',
      'LetR,401.7,4011.9,2206.8,10.1',
    ),
  );
  expect(distinct(source, 'target')).toEqual(['HER2', 'Actin']);
});

test.each([
  ['with a word for it', 'Legend:', ''],
  ['behind a blank column', 'red', ','],
])('a legend beside the rows is no group: %s', async (_, head, gap) => {
  const source = await sourceFromText(
    'western blot.csv',
    text(
      `Lane,Treatment,HER2,Actin,${gap}${head}`,
      `1,DMSO,812.4,4120.5,${gap}red = saturated`,
      `2,DMSO,844.1,4207.3,${gap}blue = left out`,
      `3,E2,401.7,4011.9,${gap}`,
    ),
  );
  expect(distinct(source, 'group')).toEqual(['DMSO', 'E2']);
});

test('a line of units below the header is no sample', async () => {
  const source = await sourceFromText(
    'western blot.csv',
    text('Sample,HER2,Actin', 'unit,(AU),(AU)', 'Ctrl,812.4,4120.5', 'LetR,401.7,4011.9'),
  );
  expect(distinct(source, 'sample')).toEqual(['Ctrl', 'LetR']);
  expect(source.diagnostics).toEqual([]);
});

test('a ratio by its German name is no protein', async () => {
  const source = await sourceFromText(
    'western blot.csv',
    text('Probe;HER2;Actin;Verhältnis', 'Ktrl;812,4;4120,5;0,197', 'LetR;401,7;4011,9;0,100'),
  );
  expect(distinct(source, 'target')).toEqual(['HER2', 'Actin']);
});

test('genes with `(Ct)` behind', async () => {
  const source = await sourceFromText(
    'cq.csv',
    text('Sample,ESR1 (Ct),GAPDH (Ct)', 'Par 1,24.1,18.1', 'Par 2,24.3,18.2', 'Res 1,27.2,18.3'),
  );
  expect(distinct(source, 'target')).toEqual(['ESR1', 'GAPDH']);
});

test('samples and genes that both stand once for several wells', async () => {
  const source = await sourceFromText(
    'cq.csv',
    text(
      'Sample,Gene,Ct',
      'Par,ESR1,24.1',
      ',,24.3',
      ',GAPDH,18.1',
      ',,18.3',
      'Res,ESR1,27.2',
      ',,27.4',
      ',GAPDH,18.2',
      ',,18.0',
    ),
  );
  expect(distinct(source, 'sample')).toEqual(['Par', 'Res']);
  expect(distinct(source, 'target')).toEqual(['ESR1', 'GAPDH']);
});
