import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { sourceFromBytes, sourceFromText } from '../analysis/study-from-text.ts';

// Tables of bands in which people calculate ratios, means and fold changes; all names and values are invented.

type Cell = string | number;
type Rows = readonly (readonly Cell[])[];

const samples = ['Par 1', 'Par 2', 'Res 1', 'Res 2'];
const phospho = [5211.5, 4890.25, 11021.75, 12110.5];
const total = [15320.5, 14980.75, 15100.25, 15480.5];
const actin = [30112.5, 29870.25, 30510.75, 29980.5];
const at = (values: readonly number[], i: number): number => values[i] ?? 0;
const ratio = (i: number): number => at(phospho, i) / at(total, i);
const sum = (...columns: readonly (readonly number[])[]): number =>
  columns.flat().reduce((all, value) => all + value, 0);

const csv = (rows: Rows, separator = ','): string =>
  `${rows.map((row) => row.join(separator)).join('\n')}\n`;

function namesOf({ readings }: Source, column: 'target' | 'sample'): string[] {
  const names = Array.from({ length: readings.count }, (_, i) => nameOf(readings, column, i));
  return [...new Set(names)];
}

const sumOf = ({ readings }: Source): number => sum([...readings.value]);

describe('columns of proteins, and calculated ones beside', () => {
  test.each([
    ['Lane,Sample,p-Akt,Akt,GAPDH', 'p-Akt/Akt,normalized,fold,Mean,SD,SEM'],
    ['Spur,Probe,p-ERK,ERK,GAPDH', 'Verhältnis pERK/ERK,normiert,x-fach,Mittelwert,Stabw,SEM'],
    ['Piste,Échantillon,p-ERK,ERK,GAPDH', 'Rapport,normalisé,Moyenne,Écart type,SEM,n'],
    ['Carril,Muestra,p-ERK,ERK,GAPDH', 'Cociente,normalizado,Promedio,Desviación estándar,SEM,n'],
    ['泳道,样品,p-ERK,ERK,GAPDH', 'pERK/ERK比值,相对表达量,平均值,标准差,SEM,n'],
    ['Lane,Sample,p-Akt,Akt,GAPDH', 'pAkt/Akt,Fold change,log2FC,p-value,% of control,n'],
    ['Lane,Sample,HER2,Akt,GAPDH', 'HER2 - background,GAPDH correction factor,Ratio,Mean,SD,n'],
  ])('%s beside %s', async (measured, calculated) => {
    const [, , ...proteins] = measured.split(',');
    const beside = calculated.split(',');
    const rows = samples.map((sample, i) => [
      ...[i + 1, sample, at(phospho, i), at(total, i), at(actin, i)],
      ...[ratio(i), ratio(i) / ratio(0), 1.25, i % 2 ? '' : 1.1, i % 2 ? '' : 0.1, 2],
    ]);
    const source = await sourceFromText(
      'table.csv',
      csv([[...measured.split(','), ...beside], ...rows]),
    );
    expect(namesOf(source, 'target')).toEqual(proteins);
    expect(sumOf(source)).toBeCloseTo(sum(phospho, total, actin), 6);
    const repeats = beside.at(-1) === 'n' ? beside.slice(0, -1) : beside;
    expect(source.unreadColumns).toEqual(repeats);
  });

  test('a fold change beside proteins does not make it a table of results', async () => {
    const rows = samples.map((sample, i) => [sample, at(phospho, i), at(actin, i), 0.2, 1.1]);
    const header = ['Sample', 'HER2', 'β-actin', 'HER2/β-actin', 'Fold change'];
    const source = await sourceFromText('table.csv', csv([header, ...rows]));
    expect(namesOf(source, 'target')).toEqual(['HER2', 'β-actin']);
    expect(source.unreadColumns).toEqual(['HER2/β-actin', 'Fold change']);
  });

  test('volumes by their own word, below a blank corner', async () => {
    const rows = samples.map((sample, i) => [sample, at(phospho, i), at(actin, i), 0.2]);
    const header = ['', 'HER2 Adj. Vol.', 'GAPDH Adj. Vol.', 'HER2/GAPDH'];
    const source = await sourceFromText('table.csv', csv([header, ...rows]));
    expect(namesOf(source, 'sample')).toEqual(samples);
    expect(sumOf(source)).toBeCloseTo(sum(phospho, actin), 6);
  });
});

