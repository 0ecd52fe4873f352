import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { TestFile } from './harness.ts';
import {
  addFiles,
  download,
  dropFiles,
  expectAccessible,
  openApp,
  parseCsv,
  waitIdle,
} from './harness.ts';

// Layouts of plates as files of their own, from the drop to ic50.csv. The plates lie on curves of 0.3 and 3 µM
// (scripts/make-fixtures-layouts.mjs).

const layoutFile = (name: string): TestFile => ({
  name,
  content: new Uint8Array(readFileSync(`test-data/layouts/${name}`)),
});

test('a layout dropped before its plate names the wells, and taken away takes them back', async () => {
  const { page, expectQuiet, close } = await openApp();
  await dropFiles(page, [layoutFile('three blocks.csv')]);
  await page.getByText('names 96 wells or lanes and holds no values').first().waitFor();
  await dropFiles(page, [layoutFile('reader.csv')]);
  await page.getByRole('status').getByText('three blocks.csv lays out 96 wells').waitFor();
  await waitIdle(page);
  const rows = parseCsv(await download(page, 'IC50 (CSV)'));
  expect(rows.map((row) => [row['group'], row['relation'], row['unit'], row['n_points']])).toEqual([
    ['Parental', '=', 'µM', '44'],
    ['Resistant', '=', 'µM', '44'],
  ]);
  expect(Number(rows[0]?.['ic50'])).toBeCloseTo(0.3, 4);
  expect(Number(rows[1]?.['ic50'])).toBeCloseTo(3, 3);
  await page.getByRole('tab', { name: 'Data', exact: true }).click();
  await page.getByRole('button', { name: 'Remove the names of three blocks.csv' }).click();
  await waitIdle(page);
  expect(parseCsv(await download(page, 'IC50 (CSV)'))).toEqual([]);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await waitIdle(page);
  expect(parseCsv(await download(page, 'IC50 (CSV)'))).toEqual(rows);
  expectQuiet();
  await close();
});

test('a layout names the plates that are dropped one by one after it', async () => {
  const { page, expectQuiet, close } = await openApp();
  const plate = (name: string, first: number): TestFile => ({
    name,
    content: ['Well,Cq', `A1,${first}`, `A2,${first + 2}`].join('\n'),
  });
  const layout = ['Well,Sample,Target', 'A1,Par_1,ESR1', 'A2,Res_1,ESR1'].join('\n');
  await dropFiles(page, [{ name: 'names.csv', content: layout }, plate('morning.csv', 21.5)]);
  await page.getByRole('status').getByText('names.csv gives 2 names').waitFor();
  await dropFiles(page, [plate('noon.csv', 22.5)]);
  const told = page.getByRole('status').getByText('names.csv names noon.csv as well');
  await told.waitFor();
  await waitIdle(page);
  const samplesOf = async (file: string): Promise<(string | undefined)[]> => {
    const wells = parseCsv(await download(page, 'Measurements (CSV)'));
    return wells.filter((well) => well['file'] === file).map((well) => well['sample']);
  };
  expect(await samplesOf('noon.csv')).toEqual(['Par_1', 'Res_1']);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await waitIdle(page);
  expect(await samplesOf('noon.csv')).toEqual([]);
  expect(await samplesOf('morning.csv')).toEqual(['Par_1', 'Res_1']);
  expectQuiet();
  await close();
});

test('bare numbers are taken for doses, get their unit, and can be signals by a word', async () => {
  const { page, expectQuiet, close } = await openApp();
  await addFiles(page, [layoutFile('bare numbers.csv'), layoutFile('reader.csv')]);
  await page.getByRole('tab', { name: 'Data', exact: true }).click();
  await page.getByRole('combobox', { name: 'Unit of the doses of bare numbers.csv' }).click();
  await page.getByRole('option', { name: 'µM', exact: true }).click();
  await waitIdle(page);
  expect(parseCsv(await download(page, 'IC50 (CSV)'))[0]).toMatchObject({
    unit: 'µM',
    n_points: '88',
  });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Read as signals: bare numbers.csv' }).click();
  await page.getByRole('status').getByText('1 file read: 88 wells').waitFor();
  await waitIdle(page);
  const wells = parseCsv(await download(page, 'Measurements (CSV)'));
  expect(wells.filter(({ file }) => file === 'bare numbers.csv')).toHaveLength(88);
  await page.getByRole('button', { name: 'Details of bare numbers.csv' }).click();
  await page.getByRole('button', { name: 'It is a layout: bare numbers.csv' }).click();
  await page.getByRole('status').getByText('bare numbers.csv lays out 88 wells').waitFor();
  expectQuiet();
  await close();
});

test('numbers that could be either are asked about', async () => {
  const { page, expectQuiet, close } = await openApp();
  await addFiles(page, [layoutFile('reader.csv'), layoutFile('repeated numbers.csv')]);
  const region = page.getByRole('region', { name: 'Problems', exact: true }).first();
  await region.getByText('which could be signals as well as doses').waitFor();
  await region.getByRole('button', { name: 'It is a layout: repeated numbers.csv' }).click();
  await page.getByRole('status').getByText('repeated numbers.csv lays out 96 wells').waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await region.getByRole('button', { name: 'These are signals: repeated numbers.csv' }).click();
  await page.getByRole('status').getByText('1 file read: 96 wells').waitFor();
  await waitIdle(page);
  const wells = parseCsv(await download(page, 'Measurements (CSV)'));
  expect(wells.filter(({ file }) => file === 'repeated numbers.csv')).toHaveLength(96);
  expectQuiet();
  await close();
});

test('a file of layouts is imported in the plate editor', async () => {
  const { page, expectQuiet, close } = await openApp();
  await addFiles(page, [layoutFile('reader plate 1.csv'), layoutFile('reader plate 2.csv')]);
  await page.getByRole('tab', { name: 'Viability', exact: true }).click();
  const choose = async (file: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import layout', exact: true }).click();
    await (await chooser).setFiles(`test-data/layouts/${file}`);
  };
  await choose('two plates.csv');
  await page.getByText('96 wells laid out from two plates.csv', { exact: true }).waitFor();
  await waitIdle(page);
  const [row] = parseCsv(await download(page, 'IC50 (CSV)'));
  expect(row).toMatchObject({ compound: 'Anastrozole', unit: 'µM', n_points: '88' });
  await page.getByRole('button', { name: 'As the file has it', exact: true }).click();
  await waitIdle(page);
  expect(parseCsv(await download(page, 'IC50 (CSV)'))).toEqual([]);
  expectQuiet();
  await close();
});
