import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  addFiles,
  download,
  dropFiles,
  expectAccessible,
  openApp,
  parseCsv,
  waitIdle,
} from './harness.ts';

// Invented values: ESR1 loses exactly two cycles against GAPDH in the resistant cells, so its fold is 1/4.
const plain = [
  'Exported by somebody',
  '',
  'Culture;Amplified;Reading',
  ...[1, 2, 3].flatMap((n) => [
    `Par_${n};ESR1;24,${n}`,
    `Par_${n};GAPDH;18,${n}`,
    `Res_${n};ESR1;26,${n}`,
    `Res_${n};GAPDH;18,${n}`,
  ]),
].join('\n');

const grid = (rows: readonly (readonly string[])[]): string =>
  [
    ['', ...Array.from({ length: 12 }, (_, i) => String(i + 1))],
    ...Array.from({ length: 8 }, (_, row) => [
      'ABCDEFGH'[row] ?? '',
      ...Array.from({ length: 12 }, (__, column) => rows[row]?.[column] ?? ''),
    ]),
  ]
    .map((cells) => cells.join('\t'))
    .join('\n');

const layout = [
  'Well\tSample\tTarget',
  ...[1, 2, 3].flatMap((n) => [
    `A${n}\tPar_${n}\tESR1`,
    `b0${n}\tPar_${n}\tGAPDH`,
    `C${n}\tRes_${n}\tESR1`,
    `D${n}\tRes_${n}\tGAPDH`,
  ]),
].join('\n');

const cqGrid = grid([
  ['24.1', '24.2', '24.3'],
  ['18.1', '18.2', '18.3'],
  ['26.1', '26.2', '26.3'],
  ['18.1', '18.2', '18.3'],
]);

async function foldOfEsr1(page: Page): Promise<number> {
  const rows = parseCsv(await download(page, 'Results (CSV)'));
  return Number(rows.find(({ target }) => target === 'ESR1')?.['fold_change']);
}

test('unknown headers are pointed at once, and the same shape needs no click again', async () => {
  const { page, expectQuiet, close } = await openApp();
  await addFiles(page, [{ name: 'odd.csv', content: plain }]);
  await page.getByRole('button', { name: 'Choose its columns: odd.csv' }).click();
  const dialog = page.getByRole('dialog', { name: 'Choose the columns of odd.csv' });
  await dialog.getByText('12 readings: 12 measured, 0 rejected').waitFor();
  expect(await dialog.getByLabel('Column C «Reading» holds').inputValue()).toBe('value');
  await dialog.getByLabel('Column B «Amplified» holds').selectOption('');
  await dialog.getByText('no targets').waitFor();
  await dialog.getByLabel('Column B «Amplified» holds').selectOption('Target');
  await dialog.getByText('2 targets (ESR1, GAPDH)').waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Read this file' }).click();
  await waitIdle(page);
  expect(await foldOfEsr1(page)).toBeCloseTo(0.25, 9);
  const measurements = parseCsv(await download(page, 'Measurements (CSV)'));
  expect(measurements).toHaveLength(12);
  expect(measurements[0]).toMatchObject({ format: 'mapped', row: '4', value: '24.1' });
  await page.getByRole('button', { name: 'New study' }).click();
  await dropFiles(page, [{ name: 'next.csv', content: `${plain}\n` }]);
  expect(await page.getByRole('status').first().textContent()).toContain(
    'by the columns you chose before',
  );
  expect(await foldOfEsr1(page)).toBeCloseTo(0.25, 9);
  expectQuiet();
  await close();
});

