import type { Data, ScatterData } from 'plotly.js/lib/core';
import type { Result } from '../domain/result.ts';
import { baseLayout, namedAxis } from './base-layout.ts';
import type { ChartColors } from './chart-colors.ts';
import { describeResult, nameOfResult } from './describe-result.ts';
import { escapeLabel, shorten } from './escape-label.ts';
import type { FigureOptions, FigureSpec } from './figure-spec.ts';
import { replicateTable } from './figure-tables.ts';
import { drawableLog2, foldAxis, log2FoldOf, log2IntervalOf, plotlyFoldAxis } from './fold-axis.ts';
import { hoverLines } from './hover-text.ts';
import { symbolPerPoint } from './marks.ts';
import { describePoint, describePoints, replicateCaption } from './replicate-caption.ts';
import type { PlacedPoint } from './replicate-points.ts';
import { placePoints, widenForEdges } from './replicate-points.ts';
import { summaryTraces } from './replicate-summary.ts';
import { wrapText } from './wrap-text.ts';

/** One target: every biological replicate of the control and the test group, and the estimate beside them. */
export function replicatePlot(
  result: Result,
  colors: ChartColors,
  options: FigureOptions = {},
): FigureSpec {
  const values = result.points.flatMap(({ log2 }) => drawableLog2(log2) ?? []);
  const estimate = log2FoldOf(result);
  const { axis, ...edges } = widenForEdges(
    foldAxis(estimate === null ? values : [...values, estimate], log2IntervalOf(result) ?? [], 8),
    result,
  );
  const placed = placePoints(result, axis, edges);
  const title = nameOfResult(result);
  const narrow = options.width === 'narrow';
  const length = narrow ? 9 : 12;
  const names = [
    columnName(result.controlGroup, result.nControl, length),
    columnName(result.testGroup, result.nTest, length),
  ];
  const extra = names.some((lines) => lines.length > 2) ? 16 : 0;
  const height = 280 + extra;
  return {
    id: ['replicates', result.assay, result.target, result.line, result.testGroup].join('/'),
    title,
    data: [
      ...pairLines(placed, colors),
      ...pointTraces(placed, result, colors),
      ...summaryTraces(result, axis, colors, options),
    ],
    layout: {
      ...baseLayout(colors, height, { t: 16, r: 8, b: 56 + extra, l: narrow ? 48 : 64 }),
      xaxis: {
        ...namedAxis(
          names.map((lines) => lines.map(escapeLabel).join('<br>')),
          narrow ? [-0.45, 1.6] : [-0.5, 1.7],
          colors,
        ),
        automargin: false,
        ...(narrow ? { tickfont: { size: 11, color: colors.text } } : {}),
      },
      yaxis: {
        ...plotlyFoldAxis(axis, colors),
        automargin: true,
        // Two side by side on a phone leave no room for it; the caption says it.
        ...(narrow
          ? {}
          : {
              title: {
                text: `Fold of ${escapeLabel(shorten(result.controlGroup, 18))}`,
                standoff: 8,
                font: { size: 12, color: colors.muted },
              },
            }),
      },
    },
    altText: `${describeResult(result, options)} ${describePoints(result)}`,
    caption: replicateCaption(result, axis, options),
    height,
    table: replicateTable([result]),
  };
}

/** A group's name on at most two lines, above its n. */
function columnName(group: string, n: number, length: number): string[] {
  const [first = '', ...rest] = wrapText(group, length);
  return [first, ...(rest.length > 0 ? [shorten(rest.join(' '), length)] : []), `n = ${n}`];
}

/** A line between every control and test point that belong together. */
function pairLines(placed: readonly PlacedPoint[], colors: ChartColors): Data[] {
  const measured = placed.filter(({ at, point }) => at === 'value' && point.pair !== null);
  const lines = measured
    .filter(({ point }) => point.side === 'control')
    .flatMap((control) =>
      measured
        .filter(({ point }) => point.side === 'test' && point.pair === control.point.pair)
        .map((test) => [control, test] as const),
    );
  if (lines.length === 0) return [];
  return [
    {
      type: 'scatter',
      mode: 'lines',
      x: lines.flatMap(([control, test]) => [control.x, test.x, null]),
      y: lines.flatMap(([control, test]) => [control.y, test.y, null]),
      line: { color: colors.muted, width: 1 },
      opacity: 0.55,
      hoverinfo: 'skip',
    },
  ];
}

/** Squares for the control, circles for the test group; open triangles point to where a value may be. */
function pointTraces(placed: readonly PlacedPoint[], result: Result, colors: ChartColors): Data[] {
  return (['control', 'test'] as const).flatMap((side): Data[] => {
    const ofSide = placed.filter(({ point }) => point.side === side);
    if (ofSide.length === 0) return [];
    const symbols: Record<PlacedPoint['at'], string> = {
      value: side === 'control' ? 'square' : 'circle',
      bottom: 'triangle-down-open',
      top: 'triangle-up-open',
    };
    const marker: ScatterData['marker'] = {
      symbol: symbolPerPoint(ofSide.map(({ at }) => symbols[at])),
      size: side === 'control' ? 8 : 9,
      color: colors[side],
      opacity: 1,
      line: {
        width: ofSide.map(({ at }) => (at === 'value' ? 1 : 2)),
        color: ofSide.map(({ at }) => (at === 'value' ? colors.surface : colors[side])),
      },
    };
    return [
      {
        type: 'scatter',
        mode: 'markers',
        name: side === 'control' ? columnLabel(result.controlGroup) : columnLabel(result.testGroup),
        x: ofSide.map(({ x }) => x),
        y: ofSide.map(({ y }) => y),
        hovertext: ofSide.map(({ point }) =>
          hoverLines(point.sample, describePoint(point, result)),
        ),
        hoverinfo: 'text',
        marker,
        cliponaxis: false,
      },
    ];
  });
}

function columnLabel(group: string): string {
  return escapeLabel(shorten(group, 40));
}
