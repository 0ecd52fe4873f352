import { expect, test } from 'vitest';
import { sourceFromText } from '../../analysis/study-from-text.ts';
import { linesOf } from '../lines-of.ts';

// Genes below each other under one header; all names and values are invented.

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

test('each gene is titled once, below a header that stands at the top alone', async () => {
  const source = await sourceFromText(
    'cq.csv',
    text('Sample,Ct', 'GAPDH,', 'Par 1,18.1', 'Res 1,18.2', 'ESR1,', 'Par 1,24.1', 'Res 1,27.1'),
  );
  expect(linesOf(source)).toEqual([
    'Par 1 GAPDH   18.1',
    'Res 1 GAPDH   18.2',
    'Par 1 ESR1   24.1',
    'Res 1 ESR1   27.1',
  ]);
});

test('with blank rows between, several wells a row and a title of the table', async () => {
  const source = await sourceFromText(
    'cq.csv',
    text(
      'qPCR of May',
      'Sample,Ct1,Ct2,Mean',
      ',,,',
      'XYZ7,,,',
      'Par 1,24.1,24.2,24.15',
      'Res 1,27.0,27.1,27.05',
      ',,,',
      'ACTB,,,',
      'Par 1,18.1,18.2,18.15',
      'Res 1,18.0,18.1,18.05',
    ),
  );
  expect(linesOf(source).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
    ...['Par 1 XYZ7', 'Par 1 XYZ7', 'Res 1 XYZ7', 'Res 1 XYZ7'],
    ...['Par 1 ACTB', 'Par 1 ACTB', 'Res 1 ACTB', 'Res 1 ACTB'],
  ]);
});

test('a remark between the rows is no gene', async () => {
  const source = await sourceFromText(
    'cq.csv',
    text(
      ...['Sample,Ct', 'GAPDH,', 'Par 1,18.1', 'Par 2,18.1', 'new mix,', 'Res 1,18.2'],
      ...['ESR1,', 'Par 1,24.1', 'Par 2,24.3', 'Res 1,27.1'],
    ),
  );
  expect(new Set(source.readings.names.target.dictionary)).toEqual(new Set(['', 'GAPDH', 'ESR1']));
});

test('a sample that is called after a gene and gave nothing titles no rows', async () => {
  const source = await sourceFromText(
    'cq.csv',
    text('Sample,Ct', 'Par 1,18.1', 'Par 2,18.1', 'ESR1,', 'Res 1,18.2'),
  );
  expect(source.readings.names.target.dictionary).toEqual(['']);
});
