import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { download, dropFiles, expectAccessible, openApp, parseCsv, waitIdle } from './harness.ts';

/** Three parental and four resistant samples, the last of them late, and one that is called water. */
function plate(): string {
  const cells = [
    ...[1, 2, 3].map((n) => [`Parental ${n}`, 20, 25 + n / 10]),
    ...[1, 2, 3].map((n) => [`Resistant ${n}`, 20, 24 + n / 10]),
    ['Resistant 4', 33, 29],
    ['Water', 20, 24.2],
  ];
  const rows = cells.flatMap(([sample, gapdh, esr1]) => [
    `${sample},GAPDH,${gapdh}`,
    `${sample},ESR1,${esr1}`,
  ]);
  return ['Sample,Target,Cq', ...rows].join('\n');
}

/** Resistant samples that ESR1 was compared of. */
async function compared(page: Page): Promise<string | undefined> {
  const rows = parseCsv(await download(page, 'Results (CSV)'));
  return rows.find((row) => row['target'] === 'ESR1')?.['n_test'];
}

async function rolesOf(page: Page, sample: string): Promise<(string | undefined)[]> {
  const rows = parseCsv(await download(page, 'Measurements (CSV)'));
  return rows.filter((row) => row['sample'] === sample).map((row) => row['role']);
}

async function choose(page: Page, field: string, role: string): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).click();
  await page.getByRole('option', { name: role, exact: true }).click();
  await waitIdle(page);
}

test('roles of samples are changed one by one, in bulk and by a pasted block, and undone', async () => {
  const { page, expectQuiet, close } = await openApp();
  await dropFiles(page, [{ name: 'plate.csv', content: plate() }]);
  expect(await compared(page)).toBe('4');
  await page.getByRole('tab', { name: 'Data' }).click();
  const roleOf = (sample: string) =>
    page.getByRole('combobox', { name: `Role of ${sample}`, exact: true });
  expect(await roleOf('Water').inputValue()).toBe('no-template');
  expect(await roleOf('Resistant 4').inputValue()).toBe('sample');

  // One by one: a late sample is water, and what is called water is a sample.
  await choose(page, 'Role of Resistant 4', 'no-template');
  expect(await compared(page)).toBe('3');
  expect(await rolesOf(page, 'Resistant 4')).toEqual(['no-template', 'no-template']);
  await choose(page, 'Role of Water', 'sample');
  const group = page.getByRole('combobox', { name: 'Group of Water', exact: true });
  await group.fill('Resistant');
  await group.press('Enter');
  await waitIdle(page);
  expect(await compared(page)).toBe('4');
  await expectAccessible(page);

  // The gap from the weakest sample, 25.3, to the water is 3.7 cycles.
  await page.getByRole('tab', { name: 'Quality' }).click();
  await page.getByText('no-template gap').first().waitFor();
  await page.getByRole('tab', { name: 'Data' }).click();

  // Several at once …
  for (const sample of ['Resistant 2', 'Resistant 3']) {
    await page.getByRole('checkbox', { name: `Select ${sample}`, exact: true }).check();
  }
  await choose(page, 'Role of the selected samples', 'positive-control');
  expect(await compared(page)).toBe('2');
  await page.getByRole('button', { name: 'Undo' }).click();
  await waitIdle(page);
  expect(await compared(page)).toBe('4');

  // … and as a spreadsheet has them.
  await roleOf('Resistant 1').evaluate((field) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'standard\nNo-RT\n');
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await waitIdle(page);
  expect(await roleOf('Resistant 2').inputValue()).toBe('no-RT');
  expect(await compared(page)).toBe('2');
  // Block, group, two roles: all the way back.
  for (let step = 0; step < 4; step += 1) {
    await page.getByRole('button', { name: 'Undo' }).click();
    await waitIdle(page);
  }
  expect(await roleOf('Water').inputValue()).toBe('no-template');
  expect(await rolesOf(page, 'Resistant 4')).toEqual(['reference', 'target']);
  expectQuiet();
  await close();
});
