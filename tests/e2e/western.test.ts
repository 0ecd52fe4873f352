import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  download,
  dropFiles,
  expectAccessible,
  openApp,
  openExample,
  parseCsv,
  waitIdle,
} from './harness.ts';

// Blots that come without names: from dropped files over the blot board to results.csv.

/** The signals of reference-values/western.md, section 8a, as two channels of one image each. */
const blots = [
  { p: [1200, 5200], t: [8000, 8800] },
  { p: [2500, 9800], t: [15000, 16900] },
  { p: [800, 3900], t: [6200, 6000] },
];

const files = blots.map(({ p, t }, blot) => ({
  name: `scan${blot + 1}.txt`,
  content: [
    'Image ID\tChannel\tName\tSignal\tTotal\tArea\tBkgnd.',
    ...[p, t].flatMap((signals, channel) =>
      signals.map(
        (signal, lane) =>
          `000${blot + 1}_Gel${blot + 1}\t${channel === 0 ? 800 : 700}\t0000${2 * channel + lane + 1}\t${signal}\t${signal + 90}\t50\t1`,
      ),
    ),
  ].join('\n'),
}));

async function openBlots(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Western blot', exact: true }).click();
  await waitIdle(page);
}

async function openPanel(page: Page, blot: number): Promise<void> {
  await page.getByText('Lane key, probings and proteins of this blot').nth(blot).click();
}

test('lane keys and proteins are named on the board, once a blot, and reach results.csv', async () => {
  const { page, expectQuiet, close } = await openApp();
  await dropFiles(page, files);
  await openBlots(page);
  for (const [blot, { name }] of files.entries()) {
    for (const [channel, protein] of [
      ['800', 'p-Akt (Ser473)'],
      ['700', 'Akt'],
    ] as const) {
      await openPanelIfClosed(page, blot);
      const field = page.getByLabel(`Protein of ${channel} in ${name}`, { exact: true });
      await field.fill(protein);
      await field.press('Enter');
      await waitIdle(page);
    }
    await openPanelIfClosed(page, blot);
    const key = page.getByLabel('Lane key', { exact: true }).nth(blot);
    await key.fill('Parental');
    await page.getByRole('button', { name: 'Use this lane key' }).nth(blot).click();
    expect(await page.getByText('The lane key has 1 lines, but the blot has 2 lanes').count()).toBe(
      1,
    );
    await key.fill('Parental\nResistant');
    await page.getByRole('button', { name: 'Use this lane key' }).nth(blot).click();
    await waitIdle(page);
  }
  const rows = parseCsv(await download(page, 'Results (CSV)'));
  const row = rows.find(({ target }) => target === 'p-Akt (Ser473)');
  const fold = (3.939393939393 * 3.479289940828 * 5.0375) ** (1 / 3);
  expect(Math.abs(Number(row?.['fold_change']) / fold - 1)).toBeLessThan(1e-9);
  expect(row).toMatchObject({
    measure: 'phospho/total',
    n_control: '3',
    n_test: '3',
    verdict: 'agrees',
  });
  await expectAccessible(page);
  expectQuiet();
  await close();

  async function openPanelIfClosed(on: Page, blot: number): Promise<void> {
    const panel = on.locator('details').filter({ hasText: 'Lane key, probings' }).nth(blot);
    if ((await panel.getAttribute('open')) === null) await openPanel(on, blot);
  }
});

test('a sample is put into a lane with the keyboard, and the step can be undone', async () => {
  const { page, expectQuiet, close } = await openApp();
  await openExample(page);
  await openBlots(page);
  await openPanel(page, 0);
  const chips = page.getByRole('group', { name: 'Samples to put into lanes' });
  await chips.getByRole('button', { name: 'Leave out', exact: true }).press('Enter');
  await page.getByRole('button', { name: /^Leave out lane 1/ }).press('Enter');
  await waitIdle(page);
  expect(await page.getByText('takes no part').count()).toBe(1);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await waitIdle(page);
  expect(await page.getByText('takes no part').count()).toBe(0);
  expectQuiet();
  await close();
});

test('mRNA beside protein: the example says whether ESR1 and ERα agree', async () => {
  const { page, expectQuiet, close } = await openApp();
  await openExample(page);
  await openBlots(page);
  expect(await page.getByText('ESR1 mRNA and ERα agree: both are lower').count()).toBe(1);
  expect(await page.getByText('ERBB2 mRNA and HER2 agree: both are higher').count()).toBe(1);
  expectQuiet();
  await close();
});
