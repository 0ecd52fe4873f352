import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addFiles, download, expectAccessible, openApp, parseCsv, waitIdle } from './harness.ts';

/** Written by scripts/r/normalised-tables.R. */
const fromR = JSON.parse(readFileSync('test-data/stats/normalised-tables.json', 'utf8')) as {
  readonly fold: { readonly estimate: number; readonly p: number };
};
const folds = ['Parental\tResistant', '1.02\t0.31', '0.81\t0.22', '1.24\t0.47', '0.97\t'].join(
  '\n',
);

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+V');
}

test('fold changes pasted on the empty page become a result that says who normalised them', async () => {
  const { page, expectQuiet, close } = await openApp();
  await paste(page, `ESR1 fold change\t\n${folds}`);
  const dialog = page.getByRole('dialog', { name: 'Choose the columns of Pasted table.txt' });
  await dialog.getByText('7 readings: 7 measured, 0 rejected').waitFor();
  expect(await dialog.getByLabel('The numbers are').inputValue()).toBe('relative quantity');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Read this file' }).click();
  await waitIdle(page);
  const [result, ...others] = parseCsv(await download(page, 'Results (CSV)'));
  expect(others).toEqual([]);
  expect(result).toMatchObject({ target: 'ESR1', measure: 'mRNA', n_control: '4', n_test: '3' });
  expect(Number(result?.['log2_fold_change'])).toBeCloseTo(fromR.fold.estimate, 12);
  expect(Number(result?.['p_value'])).toBeCloseTo(fromR.fold.p, 12);
  expect(result?.['test']).toContain('normalised elsewhere');
  const measurements = parseCsv(await download(page, 'Measurements (CSV)'));
  expect(measurements).toHaveLength(7);
  expect(measurements[0]).toMatchObject({
    value: '1.02',
    unit: 'relative quantity',
    status: 'used',
  });
  expect(await page.getByRole('tab').allTextContents()).toEqual([
    'Overview',
    'Data',
    'qRT-PCR',
    'Report',
  ]);
  expectQuiet();
  await close();
});

test('rows that bear the name of their group alone are asked about, and the answer can be changed', async () => {
  const { page, expectQuiet, close } = await openApp();
  const rows = [
    ['Parental', 24, 18],
    ['Resistant', 27, 18],
  ].flatMap(([group, target, reference]) =>
    [1, 2, 3].flatMap((i) => [
      `${group}\tESR1\t${target}.${i * 2}`,
      `${group}\tGAPDH\t${reference}.${i}`,
    ]),
  );
  await paste(page, ['Group\tTarget\tCq', ...rows].join('\n'));
  const answer = page.getByRole('button', { name: 'Each row is a biological replicate' });
  await answer.waitFor();
  await expectAccessible(page);
  expect(parseCsv(await download(page, 'Results (CSV)'))[0]).toMatchObject({ n_test: '1' });
  await answer.click();
  await waitIdle(page);
  expect(await answer.count()).toBe(0);
  expect(parseCsv(await download(page, 'Results (CSV)'))[0]).toMatchObject({
    n_control: '3',
    n_test: '3',
  });
  await page.getByRole('tab', { name: 'Data' }).click();
  await page
    .getByRole('radiogroup', { name: 'Rows that bear the name of their group alone are' })
    .getByLabel('technical replicates, averaged')
    .check();
  await waitIdle(page);
  expect(parseCsv(await download(page, 'Results (CSV)'))[0]).toMatchObject({ n_test: '1' });
  expectQuiet();
  await close();
});

test('a column pasted into the efficiencies fills them downwards; outside a field it would be a table', async () => {
  const { page, expectQuiet, close } = await openApp();
  const rows = ['Par_1', 'Par_2', 'Res_1', 'Res_2'].flatMap((sample) => [
    `${sample},ESR1,24.1`,
    `${sample},PGR,25.1`,
    `${sample},GAPDH,18.1`,
  ]);
  await addFiles(page, [{ name: 'wells.csv', content: ['Sample,Target,Cq', ...rows].join('\n') }]);
  await page.getByRole('tab', { name: 'qRT-PCR' }).click();
  await waitIdle(page);
  const factors = page.getByRole('textbox', { name: /^Factor of / });
  await factors.first().focus();
  await paste(page, '1.91\n1,92\n1.93');
  await waitIdle(page);
  expect(
    await factors.evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value)),
  ).toEqual(['1.91', '1.92', '1.93']);
  expectQuiet();
  await close();
});

test('means without replicates are refused in a sentence that says what to add', async () => {
  const { page, close } = await openApp();
  await paste(page, 'Group\tMean\tSD\tn\nParental\t1.02\t0.1\t3\nResistant\t0.31\t0.05\t3');
  await page.getByText('the single replicates are missing').first().waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await close();
});
