import { describe, expect, test } from 'vitest';
import { nameOf, stateOf } from '../../src/domain/reading.ts';
import type { NameColumn } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';

// Titles beside and below each other, and heads of compounds; all names and values are invented.

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

const distinct = ({ readings }: Source, column: NameColumn): string[] => [
  ...new Set(Array.from({ length: readings.count }, (_, i) => nameOf(readings, column, i))),
];

test.each([
  ['with a blank column between', ['ESR1,,,GAPDH,', 'Sample,Ct,,Sample,Ct'], ',,'],
  ['without one', ['ESR1,,GAPDH,', 'Sample,Ct,Sample,Ct'], ','],
])('genes that title tables beside each other are their targets: %s', async (_, head, gap) => {
  const source = await sourceFromText(
    'cq.csv',
    text(
      ...head,
      `Par 1,24.1${gap}Par 1,18.1`,
      `Par 2,24.2${gap}Par 2,18.2`,
      `Res 1,27.1${gap}Res 1,18.3`,
    ),
  );
  expect(source.readings.count).toBe(6);
  expect(distinct(source, 'target')).toEqual(['ESR1', 'GAPDH']);
});

test('titles of plates beside each other are no targets', async () => {
  const source = await sourceFromText(
    'cq.csv',
    text(
      'Monday,,,Tuesday,',
      'Sample,Ct,,Sample,Ct',
      'Par 1,24.1,,Par 1,18.1',
      'Par 2,24.2,,Par 2,18.2',
    ),
  );
  expect(distinct(source, 'target')).toEqual(['']);
});

test.each(['blot_May.csv', 'bands.csv', 'WB.csv'])(
  'rows of proteins stay rows of proteins in %s',
  async (file) => {
    const source = await sourceFromText(
      file,
      text(
        'Protein,Par 1,Par 2,Res 1',
        'p-Akt,1800,1850,3600',
        'Akt,2400,2450,2410',
        'β-actin,5100,5200,5000',
      ),
    );
    expect(distinct(source, 'target')).toEqual(['p-Akt', 'Akt', 'β-actin']);
    expect(distinct(source, 'sample')).toEqual(['Par 1', 'Par 2', 'Res 1']);
  },
);

test('the logarithm of a compound’s doses names both', async () => {
  const source = await sourceFromText(
    'curve.csv',
    text(
      'log [Fulvestrant] (M),Parental,Resistant',
      '-9,98,99',
      '-8,80,95',
      '-7,45,88',
      '-6,12,60',
    ),
  );
  expect(source.readings.numbers.dose?.[2]).toBeCloseTo(1e-8, 15);
  expect(distinct(source, 'compound')).toEqual(['Fulvestrant']);
});

test('names of drugs that head columns of doses are compounds, and names of cells are cells', async () => {
  const curve = (heads: string): string =>
    text(`Conc. (µM),${heads}`, '0,100,99,100,101', '0.1,70,72,40,43', '1,30,31,10,12');
  const drugs = await sourceFromText('curve.csv', curve('Lapatinib,,Neratinib,'));
  expect(distinct(drugs, 'compound')).toEqual(['Lapatinib', 'Neratinib']);
  expect(distinct(drugs, 'sample')).toEqual(['']);
  const cells = await sourceFromText('curve.csv', curve('Parental,,Resistant,'));
  expect(distinct(cells, 'sample')).toEqual(['Parental', 'Resistant']);
  const mixed = await sourceFromText('curve.csv', curve('Parental,,Lapatinib,'));
  expect(distinct(mixed, 'sample')).toEqual(['Parental', 'Lapatinib']);
});

test('counted optical densities beside treatments with their doses', async () => {
  const source = await sourceFromText(
    'od.csv',
    text(
      ...['Treatment,OD 1,OD 2', 'vehicle,1.20,1.22', 'no cells,0.05,0.06'],
      ...['Tamoxifen 1 nM,1.15,1.14', 'Tamoxifen 100 nM,0.85,0.84', 'Tamoxifen 10 µM,0.35,0.34'],
    ),
  );
  expect(source.assay).toBe('viability');
  expect(source.readings.count).toBe(10);
  expect(distinct(source, 'role')).toEqual(['vehicle', 'blank', 'treated']);
  expect(source.readings.numbers.dose?.[6]).toBe(100);
});

test('a plate of what the wells hold gives the doses that it states', async () => {
  const source = await sourceFromText(
    'plate.csv',
    text(
      ...['OD 570,,,,', ',1,2,3,4', 'A,0.05,1.21,1.15,0.81', 'B,0.06,1.22,1.16,0.82', ',,,,'],
      ...['Layout,,,,', ',1,2,3,4', 'A,blank,DMSO,1 nM,10 nM', 'B,blank,DMSO,1 nM,10 nM'],
    ),
  );
  expect(source.readings.numbers.dose?.[3]).toBe(10);
  expect(distinct(source, 'sample')).toEqual(['']);
});