describe('lanes in columns, and calculated rows beneath', () => {
  const below: Rows = [
    ['p-Akt/Akt', ...samples.map((_, i) => ratio(i))],
    ['Relative to lane 1', ...samples.map((_, i) => ratio(i) / ratio(0))],
  ];
  test.each<readonly [string, Rows]>([
    ['named by samples', [['Protein', ...samples]]],
    ['counted', [['', ...samples.map((_, i) => `Lane ${i + 1}`)]]],
  ])('%s', async (_, header) => {
    const rows = [
      ['p-Akt', ...phospho],
      ['Akt', ...total],
      ['GAPDH', ...actin],
    ];
    const source = await sourceFromText('table.csv', csv([...header, ...rows, ...below]));
    expect(namesOf(source, 'target')).toEqual(['p-Akt', 'Akt', 'GAPDH']);
    expect(sumOf(source)).toBeCloseTo(sum(phospho, total, actin), 6);
    expect(source.unreadColumns).toEqual(['p-Akt/Akt', 'Relative to lane 1']);
  });

  test('their means and deviations are columns', async () => {
    const source = await sourceFromText(
      'table.csv',
      csv([
        ['Protein', ...samples, 'Mean', 'SD'],
        ['HER2', ...phospho, 8300, 3600],
        ['GAPDH', ...actin, 30100, 300],
      ]),
    );
    expect(namesOf(source, 'sample')).toEqual(samples);
    expect(source.diagnostics.map(({ code }) => code)).toEqual(['summary-row']);
  });
});

describe('one band a row', () => {
  test('with its loading, ratio and fold', async () => {
    const rows = samples.map((sample, i) => [
      ...[sample, 'HER2', at(phospho, i), at(actin, i), 0.2, 1.1],
    ]);
    const header = 'Sample,Protein,Band intensity,Loading control intensity,Ratio,Fold change';
    const source = await sourceFromText('table.csv', csv([header.split(','), ...rows]));
    expect(sumOf(source)).toBeCloseTo(sum(phospho), 6);
    expect([...(source.readings.numbers.loading ?? [])]).toEqual(actin);
    expect(source.unreadColumns).toEqual(['Ratio', 'Fold change']);
  });

  test.each([
    ['Rep 1', 'Rep 2', 'Mean', 'SD'],
    ['n=1', 'n=2', 'Average', 'SEM'],
  ])('a column a replicate: %s, %s', async (first, second, ...sums) => {
    const source = await sourceFromText(
      'table.csv',
      csv([
        ['Protein', 'Condition', first, second, ...sums],
        ['HER2', 'Par', ...phospho.slice(0, 2), 5050, 200],
        ['HER2', 'Res', ...phospho.slice(2), 11500, 700],
        ['GAPDH', 'Par', ...actin.slice(0, 2), 30000, 100],
        ['GAPDH', 'Res', ...actin.slice(2), 30200, 100],
      ]),
    );
    expect(namesOf(source, 'sample').toSorted()).toEqual(samples);
    expect(sumOf(source)).toBeCloseTo(sum(phospho, actin), 6);
    expect(source.replicateMeaning).toBe('biological');
    expect(source.unreadColumns).toEqual(sums);
  });
});

describe('blocks and rows of calculations', () => {
  const bands: Rows = [
    ['Sample', 'HER2', 'GAPDH'],
    ...samples.map((sample, i) => [sample, at(phospho, i), at(actin, i)]),
  ];
  const ratios: Rows = [
    ['Sample', 'HER2/GAPDH', 'Fold'],
    ...samples.map((sample, i) => [sample, ratio(i), 1.1]),
  ];
  test.each<readonly [string, Rows]>([
    ['below', [...bands, [''], ...ratios]],
    ['titled', [...bands, [''], ['Normalized to GAPDH'], ...bands]],
    ['at the right', bands.map((row, i) => [...row, '', ...(ratios[i] ?? [])])],
    ['means of groups', [...bands, ['Mean Par', 5050, 30000], ['Mean Res', 11500, 30200]]],
  ])('%s', async (_, rows) => {
    const source = await sourceFromText('table.csv', csv(rows));
    expect(namesOf(source, 'sample')).toEqual(samples);
    expect(sumOf(source)).toBeCloseTo(sum(phospho, actin), 6);
    expect(source.diagnostics).toHaveLength(1);
  });

  test('sheets of ratios and of statistics', async () => {
    const book = utils.book_new();
    const sheets = {
      Summary: [
        ['Group', 'Mean', 'SEM'],
        ['Par', 1, 0.1],
        ['Res', 2, 0.2],
      ],
      Blot: bands,
      Normalized: bands.map((row) => row.slice(0, 2)),
    };
    for (const [sheet, rows] of Object.entries(sheets)) {
      utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
    }
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    const source = await sourceFromBytes('book.xlsx', bytes);
    expect(sumOf(source)).toBeCloseTo(sum(phospho, actin), 6);
    expect(source.diagnostics).toHaveLength(2);
  });
});

test('a relative density beside names is the value where no other is there', async () => {
  const rows = samples.map((_, i) => ['HER2', i < 2 ? 'Par' : 'Res', (i % 2) + 1, ratio(i)]);
  const source = await sourceFromText(
    'table.csv',
    csv([['Protein', 'Condition', 'Replicate', 'Relative density'], ...rows]),
  );
  expect(namesOf(source, 'sample')).toEqual(samples);
  expect(sumOf(source)).toBeCloseTo(sum(samples.map((_, i) => ratio(i))), 6);
});
