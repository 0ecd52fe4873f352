import { expect, test } from 'vitest';
import { addFiles, download, openApp, waitIdle } from './harness.ts';

// A screen of many lines: it is kept column by column, and no view draws all of it at once.

const lines = 700;
const targets = ['ESR1', 'PGR', 'GAPDH', 'ACTB'];

/** Two groups of three replicates of each line, four targets in triplicate: 50,400 wells. */
function screen(): string {
  const rows = ['Sample,Target,Cq'];
  for (let line = 0; line < lines; line += 1) {
    for (const [g, group] of ['parental', 'resistant'].entries()) {
      for (let replicate = 1; replicate <= 3; replicate += 1) {
        for (const [t, target] of targets.entries()) {
          for (let well = 0; well < 3; well += 1) {
            const cq = 20 + t + (t < 2 ? g * (line % 5) : 0) + ((replicate * 7 + line) % 11) / 20;
            rows.push(
              `L${1000 + line}_${group}_${replicate},${target},${(cq + well / 50).toFixed(3)}`,
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
  await addFiles(page, [{ name: 'screen.csv', content: screen() }]);
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
