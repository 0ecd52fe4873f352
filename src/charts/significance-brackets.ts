import type { Shape } from 'plotly.js/lib/core';
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
 * neither widen nor break it. Each is one shape with its label, which plotly draws in half the time that
 * lines and annotations take.
 */
export function drawBrackets(
  brackets: readonly Bracket[],
  colors: ChartColors,
  isCrowded: boolean,
): Partial<Shape>[] {
  return brackets.map(({ to, text }, i) => {
    const height = gap + end + step * i;
    return {
      type: 'path',
      path: `M0,${height - end}V${height}H${to}V${height - end}`,
      yref: 'paper',
      ysizemode: 'pixel',
      yanchor: 1,
      line: { color: colors.text, width: 1 },
      label: {
        text: text.replace('<', '&lt;'),
        // The first bracket of many columns may be narrower than its words, which then go on to its right.
        textposition: isCrowded ? 'top left' : 'top center',
        ...(isCrowded ? { xanchor: 'left' } : {}),
        yanchor: 'bottom',
        padding: 2,
        font: { size: 12, color: colors.text },
      },
    };
  });
}
