import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { read, utils } from '@e965/xlsx';
import { download, expectAccessible, openApp, openExample, parseCsv } from './harness.ts';

test('the report holds the answer, the figures, the methods, what was left out and the files', async () => {
  const { page, expectQuiet, close } = await openApp();
  await openExample(page);
  await page.getByRole('tab', { name: 'Report', exact: true }).click();
  for (const name of ['Methods', 'What was left out, and why', 'Files'])
    await page.getByRole('heading', { name, exact: true }).waitFor();
  await page.getByRole('table', { name: /^Scorecard/ }).waitFor();
  expect(await page.getByText(/^[0-9a-f]{64}$/).count()).toBe(7);
  await expectAccessible(page);
  expectQuiet();
  await close();
});

test('the workbook holds what the CSV files hold, with numbers as numbers', async () => {
  const { page, close } = await openApp();
  await openExample(page);
  const rows = parseCsv(await download(page, 'Results (CSV)'));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Results (XLSX)', exact: true }).click(),
  ]);
  const workbook = read(await readFile(await file.path()));
  expect(workbook.SheetNames).toEqual([
    ...['results', 'measurements', 'ic50', 'samples', 'targets', 'delta_cq', 'ratios'],
    ...['viability', 'plates', 'flags', 'files', 'problems', 'assumptions', 'methods'],
  ]);
  const sheet = workbook.Sheets['results'];
  const cells = sheet ? utils.sheet_to_json<Record<string, unknown>>(sheet) : [];
  expect(cells.map((row) => row['target'])).toEqual(rows.map((row) => row['target']));
  expect(cells.map((row) => row['p_value'] ?? '')).toEqual(
    rows.map((row) => (row['p_value'] === '' ? '' : Number(row['p_value']))),
  );
  await close();
});
