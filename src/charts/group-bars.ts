import type { Data, Shape } from 'plotly.js/lib/core';
import type { GroupLook } from './group-looks.ts';
import type { PlacedPoint } from './replicate-points.ts';

const halfWidth = 0.28;

export interface GroupColumn {
  readonly x: number;
  readonly look: GroupLook;
  readonly placed: readonly PlacedPoint[];
}

/** Bars of each group's mean on the axis as it is drawn: the geometric mean on a log axis. */
export function barShapes(columns: readonly GroupColumn[], base: number): Shape[] {
  return columns.flatMap(({ x, look, placed }) => {
    const spread = spreadOf(placed);
    if (spread === null) return [];
    return [
      {
        type: 'rect' as const,
        layer: 'below' as const,
        x0: x - halfWidth,
        x1: x + halfWidth,
        y0: base,
        y1: spread.mean,
        fillcolor: look.color,
        opacity: 0.28,
        line: { width: 0 },
      },
    ];
  });
}

/** One standard deviation to both sides of each mean; none where all values are the same by construction. */
export function barErrors(columns: readonly GroupColumn[], color: string): Data[] {
  const errors = columns.flatMap(({ x, placed }) => {
    const spread = spreadOf(placed);
    if (spread === null || !(spread.deviation > 1e-9)) return [];
    return [{ x, low: spread.mean - spread.deviation, high: spread.mean + spread.deviation }];
  });
  if (errors.length === 0) return [];
  const end = 0.08;
  return [
    {
      type: 'scatter',
      mode: 'lines',
      x: errors.flatMap(({ x }) => [x, x, null, x - end, x + end, null, x - end, x + end, null]),
      y: errors.flatMap(({ low, high }) => [low, high, null, low, low, null, high, high, null]),
      line: { color, width: 1.5 },
      hoverinfo: 'skip',
    },
  ];
}

/** Mean and sample standard deviation of what is drawn at a value. */
function spreadOf(
  placed: readonly PlacedPoint[],
): { readonly mean: number; readonly deviation: number } | null {
  const values = placed.filter(({ at }) => at === 'value').map(({ value }) => value);
  if (values.length === 0) return null;
  const mean = values.reduce((sum, value) => sum + value / values.length, 0);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
  return Number.isFinite(mean) && Number.isFinite(deviation) ? { mean, deviation } : null;
}
