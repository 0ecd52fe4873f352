import { expect, test } from 'vitest';
import { nameOf, stateOf } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// Layouts as they are made by hand in spreadsheets; all names and values are invented.

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

function names({ readings }: Source, column: 'sample' | 'target' | 'line' | 'compound'): string[] {
  const found = Array.from({ length: readings.count }, (_, i) => nameOf(readings, column, i));
  return [...new Set(found)];
}

function states({ readings }: Source): string[] {
  return Array.from({ length: readings.count }, (_, i) => stateOf(readings, i));
}

test('technical wells under the title of their gene, which stands once', async () => {
  const source = await sourceFromText(
    'merged.csv',
    text(
      ',GAPDH,,,ESR1,,',
      'Sample,Ct1,Ct2,Ct3,Ct1,Ct2,Ct3',
      'Ctrl 1,18.1,18.2,18.0,24.1,24.3,24.2',
      'Ctrl 2,18.3,18.2,18.4,24.4,24.3,24.5',
      'LetR 1,18.0,18.1,18.1,27.2,27.1,27.0',
    ),
  );
  expect(names(source, 'target')).toEqual(['GAPDH', 'ESR1']);
  expect(names(source, 'sample')).toEqual(['Ctrl 1', 'Ctrl 2', 'LetR 1']);
  expect(source.readings.count).toBe(18);
});

test('two groups side by side, each with its wells', async () => {
  const source = await sourceFromText(
    'beside.csv',
    text(
      'Parental,,,,Resistant,,',
      'Gene,Ct1,Ct2,,Gene,Ct1,Ct2',
      'GAPDH,18.1,18.2,,GAPDH,18.0,18.1',
      'ESR1,24.1,24.3,,ESR1,27.2,27.1',
      'PGR,25.1,25.3,,PGR,29.2,29.1',
    ),
  );
  expect(names(source, 'sample')).toEqual(['Parental', 'Resistant']);
});

test('wells that nothing names are no matrix', async () => {
  const bytes = new TextEncoder().encode(
    text('Name,Ct1,Ct2', 'GAPDH,18.1,18.2', 'ESR1,24.1,24.3', 'PGR,25.1,25.3'),
  );
  const [outcome] = await readFile('bare.csv', bytes);
  const targets = outcome?.ok ? outcome.imported.readings.names.target.dictionary : [];
  expect(targets).not.toContain('Ct1');
});

test('means below the wells that they were calculated from are no wells', async () => {
  const source = await sourceFromText(
    'means.csv',
    text(
      'Sample,Target,Ct',
      'Par 1,GAPDH,18.1',
      'Par 1,GAPDH,18.3',
      ',Average,18.2',
      'Par 1,ESR1,24.1',
      ',SD,0.1',
    ),
  );
  expect(source.readings.count).toBe(3);
  expect(names(source, 'target')).toEqual(['GAPDH', 'ESR1']);
});

test('water without a sample name counts, as does a number that lost its names', async () => {
  const unnamed = await sourceFromText(
    'water.csv',
    text(
      'Sample Name,Target Name,Task,CT',
      'Par 1,GAPDH,UNKNOWN,18.1',
      ',GAPDH,NTC,Undetermined',
      ',ESR1,NTC,',
      'NTC,,NTC,Undetermined',
    ),
  );
  expect(states(unnamed)).toEqual(['measured', 'undetermined', 'undetermined', 'undetermined']);
  const placed = await sourceFromText(
    'lost.csv',
    text('Well,Sample,Target,Cq', 'A1,Par 1,GAPDH,18.1', ',,,24.2'),
  );
  expect(states(placed)).toEqual(['measured', 'measured']);
});

test('settings below a table without wells are no rows of it', async () => {
  const source = await sourceFromText(
    'settings.csv',
    text('Sample Name,Target Name,CT', 'Par 1,GAPDH,18.1', 'Analysis Type,,', 'Baseline,,'),
  );
  expect(source.readings.count).toBe(1);
});

test('doses with their units as heads, with a column of vehicle and one of blanks', async () => {
  const source = await sourceFromText(
    'heads.csv',
    text(
      ',DMSO,1 nM,10 nM,100 nM,1 µM,blank',
      'Par,1.21,1.15,0.93,0.61,0.42,0.05',
      'Res,1.18,1.16,1.12,0.98,0.81,0.06',
    ),
  );
  const { readings } = source;
  const of = (i: number): unknown[] => [
    nameOf(readings, 'role', i),
    readings.numbers.dose?.[i],
    nameOf(readings, 'doseUnit', i),
  ];
  expect([0, 1, 4, 5].map(of)).toEqual([
    ['vehicle', 0, 'nM'],
    ['treated', 1, 'nM'],
    ['treated', 1, 'µM'],
    ['blank', Number.NaN, ''],
  ]);
});

test('a first column of cell lines above doses is stated as such', async () => {
  const rows = ['OE14,98.1,97.2,88.1,21.5', 'OE22,97.3,95.2,84.1,24.5'];
  const lines = await sourceFromText('heads.csv', text('Cell line,0,1,10,100', ...rows));
  expect(names(lines, 'line')).toEqual(['OE14', 'OE22']);
  const others = await sourceFromText('heads.csv', text('Name,0,1,10,100', ...rows));
  expect(names(others, 'line')).toEqual(['']);
});

test('a table in German', async () => {
  const source = await sourceFromText(
    'Tabelle.csv',
    text(
      'Zelllinie;Substanz;Konzentration (µM);Absorption',
      ...['parental', 'resistent'].flatMap((line) =>
        ['0', '0,1', '1', '10'].map((dose, i) => `${line};Letrozol;${dose};${9 - i},25`),
      ),
    ),
  );
  expect(source.assay).toBe('viability');
  expect(names(source, 'line')).toEqual(['parental', 'resistent']);
  expect(names(source, 'compound')).toEqual(['Letrozol']);
});

test('how bands were measured is no condition of them', async () => {
  const source = await sourceFromText(
    'bands.txt',
    text(
      'Id,Name,Lane Name,MW,% Sat,I.I.(K Counts),Shape Area,Channel,Background,Bkgd Method,Scan',
      '1,Band 1,Lane 2,61,0,6.39,7.2,700,31.5,Average,Full Scan',
      '2,Band 1,Lane 3,61,0,7.98,7.4,700,25.0,Average,Full Scan',
      '3,Band 1,Lane 4,61,0,3.49,7.8,700,0.0,No Background,Full Scan',
      '4,Band 1,Lane 5,61,0,8.43,7.1,700,0.0,No Background,Full Scan',
    ),
  );
  expect(names(source, 'sample')).toEqual(['Lane 2', 'Lane 3', 'Lane 4', 'Lane 5']);
  expect(source.unreadColumns).toContain('Bkgd Method');
});

test('a table of means is refused, and may be read by pointing at its columns', async () => {
  const bytes = new TextEncoder().encode(
    text('Sample,Gene,Mean Ct,SD', 'Par 1,GAPDH,18.1,0.1', 'Par 1,ESR1,24.2,0.1'),
  );
  const [outcome] = await readFile('means.csv', bytes);
  expect(outcome).toMatchObject({ ok: false, mappable: true });
});

test('fold changes of genes over a control of 1 are no bands of proteins', async () => {
  const bytes = new TextEncoder().encode(
    text('Gene,Control,Resistant', 'ESR1,1,0.12', 'ERBB2,1,3.4'),
  );
  const [outcome] = await readFile('fold changes.csv', bytes);
  expect(outcome).toMatchObject({ ok: false, diagnostics: [{ code: 'file-not-supported' }] });
});
