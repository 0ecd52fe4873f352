import { expect, test } from 'vitest';
import { readProteinName } from '../../src/annotation/phospho-name.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// Names of proteins as people write them above densities; all values are invented.

const rows = ['Par 1,5021,12034,20311,0.417', 'Par 2,4899,11823,20511,0.414'];

async function targetsBelow(header: string): Promise<readonly string[]> {
  const text = `${[header, ...rows].join('\n')}\n`;
  const { readings } = await sourceFromText('densities.csv', text);
  return readings.names.target.dictionary.filter((name) => name !== '');
}

test.each([
  ['p-ERK1/2', 'ERK1/2', 'GAPDH'],
  ['p-ERK1/2 (Thr202/Tyr204)', 'p44/42 MAPK', 'GAPDH'],
  ['pERK T202/Y204', 'ERK', 'GAPDH'],
  ['p-S6 S235/236', 'Smad2/3', 'GAPDH'],
])('a slash within a protein’s name divides nothing: %s, %s, %s', async (...proteins) => {
  expect(await targetsBelow(`Sample,${proteins.join(',')},Ratio`)).toEqual(proteins);
});

test.each(['p-ERK1/2/ERK1/2', 'HER2/GAPDH', 'pS6/S6', 'Smad2/GAPDH'])(
  'a slash between proteins does: %s',
  async (ratio) => {
    expect(await targetsBelow(`Sample,HER2,EGFR,GAPDH,${ratio}`)).toEqual([
      'HER2',
      'EGFR',
      'GAPDH',
    ]);
  },
);

test('rows of such proteins are bands beside rows of their ratios', async () => {
  const { readings } = await sourceFromText(
    'densities.csv',
    [
      ',Par 1,Par 2,LetR 1',
      'p-ERK1/2,5021,4899,12033',
      'ERK1/2,12034,11823,15320',
      'GAPDH,20311,20511,20120',
      'p-ERK/ERK,0.417,0.414,0.785',
    ].join('\n'),
  );
  expect(readings.count).toBe(9);
});

test('weights behind the names of proteins', async () => {
  const proteins = ['HER2 (185 kDa)', 'ERα 66 kDa', 'GAPDH_37kDa'];
  expect(await targetsBelow(`Sample,${proteins.join(',')},Ratio`)).toEqual(proteins);
  expect(proteins.map((name) => readProteinName(name).base.known?.name)).toEqual([
    'HER2',
    'ERα',
    'GAPDH',
  ]);
});

test('a knock-down is no weight', () => {
  expect(readProteinName('p53 KD').base.known).toBeNull();
});