test('a Cq beyond the last cycle is none', async () => {
  const source = await sourceFromText(
    'cq.csv',
    text('Sample,Gene,Ct', 'Par 1,ESR1,>40', 'Par 2,ESR1,> 35', 'Res 1,ESR1,>3', 'Res 2,ESR1,27.1'),
  );
  expect([0, 1, 2, 3].map((i) => stateOf(source.readings, i))).toEqual([
    'undetermined',
    'undetermined',
    'rejected',
    'measured',
  ]);
});

test('a unit in a cell makes no header of its row', async () => {
  const bytes = new TextEncoder().encode(
    text('name,fit,unit,E0', 'run a,0.1,uM,0.98', 'run b,0.2,uM,0.97', 'run c,0.3,uM,0.96'),
  );
  const [outcome] = await readFile('fit.csv', bytes);
  expect(outcome?.ok).toBe(false);
});

describe('tables below each other with a title and a header each', () => {
  const curves = (first: string, second: string): string =>
    text(
      ...[first, 'Dose (nM),Viability', '1,98', '10,80', '100,45', '1000,12', ''],
      ...[second, 'Dose (nM),Viability', '1,99', '10,90', '100,60', '1000,30'],
    );

  test('are curves of the drugs that title them', async () => {
    const source = await sourceFromText('curves.csv', curves('Letrozole,', 'Tamoxifen,'));
    expect(source.readings.count).toBe(8);
    expect(distinct(source, 'compound')).toEqual(['Letrozole', 'Tamoxifen']);
  });

  test('or of the cells', async () => {
    const source = await sourceFromText('curves.csv', curves('Parental,', 'Resistant,'));
    expect(source.readings.count).toBe(8);
    expect(distinct(source, 'sample')).toEqual(['Parental', 'Resistant']);
    expect(source.readings.row[4]).toBe(10);
  });

  test('a header that comes back without a title of its own goes on with the same curve', async () => {
    const source = await sourceFromText('curves.csv', curves('', ''));
    expect(source.readings.count).toBe(8);
    expect(distinct(source, 'sample')).toEqual(['']);
  });
});

test('doses with their units under any word are doses', async () => {
  const rows = ['untreated,100,100', '1 nM,95,99', '10 nM,80,97', '1 µM,15,60'];
  const source = await sourceFromText('curve.csv', text('Fulvestrant,Parental,Resistant', ...rows));
  expect(source.readings.count).toBe(8);
  expect(distinct(source, 'role')).toEqual(['vehicle', 'treated']);
  expect(distinct(source, 'compound')).toEqual(['Fulvestrant']);
  const cycles = ['untreated,24.1,18.1', '1 nM,25.2,18.2', '10 nM,26.3,18.3', '1 µM,27.4,18.1'];
  const bytes = new TextEncoder().encode(text('Treatment,XYZ1,XYZ2', ...cycles));
  const [outcome] = await readFile('cq.csv', bytes);
  expect(outcome?.ok && outcome.importer.assay).not.toBe('viability');
});

test('drugs that name rows of doses are compounds', async () => {
  const source = await sourceFromText(
    'curves.csv',
    text('Drug,0,0.1 µM,1 µM,10 µM', 'Letrozole,100,95,60,20', 'Tamoxifen,100,90,50,15'),
  );
  expect(distinct(source, 'compound')).toEqual(['Letrozole', 'Tamoxifen']);
});

test('doses below the name of their drug on each column are doses, whatever stands above', async () => {
  const source = await sourceFromText(
    'curves.csv',
    text('Drug,XYZ7,XYZ7,XYZ7,XYZ7', 'Cells,0,1,10,100', 'Par,100,95,60,20', 'Res,100,90,50,15'),
  );
  expect(source.format).toBe('dose-columns');
  expect(source.readings.count).toBe(8);
});

test('rows of proteins beside their treatment and dose are no doses', async () => {
  const source = await sourceFromText(
    'bands.csv',
    text(
      'Treatment,Dose (nM),Replicate,p-Akt,Akt',
      ...['DMSO,0,1,1000,2000', 'DMSO,0,2,1100,2050', 'Drug,10,1,500,2010', 'Drug,10,2,520,1990'],
    ),
  );
  expect(source.assay).toBe('western');
  expect(source.readings.count).toBe(8);
});

test('a mean of Cq values for each gene is refused by name', async () => {
  const bytes = new TextEncoder().encode(
    text(
      'Sample,GAPDH mean Ct,ESR1 mean Ct',
      'Par 1,18.1,24.1',
      'Par 2,18.2,24.2',
      'Res 1,18.3,27.2',
    ),
  );
  const [outcome] = await readFile('means.csv', bytes);
  expect(outcome).toMatchObject({
    ok: false,
    mappable: true,
    diagnostics: [{ code: 'file-not-supported' }],
  });
});

test('Ct grown together with the word for the reference gene', async () => {
  const source = await sourceFromText(
    'cq.csv',
    text(
      'Sample,CtRef,CtTarget,CtConf',
      'Par 1,18.1,24.1,0.9',
      'Par 2,18.2,24.2,0.9',
      'Res 1,18.3,27.1,0.9',
    ),
  );
  expect(source.readings.count).toBe(6);
  expect(distinct(source, 'target')).toEqual(['Target', 'Ref']);
  expect(source.unreadColumns).toEqual(['CtConf']);
});
