import type { Annotation, Data, Layout } from 'plotly.js/lib/core';
import type { Result } from '../domain/result.ts';
import { namedAxis } from './base-layout.ts';
import type { ColumnForm } from './column-form.ts';
import { axesOf, columnDomain, labelRoom, numberOf } from './column-form.ts';
import { escapeLabel, shorten } from './escape-label.ts';
import { clampTo, log2FoldOf, log2IntervalOf, plotlyFoldAxis } from './fold-axis.ts';
import { hoverTextOf } from './hover-text.ts';
import type { MrnaProteinPair } from './mrna-protein-pair.ts';

/** A line of the figure, `place` rows below its column's upper edge. */
type PairRow = { readonly place: number } & (
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'result'; readonly result: Result }
);

export interface PairColumn {
  readonly rows: readonly PairRow[];
  /** Rows that it is high. */
  readonly length: number;
}

export type PairForm = ColumnForm<PairColumn>;

/** Rows between genes, beside one for each of the two. */
const pairGap = 0.35;
const mostColumns = 3;
/** Pixels of rows on a slide whose text can be read across a room, beside title and axis. */
const slideRoom = 540 - 90;
/** Okabe–Ito’s reddish purple, which stands out on light and dark. */
const mrnaColor = '#cc79a7';

/** The pairs in the fewest columns that a slide has room for; elsewhere in one. */
export function splitPairs(
  pairs: readonly MrnaProteinPair[],
  onSlide: boolean,
): { readonly columns: readonly PairColumn[]; readonly rowHeight: number } {
  const one = inColumns(pairs, 1);
  const dense = 22;
  if (!onSlide) return { columns: one, rowHeight: longestOf(one) > 24 ? dense : 34 };
  for (let count = 1; count <= mostColumns; count += 1) {
    const columns = inColumns(pairs, count);
    const rowHeight = [34, dense].find((height) => height * longestOf(columns) <= slideRoom);
    if (rowHeight !== undefined) return { columns, rowHeight };
  }
  return { columns: inColumns(pairs, mostColumns), rowHeight: dense };
}

/** Pixels of the columns beside each other. */
export function columnHeight(columns: readonly PairColumn[], rowHeight: number): number {
  return Math.round(rowHeight * longestOf(columns));
}

function longestOf(columns: readonly PairColumn[]): number {
  return Math.max(2, ...columns.map(({ length }) => length));
}

/** A heading goes with the first pair under it, and a pair is never parted. */
function inColumns(pairs: readonly MrnaProteinPair[], count: number): PairColumn[] {
  const groups = [...new Set(pairs.map(({ mrna }) => groupOf(mrna)))];
  const sorted = pairs.toSorted(
    (a, b) => groups.indexOf(groupOf(a.mrna)) - groups.indexOf(groupOf(b.mrna)),
  );
  const units = sorted.map(({ mrna, protein }, i) => {
    const before = sorted[i - 1];
    const isNew = groups.length > 1 && (!before || groupOf(before.mrna) !== groupOf(mrna));
    return { mrna, protein, heading: isNew ? groupOf(mrna) : null };
  });
  const lengthOf = ({ heading }: (typeof units)[number]): number =>
    2 + pairGap + (heading === null ? 0 : 1);
  const share = units.reduce((sum, unit) => sum + lengthOf(unit), 0) / count;
  const columns: PairColumn[] = [];
  let [rows, length] = [[] as PairRow[], 0];
  for (const unit of units) {
    if (length > 0 && length + lengthOf(unit) / 2 > share && columns.length < count - 1) {
      columns.push({ rows, length });
      [rows, length] = [[], 0];
    }
    let place = length;
    if (unit.heading !== null) {
      rows.push({ kind: 'heading', text: unit.heading, place });
      place += 1;
    }
    rows.push({ kind: 'result', result: unit.mrna, place });
    rows.push({ kind: 'result', result: unit.protein, place: place + 1 });
    length += lengthOf(unit);
  }
  return [...columns, { rows, length }];
}

