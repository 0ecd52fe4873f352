import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { download, dropFiles, expectAccessible, openApp, parseCsv, waitIdle } from './harness.ts';

// What is done on the Western blot view with the mouse, and its answers to what is wrong with a blot.

const three = [1, 2, 3];

/** Three blots of a parental and a resistant lane; `change` alters single signals, null leaves a band out. */
function table(
  signals: Readonly<Record<string, readonly [parental: number, resistant: number]>>,
  change: (blot: number, lane: number, target: string) => number | null | undefined = () =>
    undefined,
  more: (blot: number, lane: number, target: string) => string = () => '',
  header = '',
): string {
  const rows = three.flatMap((blot) =>
    [1, 2].flatMap((lane) =>
      Object.entries(signals).flatMap(([target, values], i) => {
        const changed = change(blot, lane, target);
        if (changed === null) return [];
        const signal =
          changed ?? (values[lane - 1] ?? 0) * blot * (i === 0 ? 1 + 0.02 * blot * lane : 1);
        const sample = `${lane === 1 ? 'Parental' : 'Resistant'} ${blot}`;
        return [`${blot},${lane},${sample},${target},${signal}${more(blot, lane, target)}`];
      }),
    ),
  );
  return [`blot,lane,sample,target,signal${header}`, ...rows].join('\n');
}

async function resultOf(page: Page, target: string): Promise<Record<string, string> | undefined> {
  return parseCsv(await download(page, 'Results (CSV)')).find((row) => row['target'] === target);
}

async function openBlots(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Western blot', exact: true }).click();
  await waitIdle(page);
}

async function problemsOf(page: Page): Promise<string> {
  await page.getByRole('tab', { name: 'Data', exact: true }).click();
  const region = page.getByRole('region', { name: 'Problems', exact: true });
  await region.first().waitFor();
  return (await region.allTextContents()).join('\n');
}

