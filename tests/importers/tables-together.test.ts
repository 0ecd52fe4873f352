import { describe, expect, test } from 'vitest';
import { nameOf } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';
import { linesOf } from './lines-of.ts';

// Several tables in one sheet, below or beside each other; all names and values are invented.

const text = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
const rowsOf = (source: Source): string[] => linesOf(source).toSorted();

/** A table with a column a protein needs a file’s name that says so. */
const fileOf = (header: string): string => (header.includes('EGFR') ? 'blot.csv' : 'a.csv');

const tables: readonly (readonly [what: string, header: string, rows: readonly string[]])[] = [
  [
    'wells',
    'Well,Sample,Target,Cq',
    ['A1,Par 1,GAPDH,18.1', 'A2,Par 1,ESR1,24.9', 'A3,Res 1,GAPDH,18.3', 'A4,Res 1,ESR1,28.2'],
  ],
  [
    'wells of a dye',
    ',Well,Fluor,Target,Content,Sample,Cq',
    [',A01,SYBR,,Unkn,,18.1', ',A02,SYBR,,Unkn,,24.9', ',A03,SYBR,,Unkn,,18.3', ',A04,SYBR,,,,28'],
  ],
  [
    'a matrix of Cq',
    'Sample,GAPDH,ESR1',
    [
      ...['Par 1,18.1,24.9', 'Par 2,18.2,24.7', 'Par 3,18.4,25.2', 'Par 4,18.0,24.3'],
      ...['Res 1,18.3,28.2', 'Res 2,18.5,28.6', 'Res 3,18.1,27.9', 'Res 4,18.6,28.1'],
    ],
  ],
  [
    'bands',
    'Lane,Sample,Protein,Signal',
    ['1,Par 1,HER2,1812', '2,Par 2,HER2,2411', '3,Res 1,HER2,3312', '4,Res 2,HER2,4112'],
  ],
  [
    'bands with a column a protein',
    'Lane,Sample,HER2,EGFR',
    ['1,Par 1,1812,912', '2,Par 2,2411,1021', '3,Res 1,3312,871', '4,Res 2,4112,1134'],
  ],
  ['doses', 'compound,dose_uM,absorbance', ['A,0,1.912', 'A,1,1.421', 'B,0,1.898', 'B,1,0.612']],
];

test.each(tables)('%s below each other are read as one table', async (_, header, rows) => {
  const half = rows.length / 2;
  const plain = rowsOf(await sourceFromText(fileOf(header), text([header, ...rows])));
  for (const between of [[header], ['', header], ['', 'Plate 2', header]]) {
    const lines = [header, ...rows.slice(0, half), ...between, ...rows.slice(half)];
    expect(rowsOf(await sourceFromText(fileOf(header), text(lines)))).toEqual(plain);
  }
});

test.each(tables)('%s beside each other are read one by one', async (_, header, rows) => {
  const half = rows.length / 2;
  const plain = rowsOf(await sourceFromText(fileOf(header), text([header, ...rows])));
  for (const gap of [',', ',,']) {
    const beside = rows.slice(0, half).map((row, i) => `${row}${gap}${rows[i + half] ?? ''}`);
    const lines = text([`${header}${gap}${header}`, ...beside]);
    expect(rowsOf(await sourceFromText(fileOf(header), lines))).toEqual(plain);
  }
});

test('titles above curves beside each other name their compounds', async () => {
  const source = await sourceFromText(
    'a.csv',
    text(['Drug A,,,Drug B,', 'dose_uM,viability,,dose_uM,viability', '0,100,,0,99', '1,80,,1,30']),
  );
  expect(rowsOf(source)).toEqual([
    '  Drug A 0 100',
    '  Drug A 1 80',
    '  Drug B 0 99',
    '  Drug B 1 30',
  ]);
});

test('of curves beside each other that nothing names the first is read, and it is said', async () => {
  const source = await sourceFromText(
    'a.csv',
    text(['dose_uM,viability,,dose_uM,viability', '0,100,,0,99', '1,80,,1,30']),
  );
  expect(rowsOf(source)).toEqual(['   0 100', '   1 80']);
  expect(source.diagnostics.map(({ code, severity, row }) => [code, severity, row])).toEqual([
    ['column-unread', 'warning', 1],
  ]);
});

test('a header in the middle of bands leaves the conditions those of the whole table', async () => {
  const header = 'Condition,Treatment,Replicate,Protein,Signal';
  const rows = [
    ...['control,DMSO,1,HER2,1811', 'control,drug,1,HER2,2411'],
    ...['control,DMSO,2,HER2,1911', 'hypoxia,DMSO,1,HER2,911', 'hypoxia,DMSO,2,HER2,1011'],
  ];
  const plain = rowsOf(await sourceFromText('a.csv', text([header, ...rows])));
  const broken = [header, ...rows.slice(0, 3), header, ...rows.slice(3)];
  expect(rowsOf(await sourceFromText('a.csv', text(broken)))).toEqual(plain);
});

