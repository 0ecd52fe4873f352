import { expect, test } from 'vitest';
import { addFiles, download, expectAccessible, openApp, parseCsv, waitIdle } from './harness.ts';
import { plate } from './plates.ts';

// Choices of how curves are fitted and to what; the numbers of the means are R's (test-data/stats/dose-means.json).

test('technical wells are averaged first where one says so, and undone', async () => {
  const { page, expectQuiet, close } = await openApp();
  await addFiles(page, [plate()]);
  await page.getByRole('tab', { name: 'Viability', exact: true }).click();
  const parental = async (): Promise<Record<string, string> | undefined> =>
    parseCsv(await download(page, 'IC50 (CSV)')).find(({ group }) => group === 'Parental');
  const each = await parental();
  expect(each).toMatchObject({ n_points: '30' });
  await page.getByRole('combobox', { name: 'Curves are fitted to', exact: true }).click();
  await page.getByRole('option', { name: 'Means of technical wells', exact: true }).click();
  await waitIdle(page);
  const averaged = await parental();
  expect(averaged).toMatchObject({ n_points: '10' });
  expect(averaged?.['notes']).toContain('technical wells averaged first: 30 wells are 10 points');
  expect(Number(averaged?.['ic50'])).toBeCloseTo(0.0930883347, 7);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await waitIdle(page);
  expect(await parental()).toEqual(each);
  expectQuiet();
  await close();
});

test('single points of a table of Prism are left out, and put back', async () => {
  const { page, expectQuiet, close } = await openApp();
  await addFiles(page, ['test-data/importers/prism/excluded-value.pzfx']);
  await page.getByRole('tab', { name: 'Viability', exact: true }).click();
  const points = page.getByRole('group', { name: 'Points of dose-response tables' });
  await points.waitFor();
  const before = parseCsv(await download(page, 'IC50 (CSV)'));
  const leave = points.getByRole('button', { name: /^Leave out row/ }).first();
  const name = ((await leave.getAttribute('aria-label')) ?? '').replace('Leave out ', '');
  await leave.click();
  await waitIdle(page);
  const after = parseCsv(await download(page, 'IC50 (CSV)'));
  const count = (rows: typeof before): number =>
    rows.reduce((sum, row) => sum + (row['replicate'] === '' ? Number(row['n_points']) : 0), 0);
  expect(count(after)).toBe(count(before) - 1);
  const rows = parseCsv(await download(page, 'Measurements (CSV)'));
  expect(rows.map(({ reason }) => reason)).toContain(
    'left out by the user: apart from its replicates',
  );
  await expectAccessible(page);
  await points.getByRole('button', { name: `Put ${name} back`, exact: true }).click();
  await waitIdle(page);
  expect(parseCsv(await download(page, 'IC50 (CSV)'))).toEqual(before);
  expectQuiet();
  await close();
});
