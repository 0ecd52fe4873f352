import { describe, expect, test } from 'vitest';
import type { NameColumn } from '../../src/domain/reading.ts';
import { nameOf } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// A sample's name that stands in several rows, and what tells these apart; all names and values are invented.

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

const namesOf = ({ readings }: Source, column: NameColumn): string[] => [
  ...new Set(Array.from({ length: readings.count }, (_, i) => nameOf(readings, column, i))),
];

describe('tissues of patients are groups', () => {
  test.each([
    [
      'one well a row',
      [
        'Patient,Tissue,Gene,Ct',
        'P1,Tumour,ESR1,24.1',
        'P1,Normal,ESR1,27.3',
        'P1,Tumour,GAPDH,18.1',
        'P1,Normal,GAPDH,18.2',
      ],
    ],
    [
      'a column for each gene',
      [
        'Patient,Tissue,ESR1,GAPDH',
        'P1,Tumour,24.1,18.1',
        'P1,Normal,27.3,18.2',
        'P2,Tumour,23.9,18.3',
      ],
    ],
    [
      'one band a row',
      [
        'Patient,Tissue,Protein,Density',
        'P1,Tumour,HER2,812.4',
        'P1,Normal,HER2,401.7',
        'P1,Tumour,Actin,4120.5',
        'P1,Normal,Actin,4011.9',
      ],
    ],
  ])('%s', async (_, rows) => {
    const source = await sourceFromText('table.csv', text(...rows));
    expect(namesOf(source, 'group')).toEqual(['Tumour', 'Normal']);
    expect(namesOf(source, 'sample')[0]).toBe('P1');
    expect(source.unreadColumns).toEqual([]);
  });

  test('not where each sample has one, which may be said of all', async () => {
    const source = await sourceFromText(
      'table.csv',
      text(
        'Sample,Stage,Gene,Ct',
        'Ctrl 1,early,ESR1,24.1',
        'LetR 1,late,ESR1,27.3',
        'Ctrl 1,early,GAPDH,18.1',
        'LetR 1,late,GAPDH,18.2',
      ),
    );
    expect(namesOf(source, 'group')).toEqual(['']);
    expect(source.unreadColumns).toEqual(['Stage']);
  });
});

test('times are a second factor in a matrix, as they are in a list', async () => {
  const source = await sourceFromText(
    'table.csv',
    text(
      'Sample,Time,ESR1,GAPDH',
      'Ctrl,0 h,24.1,18.1',
      'Ctrl,24 h,27.3,18.2',
      'LetR,0 h,23.9,18.3',
    ),
  );
  expect(namesOf(source, 'factor')).toEqual(['0 h', '24 h']);
});

test('a day numbers repeats as often as times, so it is not read', async () => {
  const source = await sourceFromText(
    'table.csv',
    text('Sample,Day,ESR1,GAPDH', 'Ctrl,1,24.1,18.1', 'Ctrl,2,27.3,18.2', 'LetR,1,23.9,18.3'),
  );
  expect(namesOf(source, 'group')).toEqual(['']);
  expect(source.unreadColumns).toEqual(['Day']);
});

test('bands of a sample at several times', async () => {
  const source = await sourceFromText(
    'western blot.csv',
    text(
      'Sample,Time (h),Protein,Density',
      'Ctrl,0,HER2,812.4',
      'Ctrl,24,HER2,401.7',
      'Ctrl,0,Actin,4120.5',
      'Ctrl,24,Actin,4011.9',
    ),
  );
  expect(namesOf(source, 'group')).toEqual(['0', '24']);
});

test('samples beside the labels of ImageJ', async () => {
  const source = await sourceFromText(
    'Results.csv',
    text(
      ' ,Label,Area,Mean,Min,Max,Sample',
      '1,blot2_pAkt.tif,90,81.2,12,220,Par 1',
      '2,blot2_pAkt.tif,90,85.1,13,221,Res 1',
    ),
  );
  expect(namesOf(source, 'sample')).toEqual(['Par 1', 'Res 1']);
  expect(namesOf(source, 'target')).toEqual(['pAkt']);
  expect(namesOf(source, 'run')).toEqual(['blot2']);
});

test('points that separate thousands of bands, beside bands below a thousand', async () => {
  const rows = (low: string): string =>
    text('Sample;HER2;Actin', 'Par 1;4.812;19.150', `Par 2;${low};19.321`, 'Res 1;912;18.440');
  const thousands = await sourceFromText('western blot.csv', rows('801'));
  expect([...thousands.readings.value]).toEqual([4812, 19150, 801, 19321, 912, 18440]);
  const decimals = await sourceFromText('western blot.csv', rows('80.12'));
  expect(decimals.readings.value[0]).toBe(4.812);
});
