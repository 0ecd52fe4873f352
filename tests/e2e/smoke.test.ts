import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { expectAccessible, openApp } from './harness.ts';

test.each(['light', 'dark'] as const)('the empty page opens quietly (%s)', async (colorScheme) => {
  const { page, expectQuiet, close } = await openApp({ colorScheme });
  expect(await page.title()).toContain('Foldboard');
  expect(await page.getByLabel('Add files', { exact: true }).count()).toBeGreaterThan(0);
  await expectAccessible(page);
  expectQuiet();
  await close();
});

test('what the empty page practises leaves nothing behind', async () => {
  const { page, expectQuiet, close } = await openApp();
  // The figure that nobody sees is drawn after the first practice; there are some more.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('plotly')),
  );
  await page.waitForTimeout(2_000);
  // No table, no field and no figure but those of the empty page, and plotly's own drawing to measure letters by.
  expect(await page.locator('table, input:not([type=file]), .js-plotly-plot').count()).toBe(0);
  expect(await page.getByRole('status').textContent()).toBe('');
  expect(await page.getByRole('tab').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
  await page.reload();
  await page.getByRole('button', { name: 'Try the example study' }).waitFor();
  expectQuiet();
  await close();
});

test('nothing can be sent to another origin, not even on purpose', async () => {
  let hits = 0;
  const stranger = createServer((_, response) => {
    hits += 1;
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end();
  });
  await new Promise<void>((resolve) => {
    stranger.listen(0, '127.0.0.1', resolve);
  });
  const { port } = stranger.address() as AddressInfo;
  const { page } = await openApp();
  const sent = await page.evaluate(async (address) => {
    const image = new Image();
    const shown = new Promise<boolean>((resolve) => {
      image.addEventListener('load', () => resolve(true));
      image.addEventListener('error', () => resolve(false));
    });
    image.src = `${address}pixel.png`;
    const beacon = navigator.sendBeacon(`${address}beacon`, 'data');
    const fetched = await fetch(address).then(
      () => true,
      () => false,
    );
    return { shown: await shown, fetched, beacon };
  }, `http://127.0.0.1:${port}/`);
  // Not by the harness, which holds every page to its own origin.
  await page.context().close();
  stranger.close();
  expect(sent).toMatchObject({ shown: false, fetched: false });
  expect(hits).toBe(0);
});
