import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  addFiles,
  download,
  dropFiles,
  expectAccessible,
  expectContrast,
  openApp,
  openExample,
  waitIdle,
} from './harness.ts';

// A study on its ways: by link, by file, over a reload, into another tab.

async function copyLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Copy share link', exact: true }).click();
  const link = await page.getByLabel('Share link', { exact: true }).inputValue();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  return link;
}

const results = (page: Page): Promise<string> => download(page, 'Results (CSV)');
const statusOf = (page: Page): Promise<string | null> => page.getByRole('status').textContent();

async function choosePairing(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).check({ force: true });
  await waitIdle(page);
}

test('a link opens in a fresh profile with the same results and measurements, byte for byte', async () => {
  const first = await openApp();
  await openExample(first.page);
  await choosePairing(first.page, 'Unpaired');
  const link = await copyLink(first.page);
  expect(await first.page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  expect(link.length).toBeLessThan(2_000);
  const [csv, measurements] = [
    await results(first.page),
    await download(first.page, 'Measurements (CSV)'),
  ];
  first.expectQuiet();
  await first.close();

  const second = await openApp({ hash: `#${link.split('#')[1]}` });
  expect(await statusOf(second.page)).toMatch(/^Opened from the link: 7 files read/);
  expect(await results(second.page)).toBe(csv);
  expect(await download(second.page, 'Measurements (CSV)')).toBe(measurements);
  expect(second.page.url()).toBe(second.url);
  second.expectQuiet();
  await second.close();
});

test('a damaged, cut or newer link says so and opens nothing', async () => {
  const { page, url, expectQuiet, close } = await openApp();
  await openExample(page);
  const hash = `#${(await copyLink(page)).split('#')[1]}`;
  await close();
  expectQuiet();
  const cases = [
    [hash.slice(0, -9), 'is cut'],
    [hash.slice(0, 40) + (hash[40] === 'A' ? 'B' : 'A') + hash.slice(41), 'is damaged'],
    [hash.replace('#s=1', '#s=9'), 'newer Foldboard'],
  ] as const;
  for (const [bad, says] of cases) {
    const opened = await openApp({ hash: bad });
    await opened.page.getByRole('region', { name: 'Problems' }).getByText(says).first().waitFor();
    expect(await opened.page.getByRole('tab').count()).toBe(0);
    opened.expectQuiet();
    await opened.close();
  }
  const live = await openApp();
  await live.page.goto(`${url}${hash}`);
  await waitIdle(live.page);
  await live.page.getByRole('tab', { name: 'Overview', exact: true }).waitFor();
  await live.close();
});

test('a study file is saved, and opens where it is dropped', async () => {
  const first = await openApp();
  await openExample(first.page);
  await choosePairing(first.page, 'Unpaired');
  const csv = await results(first.page);
  const content = await download(first.page, 'Study file');
  await first.close();
  const second = await openApp();
  await dropFiles(second.page, [{ name: 'mine.foldboard.json', content }]);
  expect(await statusOf(second.page)).toMatch(/^mine\.foldboard\.json opened: 7 files/);
  expect(await results(second.page)).toBe(csv);
  expect(await download(second.page, 'Study file')).toBe(content);
  const damaged = content.replace('22.872', '22.873');
  await dropFiles(second.page, [{ name: 'bad.foldboard.json', content: damaged }]);
  await second.page
    .getByRole('region', { name: 'Problems' })
    .getByText(/bad\.foldboard\.json was changed or damaged/)
    .first()
    .waitFor();
  expect(await results(second.page)).toBe(csv);
  second.expectQuiet();
  await second.close();
});

test('every change is there after a reload and after the tab is gone', async () => {
  const { page, url, expectQuiet, close } = await openApp();
  await openExample(page);
  await choosePairing(page, 'Unpaired');
  const csv = await results(page);
  await page.reload();
  await waitIdle(page);
  expect(await statusOf(page)).toMatch(/^Restored as it was left today at/);
  expect(await results(page)).toBe(csv);

  const context = page.context();
  await page.close();
  const later = await context.newPage();
  await later.goto(url);
  await waitIdle(later);
  expect(await results(later)).toBe(csv);

  // Started over, the page stays empty over a reload, and the list has what was there.
  await later.getByRole('button', { name: 'New study', exact: true }).click();
  await waitIdle(later);
  await later.reload();
  await waitIdle(later);
  expect(await later.getByRole('tab').count()).toBe(0);
  await later.getByRole('button', { name: 'Studies', exact: true }).click();
  await expectAccessible(later);
  await later.getByRole('button', { name: /^Open Example/ }).click();
  await waitIdle(later);
  expect(await results(later)).toBe(csv);
  expectQuiet();
  await close();
});

test('two tabs do not overwrite each other', async () => {
  const { page, url, close } = await openApp();
  await openExample(page);
  const csv = await results(page);
  const other = await page.context().newPage();
  await other.goto(url);
  await waitIdle(other);
  expect(await other.getByRole('tab').count()).toBe(0);
  await addFiles(other, ['public/example/western_blots.csv']);
  await other.getByRole('button', { name: 'Studies', exact: true }).click();
  await other.getByText(/open in another tab/).waitFor();
  await other.getByRole('button', { name: 'Close', exact: true }).click();
  await page.reload();
  await waitIdle(page);
  expect(await results(page)).toBe(csv);
  await other.reload();
  await waitIdle(other);
  expect(await results(other)).not.toBe(csv);
  expect(await other.getByRole('tab', { name: 'qRT-PCR' }).count()).toBe(0);
  await close();
});

test('a browser that keeps nothing is said to, and the work goes on', async () => {
  const { page, expectQuiet, close } = await openApp();
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Storage is forbidden here.', 'SecurityError');
    };
  });
  await page.reload();
  await waitIdle(page);
  await openExample(page);
  await page.getByText('Not kept in this browser', { exact: true }).waitFor();
  expect((await results(page)).length).toBeGreaterThan(1_000);
  await page.getByRole('button', { name: 'Studies', exact: true }).click();
  await page.getByText(/This browser keeps no studies/).waitFor();
  expectQuiet();
  await close();
});

