import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { download, launch, openApp, openExample, parseCsv, waitIdle } from './harness.ts';

// The app where there is no network: after a first visit, and from one file on the disk.

test('after a first visit the app, its example and its figures work without a network', async () => {
  const { page, url, expectQuiet, close } = await openApp({ offline: true });
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.context().setOffline(true);
  await page.reload();
  await waitIdle(page);
  await openExample(page);
  expect(parseCsv(await download(page, 'Results (CSV)')).length).toBeGreaterThan(5);
  await page.locator('.js-plotly-plot').first().waitFor();
  await page.goto(`${url}?study=studies/example.foldboard.json`);
  await waitIdle(page);
  expect(await page.getByRole('status').textContent()).toMatch(/opened: 7 files/);
  expectQuiet();
  await close();
});

test('the one-file build opens from the disk, computes the example and asks for nothing', async () => {
  const outDir = mkdtempSync(join(tmpdir(), 'foldboard-single-'));
  await build({ mode: 'single', logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const context = await (await launch()).newContext();
  const page = await context.newPage();
  const noise: string[] = [];
  page.on('request', (request) => {
    if (/^(?:https?|ws):/.test(request.url())) noise.push(request.url());
  });
  page.on('pageerror', (error) => noise.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') noise.push(message.text());
  });
  await page.goto(pathToFileURL(join(outDir, 'index.html')).href);
  await waitIdle(page);
  await openExample(page);
  const single = await download(page, 'Results (CSV)');
  await page.locator('.js-plotly-plot').first().waitFor();
  await page.getByRole('button', { name: 'Copy share link', exact: true }).click();
  const link = await page.getByLabel('Share link', { exact: true }).inputValue();
  expect(link).toMatch(/^file:.*index\.html#s=1/);
  expect(noise).toEqual([]);
  await context.close();
  rmSync(outDir, { recursive: true });

  const served = await openApp({ hash: `#${link.split('#')[1]}` });
  expect(await download(served.page, 'Results (CSV)')).toBe(single);
  await served.close();
});
