import { describe, expect, test } from 'vitest';
import type { Source } from '../../../src/domain/source.ts';
import { sourceFromText } from '../../analysis/study-from-text.ts';

// Means that are called after what they are of, beside other names; all names and values are invented.

const wells = [
  'Par 1,GAPDH,18.12',
  'Par 1,GAPDH,18.31',
  'Par 1,ESR1,24.07',
  'Par 1,ESR1,24.41',
  'Par 1,ESR1,24.21',
  'Res 1,ESR1,27.31',
  'Res 1,ESR1,27.08',
];
const bands = [
  'Par 1,HER2,4120.5',
  'Par 1,HER2,4388.2',
  'Par 1,Actin,9120.1',
  'Par 1,Actin,9307.4',
  'Res 1,HER2,8102.3',
  'Res 1,HER2,7640.8',
];

const read = (header: string, ...rows: readonly string[]): Promise<Source> =>
  sourceFromText('table.csv', `${[header, ...rows].join('\n')}\n`);

const summed = ({ diagnostics }: Source): unknown[] =>
  diagnostics.filter(({ code }) => code === 'summary-row').map(({ row }) => row);

describe('a name with a word for a summary, whose number proves it, is no sample', () => {
  test.each([
    ['a mean', 'Par 1 mean,ESR1,24.23'],
    ['a mean with all its digits', 'Par 1 Average,ESR1,24.23'],
    ['the word before', 'Mean of Par 1,ESR1,24.23'],
    ['other signs', 'Par_1_avg,ESR1,24.23'],
    ['in brackets', 'Par 1 (mean),ESR1,24.23'],
    ['two words', 'Par 1 mean Ct,ESR1,24.23'],
    ['a median', 'Par 1 median,ESR1,24.21'],
    ['a deviation', 'Par 1 SD,ESR1,0.17'],
    ['behind the target', 'Par 1,ESR1 mean,24.23'],
    ['of another gene', 'Par 1 mean,GAPDH,18.215'],
  ])('in a table of Cq: %s', async (_, row) => {
    const source = await read('Sample,Gene,Ct', ...wells, row);
    expect(source.readings.count).toBe(wells.length);
    expect(summed(source)).toEqual([wells.length + 2]);
    expect(source.diagnostics[0]?.text).toBe(row.split(',')[row.includes('ESR1 mean') ? 1 : 0]);
  });

  test('behind the rows of each sample, with wells beside them', async () => {
    const rows = [
      'A1,Par 1,ESR1,24.07',
      'A2,Par 1,ESR1,24.41',
      ',Par 1 mean,ESR1,24.24',
      'A3,Res 1,ESR1,27.31',
      'A4,Res 1,ESR1,27.08',
      ',Res 1 mean,ESR1,27.195',
    ];
    const source = await read('Well,Sample,Gene,Ct', ...rows);
    expect(source.readings.count).toBe(4);
    expect(summed(source)).toEqual([4]);
  });

  test.each([
    ['a mean', 'Par 1 mean,HER2,4254.35'],
    ['a total', 'Total Par 1,HER2,8508.7'],
    ['a deviation', 'Par 1 SD,HER2,189.29'],
    ['a word for a mean that is short for something else', 'MW Par 1,HER2,4254.35'],
    ['of samples with numbers behind', 'Mean Par,Actin,9213.75'],
    ['nothing but the word', 'Mean,Actin,9213.75'],
    ['a deviation of the last two', 'SD,HER2,326.33'],
    ['a mean that leaves an outlier out', 'Par 1 mean,HER2,4300'],
    ['the same beside the protein alone', 'Average,Actin,9299.9'],
  ])('in a table of bands: %s', async (_, row) => {
    const source = await read('Sample,Protein,Signal', ...bands, row);
    expect(source.readings.count).toBe(bands.length);
    expect(summed(source)).toEqual([bands.length + 2]);
  });

  test('in a table of bands with a column for each protein', async () => {
    const rows = ['1,Par 1,4120.5,9120.1', '2,Par 1,4388.2,9307.4', '3,Res 1,8102.3,9011.6'];
    const source = await read('Lane,Sample,HER2,Actin', ...rows, ',Par 1 mean,4254.35,9213.75');
    expect(source.readings.count).toBe(6);
    expect(summed(source)).toEqual([5]);
  });
});

describe('a sample that is called so stays one', () => {
  test.each([
    ['another number', 'Par 1 mean,ESR1,24.88'],
    ['the mean of another gene', 'Par 1 mean,ESR1,18.215'],
    ['no such sample', 'Pool mean,ESR1,24.23'],
    ['a deviation of nothing', 'Pool SD,ESR1,0.17'],
    ['the least, which is a time', 'Par 1 min,ESR1,24.07'],
    ['a word within a word', 'Par 1 meaning,ESR1,24.23'],
  ])('in a table of Cq: %s', async (_, row) => {
    const source = await read('Sample,Gene,Ct', ...wells, row);
    expect(source.readings.count).toBe(wells.length + 1);
    expect(summed(source)).toEqual([]);
  });

  test.each([
    ['a total that is none', 'Total,HER2,8000.5'],
    ['a deviation that is none', 'SD,HER2,260.1'],
    ['a mean of nothing behind it', 'Mean,EGFR,4254.35'],
    ['another number', 'Mean,HER2,9999.5'],
    ['a sample with another name behind its own', 'MW Par 12,HER2,4254.35'],
  ])('in a table of bands: %s', async (_, row) => {
    const source = await read('Sample,Protein,Signal', ...bands, row);
    expect(source.readings.count).toBe(bands.length + 1);
    expect(summed(source)).toEqual([]);
  });

  test('a well of its own', async () => {
    const rows = ['A1,Par 1,ESR1,24.07', 'A2,Par 1,ESR1,24.41', 'A3,Par 1 mean,ESR1,24.24'];
    const source = await read('Well,Sample,Gene,Ct', ...rows);
    expect(source.readings.count).toBe(3);
    expect(summed(source)).toEqual([]);
  });

  test('above the rows of its name, and in a table of bands', async () => {
    const first = await read('Sample,Gene,Ct', 'Par 1 mean,ESR1,24.23', ...wells);
    expect(first.readings.count).toBe(wells.length + 1);
    const source = await read('Sample,Protein,Signal', ...bands, 'Par 1 mean,HER2,4999.5');
    expect(source.readings.count).toBe(bands.length + 1);
  });
});
