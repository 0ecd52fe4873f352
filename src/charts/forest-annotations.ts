import type { Annotation } from 'plotly.js/lib/core';
import type { ChartColors } from './chart-colors.ts';
import { foldTextOf, percentOf, reasonOf } from './describe-result.ts';
import { escapeLabel, shorten } from './escape-label.ts';
import type { FigureOptions } from './figure-spec.ts';
import { formatFoldShort, formatPNumber } from './format-number.ts';
import type { ForestRow } from './forest-rows.ts';
import { isResultRow } from './forest-rows.ts';
import { hoverTextOf } from './hover-text.ts';

/** What stands in place of a point where there is no fold change; covers the line at 1 behind it. */
export function absenceNotes(
  rows: readonly ForestRow[],
  colors: ChartColors,
  narrow: boolean,
): Annotation[] {
  return rows.flatMap((row, y) => {
    if (!isResultRow(row) || foldTextOf(row.result) !== null) return [];
    const reason = narrow ? '' : reasonOf(row.result);
    return [
      {
        xref: 'paper',
        x: 0,
        y,
        xanchor: 'left',
        xshift: 4,
        showarrow: false,
        align: 'left',
        text: escapeLabel(shorten(reason === '' ? 'not measured' : `not measured: ${reason}`, 56)),
        font: { size: 12, color: colors.muted },
        bgcolor: colors.surface,
        hovertext: hoverTextOf(row.result, {}),
        captureevents: true,
      },
    ];
  });
}

/** The numbers behind the points, right of a wide figure. */
export function numberColumns(
  rows: readonly ForestRow[],
  colors: ChartColors,
  options: FigureOptions,
): Annotation[] {
  const adjusted = rows.some((row) => isResultRow(row) && row.result.pAdjusted !== null);
  const cells = rows.flatMap((row, y) => {
    if (!isResultRow(row)) return [];
    const { foldChange, interval, pAdjusted, pValue } = row.result;
    const ends =
      interval === null || foldChange.kind !== 'value'
        ? ''
        : ` (${[interval.low, interval.high].map(formatFoldShort).join(enDash)})`;
    const p = adjusted ? pAdjusted : pValue;
    return [
      { ...cell(`${foldTextOf(row.result) ?? '–'}${ends}`, foldShift, colors.text), y },
      { ...cell(p === null ? '–' : formatPNumber(p), pShift, colors.text), y },
    ];
  });
  const heading = { yref: 'paper', y: 1, yanchor: 'bottom', yshift: 4 } as const;
  return [
    { ...cell(`Fold (${percentOf(options)} CI)`, foldShift, colors.muted), ...heading },
    {
      ...cell(adjusted && options.adjustment !== 'none' ? 'Adj. p' : 'p', pShift, colors.muted),
      ...heading,
    },
    ...cells,
  ];
}

/** Thin spaces keep fonts from making an arrow of the dash and a `>`. */
const enDash = '\u2009–\u2009';
const foldShift = 16;
const pShift = 168;

function cell(text: string, xshift: number, color: string): Annotation {
  return {
    xref: 'paper',
    x: 1,
    xanchor: 'left',
    xshift,
    showarrow: false,
    // Without it the text is centred on what plotly measured, and columns come out ragged.
    align: 'left',
    text: escapeLabel(text),
    font: { size: 12, color },
  };
}