test('headers that a vendor means otherwise do so on every page', async () => {
  const header = 'Well\tWell Name\tReplicate\tCt (dRn)';
  const rows = [
    'A1\tPar 1\t1\t18.1',
    'A2\tPar 2\t2\t18.3',
    'A3\tRes 1\t3\t18.2',
    'A4\tRes 2\t4\t19',
  ];
  const plain = rowsOf(await sourceFromText('a.txt', text([header, ...rows])));
  expect(plain[0]).toMatch(/^Par 1 /);
  const broken = text([header, ...rows.slice(0, 2), header, ...rows.slice(2)]);
  expect(rowsOf(await sourceFromText('a.txt', broken))).toEqual(plain);
  const spelled = broken.replaceAll('Well Name', 'Well_Name');
  expect(rowsOf(await sourceFromText('a.txt', spelled))).toEqual(plain);
});

test('tables beside each other need not have the same columns behind, nor begin in the same row', async () => {
  const left = ['Sample,Target,Cq,Tm', 'Par 1,GAPDH,18.1,81', 'Par 1,ESR1,24.9,83'];
  const right = ['', 'Sample,Target,Cq', 'Res 1,GAPDH,18.3', 'Res 1,ESR1,28.2'];
  const beside = right.map((row, i) => `${left[i] ?? ',,,'},,${row}`);
  expect(rowsOf(await sourceFromText('a.csv', text(beside)))).toEqual([
    'Par 1 ESR1   24.9',
    'Par 1 GAPDH   18.1',
    'Res 1 ESR1   28.2',
    'Res 1 GAPDH   18.3',
  ]);
});

test('means beside a table, under the same names, are not read as its wells', async () => {
  const lines = ['Sample,Target,Cq,Sample,Target,Cq Mean', 'A,X,18.1,A,X,18.2', 'A,X,18.3,,,'];
  const source = await sourceFromText('a.csv', text(lines));
  expect(rowsOf(source)).toEqual(['A X   18.1', 'A X   18.3']);
});

describe('bands of unnamed proteins, in tables with the same lanes', () => {
  const bands = (...rows: readonly string[]): string[] => ['Lane,Signal', ...rows];
  const left = bands('1,1811', '2,2411', '3,3312');
  const right = bands('1,911', '2,1021', '3,871');
  const beside = (titles: string): string[] => [
    ...(titles === '' ? [] : [titles]),
    ...left.map((row, i) => `${row},,${right[i] ?? ''}`),
  ];
  const below = (first: string, second: string): string[] => [
    ...(first === '' ? left : [first, ...left]),
    '',
    ...(second === '' ? right : [second, ...right]),
  ];
  const valuesOf = (source: Source, target: string): (number | undefined)[] =>
    [...source.readings.value].filter((_, i) => nameOf(source.readings, 'target', i) === target);

  test.each([
    ['beside each other', beside('')],
    ['below each other', below('', '')],
  ])('%s are told apart by their order, and it is said', async (_, lines) => {
    const source = await sourceFromText('western blot.csv', text(lines));
    expect(valuesOf(source, 'Table 1')).toEqual([1811, 2411, 3312]);
    expect(valuesOf(source, 'Table 2')).toEqual([911, 1021, 871]);
    expect(source.diagnostics.map(({ severity, code }) => [severity, code])).toEqual([
      ['warning', 'name-missing'],
    ]);
  });

  test('are called by their titles', async () => {
    const source = await sourceFromText('western blot.csv', text(below('HER2', 'GAPDH')));
    expect(valuesOf(source, 'HER2')).toEqual([1811, 2411, 3312]);
    expect(valuesOf(source, 'GAPDH')).toEqual([911, 1021, 871]);
    expect(source.diagnostics).toEqual([]);
    expect(source.readings.count).toBe(6);
  });

  test('are blots where their titles say so', async () => {
    const source = await sourceFromText('western blot.csv', text(below('Blot 1', 'Blot 2')));
    const runs = Array.from({ length: 6 }, (_, i) => nameOf(source.readings, 'run', i));
    expect(runs).toEqual(['Blot 1', 'Blot 1', 'Blot 1', 'Blot 2', 'Blot 2', 'Blot 2']);
  });

  test('that ImageJ measured have lanes by the count of their rows, also with titles above', async () => {
    const results = (mean: number): string[] => [
      ' ,Area,Mean,Min',
      ...[1, 2, 3].map((i) => `${i},${100 + i}.5,${mean + i}.25,3`),
    ];
    const rows = results(40).map((row, i) => `${row},,${results(70)[i] ?? ''}`);
    const source = await sourceFromText('Results.csv', text(['pAkt,,,,,Akt,,,', ...rows]));
    expect(rowsOf(source)).toEqual([
      'Lane 1 Akt   71.25',
      'Lane 1 pAkt   41.25',
      'Lane 2 Akt   72.25',
      'Lane 2 pAkt   42.25',
      'Lane 3 Akt   73.25',
      'Lane 3 pAkt   43.25',
    ]);
  });

  test('of different lanes are one table', async () => {
    const lines = left.map((row, i) => `${row},,${bands('4,911', '5,1021', '6,871')[i] ?? ''}`);
    const source = await sourceFromText('western blot.csv', text(lines));
    expect(valuesOf(source, '')).toHaveLength(6);
  });
});
