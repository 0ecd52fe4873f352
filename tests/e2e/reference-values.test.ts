import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chooseControlGroup, download, dropFiles, openApp, parseCsv } from './harness.ts';

// From dropped files to results.csv, against numbers that were obtained elsewhere.

interface Expected {
  readonly fold: number;
  readonly low?: number;
  readonly high?: number;
  readonly p?: number;
}

/** Relative difference of at most 1e-9, or what the printed digits of the source allow. */
function expectClose(text: string | undefined, expected: number, tolerance = 1e-9): void {
  expect(Math.abs(Number(text) / expected - 1)).toBeLessThan(tolerance);
}

async function resultsOf(page: Page): Promise<Map<string, Record<string, string>>> {
  const rows = parseCsv(await download(page, 'Results (CSV)'));
  return new Map(rows.map((row) => [row['target'] ?? '', row]));
}

test('Livak and Schmittgen 2001, separate tubes: c-myc in kidney over brain', async () => {
  const cqs = {
    brain: {
      'c-myc': [30.72, 30.34, 30.58, 30.34, 30.5, 30.43],
      GAPDH: [23.7, 23.56, 23.47, 23.65, 23.69, 23.68],
    },
    kidney: {
      'c-myc': [27.06, 27.03, 27.03, 27.1, 26.99, 26.94],
      GAPDH: [22.76, 22.61, 22.62, 22.6, 22.61, 22.76],
    },
  };
  const rows = Object.entries(cqs).flatMap(([sample, targets]) =>
    Object.entries(targets).flatMap(([target, values]) =>
      values.map((cq) => `${sample},${target},${cq}`),
    ),
  );
  const { page, expectQuiet, close } = await openApp();
  await dropFiles(page, [{ name: 'livak.csv', content: ['Sample,Target,Ct', ...rows].join('\n') }]);
  await chooseControlGroup(page, 'brain');
  const row = (await resultsOf(page)).get('c-myc');
  // ΔΔCt = −2.495 (Methods 25:402, full precision from R's package pcr).
  expectClose(row?.['fold_change'], 2 ** 2.495);
  expectClose(row?.['log2_fold_change'], 2.495);
  expect(row).toMatchObject({
    control_group: 'brain',
    test_group: 'kidney',
    n_control: '1',
    n_test: '1',
    p_value: '',
    ci95_low: '',
    verdict: 'no expectation',
  });
  expectQuiet();
  await close();
});

const threeByThree = '../shared/reference-values/data/synthetic_3x3.csv';

test.skipIf(!existsSync(threeByThree))(
  'three parental against three resistant replicates, three wells each (base R)',
  async () => {
    // reference-values/qpcr.md, section 8: Welch on the ΔCq of replicate means.
    const expected = new Map<string, Expected>([
      ['ESR1', { fold: 1.8775988832, low: 1.30278527778, high: 2.7060311676, p: 0.012672838727 }],
      ['PGR', { fold: 0.1627930609, low: 0.07314861607, high: 0.3622977729, p: 0.007093404305 }],
      ['ERBB2', { fold: 2.8856351241, low: 1.83023367117, high: 4.5496322139, p: 0.009056112969 }],
      ['FGFR1', { fold: 3.5966821426, low: 1.69089863311, high: 7.650442304, p: 0.015127121463 }],
    ]);
    // What comes out when wells are counted as replicates, or folds are tested and averaged as they are.
    const wrong = [1.44e-7, 1.42e-8, 1.53e-8, 2.58e-7, 0.0367164, 0.00372923, 0.0289566, 0.0558365];
    const wrongFolds = [1.896746, 0.1702997, 2.921813, 3.732548];
    const { page, expectQuiet, close } = await openApp();
    await dropFiles(page, [threeByThree]);
    const results = await resultsOf(page);
    for (const [target, { fold, low = 0, high = 0, p = 0 }] of expected) {
      const row = results.get(target);
      expectClose(row?.['fold_change'], fold);
      expectClose(row?.['ci95_low'], low);
      expectClose(row?.['ci95_high'], high);
      expectClose(row?.['p_value'], p);
      expectClose(row?.['p_adjusted'], 0.02837361722);
      expect(row).toMatchObject({ n_control: '3', n_test: '3', measure: 'mRNA', assay: 'qpcr' });
      for (const value of wrong) {
        expect(Math.abs(Number(row?.['p_value']) / value - 1)).toBeGreaterThan(1e-4);
      }
      for (const value of wrongFolds) {
        expect(Math.abs(Number(row?.['fold_change']) / value - 1)).toBeGreaterThan(1e-4);
      }
    }
    expect(results.get('ERBB2')?.['verdict']).toBe('agrees');
    expect(results.get('ESR1')?.['verdict']).toBe('contradicts');
    expect(results.get('PGR')?.['verdict']).toBe('no expectation');
    expectQuiet();
    await close();
  },
);

// reference-values/western.md, section 8a: three blots on parallel membranes.
const blots = [
  { p: [1200, 5200], lp: [10000, 9500], t: [8000, 8800], lt: [9800, 9700] },
  { p: [2500, 9800], lp: [11000, 12500], t: [15000, 16900], lt: [10500, 11800] },
  { p: [800, 3900], lp: [9000, 9900], t: [6200, 6000], lt: [9100, 9500] },
];
const groups = ['Parental', 'Resistant'];

const membraneRows = blots.flatMap(({ p, lp, t, lt }, blot) =>
  groups.flatMap((group, lane) => [
    `${blot + 1},A,${lane + 1},${group},pAkt S473,${p[lane]}`,
    `${blot + 1},A,${lane + 1},${group},β-actin,${lp[lane]}`,
    `${blot + 1},B,${lane + 1},${group},Akt,${t[lane]}`,
    `${blot + 1},B,${lane + 1},${group},β-actin,${lt[lane]}`,
  ]),
);
const loadingRows = blots.flatMap(({ p, lp, t, lt }, blot) =>
  groups.flatMap((group, lane) => [
    `${blot + 1},${lane + 1},${group},p-Akt (Ser473),${p[lane]},${lp[lane]}`,
    `${blot + 1},${lane + 1},${group},Akt,${t[lane]},${lt[lane]}`,
  ]),
);
const pAktTables = [
  {
    name: 'membranes.csv',
    content: ['blot,membrane,lane,sample,target,signal', ...membraneRows].join('\n'),
  },
  {
    name: 'loading.csv',
    content: ['blot,lane,sample,target,signal,loading', ...loadingRows].join('\n'),
  },
];

test.each(pAktTables)('p-Akt over Akt on parallel membranes ($name)', async (file) => {
  const { page, expectQuiet, close } = await openApp();
  await dropFiles(page, [file]);
  const row = (await resultsOf(page)).get('p-Akt (Ser473)');
  expectClose(row?.['fold_change'], 4.071996082);
  expectClose(row?.['log2_fold_change'], 2.025736173);
  expectClose(row?.['ci95_low'], 2.705436475);
  expectClose(row?.['ci95_high'], 6.128826993);
  expectClose(row?.['p_value'], 0.0045489387, 1e-8);
  expect(row).toMatchObject({
    assay: 'western',
    measure: 'phospho/total',
    n_control: '3',
    n_test: '3',
    expected: 'Significantly Increased',
    verdict: 'agrees',
  });
  expect(row?.['test']).toContain('paired');
  expectQuiet();
  await close();
});
