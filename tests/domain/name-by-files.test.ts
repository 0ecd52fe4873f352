import { describe, expect, test } from 'vitest';
import { nameByFiles } from '../../src/domain/name-by-files.ts';
import { nameOf } from '../../src/domain/reading.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// Files of one curve each; all names and values are invented.

const curve = [0, 0.01, 0.1, 1, 10, 100].map((dose) => `${dose},${(90 / (1 + dose)).toFixed(2)}`);

/** What the cells of each file are called. */
async function cellsOf(
  files: readonly string[],
  header = 'Dose (µM),Viability',
): Promise<string[]> {
  const text = [header, ...curve].join('\n');
  const sources = await Promise.all(files.map((file) => sourceFromText(file, text)));
  return nameByFiles(sources).sources.map(({ readings }) => nameOf(readings, 'sample', 0));
}

describe('files are called after their cells', () => {
  test.each([
    [
      ['Parental.csv', 'Resistant.csv'],
      ['Parental', 'Resistant'],
    ],
    [
      ['MCF7 everolimus.csv', 'MCF7-LTED everolimus.csv'],
      ['MCF7', 'MCF7-LTED'],
    ],
    [
      ['2024-05-01_Par_exp1.csv', '2024-05-08_Par_exp2.csv', '2024-05-01_Res_exp1.csv'],
      ['Par', 'Par', 'Res'],
    ],
    [
      ['Parental 1.csv', 'Parental 2.csv', 'Resistant 1.csv'],
      ['Parental 1', 'Parental 2', 'Resistant 1'],
    ],
    [
      ['HCC1428.csv', 'HCC1806.csv'],
      ['HCC1428', 'HCC1806'],
    ],
    [
      ['archive.zip › Parental.csv', 'archive.zip › Resistant.csv'],
      ['Parental', 'Resistant'],
    ],
  ])('%j', async (files, cells) => {
    expect(await cellsOf(files)).toEqual(cells);
  });

  test('and it is said of each', async () => {
    const sources = await Promise.all(
      ['Parental.csv', 'Resistant.csv'].map((file) =>
        sourceFromText(file, ['Dose (µM),Viability', ...curve].join('\n')),
      ),
    );
    expect(nameByFiles(sources).problems.map(({ file, text }) => [file, text])).toEqual([
      ['Parental.csv', 'Parental'],
      ['Resistant.csv', 'Resistant'],
    ]);
  });
});

describe('files are repeats', () => {
  test.each([
    [['exp1.csv', 'exp2.csv', 'exp3.csv']],
    [['MTT plate A.csv', 'MTT plate B.csv']],
    [['2024-05-01.csv', '2024-05-08.csv']],
    [['13May2024 MCF7.csv', '20May2024 MCF7.csv']],
    [['Everolimus.csv', 'Alpelisib.csv']],
    [['Par1.csv', 'Par2.csv']],
    [['MTT 24h n1.csv', 'MTT 72h n2.csv']],
    [['MCF7 A.csv', 'MCF7 B.csv']],
    [['MCF7 Monday.csv', 'MCF7 Wed.csv']],
    [['Parental.csv']],
  ])('%j', async (files) => {
    expect(new Set(await cellsOf(files))).toEqual(new Set(['']));
  });

  test('also where their tables name the cells', async () => {
    const named = ['Sample,Dose (µM),Viability', ...curve.map((row) => `MCF-7,${row}`)].join('\n');
    const sources = await Promise.all(
      ['Parental.csv', 'Resistant.csv'].map((file) => sourceFromText(file, named)),
    );
    expect(nameByFiles(sources)).toEqual({ sources, problems: [] });
  });
});

describe('samples that each file numbers', () => {
  const wells = (targets: readonly string[], samples = ['1', '2']): string =>
    [
      'Sample,Target,Cq',
      ...samples.flatMap((sample) => targets.map((target, i) => `${sample},${target},${24 - i}.5`)),
    ].join('\n');

  async function groupsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
    const sources = await Promise.all(
      Object.entries(files).map(([file, text]) => sourceFromText(file, text)),
    );
    return nameByFiles(sources).sources.map(({ readings }) => nameOf(readings, 'group', 0));
  }

  test('are those of the cells that the files are called after', async () => {
    const text = wells(['ESR1', 'GAPDH']);
    const files = { 'Parental 1.csv': text, 'Resistant 1.csv': text };
    expect(await groupsOf(files)).toEqual(['Parental', 'Resistant']);
  });

  test.each<[string, Record<string, string>]>([
    ['plates', { 'plate1.csv': wells(['ESR1', 'GAPDH']), 'plate2.csv': wells(['ESR1', 'GAPDH']) }],
    ['genes', { 'ESR1.csv': wells(['ESR1']), 'GAPDH.csv': wells(['GAPDH']) }],
    ['plates of other genes', { 'Anna.csv': wells(['ESR1']), 'Ben.csv': wells(['GAPDH']) }],
    [
      'named samples',
      {
        'Parental.csv': wells(['ESR1', 'GAPDH'], ['P1', 'P2']),
        'Resistant.csv': wells(['ESR1', 'GAPDH'], ['R1', 'R2']),
      },
    ],
  ])('are the same in files of %s', async (_, files) => {
    expect(await groupsOf(files)).toEqual(['', '']);
  });
});
