import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { addFiles, download, openApp, waitIdle } from './harness.ts';

// A screen of many lines: it is kept column by column, and no view draws all of it at once.

const lines = 700;
const targets = ['ESR1', 'PGR', 'GAPDH', 'ACTB'];

/** Two groups of three replicates of each line, four targets in triplicate: 50,400 wells, each with a remark. */
function screen(remark: string): string {
  const rows = ['Sample,Target,Cq,Remark'];
  for (let line = 0; line < lines; line += 1) {
    for (const [g, group] of ['parental', 'resistant'].entries()) {
      for (let replicate = 1; replicate <= 3; replicate += 1) {
        for (const [t, target] of targets.entries()) {
          for (let well = 0; well < 3; well += 1) {
            const cq = 20 + t + (t < 2 ? g * (line % 5) : 0) + ((replicate * 7 + line) % 11) / 20;
            rows.push(
              `L${1000 + line}_${group}_${replicate},${target},${(cq + well / 50).toFixed(3)},${remark}`,
            );
          }
        }
      }
    }
  }
  return `${rows.join('\n')}\n`;
}

test('a screen of 50,400 wells is kept over a reload, and its report is a page', async () => {
  const { page, expectQuiet, close } = await openApp();
  await addFiles(page, [{ name: 'screen.csv', content: screen('') }]);
  const before = await download(page, 'Results (CSV)');
  expect(before.split('\n')).toHaveLength(1 + 2 * lines + 1);
  await page.reload();
  await waitIdle(page);
  expect(await download(page, 'Results (CSV)')).toBe(before);
  await page.getByRole('tab', { name: 'Report', exact: true }).click();
  await waitIdle(page);
  await page.getByText(`The first 12 of ${lines} comparisons`).waitFor();
  expectQuiet();
  await close();
});

test('a file of 40 MB gets its fingerprint behind its results, which is no step of undo and kept over a reload', async () => {
  const { page, expectQuiet, close } = await openApp();
  const content = screen('nothing to remark '.repeat(42));
  expect(content.length).toBeGreaterThan(2 ** 25);
  const hash = createHash('sha256').update(content).digest('hex');
  await addFiles(page, [{ name: 'screen.csv', content }]);
  await page.getByRole('tab', { name: 'Report', exact: true }).click();
  await page.getByText(hash, { exact: true }).waitFor();
  await waitIdle(page);
  expect(await download(page, 'Results (CSV)')).toContain('ESR1');
  // The same bytes under another name are known by then.
  await addFiles(page, [{ name: 'renamed.csv', content }]);
  await page.getByRole('tab', { name: 'Data', exact: true }).click();
  await page.getByRole('button', { name: 'Add it again: renamed.csv' }).waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await page.getByRole('tab', { name: 'Report', exact: true }).click();
  await page.getByText(hash, { exact: true }).waitFor();
  await waitIdle(page);
  await page.reload();
  await waitIdle(page);
  await page.getByRole('tab', { name: 'Report', exact: true }).click();
  await page.getByText(hash, { exact: true }).waitFor();
  expectQuiet();
  await close();
});
