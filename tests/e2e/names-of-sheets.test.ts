import { expect, test } from 'vitest';
import type { SheetRows } from '../importers/book-of.ts';
import { bookOf } from '../importers/book-of.ts';
import { addFiles, download, dropFiles, openApp, parseCsv } from './harness.ts';

// What the names of sheets and files say where their tables do not, from the drop to the export. Values are invented.

const genes = (cq: number, loss: number): SheetRows => [
  [null, 'Cp1', 'Cp2', 'Mean'],
  ...[1, 2, 3].flatMap((n) => [
    [`Par ${n}`, cq + n / 10, cq + n / 10, cq + n / 10],
    [`Res ${n}`, cq + loss + n / 10, cq + loss + n / 10, cq + loss + n / 10],
  ]),
];

test('a sheet for each gene is a table of targets', async () => {
  const { page, expectQuiet, close } = await openApp();
  // ESR1 loses exactly two cycles against GAPDH.
  const content = bookOf({ ESR1: genes(24, 2), GAPDH: genes(18, 0) });
  await dropFiles(page, [{ name: 'Book1.xlsx', content }]);
  await page.getByRole('status').getByText('1 file read: 24 wells').waitFor();
  const results = parseCsv(await download(page, 'Results (CSV)'));
  expect(results).toMatchObject([{ target: 'ESR1', n_control: '3', n_test: '3' }]);
  expect(Number(results[0]?.['fold_change'])).toBeCloseTo(0.25, 9);
  expectQuiet();
  await close();
});

test('a file for each kind of cells is a curve of its own', async () => {
  const { page, expectQuiet, close } = await openApp();
  const doses = [0, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100];
  const curve = (ic50: number): string =>
    [
      'Dose (µM),1,2',
      ...doses.map((dose) => [dose, 90 / (1 + dose / ic50), 90 / (1 + dose / ic50)].join(',')),
    ].join('\n');
  await addFiles(page, [
    { name: 'Parental.csv', content: curve(0.3) },
    { name: 'Resistant.csv', content: curve(3) },
  ]);
  const rows = parseCsv(await download(page, 'IC50 (CSV)'));
  expect(rows.map((row) => [row['group'], row['n_points']])).toEqual([
    ['Parental', '20'],
    ['Resistant', '20'],
  ]);
  expect(Number(rows[0]?.['ic50'])).toBeCloseTo(0.3, 4);
  expect(Number(rows[1]?.['ic50'])).toBeCloseTo(3, 3);
  await page.getByRole('tab', { name: 'Data', exact: true }).click();
  const problems = page.getByRole('region', { name: 'Problems' });
  await problems.getByText(/^\d+ notes?$/).click();
  await problems.getByText('taken for one of «Parental», as the file is called').waitFor();
  expectQuiet();
  await close();
});
