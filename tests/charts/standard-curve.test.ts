import { describe, expect, test } from 'vitest';
import { darkColors, lightColors } from '../../src/charts/chart-colors.ts';
import { standardCurvePlot } from '../../src/charts/standard-curve-plot.ts';
import type { CurveReport } from '../../src/domain/qpcr-report.ts';
import { expectGolden } from './golden.ts';
import { faultsOf } from './walk.ts';

const greek = 'αβγδεζηθικλμνξοπρστυφχψω'.repeat(4).slice(0, 80);

/** A dilution series over so many decades, with a scatter that repeats. */
function series(decades: number): CurveReport {
  const points = Array.from({ length: decades + 1 }, (_, i) => i).flatMap((log) =>
    [-0.1, 0, 0.1].map((scatter) => ({ amount: 10 ** log, cq: 38 - 3.4 * log + scatter })),
  );
  return {
    slope: -3.4,
    intercept: 38,
    rSquared: 0.9991,
    efficiency: 10 ** (1 / 3.4),
    standardError: 0.01,
    interval: { low: 1.94, high: 2 },
    points,
    files: ['curve.csv'],
  };
}

const figures = [
  ['standard-curve', standardCurvePlot('ESR1', series(5), lightColors)],
  ['standard-curve-many-decades', standardCurvePlot('ESR1', series(11), darkColors)],
  [
    'standard-curve-weird-names',
    standardCurvePlot(`<b>x</b> $x^2$ ${greek}`, series(2), lightColors),
  ],
] as const;

describe.each(figures)('%s', (name, figure) => {
  test('is as its golden', () => {
    expectGolden(name, figure);
  });

  test('has nothing that plotly stumbles over', () => {
    expect(faultsOf(figure)).toEqual([]);
  });

  test('names its ticks as amounts, few enough to be told apart', () => {
    const { xaxis } = figure.layout;
    expect(xaxis?.ticktext).toHaveLength(xaxis?.tickvals?.length ?? -1);
    expect(xaxis?.ticktext?.length).toBeLessThanOrEqual(6);
    expect(xaxis?.ticktext?.[0]).toBe('1');
  });
});