function groupOf({ line, testGroup }: Result): string {
  return line === '' ? testGroup : `${line}: ${testGroup}`;
}

/** Intervals and points, each of both kinds a trace a column. */
export function pairTraces({ columns, axis, colors, options }: PairForm): Data[] {
  return columns.flatMap(({ rows }, column) =>
    (['qpcr', 'western'] as const).flatMap((assay): Data[] => {
      const drawn = rows.flatMap((row) => {
        if (row.kind === 'heading' || row.result.assay !== assay) return [];
        const log2 = log2FoldOf(row.result);
        return log2 === null ? [] : [{ result: row.result, y: row.place, x: clampTo(axis, log2) }];
      });
      if (drawn.length === 0) return [];
      // No colour or shape that stands for a verdict elsewhere.
      const color = assay === 'qpcr' ? mrnaColor : colors.test;
      const lines = drawn.flatMap(({ result, y }) => {
        const interval = log2IntervalOf(result);
        return interval ? [{ ends: interval.map((end) => clampTo(axis, end)), y }] : [];
      });
      const axes = column === 0 ? {} : axesOf(column);
      return [
        {
          type: 'scatter',
          mode: 'lines',
          x: lines.flatMap(({ ends }) => [...ends, null]),
          y: lines.flatMap(({ y }) => [y, y, null]),
          line: { color, width: 2 },
          hoverinfo: 'skip',
          ...axes,
        },
        {
          type: 'scatter',
          mode: 'markers',
          x: drawn.map(({ x }) => x),
          y: drawn.map(({ y }) => y),
          marker: {
            symbol: assay === 'qpcr' ? 'square' : 'circle',
            size: 11,
            color,
            opacity: 1,
            line: { width: 1, color: colors.surface },
          },
          hovertext: drawn.map(({ result }) => hoverTextOf(result, options)),
          hoverinfo: 'text',
          cliponaxis: false,
          ...axes,
        },
      ];
    }),
  );
}

export function pairAxes(form: PairForm): Partial<Layout> {
  const { columns, axis, colors } = form;
  const longest = longestOf(columns);
  return columns.reduce<Partial<Layout>>((axes, { rows }, i) => {
    const number = numberOf(i);
    const { xaxis, yaxis } = axesOf(i);
    const named = rows.flatMap((row) => (row.kind === 'result' ? [row] : []));
    return {
      ...axes,
      [`xaxis${number}`]: {
        ...plotlyFoldAxis(axis, colors),
        ...(columns.length > 1 ? { anchor: yaxis, domain: columnDomain(i, form) } : {}),
      },
      [`yaxis${number}`]: {
        ...namedAxis(
          named.map(({ result }) => escapeLabel(shorten(nameOf(result), 17))),
          [longest - 0.5, -0.6],
          colors,
        ),
        tickvals: named.map(({ place }) => place),
        automargin: false,
        anchor: xaxis,
      },
    };
  }, {});
}

/** The names of groups over their pairs, from the left edge of the column on. */
export function pairHeadings({ columns, colors }: PairForm): Annotation[] {
  return columns.flatMap(({ rows }, i) =>
    rows.flatMap((row): Annotation[] =>
      row.kind === 'heading'
        ? [
            {
              text: `<b>${escapeLabel(shorten(row.text, 40))}</b>`,
              xref: `${axesOf(i).xaxis} domain` as 'x domain',
              x: 0,
              xanchor: 'left',
              xshift: 12 - labelRoom,
              yref: axesOf(i).yaxis,
              y: row.place,
              showarrow: false,
              align: 'left',
              bgcolor: colors.surface,
              font: { size: 12, color: colors.muted },
            },
          ]
        : [],
    ),
  );
}

function nameOf({ assay, target }: Result): string {
  return assay === 'qpcr' ? `${target} mRNA` : `${target} protein`;
}
