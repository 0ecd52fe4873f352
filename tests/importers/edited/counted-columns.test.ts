import { describe, expect, test } from 'vitest';
import { nameOf } from '../../../src/domain/reading.ts';
import type { Source } from '../../../src/domain/source.ts';
import { sourceFromText } from '../../analysis/study-from-text.ts';

// A column for each replicate of a protein or a gene; all names and values are invented.

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

const readingsOf = ({ readings }: Source): string[] =>
  Array.from({ length: readings.count }, (_, i) =>
    [
      nameOf(readings, 'sample', i),
      nameOf(readings, 'replicate', i),
      nameOf(readings, 'target', i),
      readings.value[i],
      readings.column[i],
    ].join(' '),
  );

const targetsOf = ({ readings }: Source): readonly string[] =>
  readings.names.target.dictionary.slice(1);

const rows = ['Par,812.4,955.1,4120.5,4388.2', 'Res,401.7,388.2,4011.9,4207.3'];
const expected = [
  'Par 1 HER2 812.4 2',
  'Par 1 Actin 4120.5 4',
  'Res 1 HER2 401.7 2',
  'Res 1 Actin 4011.9 4',
  'Par 2 HER2 955.1 3',
  'Par 2 Actin 4388.2 5',
  'Res 2 HER2 388.2 3',
  'Res 2 Actin 4207.3 5',
];

describe('proteins', () => {
  test.each([
    ['numbers', ['Sample,HER2 1,HER2 2,Actin 1,Actin 2']],
    ['other signs between', ['Sample,HER2_1,HER2_2,Actin_1,Actin_2']],
    ['words that count', ['Sample,HER2 rep 1,HER2 rep 2,Actin rep 1,Actin rep 2']],
    ['blots in brackets', ['Sample,HER2 (blot 1),HER2 (blot 2),Actin (blot 1),Actin (blot 2)']],
    ['numbers below the names', [',HER2,,Actin,', 'Sample,1,2,1,2']],
    ['blots below the names', [',HER2,,Actin,', ',Blot 1,Blot 2,Blot 1,Blot 2']],
  ])('%s', async (_, heads) => {
    const source = await sourceFromText('table.csv', text(...heads, ...rows));
    expect(readingsOf(source)).toEqual(expected);
    expect(source.replicateMeaning).toBe('biological');
    expect(source.diagnostics[0]?.message).toContain('are numbered behind the name');
  });

  test('a column for each blot beside the protein of a row', async () => {
    const source = await sourceFromText(
      'table.csv',
      text('Sample,Protein,Blot 1,Blot 2', 'Par,HER2,812.4,955.1', 'Par,Actin,4120.5,4388.2'),
    );
    expect(readingsOf(source)).toEqual([
      'Par 1 1 HER2 812.4 3',
      'Par 1 1 Actin 4120.5 3',
      'Par 2 2 HER2 955.1 4',
      'Par 2 2 Actin 4388.2 4',
    ]);
    expect(source.readings.names.run.dictionary).toEqual(['', 'Blot 1', 'Blot 2']);
  });

  test.each([
    ['isoforms beside a loading control', 'Sample,Akt 1,Akt 2,Actin', 'Par,812.4,955.1,4120.5'],
    ['isoforms alone', 'Sample,ERK 1,ERK 2', 'Par,812.4,955.1'],
    ['numbers that do not count', 'Sample,Smad-2,Smad-3,Actin-1', 'Par,812.4,955.1,4120.5'],
  ])('%s are proteins of their own', async (_, header, row) => {
    const source = await sourceFromText('western blot.csv', text(header, row));
    expect(targetsOf(source)).toEqual(header.split(',').slice(1));
  });

  test('samples that are called after proteins', async () => {
    const source = await sourceFromText(
      'western blot.csv',
      text(
        'Protein,HER2 1,HER2 2,EV 1,EV 2',
        'p-Akt,812.4,955.1,401.7,388.2',
        'Actin,4120.5,4388.2,4011.9,4207.3',
      ),
    );
    expect(targetsOf(source)).toEqual(['p-Akt', 'Actin']);
  });
});

test('wells of genes are technical replicates', async () => {
  const source = await sourceFromText(
    'table.csv',
    text(
      'Sample,ESR1_1,ESR1_2,GAPDH_1,GAPDH_2',
      'Par 1,24.1,24.3,18.1,18.2',
      'Par 2,24.6,24.4,18.4,18.3',
      'Res 1,27.2,27.1,18.3,18.0',
    ),
  );
  expect(targetsOf(source)).toEqual(['ESR1', 'GAPDH']);
  expect(source.replicateMeaning).toBe('technical');
  expect(source.readings.count).toBe(12);
});

test('what a column says of its protein, in a table with a column for each sample', async () => {
  const source = await sourceFromText(
    'western blot.csv',
    text(
      'Protein,Blot,kDa,Par,Res',
      'HER2,1,185,812.4,401.7',
      'HER2,2,185,955.1,388.2',
      'Actin,1,42,4120.5,4011.9',
      'Actin,2,42,4388.2,4207.3',
    ),
  );
  const { readings } = source;
  expect(readings.names.sample.dictionary).toEqual(['', 'Par', 'Res']);
  expect(Array.from({ length: 4 }, (_, i) => nameOf(readings, 'run', i))).toEqual([
    '1',
    '2',
    '1',
    '2',
  ]);
  expect(source.unreadColumns).toEqual(['kDa']);
});
