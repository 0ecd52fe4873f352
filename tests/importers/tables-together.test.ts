import { expect, test } from 'vitest';
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
