import type { Data, Layout, LayoutAxis } from 'plotly.js/lib/core';
import type { Blot, BlotLane, BlotRow } from '../domain/blot.ts';
import { baseLayout } from './base-layout.ts';
import type { ChartColors } from './chart-colors.ts';
import { escapeLabel, shorten } from './escape-label.ts';
import type { FigureOptions, FigureSpec } from './figure-spec.ts';
import { bandTable } from './figure-tables.ts';
import { formatFold } from './format-number.ts';
import { hoverLines } from './hover-text.ts';

/** Proteins drawn of one blot; a gel is rarely probed for more. */
const mostRows = 10;
const panelHeight = 76;

/** The bands of one blot as bars: a panel a protein on a scale of its own, lanes in the order of the gel. */
export function rawBands(
  blot: Blot,
  colors: ChartColors,
  options: FigureOptions & { readonly controlGroup?: string } = {},
): FigureSpec {
  const rows = blot.rows.slice(0, mostRows);
  const count = Math.max(1, rows.length);
  const bottom = blot.lanes.length <= 4 ? 36 : 76;
  const height = 20 + bottom + panelHeight * count;
  const gap = 0.3 / count;
  const share = (1 + gap) / count;
  const axes = Object.fromEntries(
    rows.map((row, i) => {
      const top = 1 - i * share;
      return [
        i === 0 ? 'yaxis' : `yaxis${i + 1}`,
        panelAxis(row, [Math.max(0, top - share + gap), top], colors),
      ];
    }),
  ) as Partial<Layout>;
  const isWide = blot.lanes.length <= 4;
  const length = isWide ? 16 : options.width === 'narrow' ? 6 : 10;
  const labels = blot.lanes.map((lane) => laneLabel(lane, length));
  return {
    id: `raw-bands/${blot.name}`,
    title: blot.name,
    data: rows.map((row, i) => barsOf(blot, row, i, colors, options.controlGroup ?? '')),
    layout: {
      ...baseLayout(colors, height, { t: 20, r: 8, b: bottom, l: 56 }),
      ...(rows.length === 0 ? { yaxis: { fixedrange: true, visible: false } } : axes),
      xaxis: {
        type: 'linear',
        range: [-0.6, Math.max(1, blot.lanes.length) - 0.4],
        fixedrange: true,
        tickmode: 'array',
        tickvals: blot.lanes.map((_, i) => i),
        ticktext: labels,
        tickangle: isWide ? 0 : -60,
        tickfont: { size: 11, color: colors.text },
        showgrid: false,
        zeroline: false,
        anchor: rows.length > 1 ? (`y${rows.length}` as 'y') : 'y',
      },
      annotations: rows.map((row, i) => ({
        text: escapeLabel(
          shorten(`${row.target}${row.membrane === '' ? '' : ` · membrane ${row.membrane}`}`, 40),
        ),
        xref: 'paper',
        yref: 'paper',
        x: 0,
        y: 1 - i * share,
        xanchor: 'left',
        yanchor: 'bottom',
        showarrow: false,
        font: { size: 12, color: colors.text },
      })),
    },
    altText: [
      `Bands of ${blot.name}, ${blot.lanes.length} lanes.`,
      ...rows.map((row) => describeRow(blot, row)),
    ].join(' '),
    caption: `Bars: signals as the file states them, a scale for each protein; lanes in the order of the gel. Grey: ${options.controlGroup || 'control group'}. Open: lanes that take no part. Hatched: saturated.${blot.rows.length > mostRows ? ` ${blot.rows.length - mostRows} further proteins are not drawn.` : ''}`,
    height,
    mostWidth: 160 + 90 * blot.lanes.length,
    table: bandTable({ ...blot, rows }),
  };
}

function barsOf(
  blot: Blot,
  row: BlotRow,
  i: number,
  colors: ChartColors,
  controlGroup: string,
): Data {
  const colorOf = (lane: BlotLane): string =>
    controlGroup !== '' && lane.group === controlGroup ? colors.control : colors.test;
  return {
    type: 'bar',
    x: blot.lanes.map((_, lane) => lane),
    y: row.signals.map((signal) => signal ?? 0),
    width: Math.min(0.75, 0.15 * blot.lanes.length),
    xaxis: 'x',
    yaxis: i === 0 ? 'y' : (`y${i + 1}` as 'y2'),
    name: escapeLabel(shorten(row.target, 40)),
    marker: {
      color: blot.lanes.map((lane) => (lane.takesPart ? colorOf(lane) : colors.surface)),
      line: { width: 1, color: blot.lanes.map(colorOf) },
      pattern: { shape: row.saturated.map((saturated) => (saturated ? '/' : '')) },
    },
    hovertext: blot.lanes.map((lane, k) => {
      const signal = row.signals[k] ?? null;
      return hoverLines(`${row.target}, lane ${lane.lane}`, [
        lane.sample,
        lane.group,
        signal === null ? 'no band in the table' : `signal ${formatFold(signal)}`,
        row.saturated[k] === true ? 'saturated' : '',
        lane.takesPart ? '' : 'takes no part',
      ]);
    }),
    hoverinfo: 'text',
  };
}

function panelAxis(
  row: BlotRow,
  domain: [number, number],
  colors: ChartColors,
): Partial<LayoutAxis> {
  const signals = row.signals.map((signal) => signal ?? 0);
  const [low, high] = [Math.min(0, ...signals), Math.max(0, ...signals)];
  const top = high > low ? high : low + 1;
  return {
    type: 'linear',
    domain,
    range: [low, top],
    fixedrange: true,
    tickmode: 'array',
    tickvals: [0, top],
    ticktext: ['0', formatFold(top)],
    tickfont: { size: 11, color: colors.muted },
    showgrid: false,
    zeroline: true,
    zerolinecolor: colors.muted,
    zerolinewidth: 1,
  };
}

function laneLabel(lane: BlotLane, length: number): string {
  return escapeLabel(shorten(lane.group === '' ? lane.sample || lane.lane : lane.group, length));
}

function describeRow(blot: Blot, row: BlotRow): string {
  const signals = blot.lanes.map((lane, i) => {
    const signal = row.signals[i] ?? null;
    return `${lane.sample || lane.lane} ${signal === null ? 'none' : formatFold(signal)}`;
  });
  return `${row.target}: ${signals.slice(0, 40).join(', ')}${signals.length > 40 ? ' …' : ''}.`;
}
