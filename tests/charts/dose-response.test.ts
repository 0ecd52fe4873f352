import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { darkColors, lightColors } from '../../src/charts/chart-colors.ts';
import { cultureChart } from '../../src/charts/culture-chart.ts';
import { doseResponseFigures, doseResponsePlot } from '../../src/charts/dose-response.ts';
import { curveCharts } from '../../src/charts/index.ts';
import type { DoseCurve } from '../../src/domain/result.ts';
import { control, notReached, row } from './dose-curves.ts';
import { expectGolden } from './golden.ts';
import { faultsOf, leavesOf, stringsOf } from './walk.ts';

const below: DoseCurve = {
  ...notReached,
  row: { ...notReached.row, relation: '<', ic50: 0.001, group: 'Sensitive' },
};
const weird: DoseCurve = {
  ...control,
  row: { ...row, compound: '<b>A</b> $x$ %{y}', group: '=cmd|"&', line: 'L & M' },
};
const log = [
  { date: '2025-01-06', dose: 0.1, viability: 92, event: 'thawed' },
  { date: '2025-02-06', dose: 0.2, viability: 71, event: '' },
  { date: '2025-03-06', dose: 1, viability: 88, event: 'frozen' },
].map(({ date, dose, viability, event }, i) => ({
  dose,
  entry: { date, passage: i + 5, dose, unit: 'µM', viability, doublingTime: null, event },
}));

const figures = [
  ['dose-response', doseResponsePlot([control, notReached], lightColors)],
  [
    'dose-response-narrow',
    doseResponsePlot([control, notReached], darkColors, { width: 'narrow' }),
  ],
  ['dose-response-below', doseResponsePlot([control, below], lightColors)],
  ['dose-response-weird-names', doseResponsePlot([weird], lightColors)],
  ['dose-response-empty', doseResponsePlot([], lightColors)],
  ['culture', cultureChart(log, lightColors)],
  ['culture-empty', cultureChart([], darkColors, { width: 'narrow' })],
] as const;

describe.each(figures)('%s', (name, figure) => {
  test('is as its golden', () => expectGolden(name, figure));

  test('has nothing that plotly stumbles over, is still and legible', () => {
    expect(faultsOf(figure)).toEqual([]);
    const { layout } = figure;
    expect(layout.dragmode).toBe(false);
    expect([layout.xaxis?.fixedrange, layout.yaxis?.fixedrange]).toEqual([true, true]);
    expect(layout.height).toBe(figure.height);
    const sizes = leavesOf(layout).filter(({ path }) => path.endsWith('font/size'));
    for (const { value } of sizes) expect(value).toBeGreaterThanOrEqual(11);
    expect([figure.title, figure.altText, figure.caption].every((text) => text !== '')).toBe(true);
  });
});

test('no line goes beyond the tested doses', () => {
  const { data } = doseResponsePlot([control, notReached], lightColors);
  for (const trace of data) {
    if (!('mode' in trace) || trace.mode !== 'lines' || !('x' in trace)) continue;
    const x = Array.isArray(trace.x) ? trace.x.map(Number) : [];
    if (x.length < 3) continue;
    expect(Math.min(...x)).toBeGreaterThanOrEqual(-3 - 1e-9);
    expect(Math.max(...x)).toBeLessThanOrEqual(1 + 1e-9);
  }
});

test('an IC50 beyond the doses is an open arrow at the top dose with its bound', () => {
  const figure = doseResponsePlot([control, notReached], lightColors);
  const arrow = figure.data.find((trace) => 'mode' in trace && trace.mode === 'text+markers');
  expect(arrow).toMatchObject({
    text: ['&gt;10 µM'],
    marker: { symbol: 'triangle-right-open' },
  });
  expect(figure.altText).toBe(
    'Dose-response curves of Anastrozole. Parental, 30 wells: IC50 0.0931 µM (interval 0.0711 to 0.123). Resistant, 30 wells: IC50 >10 µM, not reached; 93 % viable at the top dose of 10 µM.',
  );
});

test('names are never markup', () => {
  for (const text of stringsOf(doseResponsePlot([weird], lightColors))) {
    expect(text.replaceAll(/<\/?b>|<br>/g, '')).not.toMatch(/[<>$]|%\{/);
  }
});

test('a figure for each compound, the control first', () => {
  const other = { ...control, row: { ...row, compound: 'X' } };
  const built = doseResponseFigures([notReached, other, control], lightColors);
  expect(built.map(({ title }) => title)).toEqual(['Anastrozole', 'X']);
  expect(built[0]?.altText).toMatch(/Parental.*Resistant/);
  expect(curveCharts.map(({ id }) => id)).toEqual(['dose-response']);
});

test('no curve of any shape makes a figure with NaN, infinity or undefined', () => {
  const anyNumber = fc.oneof(fc.double(), fc.constantFrom(0, 1e-320, Infinity));
  const nullable = fc.option(anyNumber);
  const point = fc.record({
    dose: fc.oneof(fc.double({ min: 0, noNaN: true }), fc.constant(0)),
    percent: anyNumber,
    replicate: fc.string(),
    place: fc.string(),
  });
  const curve: fc.Arbitrary<DoseCurve> = fc.record({
    row: fc.record({
      ...Object.fromEntries(
        ['compound', 'line', 'group', 'replicate', 'unit', 'model'].map((key) => [
          key,
          fc.string(),
        ]),
      ),
      ...Object.fromEntries(
        ['low', 'high', 'top', 'bottom', 'hill', 'rSquared', 'absolute', 'area'].map((key) => [
          key,
          nullable,
        ]),
      ),
      relation: fc.constantFrom('=', '>', '<', ''),
      ic50: fc.option(fc.double({ min: 1e-12, max: 1e12, noNaN: true })),
      points: fc.nat(),
      notes: fc.array(fc.string(), { maxLength: 2 }),
    }) as unknown as fc.Arbitrary<DoseCurve['row']>,
    replicates: fc.constant([]),
    points: fc.array(point, { maxLength: 8 }),
    within: fc.constant(''),
    side: fc.constantFrom('control', 'test', 'none'),
    curve: fc.option(
      fc.record({
        top: fc.double({ min: -200, max: 300, noNaN: true }),
        bottom: fc.double({ min: -200, max: 300, noNaN: true }),
        hill: fc.double({ min: 0.1, max: 10, noNaN: true }),
        logMidpoint: fc.double({ min: -30, max: 30, noNaN: true }),
      }),
    ),
  });
  fc.assert(
    fc.property(fc.array(curve, { maxLength: 4 }), (curves) => {
      expect(faultsOf(doseResponsePlot(curves, darkColors))).toEqual([]);
    }),
    { seed: 20260725, numRuns: 300 },
  );
});
