import { describe, expect, test } from 'vitest';
import { darkColors, lightColors } from '../../src/charts/chart-colors.ts';
import type { FigureOptions } from '../../src/charts/figure-spec.ts';
import { forestPlot } from '../../src/charts/forest-plot.ts';
import { charts } from '../../src/charts/index.ts';
import { replicatePlot } from '../../src/charts/replicate-plot.ts';
import * as fixtures from './fixtures.ts';
import { expectGolden } from './golden.ts';
import { faultsOf, leavesOf } from './walk.ts';

const { exampleResults, unpaired, bound, upperBound, single, none, wide, severalLines } = fixtures;
const options: FigureOptions = { adjustment: 'holm', tableOrder: fixtures.tableOrder };
const mixed = [unpaired, bound, upperBound, single, none, wide];

const figures = [
  ['forest-example', forestPlot(exampleResults, lightColors, options)],
  [
    'forest-example-narrow',
    forestPlot(exampleResults, darkColors, { ...options, width: 'narrow' }),
  ],
  ['forest-mixed', forestPlot(mixed, lightColors, options)],
  ['forest-several-lines', forestPlot(severalLines, darkColors, options)],
  ['forest-several-lines-narrow', forestPlot(severalLines, lightColors, { width: 'narrow' })],
  ['forest-weird-names', forestPlot(fixtures.weird, lightColors)],
  ['forest-empty', forestPlot([], lightColors)],
  ...(
    [
      ['paired', 0],
      ['indirect', 2],
      ['forced-control', 4],
    ] as const
  ).map(([name, i]) => [`replicates-${name}`, plot(exampleResults[i])] as const),
  ['replicates-unpaired', plot(unpaired)],
  ['replicates-bound', plot(bound)],
  ['replicates-upper-bound', plot(upperBound)],
  ['replicates-single', plot(single)],
  ['replicates-none', plot(none)],
  ['replicates-wide-interval', plot(wide)],
  ['replicates-weird-names', plot(fixtures.weird[0], { width: 'narrow' })],
] as const;

function plot(result: (typeof exampleResults)[number] | undefined, more: FigureOptions = {}) {
  if (!result) throw new Error('no fixture');
  return replicatePlot(result, lightColors, { ...options, family: exampleResults, ...more });
}

describe.each(figures)('%s', (name, figure) => {
  test('is as its golden', () => {
    expectGolden(name, figure);
  });

  test('has nothing that plotly stumbles over', () => {
    expect(faultsOf(figure)).toEqual([]);
  });

  test('is still, see-through, and legible', () => {
    const { layout } = figure;
    expect(layout.dragmode).toBe(false);
    expect(layout.hovermode).toBe('closest');
    expect(layout.title).toBeUndefined();
    expect(layout.paper_bgcolor).toBe('rgba(0,0,0,0)');
    expect([layout.xaxis?.fixedrange, layout.yaxis?.fixedrange]).toEqual([true, true]);
    expect(layout.height).toBe(figure.height);
    const sizes = leavesOf(layout).filter(({ path }) => path.endsWith('font/size'));
    for (const { value } of sizes) expect(value).toBeGreaterThanOrEqual(11);
  });
});

test('the words of the forest plot state the numbers', () => {
  const { altText, caption } = forestPlot(exampleResults, lightColors, options);
  expect(altText).toContain(
    'ESR1 mRNA, Resistant over Parental: fold change 0.358, 95% interval 0.163 to 0.787, n = 3 Parental, 3 Resistant, p = 0.030, adjusted p = 0.030; agrees with “Reduced or absent” for ERα (indirect evidence).',
  );
  expect(caption).toContain('qRT-PCR: paired t-test on ΔCq; Holm over 4.');
});

test('the caption of a replicate plot says what its marks mean', () => {
  expect(plot(exampleResults[0]).caption).toBe(
    'Points: biological replicates (3 Parental, 3 Resistant), each the mean of its 3 technical wells; lines join pairs. Line at 1: geometric mean of Parental. Bar: geometric mean of Resistant over Parental with 95% interval (paired t-test on ΔCq, Holm over 4). Filled circle on the bar: agrees. Shaded: where “Reduced or absent” leads one to expect it. Over the bracket: adjusted p.',
  );
  expect(plot(exampleResults[4]).caption).toContain('set to 1 in each blot');
});

test('a forced control has no interval: nothing but its points is drawn at it', () => {
  const figure = plot(exampleResults[4]);
  const vertical = figure.data.filter(
    (trace) => 'mode' in trace && trace.mode === 'lines' && 'x' in trace && trace.x?.[0] === 0,
  );
  expect(vertical).toEqual([]);
});

test('rows are grouped: direct in table order, indirect, others', () => {
  const { layout } = forestPlot(exampleResults, lightColors, options);
  const ticks = layout.yaxis?.ticktext as string[];
  expect(ticks.map((tick) => tick.replaceAll(/<[^>]*>/g, ''))).toEqual([
    'Direct evidence',
    'ERα',
    'p-Akt (Ser473)',
    'p-mTOR (Ser2448)',
    'HER2',
    'EGFR',
    'Indirect evidence',
    'ESR1 mRNA',
    'ERBB2 mRNA',
    'No expectation',
    'PGR mRNA',
    'FGFR1 mRNA',
  ]);
});

test('every chart of the list builds from the results of its assays', () => {
  expect(new Set(charts.map((chart) => chart.id)).size).toBe(charts.length);
  for (const chart of charts) {
    const results = exampleResults.filter((r) => chart.assays.some((assay) => assay === r.assay));
    const built = chart.build(results, lightColors, {});
    expect(built.length).toBeGreaterThan(0);
    expect(new Set(built.map((figure) => figure.id)).size).toBe(built.length);
    for (const figure of built) {
      expect([figure.title, figure.altText, figure.caption].every((text) => text !== '')).toBe(
        true,
      );
    }
  }
});
