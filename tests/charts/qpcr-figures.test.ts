import { describe, expect, test } from 'vitest';
import { darkColors, lightColors } from '../../src/charts/chart-colors.ts';
import type { FigureSpec } from '../../src/charts/figure-spec.ts';
import { genormStepsPlot } from '../../src/charts/genorm-steps-plot.ts';
import { genormVariationPlot } from '../../src/charts/genorm-variation-plot.ts';
import { referenceCharts } from '../../src/charts/index.ts';
import { genormMPlot, normFinderPlot } from '../../src/charts/reference-stability-plot.ts';
import { standardCurvePlot } from '../../src/charts/standard-curve-plot.ts';
import type { ReferenceReport } from '../../src/domain/qpcr-report.ts';
import { expectGolden } from './golden.ts';
import { faultsOf, leavesOf, stringsOf } from './walk.ts';

const curve = {
  slope: -3.4,
  intercept: 28.2,
  rSquared: 0.9991,
  efficiency: 10 ** (1 / 3.4),
  standardError: 0.01,
  interval: { low: 1.94, high: 2 },
  points: [
    { amount: 1000, cq: 18 },
    { amount: 1, cq: 28.2 },
  ],
  files: ['curve.csv'],
};
const references: ReferenceReport = {
  genes: [
    { gene: '<b>A</b>', m: 0.4, normFinder: 0.2 },
    { gene: 'B', m: 0.3, normFinder: 0.1 },
    { gene: 'C', m: 0.6, normFinder: 0.4 },
    { gene: 'D', m: 0.8, normFinder: 0.05 },
  ],
  replicates: 6,
  steps: [
    { genes: ['<b>A</b>', 'B', 'C', 'D'], meanM: 0.525, removed: 'D' },
    { genes: ['<b>A</b>', 'B', 'C'], meanM: 0.43, removed: 'C' },
    { genes: ['<b>A</b>', 'B'], meanM: 0.35, removed: null },
  ],
  variation: [
    { genes: 2, value: 0.21 },
    { genes: 3, value: 0.12 },
  ],
  ranking: [],
  drift: [],
  folds: [],
  words: [],
};

describe('standard curve', () => {
  const spec = standardCurvePlot('<i>X</i>', curve, lightColors);
  test('says its fit in words, and draws points and line', () => {
    expect(spec.altText).toContain('slope −3.400, intercept 28.20, R² 0.9991, E 1.968');
    expect(spec.data).toHaveLength(2);
    const [line, points] = spec.data as { x: number[]; y: number[] }[];
    expect(points).toMatchObject({ x: [3, 0], y: [18, 28.2] });
    expect(line?.x).toEqual([0, 3]);
    expect(line?.y[0]).toBe(28.2);
  });
  test('a name is never markup', () => {
    expect(JSON.stringify(spec.layout)).not.toContain('<i>');
  });
});

const [figures, dark] = [lightColors, darkColors].map((colors) =>
  referenceCharts.flatMap(({ id, build }) => {
    const figure = build(references, colors);
    return figure ? [[id, figure] as const] : [];
  }),
) as [[string, FigureSpec][], [string, FigureSpec][]];

describe.each(figures)('%s', (name, figure) => {
  test('is as its golden', () => expectGolden(`reference-${name}`, figure));

  test('has nothing that plotly stumbles over, is still, and says its numbers', () => {
    expect(faultsOf(figure)).toEqual([]);
    expect([figure.layout.xaxis?.fixedrange, figure.layout.yaxis?.fixedrange]).toEqual([
      true,
      true,
    ]);
    expect(stringsOf(figure).filter((text) => text.includes('<b>'))).toEqual([]);
    expect(figure.table?.rows.length).toBeGreaterThan(0);
    const sizes = leavesOf(figure.layout).filter(({ path }) => path.endsWith('font/size'));
    for (const { value } of sizes) expect(value).toBeGreaterThanOrEqual(11);
  });
});

describe('reference genes', () => {
  const build = (report: ReferenceReport): string[] =>
    referenceCharts.flatMap(({ id, build: make }) => (make(report, lightColors) ? [id] : []));

  test('all four charts of four genes, in both themes', () => {
    expect(figures).toHaveLength(4);
    expect(dark).toHaveLength(4);
  });
  test('the steadiest first', () => {
    expect(genormMPlot(references, lightColors)?.altText).toContain(
      'less is steadier: B 0.300, <b>A</b> 0.400, C 0.600, D 0.800',
    );
    expect(normFinderPlot(references, lightColors)?.altText).toContain('D 0.050, B 0.100');
  });
  test('the curve names the gene that leaves, and the pair that remains', () => {
    expect(genormStepsPlot(references, lightColors)?.layout.xaxis?.ticktext).toEqual([
      'D',
      'C',
      '&lt;b&gt;A&lt;/b&gt;, B',
    ]);
  });
  test('bars below the limit are filled, those above are open', () => {
    const [bars] = genormVariationPlot(references, lightColors)?.data ?? [];
    expect(bars).toMatchObject({
      marker: { color: [lightColors.surface, lightColors.accent] },
      y: [0.21, 0.12],
    });
  });
  test('two genes have an M and nothing else, one gene has no figure', () => {
    const two = references.genes.slice(0, 2).map((row) => ({ ...row, normFinder: null }));
    const step = { genes: ['A', 'B'], meanM: 0.3, removed: null };
    expect(build({ ...references, genes: two, steps: [step], variation: [] })).toEqual([
      'genorm-m',
    ]);
    const one = [{ gene: 'A', m: null, normFinder: null }];
    expect(build({ ...references, genes: one, steps: [], variation: [] })).toEqual([]);
  });
});

test('genes that differ by the noise of arithmetic stand at 0 of an axis of plain numbers', () => {
  const noise: ReferenceReport = {
    ...references,
    genes: [
      { gene: 'A', m: 1.2e-15, normFinder: 0 },
      { gene: 'B', m: 8e-16, normFinder: 3e-16 },
    ],
    steps: references.steps.map((step) => ({ ...step, meanM: 4e-15 })),
    variation: [{ genes: 2, value: 2e-16 }],
  };
  for (const { build } of referenceCharts) {
    const { range, ticktext = [] } = build(noise, lightColors)?.layout.yaxis ?? {};
    expect(Number(range?.[1])).toBeGreaterThanOrEqual(0.1);
    expect(ticktext.length).toBeGreaterThan(1);
    for (const text of ticktext) expect(String(text)).toMatch(/^[\d.]+$/);
  }
});
