import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  download,
  expectAccessible,
  expectContrast,
  openApp,
  openExample,
  parseCsv,
  waitIdle,
} from './harness.ts';

// The bundled example from the button to the files, against what R makes of the same files.

interface Expected {
  readonly target: string;
  readonly measure: string;
  readonly estimate: number;
  readonly se: number;
  readonly fold: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  readonly adjusted: number;
}

const { results: expected, parental } = JSON.parse(
  readFileSync('test-data/studies/example/expected.json', 'utf8'),
) as {
  readonly results: readonly Expected[];
  readonly parental: Readonly<Record<'ic50' | 'top' | 'bottom' | 'hill', number>>;
};

const verdicts = new Map([
  ['ESR1', 'agrees'],
  ['PGR', 'no expectation'],
  ['ERBB2', 'agrees'],
  ['FGFR1', 'no expectation'],
  ['ERα', 'agrees'],
  ['HER2', 'agrees'],
  ['EGFR', 'agrees in direction'],
  ['p-Akt (Ser473)', 'agrees'],
  ['p-mTOR (Ser2448)', 'agrees'],
]);

test('results.csv of the example is what R computes from its files', async () => {
  const { page, expectQuiet, close } = await openApp();
  await openExample(page);
  const rows = parseCsv(await download(page, 'Results (CSV)'));
  for (const row of expected) {
    const found = rows.find(({ target }) => target === row.target);
    const pairs = [
      [found?.['log2_fold_change'], row.estimate],
      [found?.['se_log2'], row.se],
      [found?.['fold_change'], row.fold],
      [found?.['ci95_low'], row.low],
      [found?.['ci95_high'], row.high],
      [found?.['p_value'], row.p],
      [found?.['p_adjusted'], row.adjusted],
    ] as const;
    for (const [text, number] of pairs) {
      expect(Math.abs(Number(text) / number - 1)).toBeLessThan(1e-9);
    }
    expect(found).toMatchObject({
      measure: row.measure,
      n_control: '3',
      n_test: '3',
      verdict: verdicts.get(row.target),
    });
  }
  expectQuiet();
  await close();
});

test('ic50.csv of the example is what R fits, and a bound where nothing was reached', async () => {
  const { page, expectQuiet, close } = await openApp();
  await openExample(page);
  const pooled = parseCsv(await download(page, 'IC50 (CSV)')).filter((row) => !row['replicate']);
  const [sensitive, resistant] = pooled;
  for (const [name, number] of Object.entries(parental)) {
    expect(Math.abs(Number(sensitive?.[name]) / number - 1)).toBeLessThan(1e-5);
  }
  expect(sensitive).toMatchObject({ group: 'Parental', relation: '=' });
  expect(resistant).toMatchObject({ group: 'AnasR', relation: '>', ic50: '10' });
  const rows = parseCsv(await download(page, 'Results (CSV)'));
  const ratio = rows.find(({ assay }) => assay === 'viability');
  expect(ratio).toMatchObject({ target: 'Anastrozole', verdict: 'agrees in direction' });
  expect(ratio?.['fold_change']).toMatch(/^>1\d\d\./);
  expectQuiet();
  await close();
});

test('measurements.csv of the example holds every data row once', async () => {
  const { page, expectQuiet, close } = await openApp();
  await openExample(page);
  const rows = parseCsv(await download(page, 'Measurements (CSV)'));
  // Three plates of 36 wells with samples and 6 no-template wells; three blots of 2 lanes × 8 proteins;
  // three plates of 9 doses in triplicate on both lines, and 6 blanks.
  expect(rows).toHaveLength(3 * 42 + 3 * 2 * 8 + 3 * (2 * 27 + 6));
  expect(new Set(rows.map((row) => `${row['file']} ${row['sheet']} ${row['row']}`)).size).toBe(
    rows.length,
  );
  const wells = rows.filter((row) => row['role'] === 'no-template');
  expect(wells.map((row) => row['status'])).toEqual(Array(18).fill('undetermined'));
  expect(wells.every((row) => row['value'] === '')).toBe(true);
  expectQuiet();
  await close();
});

const views = 'Overview, Data, qRT-PCR, Western blot, Viability, Culture, Quality, Report'.split(
  ', ',
);

test('every view is accessible in both themes and on a phone, and never scrolls sideways', async () => {
  const { page, expectQuiet, close } = await openApp();
  await openExample(page);
  const open = async (view: string): Promise<void> => {
    await page.getByRole('tab', { name: view, exact: true }).click();
    await waitIdle(page);
  };
  for (const view of views) {
    await open(view);
    await expectAccessible(page);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const view of views) {
    await open(view);
    await expectContrast(page);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  for (const view of views) {
    await open(view);
    await expectAccessible(page, { contrast: false });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  }
  expectQuiet();
  await close();
});

/** Pixels by which the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

test('settings change the results, and undo takes them back', async () => {
  const { page, expectQuiet, close } = await openApp();
  await openExample(page);
  const before = await download(page, 'Results (CSV)');
  await page
    .getByRole('radiogroup', { name: 'Samples are paired' })
    .getByRole('radio', { name: 'Unpaired', exact: true })
    .click();
  await page.getByRole('combobox', { name: 'Adjustment', exact: true }).click();
  await page.getByRole('option', { name: 'None', exact: true }).click();
  await waitIdle(page);
  const rows = parseCsv(await download(page, 'Results (CSV)'));
  const pgr = rows.find(({ target }) => target === 'PGR');
  expect(pgr?.['test']).toContain('Welch');
  expect(pgr?.['p_adjusted']).toBe(pgr?.['p_value']);
  for (let step = 0; step < 2; step += 1) {
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await waitIdle(page);
  }
  expect(await download(page, 'Results (CSV)')).toBe(before);
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await waitIdle(page);
  expect(await download(page, 'Results (CSV)')).not.toBe(before);
  expectQuiet();
  await close();
});

test('a new study starts empty, and can be undone', async () => {
  const { page, close } = await openApp();
  await openExample(page);
  await page.getByRole('button', { name: 'New study', exact: true }).click();
  await waitIdle(page);
  expect(await page.getByRole('button', { name: 'Try the example study' }).isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await waitIdle(page);
  expect(await page.getByRole('tab').count()).toBeGreaterThan(1);
  await close();
});

test('the whole example can be walked with the keyboard alone', async () => {
  const { page, expectQuiet, close } = await openApp();
  await tabTo(page, 'Try the example study');
  await page.keyboard.press('Enter');
  // The page may be idle for a moment before the example arrives.
  await page.getByRole('tab', { name: 'Overview', exact: true }).waitFor();
  await waitIdle(page);
  await tabTo(page, 'Overview');
  await page.keyboard.press('ArrowRight');
  await waitIdle(page);
  expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Data');
  await page.keyboard.press('ArrowRight');
  await waitIdle(page);
  expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('qRT-PCR');
  await page.keyboard.press('Control+z');
  await waitIdle(page);
  expect(await page.getByRole('button', { name: 'Try the example study' }).isVisible()).toBe(true);
  expectQuiet();
  await close();
});

/** Presses Tab until the control of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (text === name) return;
  }
  throw new Error(`Tab does not reach «${name}».`);
}
