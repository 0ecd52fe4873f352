import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { download, openApp, parseCsv, waitIdle } from './harness.ts';

const header = 'Well,Sample,Target,Cq';
/** One plate of an invented experiment: a sample, its target and its reference gene in duplicate. */
const plateOf = (sample: string, cq: number): string =>
  [
    header,
    `A1,${sample},ESR1,${cq}`,
    `A2,${sample},ESR1,${cq + 0.1}`,
    `A3,${sample},GAPDH,18.1`,
    `A4,${sample},GAPDH,18.2`,
  ].join('\n');

test('a folder that is dropped is read with all that is below it, in the order of the names', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'foldboard-plates-'));
  mkdirSync(join(folder, 'second day'));
  writeFileSync(join(folder, 'a.csv'), plateOf('Parental 1', 24.2));
  writeFileSync(join(folder, 'b.csv'), plateOf('Resistant 1', 26.3));
  writeFileSync(join(folder, 'second day', 'c.csv'), plateOf('Parental 2', 24.6));
  writeFileSync(join(folder, 'second day', 'd.csv'), plateOf('Resistant 2', 26.8));
  writeFileSync(join(folder, '.DS_Store'), 'left behind by the operating system');
  const { page, expectQuiet, close } = await openApp();
  // The browser's own drag, because only it makes entries of folders.
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  }
  await page.getByRole('status').filter({ hasText: '4 files read' }).waitFor();
  await waitIdle(page);
  const rows = parseCsv(await download(page, 'Measurements (CSV)'));
  expect([...new Set(rows.map((row) => row['file']))]).toEqual([
    'a.csv',
    'b.csv',
    'c.csv',
    'd.csv',
  ]);
  expect(rows).toHaveLength(16);
  expectQuiet();
  await close();
  rmSync(folder, { recursive: true });
});
