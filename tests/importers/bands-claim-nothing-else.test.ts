import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importers } from '../../src/importers/index.ts';
import { sampleSheet } from '../../src/importers/foreign/sample-sheet.ts';
import { openWorkbooks } from '../../src/importers/bytes/open-workbook.ts';
import type { Workbook } from '../../src/importers/importer.ts';
import { readTruth } from './truth.ts';

const folder = '../shared/real-data';
const others = ['qpcr', 'viability'].flatMap((kind) =>
  readTruth(`${folder}/${kind}`).map(({ file }) => `${folder}/${kind}/${file}`),
);
const western = importers.filter(({ assay }) => assay === 'western');

/** Large exports open slowly and look like the small ones of their format. */
function isSmall(file: string): boolean {
  return existsSync(file) && statSync(file).size < 300_000;
}

async function claimsOf(file: string, bytes: Uint8Array): Promise<string[]> {
  const opened = await openWorkbooks(file, bytes);
  const workbooks = opened.flatMap((one): Workbook[] => (one.ok ? [one.workbook] : []));
  return workbooks.flatMap((workbook) =>
    western.flatMap((importer) => (importer.sniff(workbook).grade === 'no' ? [] : [importer.id])),
  );
}

const csv = (...lines: string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));

describe('tables of other assays are not taken for bands', () => {
  test.each([
    ['a Cq table', csv('Well,Sample,Target,Cq', 'A1,P1,GAPDH,18.2', 'A2,R1,GAPDH,18.4')],
    ['a matrix of Cq', csv('Sample,GAPDH,ESR1,ERBB2', 'P1,18.2,24.3,26.1', 'R1,18.4,27.7,24.9')],
    ['a plate', csv(',1,2,3', 'A,0.51,0.62,0.7', 'B,0.53,0.64,0.8')],
    ['wells and signals', csv('Well,Compound,Dose,Signal', 'A1,Tam,1,1000', 'A2,Tam,10,500')],
    ['doses and signals', csv('compound,dose,signal', 'Tam,1,1000', 'Tam,10,500')],
    ['groups and values', csv('treatment,lot,values', 'A,1,0.5', 'B,1,0.7')],
    ['a plate layout', csv('Well,Sample', 'A1,Par', 'A2,Res')],
  ])('%s', async (_, bytes) => {
    expect(await claimsOf('table.csv', bytes)).toEqual([]);
  });

  test.skipIf(others.length === 0)(
    'no real qPCR or viability export',
    { timeout: 120_000 },
    async () => {
      const claims: string[] = [];
      for (const path of others.filter(isSmall)) {
        const found = await claimsOf(
          path.split('/').at(-1) ?? '',
          new Uint8Array(readFileSync(path)),
        );
        if (found.length > 0) claims.push(`${path}: ${found.join(', ')}`);
      }
      expect(claims).toEqual([]);
    },
  );
});

test.each([
  ['lanes and samples', csv('Lane,Sample', '1,Ladder', '2,Parental 1', '3,AnaR 1')],
  [
    'lanes, groups and replicates',
    csv('Gel,Lane,Sample,Group,Replicate', '1,1,P1,par,1', '1,2,R1,res,1', '1,3,P2,par,2'),
  ],
])('a lane key is a sheet of names and no table of bands: %s', async (_, bytes) => {
  expect(await claimsOf('table.csv', bytes)).toEqual([]);
  const [opened] = await openWorkbooks('table.csv', bytes);
  expect(opened?.ok && sampleSheet.sniff(opened.workbook).grade).toBe('possible');
});