test('a bare plate is named by a pasted layout, and undo takes the names back', async () => {
  const { page, expectQuiet, close } = await openApp();
  await addFiles(page, [{ name: 'plate.txt', content: cqGrid }]);
  // Numbers such as these could be Cq or signals: nobody claims them alone.
  await page.getByRole('button', { name: 'Choose its columns: plate.txt' }).click();
  await page.getByText('12 readings: 12 measured').waitFor();
  // A guess that is right needs no pointing: the button has the focus.
  await page.keyboard.press('Enter');
  await waitIdle(page);
  await page.getByRole('tab', { name: 'Data' }).click();
  await page.getByRole('button', { name: 'Name wells or lanes' }).click();
  await page.getByLabel('Names from a spreadsheet').fill(layout);
  await page.getByText('sample, target for 12 wells or lanes').waitFor();
  await expectAccessible(page);
  await page.getByLabel('Names from a spreadsheet').fill(layout.replaceAll(/^[A-Db]/gm, 'P'));
  await page.getByText('of the 12 wells or lanes of plate.txt it knows none').waitFor();
  expect(await page.getByRole('button', { name: 'Give these names' }).isDisabled()).toBe(true);
  await expectAccessible(page);
  await page.getByLabel('Names from a spreadsheet').fill(layout);
  await page.getByRole('button', { name: 'Give these names' }).click();
  await waitIdle(page);
  expect(await foldOfEsr1(page)).toBeCloseTo(0.25, 9);
  const [first] = parseCsv(await download(page, 'Measurements (CSV)'));
  expect(first).toMatchObject({ position: 'A1', sample: 'Par_1', target: 'ESR1', value: '24.1' });
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await waitIdle(page);
  const [bare] = parseCsv(await download(page, 'Measurements (CSV)'));
  expect(bare).toMatchObject({ position: 'A1', sample: '' });
  expectQuiet();
  await close();
});

test('a layout file names the plate whichever comes first', async () => {
  const wells = 'ABCD'
    .split('')
    .flatMap((row, i) => [1, 2, 3].map((n) => `${row}${n}\t${[24, 18, 26, 18][i] ?? 0}.${n}`));
  const bare = { name: 'run.txt', content: ['Well\tCq', ...wells].join('\n') };
  const names = { name: 'layout.txt', content: layout };
  for (const drops of [[[bare, names]], [[names], [bare]], [[bare], [names]]]) {
    const { page, expectQuiet, close } = await openApp();
    for (const files of drops) await dropFiles(page, files);
    expect(await foldOfEsr1(page)).toBeCloseTo(0.25, 9);
    expect(await page.getByText('holds no values').count()).toBe(0);
    expectQuiet();
    await close();
  }
});

