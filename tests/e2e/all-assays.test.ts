import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { download, dropFiles, openApp, openExample, waitIdle } from './harness.ts';
import { plate } from './plates.ts';

// A study with all three assays on its ways: reloaded, its tab gone, and opened elsewhere from its link.

async function filesOf(page: Page): Promise<string[]> {
  const files: string[] = [];
  for (const name of ['Results (CSV)', 'Measurements (CSV)', 'IC50 (CSV)']) {
    files.push(await download(page, name));
  }
  return files;
}

test('qPCR, blots and plates come back byte for byte', async () => {
  const first = await openApp();
  await openExample(first.page);
  await dropFiles(first.page, [plate(['MCF7-AC1 Parental', 'MCF7-AC1 AnasR'])]);
  const files = await filesOf(first.page);
  expect(new Set(files[0]?.match(/^(?:qpcr|western|viability)/gm))).toEqual(
    new Set(['qpcr', 'western', 'viability']),
  );
  await first.page.getByRole('button', { name: 'Copy share link', exact: true }).click();
  const link = await first.page.getByLabel('Share link', { exact: true }).inputValue();
  await first.page.getByRole('button', { name: 'Close', exact: true }).click();
  await first.page.reload();
  await waitIdle(first.page);
  expect(await filesOf(first.page)).toEqual(files);
  const context = first.page.context();
  await first.page.close();
  const next = await context.newPage();
  await next.goto(first.url);
  await waitIdle(next);
  expect(await filesOf(next)).toEqual(files);
  first.expectQuiet();
  await first.close();

  const elsewhere = await openApp({ hash: `#${link.split('#')[1]}` });
  expect(await filesOf(elsewhere.page)).toEqual(files);
  elsewhere.expectQuiet();
  await elsewhere.close();
});
