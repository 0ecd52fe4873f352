import { expect, test } from 'vitest';
import type { Settings } from '../../../src/domain/settings.ts';
import { defaultSettings } from '../../../src/domain/settings.ts';
import type { Analysis } from '../../../src/domain/result.ts';
import { pointsOf } from '../../../src/domain/points-of.ts';
import { analysed, blotStudy, resultRows, sourceFrom } from './western-study.ts';

// reference-values/western.md, section 8a [CALC]: p-Akt over Akt on three blots, both ways of dividing.
const signals = [
  { p: [1200, 5200], lp: [10000, 9500], t: [8000, 8800], lt: [9800, 9700] },
  { p: [2500, 9800], lp: [11000, 12500], t: [15000, 16900], lt: [10500, 11800] },
  { p: [800, 3900], lp: [9000, 9900], t: [6200, 6000], lt: [9100, 9500] },
];
const text = [
  'blot,membrane,lane,sample,target,signal',
  ...signals.flatMap(({ p, lp, t, lt }, blot) =>
    ['Parental', 'Resistant'].flatMap((group, lane) => [
      `${blot + 1},A,${lane + 1},${group},pAkt S473,${p[lane]}`,
      `${blot + 1},A,${lane + 1},${group},β-actin,${lp[lane]}`,
      `${blot + 1},B,${lane + 1},${group},Akt,${t[lane]}`,
      `${blot + 1},B,${lane + 1},${group},β-actin,${lt[lane]}`,
    ]),
  ),
].join('\n');

async function analyse(phosphoOverTotal: Settings['phosphoOverTotal']): Promise<Analysis> {
  const settings = { ...defaultSettings, phosphoOverTotal };
  return analysed(blotStudy([await sourceFrom('membranes.csv', text)], { settings }));
}

const ratiosOf = ({ ratios }: Analysis) =>
  ratios.filter(({ target }) => target === 'p-Akt (Ser473)');
const valueOf = (analysis: Analysis, column: string): number =>
  Number(resultRows(analysis).find(({ target }) => target === 'p-Akt (Ser473)')?.[column]);

function expectClose(found: readonly (number | null)[], wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length);
  for (const [i, value] of wanted.entries()) {
    expect(Math.abs((found[i] ?? Number.NaN) / value - 1)).toBeLessThan(1e-7);
  }
}

test('parallel membranes: (P/L) / (T/L)', async () => {
  const analysis = await analyse('parallel-membranes');
  expectClose(
    ratiosOf(analysis).map(({ ratio }) => ratio),
    [0.147, 0.6033492823, 0.1590909091, 0.547408284, 0.1304659498, 0.6237373737],
  );
  expectClose(
    ['fold_change', 'log2_fold_change', 'ci95_low', 'ci95_high', 'p_value'].map((column) =>
      valueOf(analysis, column),
    ),
    [4.071996082, 2.025736173, 2.705436475, 6.128826993, 0.0045489387],
  );
});

test('one membrane: P/T, where the loading cancels', async () => {
  const analysis = await analyse('same-membrane');
  const folds = ratiosOf(analysis)
    .filter(({ group }) => group === 'Resistant')
    .map(({ relative }) => relative);
  expectClose(folds, [3.939393939, 3.479289941, 5.0375]);
  expectClose(
    [valueOf(analysis, 'fold_change')],
    [(3.939393939393 * 3.479289940828 * 5.0375) ** (1 / 3)],
  );
});

test('the scalings of Degasperi are shown as he defines them', async () => {
  const rows = ratiosOf(await analyse('parallel-membranes'));
  const of = (group: string) => rows.filter((row) => row.group === group);
  expectClose(
    of('Parental').map(({ relative }) => relative),
    [1, 1, 1],
  );
  expectClose(
    of('Resistant').map(({ relative }) => relative),
    [4.1044168863, 3.4408520711, 4.7808441558],
  );
  expectClose(
    of('Parental').map(({ ofSum }) => ofSum),
    [0.19590876, 0.22518201, 0.17298512],
  );
  expectClose(
    of('Parental').map(({ aligned }) => aligned),
    [0.14446564, 0.15778194, 0.13385605],
  );
  expectClose(
    of('Resistant').map(({ aligned }) => aligned),
    [0.59294722, 0.54290433, 0.63994492],
  );
});

test('a control that is 1 in every blot has no spread to be tested against', async () => {
  const analysis = await analyse('parallel-membranes');
  const result = analysis.results.find(({ target }) => target === 'p-Akt (Ser473)');
  const controls = (result ? pointsOf(result) : []).filter(({ side }) => side === 'control');
  expect(controls.map(({ log2 }) => log2)).toEqual([0, 0, 0]);
  expect(result?.test).toBe('paired t-test on log2 (phospho / total)');
  // Student's t against 1, 1, 1 would give another p.
  expect(result?.pValue).toBeCloseTo(0.0045489387, 9);
});
