import type { Annotation, Shape } from 'plotly.js/lib/core';
import type { FigureSettings } from '../domain/figure-settings.ts';
import type { Result } from '../domain/result.ts';
import type { ChartColors } from './chart-colors.ts';
import { formatP } from './format-number.ts';

/** Pixels from one bracket to the next, and of its ends. */
const step = 24;
const end = 4;
/** Pixels between the panel and the lowest bracket. */
const gap = 6;

/** A bracket from the control to a test group, with what stands over it. */
export interface Bracket {
  readonly to: number;
  readonly text: string;
}

const starLimits = [0.0001, 0.001, 0.01, 0.05];

/** Stars as captions explain them: one below 0.05, one more at each of 0.01, 0.001 and 0.0001. */
export function starsOf(p: number): string {
  return '*'.repeat(starLimits.filter((limit) => p < limit).length) || 'ns';
}

/** One bracket for each test that was made; `places` are the test groups' columns. */
export function bracketsOf(
  results: readonly Result[],
  places: readonly number[],
  significance: FigureSettings['significance'],
): Bracket[] {
  if (significance === 'none') return [];
  return results.flatMap((result, i) => {
    const p = result.pAdjusted ?? result.pValue;
    if (p === null || !(p >= 0 && p <= 1)) return [];
    return [{ to: places[i] ?? 0, text: significance === 'stars' ? starsOf(p) : formatP(p) }];
  });
}

export function bracketRoom(brackets: readonly Bracket[]): number {
  return brackets.length === 0 ? 0 : gap + step * brackets.length;
}

/**
 * Brackets above the panel, set in pixels from its upper edge: whatever the axis below them shows, they
 * neither widen nor break it.
 */
export function drawBrackets(
  brackets: readonly Bracket[],
  colors: ChartColors,
): { readonly shapes: Shape[]; readonly annotations: Annotation[] } {
  const heightOf = (i: number): number => gap + end + step * i;
  return {
    shapes: brackets.flatMap(({ to }, i) => {
      const height = heightOf(i);
      return [
        line([0, to], [height, height], colors),
        line([0, 0], [height - end, height], colors),
        line([to, to], [height - end, height], colors),
      ];
    }),
    annotations: brackets.map(({ to, text }, i) => ({
      x: to / 2,
      xanchor: 'center',
      yref: 'paper',
      y: 1,
      yanchor: 'bottom',
      yshift: heightOf(i) + 1,
      showarrow: false,
      text: text.replace('<', '&lt;'),
      font: { size: 12, color: colors.text },
    })),
  };
}

function line(
  [x0, x1]: readonly [number, number],
  [y0, y1]: readonly [number, number],
  colors: ChartColors,
): Shape {
  return {
    type: 'line',
    x0,
    x1,
    yref: 'paper',
    ysizemode: 'pixel',
    yanchor: 1,
    y0,
    y1,
    line: { color: colors.text, width: 1 },
  };
}