test('a study that is published beside the app opens by its address, and no other', async () => {
  const { page, url, expectQuiet, close } = await openApp({
    hash: '?study=studies/example.foldboard.json',
  });
  expect(await statusOf(page)).toMatch(/^studies\/example\.foldboard\.json opened: 7 files/);
  const csv = await results(page);
  expectQuiet();
  for (const path of ['https://example.org/x.foldboard.json', '../x.foldboard.json', 'a.json']) {
    const bad = await openApp({ hash: `?study=${encodeURIComponent(path)}` });
    await bad.page
      .getByText(/is not a file like studies/)
      .first()
      .waitFor();
    bad.expectQuiet();
    await bad.close();
  }
  const fresh = await openApp();
  await openExample(fresh.page);
  expect(await results(fresh.page)).toBe(csv);
  await fresh.close();
  expect(page.url()).toBe(url);
  await close();
});

test('the dialog is accessible in both themes', async () => {
  const { page, expectQuiet, close } = await openApp();
  await openExample(page);
  await page.getByRole('button', { name: 'Copy share link', exact: true }).click();
  await page
    .getByText(/characters/)
    .first()
    .waitFor();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectContrast(page);
  expectQuiet();
  await close();
});

test('the hosted example is whole', () => {
  expect(readFileSync('public/studies/example.foldboard.json', 'utf8')).toContain('"checksum"');
});

test('a study file is believed over a file of the same bytes that was read before', async () => {
  const { page, close } = await openApp();
  await openExample(page);
  const before = await download(page, 'Measurements (CSV)');
  const content = (await download(page, 'Study file'))
    .replace('22.872', '22.5')
    .replace(/,\n "checksum".*\n/, '\n');
  await dropFiles(page, [{ name: 'changed.foldboard.json', content }]);
  expect(await download(page, 'Measurements (CSV)')).toBe(before.replace('22.872', '22.5'));
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await waitIdle(page);
  expect(await download(page, 'Measurements (CSV)')).toBe(before);
  await close();
});

test('a short link can be shown as a QR code', async () => {
  const { page, expectQuiet, close } = await openApp();
  await addFiles(page, ['public/example/western_blots.csv']);
  await page.getByRole('button', { name: 'Copy share link', exact: true }).click();
  await page.getByRole('button', { name: 'Show as QR code', exact: true }).click();
  const code = page.getByRole('img', { name: 'QR code of the share link', exact: true });
  await code.waitFor();
  expect(await code.locator('path').getAttribute('d')).toMatch(/^M4 4h1v1h-1z/);
  await expectAccessible(page);
  expectQuiet();
  await close();
});
