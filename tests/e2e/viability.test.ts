import { expect, test } from 'vitest';
import type { TestFile } from './harness.ts';
import { addFiles, download, dropFiles, expectAccessible, openApp, parseCsv } from './harness.ts';
import { plate } from './plates.ts';

/** A plate as its reader gives it, with nothing that says what stands where. */
const bareGrid: TestFile = {
  name: 'bare.csv',
  content: [
    `,${Array.from({ length: 12 }, (_, i) => i + 1).join(',')}`,
    ...[...'ABCDEFGH'].map(
      (row, r) =>
        `${row},${Array.from({ length: 12 }, (_, i) => (i === 11 ? 0.05 : 0.06 + 0.9 / (1 + (3 ** (7 - i) / 10) ** 1.1) + 0.001 * r).toFixed(4)).join(',')}`,
    ),
  ].join('\n'),
};

test('a plate becomes IC50, a bound and a verdict, on the screen and in the files', async () => {
  const { page, expectQuiet, close } = await openApp();
  await dropFiles(page, [plate()]);
  await page.getByRole('tab', { name: 'Viability', exact: true }).click();
  await page.getByRole('img', { name: /^Dose-response curves of Anastrozole/ }).waitFor();
  await expectAccessible(page);
  const ic50 = parseCsv(await download(page, 'IC50 (CSV)'));
  expect(ic50.map(({ group, relation, unit }) => [group, relation, unit])).toEqual([
    ['Parental', '=', 'µM'],
    ['Resistant', '>', 'µM'],
  ]);
  expect(Number(ic50[0]?.['ic50'])).toBeCloseTo(0.0930883341, 7);
  expect(Number(ic50[0]?.['ci95_low'])).toBeCloseTo(0.071088813, 7);
  expect(Number(ic50[0]?.['ci95_high'])).toBeCloseTo(0.122760446, 7);
  expect(ic50[1]).toMatchObject({ ic50: '10', ci95_low: '', top: '', hill: '' });
  const [result] = parseCsv(await download(page, 'Results (CSV)'));
  expect(result).toMatchObject({
    assay: 'viability',
    target: 'Anastrozole',
    measure: 'IC50 ratio',
    control_group: 'Parental',
    test_group: 'Resistant',
    p_value: '',
    expected: '>100',
    verdict: 'agrees in direction',
  });
  expect(result?.['fold_change']).toMatch(/^>107\.42/);
  const measurements = parseCsv(await download(page, 'Measurements (CSV)'));
  expect(measurements).toHaveLength(66);
  expect(new Set(measurements.map(({ role }) => role))).toEqual(
    new Set(['blank', 'vehicle', 'treated']),
  );
  expectQuiet();
  await close();
});

test('a bare plate is laid out by mouse, keyboard and a series, and each step can be undone', async () => {
  const { page, expectQuiet, close } = await openApp();
  await addFiles(page, [bareGrid]);
  await page.getByRole('tab', { name: 'Viability', exact: true }).click();
  const grid = page.getByRole('grid');
  const well = (name: string) => page.getByRole('gridcell', { name: new RegExp(`^${name}:`) });
  const choose = async (label: string, option: string): Promise<void> => {
    await page.getByRole('combobox', { name: label, exact: true }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  // The last column by its head: blanks.
  await page.getByRole('columnheader', { name: '12', exact: true }).click();
  await choose('Role', 'Blank');
  await page.getByRole('button', { name: 'Paint wells' }).click();
  // The column before it by keyboard: vehicle.
  await grid.focus();
  await page.keyboard.press('ArrowUp');
  await well('A1').click();
  for (let i = 0; i < 10; i += 1) await page.keyboard.press('ArrowRight');
  for (let i = 0; i < 7; i += 1) await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('8 wells selected').waitFor();
  await choose('Role', 'Vehicle');
  await page.getByRole('button', { name: 'Paint wells' }).click();
  // The rest by dragging: a series that falls from left to right.
  await well('A1').scrollIntoViewIfNeeded();
  const [from, to] = [await well('A1').boundingBox(), await well('H10').boundingBox()];
  if (!from || !to) throw new Error('no wells');
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 8, to.y + 8, { steps: 6 });
  await page.mouse.up();
  await page.getByText('80 wells selected').waitFor();
  await page.getByRole('button', { name: 'Lay the series' }).click();
  await page.getByRole('img', { name: /^Dose-response curves/ }).waitFor();
  const [row] = parseCsv(await download(page, 'IC50 (CSV)'));
  expect(row?.['relation']).toBe('=');
  expect(Number(row?.['n_points'])).toBe(88);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('img', { name: /^Dose-response curves/ }).waitFor({ state: 'detached' });
  expectQuiet();
  await close();
});

test('a culture log is dropped, drawn, and told what it lacks', async () => {
  const { page, expectQuiet, close } = await openApp();
  const content =
    'Date,Passage,Concentration (µM),Viability (%),Event\n2025-01-06,5,0.1,90,thawed\n2025-02-06,9,0.2,85,\n';
  await dropFiles(page, [{ name: 'culture.csv', content }]);
  await page.getByRole('tab', { name: 'Culture', exact: true }).click();
  await page.getByRole('img', { name: /^Dose escalation from 2025-01-06/ }).waitFor();
  await page.getByRole('heading', { name: /5 things missing/ }).waitFor();
  await page.getByLabel('Date', { exact: true }).fill('2025-03-06');
  await page.getByRole('textbox', { name: 'Dose (µM)' }).fill('0.3');
  await page.getByRole('button', { name: 'Add entry' }).click();
  await page.getByRole('rowheader', { name: '2025-03-06' }).waitFor();
  expectQuiet();
  await close();
});
