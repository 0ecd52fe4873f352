import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { launch, openExample, waitIdle } from './harness.ts';
import { serveDist } from './serve-dist.ts';

/** The build again as a newer one: a mark in its page, and so another hash in its service worker. */
function newerBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'foldboard-newer-')) + sep;
  cpSync('dist', folder, { recursive: true });
  const page = readFileSync(`${folder}index.html`, 'utf8');
  writeFileSync(`${folder}index.html`, page.replace('<html', '<html data-build="newer"'));
  const worker = readFileSync(`${folder}sw.js`, 'utf8');
  const changed = worker.replace(/(["'`])[0-9a-f]{16}\1/, '"00000000000newer"');
  expect(changed).not.toBe(worker);
  writeFileSync(`${folder}sw.js`, changed);
  return folder;
}

test('a new version on the host is told, taken when the user says so, and the study stays', async () => {
  const newer = newerBuild();
  const older = `${join(process.cwd(), 'dist')}${sep}`;
  let root = older;
  const { url, close } = await serveDist(() => root);
  const context = await (await launch()).newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  const buildNow = (): Promise<string | null> => page.locator('html').getAttribute('data-build');
  await page.goto(url);
  await waitIdle(page);
  await openExample(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const notice = page.getByRole('region', { name: 'New version' });
  expect(await notice.count()).toBe(0);

  root = newer;
  await page.reload();
  await waitIdle(page);
  // Until the user says otherwise the kept version runs, whatever the host has by now.
  expect(await buildNow()).toBeNull();
  await notice.getByText('A new version of Foldboard is ready.').waitFor();
  await Promise.all([
    page.waitForEvent('load'),
    notice.getByRole('button', { name: 'Reload', exact: true }).click(),
  ]);
  await waitIdle(page);
  expect(await buildNow()).toBe('newer');
  expect(await notice.count()).toBe(0);
  await page.getByRole('tab', { name: 'qRT-PCR', exact: true }).waitFor();

  // It is the kept one from now on.
  await context.setOffline(true);
  await page.reload();
  await waitIdle(page);
  expect(await buildNow()).toBe('newer');
  await context.close();
  close();
  rmSync(newer, { recursive: true });
});
