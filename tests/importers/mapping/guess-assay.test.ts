import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDelimited } from '../../../src/importers/bytes/delimited.ts';
import { guessMapping } from '../../../src/importers/mapping/guess-mapping.ts';
import { openWorkbooks } from '../../../src/importers/bytes/open-workbook.ts';

// What the mapping screen proposes for tables that no format knows, or that are to be read differently.

const plate = ['A,0.51,0.62,0.44', 'B,0.41,0.52,0.34', 'C,0.40,0.50,0.33'];
const cycles = [',1,2,3', 'A,21.5,22.6,24.4', 'B,24.1,25.2,33.4'];

function assayOf(file: string, ...lines: readonly string[]): string {
  return guessMapping(readDelimited(lines.join('\n')), file).assay;
}

test.each([
  ['a plate with its edges', [',1,2,3', ...plate]],
  ['a plate of two columns', [',1,2', 'A,0.51,0.62', 'B,0.41,0.52']],
  ['the inner wells', [',2,3,4', 'B,0.51,0.62,0.44', 'C,0.41,0.52,0.34']],
  ['row letters alone', plate],
  ['bare optical densities', plate.map((row) => row.slice(2))],
  ['a title', ['Absorbance 570 nm', ',treated,untreated', 'x,900,1200', 'y,950,1300']],
  ['an assay by name', ['MTT assay', ',treated,untreated', 'x,900,1200', 'y,950,1300']],
  ['a list of wells', ['Well,Reading', 'A1,12051', 'A2,11062', 'B1,9044']],
  ['a signal as high as a Cq', ['RFU', ...cycles]],
  ['doses by name', ['final.conc,x', '0,901', '1,812', '10,403', '100,98']],
  [
    'doses of Prism',
    ['X,Par,Par,Res,Res', '0.1,98,97,99,98', '1,81,80,97,96', '10,42,41,88,87', '100,9,8,71,70'],
  ],
  ['logarithms below nothing', [',Par,Res', '-9,98,99', '-8,81,97', '-7,42,88', '-6,9,71']],
])('viability: %s', (_, lines) => {
  expect(assayOf('table.csv', ...lines)).toBe('viability');
});

test.each([
  ['a plate of cycles', cycles],
  ['cycles by name', ['Threshold cycles', ',1,2,3', 'A,5.1,6.2,4.4', 'B,4.1,5.2,3.4']],
])('qPCR: %s', (_, lines) => {
  expect(assayOf('table.csv', ...lines)).toBe('qpcr');
});

test.each([
  ['proteins', ['Culture,HER2,β-actin', 'A,1200,5000', 'B,3600,5100']],
  ['proteins after doses', ['Dose,HER2,β-actin', '0,1200,5000', '1,3600,5100', '10,4100,5050']],
  ['times below nothing', [',Par,Res', '1,98,99', '2,81,97', '3,72,88', '4,79,71']],
  ['samples without wells', ['Name,Reading', 'Par,0.51', 'Res,0.62']],
  ['ratios of samples called by letters', ['Name,x,y,z', ...plate]],
  ['bands by name', ['Western blot', ',700 nm,800 nm', 'Par,0.51,0.62', 'Res,0.61,0.72']],
])('western blot: %s', (_, lines) => {
  expect(assayOf('table.csv', ...lines)).toBe('western');
});

test('the name of the file speaks too', () => {
  const lines = ['Name,Reading', 'Par,900', 'Res,1200'];
  expect(assayOf('plate_viability_24h.csv', ...lines)).toBe('viability');
  expect(assayOf('blot_24h.csv', ...lines)).toBe('western');
});

const shared = '../shared/real-data';
const real = [
  ['viability/grid/mtt_assay_data_3x8.csv', 'viability'],
  ['viability/grid/student_MTT_classdata.xlsx', 'viability'],
  ['viability/tecan-magellan/SLA01P01_OD.xlsx', 'viability'],
  ['viability/breast/MCF7_tamoxifen_MTTassay.csv', 'viability'],
  ['viability/biotek-gen5/absorbance_endpoint_stdcurve_singleplate.txt', 'viability'],
  ['qpcr/tidy-wide/lixiang_ddct_cq.txt', 'qpcr'],
  ['densitometry/licor-odyssey3/MyoD_Quantification.txt', 'western'],
] as const;

test.skipIf(!existsSync(shared)).each(real)('%s is proposed as %s', async (file, assay) => {
  const [opened] = await openWorkbooks(file, readFileSync(`${shared}/${file}`));
  const table = opened?.ok ? opened.workbook.tables[0] : undefined;
  if (!table) throw new Error(`${file} holds no table`);
  expect(guessMapping(table, file.slice(file.lastIndexOf('/') + 1)).assay).toBe(assay);
});
