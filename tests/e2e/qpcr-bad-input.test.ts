import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { download, dropFiles, openApp, parseCsv, waitIdle } from './harness.ts';

// Every entry of what may be wrong with a qPCR study: an answer in words, and no number that is none.

const header = 'Sample,Target,Task,Cq,Quantity';
const six = ['Parental 1', 'Parental 2', 'Parental 3', 'Resistant 1', 'Resistant 2', 'Resistant 3'];

/** A row a sample and target; `cqs` by target, one a sample. */
function wells(
  samples: readonly string[],
  cqs: Readonly<Record<string, readonly string[]>>,
): string[] {
  return Object.entries(cqs).flatMap(([target, values]) =>
    values.map((cq, i) => `${samples[i] ?? ''},${target},UNKNOWN,${cq},`),
  );
}
const plain = {
  GAPDH: ['18', '18.1', '17.9', '18', '18.2', '18'],
  ESR1: ['24', '24.3', '24.1', '26', '26.2', '25.9'],
};
const standards = (amounts: readonly number[], slope: number): string[] =>
  amounts.map(
    (amount) =>
      `Std ${amount},ESR1,STANDARD,${(22 + slope * Math.log10(amount)).toFixed(3)},${amount}`,
  );

interface Case {
  readonly name: string;
  readonly rows: readonly string[];
  readonly says: readonly RegExp[];
}

const cases: readonly Case[] = [
  {
    name: 'a reference gene that some samples lack',
    rows: wells(six, {
      ...plain,
      ACTB: ['17', '17.1', '17', '17.2', '17.1', 'Undetermined'],
    }),
    says: [/Resistant 3 has no Cq of the reference gene ACTB/, /1 of 6 replicates lack a Cq/],
  },
  {
    name: 'a standard curve with two points',
    rows: [...wells(six, plain), ...standards([1, 0.1], -3.3)],
    says: [/two points always lie on a line/],
  },
  {
    name: 'a standard curve of the wrong sign',
    rows: [...wells(six, plain), ...standards([1, 0.1, 0.01, 0.001], 3.3)],
    says: [/Cq does not fall with the amount/],
  },
  {
    name: 'a group with one member',
    rows: wells(six.slice(0, 4), {
      GAPDH: plain.GAPDH.slice(0, 4),
      ESR1: plain.ESR1.slice(0, 4),
    }),
    says: [/rests on 1 against 3 biological replicates and a test needs two in each group/],
  },
  {
    name: 'all Cq equal',
    rows: wells(six, { GAPDH: six.map(() => '18'), ESR1: ['24', '24', '24', '26', '26', '26'] }),
    says: [/the replicates of each group are all the same/],
  },
];

async function textOf(page: Page): Promise<string> {
  const texts: string[] = [];
  for (const name of ['Overview', 'Data', 'qRT-PCR', 'Quality', 'Report']) {
    await page.getByRole('tab', { name, exact: true }).click();
    await waitIdle(page);
    texts.push(await page.locator('main').innerText());
  }
  return texts.join('\n');
}

/** No number that is none on the screen or in the file; p is never 0. */
async function expectSound(page: Page, text: string): Promise<void> {
  expect(text).not.toMatch(/\bNaN\b|Infinity|\bundefined\b|\bp = 0\b(?!\.)/);
  const csv = await download(page, 'Results (CSV)');
  expect(csv).not.toMatch(/NaN|Infinity/);
  const ps = parseCsv(csv).flatMap((row) => [row['p_value'] ?? '', row['p_adjusted'] ?? '']);
  expect(ps.filter((p) => p !== '' && !(Number(p) > 0))).toEqual([]);
}

test.each(cases)('$name', async ({ rows, says }) => {
  const { page, expectQuiet, close } = await openApp();
  await dropFiles(page, [{ name: 'plate.csv', content: [header, ...rows].join('\n') }]);
  const text = await textOf(page);
  for (const words of says) expect(text).toMatch(words);
  await expectSound(page, text);
  expectQuiet();
  await close();
});

test('an efficiency of 1, typed in', async () => {
  const { page, expectQuiet, close } = await openApp();
  await dropFiles(page, [
    { name: 'plate.csv', content: [header, ...wells(six, plain)].join('\n') },
  ]);
  await page.getByRole('tab', { name: 'qRT-PCR' }).click();
  const factor = page.getByRole('textbox', { name: 'Factor of ESR1', exact: true });
  await factor.fill('1');
  await factor.press('Enter');
  await waitIdle(page);
  const text = await textOf(page);
  expect(text).toMatch(/The typed factor 1 cannot be one/);
  await expectSound(page, text);
  const row = parseCsv(await download(page, 'Results (CSV)')).find(
    ({ target }) => target === 'ESR1',
  );
  // Perfect doubling stands in: ΔΔCq of the six samples above.
  expect(Number(row?.['log2_fold_change'])).toBeCloseTo(-(78.1 - 54.2 - (72.4 - 54)) / 3, 9);
  expectQuiet();
  await close();
});

test('a thousand targets', { timeout: 240_000 }, async () => {
  const names = Array.from({ length: 1000 }, (_, i) => `G${i + 1}`);
  const many = Object.fromEntries(
    names.map((name, i) => [
      name,
      six.map((_, s) => (22 + (i % 9) + ((s * 7 + i) % 5) / 10).toFixed(1)),
    ]),
  );
  const content = [header, ...wells(six, { GAPDH: plain.GAPDH, ...many })].join('\n');
  const { page, expectQuiet, close } = await openApp();
  await dropFiles(page, [{ name: 'plate.csv', content }]);
  await expectSound(page, await textOf(page));
  const rows = parseCsv(await download(page, 'Results (CSV)'));
  expect(rows.filter(({ target }) => /^G\d+$/.test(target ?? ''))).toHaveLength(1000);
  expectQuiet();
  await close();
});
