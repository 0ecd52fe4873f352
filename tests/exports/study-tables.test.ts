import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import type { WorkSheet } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { analyse } from '../analysis/analyse.ts';
import { annotate } from '../../src/annotation/annotate.ts';
import type { Study } from '../../src/domain/study.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { resultsWorkbook } from '../../src/exports/results-workbook.ts';
import { studyTables } from '../../src/exports/study-tables.ts';
import { parseStudyFile } from '../../src/study/study-file.ts';
import { unevenPlate } from '../analysis/viability/uneven-plate.ts';
import { sourceFromText } from '../analysis/study-from-text.ts';
import { rowsOf as recordsOf } from '../../src/domain/row-columns.ts';

/** The sheets of a study's workbook as a spreadsheet program opens them. */
async function open(study: Study): Promise<Map<string, WorkSheet>> {
  const tables = studyTables(study, analyse(study, annotate(study)), '1.2.3');
  const workbook = read(await resultsWorkbook(tables), { cellFormula: true });
  return new Map(Object.entries(workbook.Sheets));
}

function rowsOf(sheet: WorkSheet | undefined): Record<string, unknown>[] {
  return sheet ? utils.sheet_to_json<Record<string, unknown>>(sheet) : [];
}

test('the example study: each table that the app shows is a sheet, row by row', async () => {
  const opened = parseStudyFile(readFileSync('public/studies/example.foldboard.json', 'utf8'));
  if (!opened.ok) throw new Error(opened.diagnostic.message);
  const { study } = opened;
  const analysis = analyse(study, annotate(study));
  const sheets = await open(study);
  expect(rowsOf(sheets.get('samples'))).toHaveLength(analysis.annotation.samples.length);
  expect(rowsOf(sheets.get('targets'))).toHaveLength(analysis.annotation.targets.length);
  const [firstCq] = recordsOf(analysis.deltaCq);
  expect(rowsOf(sheets.get('delta_cq'))).toHaveLength(analysis.deltaCq.count);
  expect(rowsOf(sheets.get('delta_cq'))[0]).toMatchObject({
    target: firstCq?.target,
    mean_cq: firstCq?.meanCq,
    delta_cq: firstCq?.deltaCq,
  });
  expect(rowsOf(sheets.get('ratios'))[0]).toMatchObject({ ratio: analysis.ratios[0]?.ratio });
  const files = rowsOf(sheets.get('files'));
  expect(files.map((row) => row['sha256'])).toEqual(study.sources.map(({ sha256 }) => sha256));
  for (const row of files) {
    const parts = ['used', 'undetermined', 'excluded', 'rejected'].map((name) => Number(row[name]));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(row['rows']);
  }
  expect(String(rowsOf(sheets.get('methods'))[0]?.['methods'])).toContain('Foldboard 1.2.3');
});

test('a plate: viability of each well, controls, problems', async () => {
  const study = { ...emptyStudy, sources: [await sourceFromText('uneven.csv', unevenPlate())] };
  const sheets = await open(study);
  expect(rowsOf(sheets.get('viability'))).toHaveLength(48);
  expect(rowsOf(sheets.get('plates'))[0]).toMatchObject({ plate: 'uneven.csv' });
  const told = rowsOf(sheets.get('problems')).map((row) => row['problem']);
  expect(told).toContain(
    'The vehicle of uneven.csv changes by 32 % from one end of the plate to the other.',
  );
});

test('names that look like formulas are text in every sheet', async () => {
  const names = ['=1+1', '+2', '@SUM(A1)', '-3'];
  const lines = names.flatMap((target) =>
    ['=cmd|x Parental 1', 'Resistant 1'].map((sample) => `${sample},${target},25`),
  );
  const source = await sourceFromText('=odd.csv', ['Sample,Target,Cq', ...lines].join('\n'));
  const sheets = await open({ ...emptyStudy, sources: [source] });
  expect(rowsOf(sheets.get('targets')).map((row) => row['target_in_file'])).toEqual(names);
  for (const sheet of sheets.values()) {
    const cells = Object.entries(sheet).filter(([place]) => !place.startsWith('!'));
    expect(cells.filter(([, cell]) => 'f' in (cell as object))).toEqual([]);
    expect(cells.every(([, cell]) => ['s', 'n'].includes((cell as { t: string }).t))).toBe(true);
  }
});