/** Drags with the mouse, as a person does: the browser's own drag and drop, with its own data. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  await from.dragTo(to);
  await waitIdle(page);
}

test('a sample is dragged onto lanes that have no name, and undone step by step', async () => {
  const counted = (signals: readonly number[]): string[] =>
    signals.map(
      (signal, lane) => `0001_Gel9\t700\t0000${lane + 1}\t${signal}\t${signal + 50}\t50\t1`,
    );
  const { page, expectQuiet, close } = await openApp();
  await dropFiles(page, [
    { name: 'blots.csv', content: table({ HER2: [1000, 3000], 'β-actin': [500, 500] }) },
    {
      name: 'scan9_HER2.txt',
      content: [
        'Image ID\tChannel\tName\tSignal\tTotal\tArea\tBkgnd.',
        ...counted([800, 2000, 5]),
      ].join('\n'),
    },
  ]);
  await openBlots(page);
  const board = page.getByRole('group', { name: /^Lanes of scan9/ });
  await board.scrollIntoViewIfNeeded();
  const chips = page.getByRole('group', { name: 'Samples to put into lanes' }).last();
  const chip = (name: string): Locator => chips.getByRole('button', { name, exact: true });
  const head = (lane: number): Locator => board.getByRole('columnheader').nth(lane);
  expect(await head(1).innerText()).toContain('not named');
  await drag(page, chip('Parental 1'), head(1));
  expect(await head(1).innerText()).toContain('Parental 1');
  await drag(page, chip('Resistant 1'), head(2));
  expect(await head(2).innerText()).toContain('Resistant');
  await expectAccessible(page);

  const rows = parseCsv(await download(page, 'Measurements (CSV)'));
  const named = rows.filter(({ file }) => file === 'scan9_HER2.txt');
  expect(named.map(({ sample, status }) => `${sample}: ${status}`).slice(0, 2)).toEqual([
    'Parental 1: used',
    'Resistant 1: used',
  ]);
  expect(named[2]).toMatchObject({ status: 'excluded' });
  expect(named[2]?.['reason']).toContain('the lane key names no sample for this lane');

  // Each drop is one step, back and forth.
  await drag(page, chip('Leave out'), head(2));
  expect(await head(2).innerText()).toContain('takes no part');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await waitIdle(page);
  expect(await head(2).innerText()).toContain('Resistant 1');
  expectQuiet();
  await close();
});

test('the choice of background stands in every formula', async () => {
  const content = table(
    { HER2: [1000, 3000], 'β-actin': [500, 500] },
    () => undefined,
    (_, __, target) => (target === 'HER2' ? ',100,10 s' : ',50,10 s'),
    ',background,exposure',
  );
  const { page, expectQuiet, close } = await openApp();
  await dropFiles(page, [{ name: 'blots.csv', content }]);
  await openBlots(page);
  const ratios = page.getByRole('group', { name: 'Ratios by lane' });
  const formulas = async (words: string): Promise<number> =>
    ratios.getByText(`HER2 / β-actin (${words})`, { exact: true }).count();
  expect(await formulas('signals as stated')).toBe(6);
  expect(await ratios.getByRole('columnheader', { name: /Exposure/ }).count()).toBe(1);
  await page.getByText('loading, exposure 10 s').first().waitFor();
  for (const [label, words] of [
    ['Subtracted: signal less background', 'background subtracted'],
    ['Left in: raw signals', 'background left in'],
  ] as const) {
    await page.getByRole('combobox', { name: 'Background', exact: true }).click();
    await page.getByRole('option', { name: label, exact: true }).click();
    await waitIdle(page);
    expect(await formulas(words)).toBe(6);
    expect((await resultOf(page, 'HER2'))?.['notes']).toContain(words);
  }
  expectQuiet();
  await close();
});

test('a phospho without its total is divided by its loading with one click', async () => {
  const { page, expectQuiet, close } = await openApp();
  const signals = { 'p-Akt (Ser473)': [1000, 4000], 'β-actin': [500, 500] } as const;
  await dropFiles(page, [{ name: 'blots.csv', content: table(signals) }]);
  expect((await resultOf(page, 'p-Akt (Ser473)'))?.['fold_change']).toBe('');
  expect(await problemsOf(page)).toContain('has no band of its total protein Akt in the same lane');
  const choice = page.getByRole('button', {
    name: 'Divide p-Akt (Ser473) by its loading instead',
    exact: true,
  });
  await choice.first().click();
  await waitIdle(page);
  expect(await choice.count()).toBe(0);
  const row = await resultOf(page, 'p-Akt (Ser473)');
  expect(row).toMatchObject({ measure: 'protein', n_control: '3', n_test: '3' });
  // 4 in each blot, times what `table` adds to the lanes of its first target.
  const lanes = three.map((blot) => (1 + 0.04 * blot) / (1 + 0.02 * blot));
  const fold = 4 * lanes.reduce((product, one) => product * one, 1) ** (1 / 3);
  expect(Number(row?.['fold_change'])).toBeCloseTo(fold, 9);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await waitIdle(page);
  expect((await resultOf(page, 'p-Akt (Ser473)'))?.['fold_change']).toBe('');
  expectQuiet();
  await close();
});

const plain = { HER2: [1000, 3000], 'β-actin': [500, 500] } as const;

interface Case {
  readonly name: string;
  readonly content: string;
  readonly says: readonly RegExp[];
}

const cases: readonly Case[] = [
  {
    name: 'no loading control',
    content: table({ HER2: [1000, 3000] }),
    says: [/No loading control stands beside HER2/, /give the right target the role «loading»/],
  },
  {
    name: 'a blot with only one group',
    content: table(plain, (blot, lane) => (blot === 3 && lane === 1 ? null : undefined)),
    says: [/no lane of the control group Parental/, /Choose the sample that ran on every gel/],
  },
  {
    name: 'a total of zero and a negative one',
    content: table(
      { ...plain, 'p-Akt (Ser473)': [1000, 4000], Akt: [900, 900] },
      (blot, lane, target) => (target === 'Akt' && blot === 1 ? [0, -12][lane - 1] : undefined),
    ),
    says: [/The signal of Akt in Parental 1 is 0/, /Check the background subtraction/],
  },
  {
    name: 'a saturated control lane',
    content: table(
      plain,
      () => undefined,
      (blot, lane, target) => (blot === 1 && lane === 1 && target === 'HER2' ? ',yes' : ',no'),
      ',saturated',
    ),
    says: [
      /It is a control lane, so every fold change on this blot is too high/,
      /shorter exposure/,
    ],
  },
];

test.each(cases)('$name: words, and the rest computes', async ({ content, says }) => {
  const { page, expectQuiet, close } = await openApp();
  await dropFiles(page, [{ name: 'blots.csv', content }]);
  const text = await problemsOf(page);
  for (const words of says) expect(text).toMatch(words);
  const row = await resultOf(page, 'HER2');
  expect(Number(row?.['fold_change'])).toBeGreaterThan(2);
  expect(Number(row?.['p_value'])).toBeGreaterThan(0);
  expect(await download(page, 'Results (CSV)')).not.toMatch(/NaN|Infinity/);
  expectQuiet();
  await close();
});
