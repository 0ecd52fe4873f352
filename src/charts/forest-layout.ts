import type { Annotation, Layout, Legend, Shape } from 'plotly.js/lib/core';
import { baseLayout, namedAxis } from './base-layout.ts';
import type { ColumnForm } from './column-form.ts';
import { axesOf, columnDomain, commonTitle, numberOf } from './column-form.ts';
import { escapeLabel, shorten } from './escape-label.ts';
import { plotlyFoldAxis } from './fold-axis.ts';
import { absenceNotes, numberColumns } from './forest-annotations.ts';
import type { ForestRow } from './forest-rows.ts';
import { isResultRow, rowLabel } from './forest-rows.ts';

/** Pixels of the row of column heads. */
export const columnHeads = 24;

/** A forest plot with its rows in columns. */
export interface ForestForm extends ColumnForm<readonly ForestRow[]> {
  /** `columns`: several of them, on a slide. */
  readonly form: 'narrow' | 'wide' | 'columns';
}

export function forestLayout(figure: ForestForm, bands: readonly Shape[]): Partial<Layout> {
  const { columns, height, margin, form, colors, options } = figure;
  const annotations = columns.flatMap((rows, i): Annotation[] =>
    absenceNotes(rows, colors, form !== 'wide').map((note) =>
      i === 0
        ? note
        : { ...note, xref: `${axesOf(i).xaxis} domain` as 'x domain', yref: axesOf(i).yaxis },
    ),
  );
  return {
    ...baseLayout(colors, height, margin),
    showlegend: true,
    legend: {
      ...(form === 'narrow' ? legendAbove : legendOverPlot(height - margin.t - margin.b, form)),
      itemclick: false,
      itemdoubleclick: false,
      itemsizing: 'trace',
      bgcolor: colors.background,
      font: { size: 12, color: colors.text },
    },
    ...columns.reduce<Partial<Layout>>(
      (axes, rows, i) => ({ ...axes, ...columnAxes(rows, i, figure) }),
      {},
    ),
    shapes: [...bands],
    annotations: [
      ...annotations,
      ...(form === 'wide' ? numberColumns(columns[0] ?? [], colors, options) : []),
      ...(form === 'columns' ? [commonTitle(axisTitle(columns.flat(), 30), 36, colors.text)] : []),
    ],
  };
}

function columnAxes(rows: readonly ForestRow[], i: number, figure: ForestForm): Partial<Layout> {
  const { columns, axis, form, colors } = figure;
  const { xaxis, yaxis } = axesOf(i);
  const number = numberOf(i);
  const longest = Math.max(1, ...columns.map(({ length }) => length));
  const several = form === 'columns';
  return {
    [`xaxis${number}`]: {
      ...plotlyFoldAxis(axis, colors),
      ...(several
        ? { anchor: yaxis, domain: columnDomain(i, figure) }
        : {
            title: {
              text: axisTitle(rows, form === 'narrow' ? 10 : 40),
              standoff: 16,
              font: { size: 12, color: colors.text },
            },
          }),
    },
    [`yaxis${number}`]: {
      ...namedAxis(
        rows.map((row) => rowLabel(row, form !== 'wide', colors.muted)),
        [longest - 0.5, -0.5],
        colors,
      ),
      ...(several ? { anchor: xaxis, automargin: false } : {}),
    },
  } as Partial<Layout>;
}

/** Entries under each other at the figure's left edge; an upright legend would take the plot's left margin. */
const legendAbove = {
  orientation: 'h',
  xref: 'container',
  x: 0,
  xanchor: 'left',
  yref: 'container',
  y: 1,
  yanchor: 'top',
  // Without it a legend higher than half the figure would scroll.
  maxheight: 10_000,
} as const satisfies Legend;

/** A row above the plot, clear of the column heads. Just outside of 0, for plotly then allows it the whole width. */
function legendOverPlot(plotHeight: number, form: ForestForm['form']): Legend {
  return {
    orientation: 'h',
    x: -0.0001,
    xanchor: 'left',
    y: 1 + (form === 'wide' ? columnHeads : 8) / plotHeight,
    yanchor: 'bottom',
  };
}

/** `Fold change, Resistant / Parental`, or in general words where rows compare different groups. */
function axisTitle(rows: readonly ForestRow[], most: number): string {
  const names = rows
    .filter(isResultRow)
    .map(({ result }) => ({ control: result.controlGroup, test: result.testGroup }));
  const nameOf = (side: 'control' | 'test'): string => {
    const [first = side, ...others] = new Set(names.map((name) => name[side]));
    return others.length > 0 || first === '' ? side : shorten(first, most);
  };
  return `Fold change, ${escapeLabel(nameOf('test'))} / ${escapeLabel(nameOf('control'))}`;
}