test('the keyboard alone points at the columns', async () => {
  const { page, expectQuiet, close } = await openApp();
  await addFiles(page, [{ name: 'odd.csv', content: plain }]);
  const opener = page.getByRole('button', { name: 'Choose its columns: odd.csv' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await page.getByText('12 readings: 12 measured').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByText('12 readings: 12 measured').waitFor();
  const head = page.getByLabel('Column B «Amplified» holds');
  const isAt = (): Promise<boolean> =>
    head.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 40 && !(await isAt()); presses += 1) {
    await page.keyboard.press('Shift+Tab');
  }
  expect(await isAt()).toBe(true);
  await page.keyboard.type('Group');
  await page.getByText('no targets').waitFor();
  await page.keyboard.press('Home');
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowDown');
  await page.getByText('2 targets').waitFor();
  const read = page.getByRole('button', { name: 'Read this file' });
  await read.focus();
  await page.keyboard.press('Enter');
  await waitIdle(page);
  expect(await foldOfEsr1(page)).toBeCloseTo(0.25, 9);
  expectQuiet();
  await close();
});

test('a file that is there already is asked about', async () => {
  const { page, expectQuiet, close } = await openApp();
  const bare = { name: 'run.csv', content: 'Sample,Target,Cq\nPar_1,ESR1,24\nPar_1,GAPDH,18\n' };
  await addFiles(page, [bare]);
  await addFiles(page, [bare]);
  await page.getByRole('button', { name: 'Add it again: run.csv' }).click();
  await waitIdle(page);
  expect(await page.getByRole('button', { name: 'Add it again: run.csv' }).count()).toBe(0);
  const measurements = parseCsv(await download(page, 'Measurements (CSV)'));
  expect(measurements.map(({ file }) => file)).toEqual([
    'run.csv',
    'run.csv',
    'run (2).csv',
    'run (2).csv',
  ]);
  expectQuiet();
  await close();
});

test('a file that was recognised is read differently, and as before when that is forgotten', async () => {
  const { page, expectQuiet, close } = await openApp();
  const file = { name: 'run.csv', content: 'Sample,Target,Cq,Other\nPar_1,ESR1,24,30\n' };
  await addFiles(page, [file]);
  await page.getByRole('tab', { name: 'Data' }).click();
  await page.getByRole('button', { name: 'Details of run.csv' }).click();
  await page.getByRole('button', { name: 'Read differently: run.csv' }).click();
  await page.getByLabel('Column D «Other» holds').selectOption('value');
  await page.getByText('1 reading: 1 measured').waitFor();
  await page.getByRole('button', { name: 'Read this file' }).click();
  await waitIdle(page);
  const valueOf = async (): Promise<string | undefined> =>
    parseCsv(await download(page, 'Measurements (CSV)'))[0]?.['value'];
  expect(await valueOf()).toBe('30');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await waitIdle(page);
  expect(await valueOf()).toBe('24');
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await waitIdle(page);
  await page.getByRole('button', { name: 'Details of run.csv' }).click();
  await page.getByRole('button', { name: 'Read differently: run.csv' }).click();
  await page.getByRole('button', { name: 'Forget these columns' }).click();
  await waitIdle(page);
  expect(await valueOf()).toBe('24');
  expectQuiet();
  await close();
});

test('a plate reader’s list that is read differently stays viability, and pasted doses are shown', async () => {
  const { page, expectQuiet, close } = await openApp();
  const wells = [1, 2, 3, 4].map((n) => `1,1,A0${n},M,00:00:0${n},0.${n}1`);
  const content = ['Plate,Repeat,Well,Type,Time,Absorbance 555 (A)', ...wells].join('\n');
  await addFiles(page, [{ name: 'list.csv', content }]);
  await page.getByRole('tab', { name: 'Data' }).click();
  await page.getByRole('button', { name: 'Name wells or lanes' }).click();
  await page
    .getByLabel('Names from a spreadsheet')
    .fill('Well\tCompound\tDose (µM)\nA1\tDrug\t0,25\nA2\tDrug\t2,5');
  await page.getByRole('row').filter({ hasText: '0.25' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Details of list.csv' }).click();
  await page.getByRole('button', { name: 'Read differently: list.csv' }).click();
  const assay = page.getByRole('radiogroup', { name: 'Assay' });
  expect(await assay.getByLabel('Viability').isChecked()).toBe(true);
  expectQuiet();
  await close();
});

test('a block of cells from a spreadsheet fills the samples downwards and rightwards', async () => {
  const { page, expectQuiet, close } = await openApp();
  const rows = [1, 2, 3].map((n) => `S${n}x,ESR1,2${n}`);
  await addFiles(page, [{ name: 'run.csv', content: ['Sample,Target,Cq', ...rows].join('\n') }]);
  await page.getByRole('tab', { name: 'Data' }).click();
  await page.evaluate(() => navigator.clipboard.writeText('Parental\t7\nResistant\t8\n'));
  await page.getByLabel('Group of S2x').focus();
  await page.keyboard.press('ControlOrMeta+V');
  await waitIdle(page);
  expect(await page.getByLabel('Group of S2x').inputValue()).toBe('Parental');
  expect(await page.getByLabel('Replicate of S3x').inputValue()).toBe('8');
  expect(await page.getByRole('status').first().textContent()).toBe('4 cells pasted');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await waitIdle(page);
  expect(await page.getByLabel('Group of S2x').inputValue()).not.toBe('Parental');
  expectQuiet();
  await close();
});

test('reading a long file is announced and can be cancelled', async () => {
  const { page, close } = await openApp();
  const folder = mkdtempSync(join(tmpdir(), 'foldboard-long-'));
  const file = join(folder, 'long.csv');
  const line = 'Par_1,ESR1,24.125,A1,1,2,3,4,5,6,7,8,9\n';
  writeFileSync(file, `Sample,Target,Cq,Well,a,b,c,d,e,f,g,h,i\n${line.repeat(3_500_000)}`);
  await page.getByLabel('Add files', { exact: true }).first().setInputFiles(file);
  await page.getByRole('status').getByText('Reading long.csv').waitFor();
  expect(await page.locator('main').getAttribute('aria-busy')).toBe('true');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await waitIdle(page);
  expect(await page.getByRole('status').first().textContent()).toContain('cancelled');
  expect(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true);
  await addFiles(page, [{ name: 'run.csv', content: 'Sample,Target,Cq\nPar_1,ESR1,24\n' }]);
  expect(await page.getByRole('status').first().textContent()).toBe('1 file read: 1 well');
  await close();
  rmSync(folder, { recursive: true });
});
