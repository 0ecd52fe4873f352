import { describe, expect, test } from 'vitest';
import { lightColors } from '../../src/charts/chart-colors.ts';
import { doseAxis } from '../../src/charts/dose-axis.ts';
import { placeIc50s } from '../../src/charts/dose-places.ts';
import { doseResponseFigure } from '../../src/charts/dose-response.ts';
import type { DoseCurve } from '../../src/domain/result.ts';
import { control, notReached } from './dose-curves.ts';

/** The control's curve under another name, with its IC50 and interval elsewhere. */
function reached(group: string, ic50: number, low: number, high: number): DoseCurve {
  return { ...control, row: { ...control.row, group, ic50, low, high } };
}

const bound = (group: string): DoseCurve => ({
  ...notReached,
  row: { ...notReached.row, group },
});

describe('places of IC50', () => {
  const curves = [
    reached('a', 0.1, 0.05, 0.2),
    reached('b', 0.15, 0.1, 0.3),
    reached('c', 1, 0.8, 1.5),
    bound('d'),
    bound('e'),
    bound('f'),
  ];
  const places = placeIc50s(curves, doseAxis(curves));

  test('intervals that overlap stand above each other, others share a lane', () => {
    expect(curves.slice(0, 3).map((curve) => places.laneOf.get(curve))).toEqual([0, 1, 0]);
    expect(places.lanes).toBe(2);
  });

  test('arrows beside each other say their bound once', () => {
    expect(curves.slice(3).map((curve) => places.boundOf.get(curve))).toMatchObject([
      { order: 0, text: '>10 µM', isShared: true },
      { order: 1, text: '' },
      { order: 2, text: '' },
    ]);
  });
});

test('a legend of many curves takes rows of its own, and the plot keeps its height', () => {
  const heights = [1, 6].map((count) => {
    const figure = doseResponseFigure(
      Array.from({ length: count }, (_, i) => bound(`A group with a long name, ${i}`)),
      lightColors,
    );
    const { t = 0, b = 0 } = figure.layout.margin ?? {};
    return figure.height - t - b;
  });
  expect(heights[1]).toBe(heights[0]);
});

test('percents far beyond 100 have few ticks, without prefixes of units', () => {
  const [first] = control.points;
  if (!first) throw new Error('no points');
  const figure = doseResponseFigure(
    [{ ...control, points: [...control.points, { ...first, percent: 9000 }] }],
    lightColors,
  );
  const { range = [], dtick, exponentformat } = figure.layout.yaxis ?? {};
  expect((Number(range[1]) - Number(range[0])) / Number(dtick)).toBeLessThan(12);
  expect(exponentformat).toBe('none');
});
