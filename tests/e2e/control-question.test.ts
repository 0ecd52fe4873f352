import { expect, test } from 'vitest';
import type { TestFile } from './harness.ts';
import { download, dropFiles, expectAccessible, openApp, parseCsv, waitIdle } from './harness.ts';
import { plate } from './plates.ts';

/** A blot of two lines, three lanes each, with their loading control. */
function blot(samples: readonly [string, string]): TestFile {
  const rows = samples.flatMap((sample, s) =>
    [1, 2, 3].flatMap((n) => [
      `1,${3 * s + n},${sample} ${n},HER2,${100 * (s + 1) + 7 * n}`,
      `1,${3 * s + n},${sample} ${n},GAPDH,${100 + n}`,
    ]),
  );
  return { name: 'blot.csv', content: ['blot,lane,sample,target,signal', ...rows].join('\n') };
}

test('a blot that names the only cell line and a plate that does not are one pair of groups', async () => {
  const { page, expectQuiet, close } = await openApp();
  await dropFiles(page, [blot(['MCF7-AC1 Parental', 'MCF7-AC1 Resistant']), plate()]);
  await page.getByRole('heading', { name: 'What the app assumed' }).waitFor();
  await page
    .getByText(
      'MCF7-AC1 Parental is Parental, because MCF7-AC1 is the only cell line of the study.',
    )
    .waitFor();
  expect(await page.getByRole('heading', { name: 'Which group is the control?' }).count()).toBe(0);
  await page.getByText('Anastrozole', { exact: true }).first().waitFor();
  await page.getByText('HER2', { exact: true }).first().waitFor();
  expectQuiet();
  await close();
});

test('a blot and a plate that name their controls otherwise each go by their own', async () => {
  const { page, expectQuiet, close } = await openApp();
  await dropFiles(page, [blot(['T47D Parental', 'MCF7 Resistant']), plate()]);
  await page
    .getByText(/^Viability: Parental is the control group, because no sample there is T47D/)
    .waitFor();
  await waitIdle(page);
  const rows = parseCsv(await download(page, 'Results (CSV)'));
  expect(new Set(rows.map((row) => `${row['assay']}: ${row['control_group']}`))).toEqual(
    new Set(['western: T47D Parental', 'viability: Parental']),
  );
  const fold = rows.find(
    (row) => row['assay'] === 'viability' && row['test_group'] === 'Resistant',
  );
  expect(fold?.['fold_change']).toMatch(/^>107\.42/);
  expectQuiet();
  await close();
});

test('where nobody can tell, Overview asks, and one click answers', async () => {
  const { page, expectQuiet, close } = await openApp();
  await dropFiles(page, [blot(['Spring', 'Autumn'])]);
  await page.getByRole('heading', { name: 'Which group is the control?' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Spring is the control group', exact: true }).click();
  await waitIdle(page);
  expect(await page.getByRole('combobox', { name: 'Control group' }).inputValue()).toBe('Spring');
  expect(await page.getByRole('heading', { name: 'Which group is the control?' }).count()).toBe(0);
  const [row] = parseCsv(await download(page, 'Results (CSV)'));
  expect(row).toMatchObject({ control_group: 'Spring', test_group: 'Autumn', target: 'HER2' });
  expectQuiet();
  await close();
});

test('where several groups are named as controls, these are offered', async () => {
  const { page, expectQuiet, close } = await openApp();
  const groups = ['Drug', 'Parental', 'Vehicle', 'Low', 'Middle', 'High', 'Highest'];
  const rows = groups.flatMap((group, g) =>
    [1, 2, 3].flatMap((n) => [`${group} ${n},GAPDH,20`, `${group} ${n},ESR1,${24 + g + n / 10}`]),
  );
  await dropFiles(page, [{ name: 'plate.csv', content: ['Sample,Target,Cq', ...rows].join('\n') }]);
  await page.getByText('Several groups are named as controls').waitFor();
  const answers = page.getByRole('button', { name: /is the control group$/ });
  expect(await answers.allTextContents()).toEqual(['Parental', 'Vehicle']);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vehicle is the control group', exact: true }).click();
  await waitIdle(page);
  expect(await page.getByRole('combobox', { name: 'Control group' }).inputValue()).toBe('Vehicle');
  expectQuiet();
  await close();
});
