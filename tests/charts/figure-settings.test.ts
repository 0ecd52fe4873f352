import { describe, expect, test } from 'vitest';
import { lightColors } from '../../src/charts/chart-colors.ts';
import { dressResults, figureGroups } from '../../src/charts/dress-results.ts';
import { groupPlot } from '../../src/charts/replicate-plot.ts';
import { starsOf } from '../../src/charts/significance-brackets.ts';
import type { FigureSettings } from '../../src/domain/figure-settings.ts';
import { defaultFigureSettings } from '../../src/domain/figure-settings.ts';
import type { Result } from '../../src/domain/result.ts';
import { pointsOf } from '../../src/domain/points-of.ts';
import { exampleResults, tableOrder, wide } from './fixtures.ts';
import { expectGolden } from './golden.ts';
import { faultsOf, stringsOf } from './walk.ts';

const [paired] = exampleResults;
if (!paired) throw new Error('no fixture');

/** The same control with two more test groups, one of them not tested. */
const threeGroups: readonly Result[] = [
  paired,
  { ...paired, testGroup: 'Washed out', log2FoldChange: -0.4, pValue: 0.2, pAdjusted: 0.4 },
  { ...paired, testGroup: 'Clone 2', interval: null, pValue: null, pAdjusted: null },
];

function plot(results: readonly Result[], change: Partial<FigureSettings>) {
  const figures = { ...defaultFigureSettings, ...change };
  const [group = []] = figureGroups(dressResults(results, figures));
  const [first] = group;
  if (!first) throw new Error('no figure');
  return groupPlot(group, first, lightColors, { adjustment: 'holm', tableOrder, figures });
}

const figures = [
  ['groups', plot(threeGroups, {})],
  ['groups-stars', plot(threeGroups, { significance: 'stars' })],
  ['bars', plot([paired], { style: 'bars' })],
  ['bars-linear', plot([paired], { style: 'bars', scale: 'linear' })],
  ['range', plot([paired], { range: [0.5, 2], significance: 'none', showsExpectation: false })],
  ['linear-wide-interval', plot([wide], { scale: 'linear' })],
] as const;

describe.each(figures)('%s', (name, figure) => {
  test('is as its golden', () => {
    expectGolden(`look-${name}`, figure);
  });

  test('has nothing that plotly stumbles over', () => {
    expect(faultsOf(figure)).toEqual([]);
  });
});

test('groups of one control share a figure, in the wanted order and under the wanted names', () => {
  const figure = plot(threeGroups, {
    groupOrder: ['Clone 2', 'Washed out'],
    groups: [{ group: 'Clone 2', label: '<b>2</b>', color: '#123456' }],
  });
  const ticks = figure.layout.xaxis?.ticktext as string[];
  expect(ticks.map((tick) => tick.replace(/<br>.*/, ''))).toEqual([
    'Parental',
    '&lt;b&gt;2&lt;/b&gt;',
    'Washed out',
    'Resistant',
  ]);
  expect(stringsOf(figure)).toContain('#123456');
  expect(figure.caption).toContain('(n = 3 a group)');
});

test('other control points are another figure', () => {
  const other = { ...paired, testGroup: 'Other', points: pointsOf(paired).slice(1) };
  expect(figureGroups([paired, other])).toHaveLength(2);
});

test('a hidden target is drawn nowhere', () => {
  const hidden = { ...defaultFigureSettings, hiddenTargets: ['ESR1', 'EGFR'] };
  const shown = dressResults(exampleResults, hidden).map(({ target }) => target);
  expect(shown).toHaveLength(exampleResults.length - 2);
  expect(shown).not.toContain('ESR1');
});

test('brackets stand only where a test was made, in pixels above the panel', () => {
  const { layout } = plot(threeGroups, {});
  const brackets = (layout.shapes ?? []).filter(({ type }) => type === 'path');
  expect(brackets.map(({ label }) => label?.text)).toEqual(['p = 0.030', 'p = 0.40']);
  expect(brackets.map(({ path }) => path)).toEqual(['M0,6V10H1V6', 'M0,30V34H2V30']);
  expect(brackets.every(({ yref }) => yref === 'paper')).toBe(true);
  expect(brackets.every(({ ysizemode }) => ysizemode === 'pixel')).toBe(true);
  // The axis knows nothing of them.
  expect(layout.yaxis?.range).toEqual(
    plot(threeGroups, { significance: 'none' }).layout.yaxis?.range,
  );
});

test.each([
  [0.05, 'ns'],
  [0.049, '*'],
  [0.01, '*'],
  [0.0099, '**'],
  [0.00099, '***'],
  [0.000099, '****'],
  [0, '****'],
])('p = %f is %s', (p, stars) => {
  expect(starsOf(p)).toBe(stars);
});

test('every figure of the fixtures has its data as a table', () => {
  for (const [, figure] of figures) {
    expect(figure.table?.rows.length).toBeGreaterThan(0);
    for (const row of figure.table?.rows ?? []) {
      expect(row).toHaveLength(figure.table?.columns.length ?? 0);
    }
  }
});
