import type { Data } from 'plotly.js/lib/core';
import { pointsOf } from '../domain/points-of.ts';
import type { ReplicatePoint, Result } from '../domain/result.ts';
import type { ChartColors } from './chart-colors.ts';
import type { GroupColumn } from './group-bars.ts';
import { hoverLines } from './hover-text.ts';
import { symbolPerPoint } from './marks.ts';
import { describePoint } from './replicate-caption.ts';
import type { PlacedPoint } from './replicate-points.ts';

/** A group's column with what stands in it. */
export interface Column extends GroupColumn {
  readonly name: string;
  readonly n: number;
  readonly result: Result;
  readonly isControl: boolean;
}

// One trace for all columns: plotly's work grows with traces much faster than with points.

/** A line between every control and test point that belong together. */
export function pairLines(columns: readonly Column[], colors: ChartColors): Data[] {
  const [control, ...tests] = columns;
  const lines = control ? tests.flatMap((test) => pairsOf(control, test)) : [];
  if (lines.length === 0) return [];
  return [
    {
      type: 'scatter',
      mode: 'lines',
      x: lines.flatMap(([from, to]) => [from.x, to.x, null]),
      y: lines.flatMap(([from, to]) => [from.y, to.y, null]),
      line: { color: colors.muted, width: 1 },
      opacity: 0.55,
      hoverinfo: 'skip',
    },
  ];
}

function pairsOf(control: Column, test: Column): (readonly [PlacedPoint, PlacedPoint])[] {
  const isPaired = ({ at, point }: PlacedPoint): boolean => at === 'value' && point.pair !== null;
  // Each result numbers its pairs itself: its own control points say which ones these are.
  const own = pointsOf(test.result).filter(({ side }) => side === 'control');
  return control.placed.filter(isPaired).flatMap((from) => {
    const pair =
      test.result === control.result
        ? from.point.pair
        : own.find((point) => isSame(from.point, point))?.pair;
    return test.placed
      .filter((to) => isPaired(to) && to.point.pair === pair)
      .map((to) => [from, to] as const);
  });
}

function isSame(a: ReplicatePoint, b: ReplicatePoint): boolean {
  return a.sample === b.sample && a.run === b.run && a.log2 === b.log2;
}

/** Squares for the control, a shape of its own for each test group; triangles point to where a value may be. */
export function pointTrace(
  columns: readonly Column[],
  colors: ChartColors,
  narrow: boolean,
): Data[] {
  const drawn = columns.flatMap((column) =>
    column.placed.map((placed) => ({ ...column, ...placed, x: placed.x })),
  );
  if (drawn.length === 0) return [];
  // Narrow columns have room for small points alone.
  const size = narrow && columns.length > 4 ? 7 : 9;
  const isOpen = ({ at }: PlacedPoint): boolean => at === 'bottom' || at === 'top';
  return [
    {
      type: 'scatter',
      mode: 'markers',
      x: drawn.map(({ x }) => x),
      y: drawn.map(({ y }) => y),
      hovertext: drawn.map(({ point, result }) =>
        hoverLines(point.sample, describePoint(point, result)),
      ),
      hoverinfo: 'text',
      marker: {
        symbol: symbolPerPoint(
          drawn.map(({ at, look }) => (at === 'value' ? look.symbol : edgeSymbols[at])),
        ),
        size: drawn.map(({ isControl }) => size - (isControl ? 1 : 0)),
        color: drawn.map(({ look }) => look.color),
        opacity: 1,
        line: {
          width: drawn.map((point) => (isOpen(point) ? 2 : 1)),
          color: drawn.map((point) => (isOpen(point) ? point.look.color : colors.surface)),
        },
      },
      cliponaxis: false,
    },
  ];
}

const edgeSymbols: Readonly<Record<Exclude<PlacedPoint['at'], 'value'>, string>> = {
  bottom: 'triangle-down-open',
  top: 'triangle-up-open',
  below: 'triangle-down',
  above: 'triangle-up',
};
