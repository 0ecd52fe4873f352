import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { download, dropFiles, expectAccessible, openApp, parseCsv, waitIdle } from './harness.ts';

/** Parental and resistant cells, six samples each; the names say nothing of a treatment. */
function plate(): string {
  const rows = ['Parental', 'Resistant'].flatMap((group, g) =>
    [1, 2, 3, 4, 5, 6].flatMap((n) => [
      `${group} ${n},GAPDH,20`,
      `${group} ${n},ESR1,${(24 + g + (n > 3 ? 2 - 2 * g : 0) + n / 20).toFixed(2)}`,
    ]),
  );
  return ['Sample,Target,Cq', ...rows].join('\n');
}

async function lines(page: Page): Promise<string[]> {
  const rows = parseCsv(await download(page, 'Results (CSV)'));
  return rows.filter((row) => row['n_control'] !== '').map((row) => row['line'] ?? '');
}

test('a treatment is named for samples one by one and in bulk, laid out, and undone', async () => {
  const { page, expectQuiet, close } = await openApp();
  await dropFiles(page, [{ name: 'plate.csv', content: plate() }]);
  await page.getByRole('tab', { name: 'Data' }).click();
  // One by one …
  for (const group of ['Parental', 'Resistant']) {
    for (const n of [1, 2, 3]) {
      const field = page.getByRole('combobox', {
        name: `Treatment or time of ${group} ${n}`,
        exact: true,
      });
      await field.fill('vehicle');
      await field.press('Enter');
    }
  }
  // … and the others together.
  for (const group of ['Parental', 'Resistant']) {
    for (const n of [4, 5, 6]) {
      await page.getByRole('checkbox', { name: `Select ${group} ${n}`, exact: true }).check();
    }
  }
  const bulk = page.getByRole('combobox', {
    name: 'Treatment or time of the selected samples',
    exact: true,
  });
  await bulk.fill('anastrozole');
  await bulk.press('Enter');
  await waitIdle(page);
  await expectAccessible(page);
  expect(await lines(page)).toEqual(['vehicle', 'anastrozole']);

  await page.getByRole('tab', { name: 'qRT-PCR' }).click();
  await page.getByRole('heading', { name: 'Two factors' }).waitFor();
  const table = page.getByRole('group', { name: 'Two-way analysis of variance' });
  expect(await table.innerText()).toContain('Parental / Resistant × vehicle / anastrozole');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Undo' }).click();
  await waitIdle(page);
  // Without the bulk change six samples have no level: they are compared among themselves.
  expect(await lines(page)).not.toContain('anastrozole');
  expect(await page.getByRole('heading', { name: 'Two factors' }).count()).toBe(0);
  expectQuiet();
  await close();
});
