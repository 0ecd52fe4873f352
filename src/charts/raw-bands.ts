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
/** Panels under each other on a slide; more stand in two columns. */
const mostOnSlide = 4;
/** Lanes whose names have room side by side, and letters of those that are slanted. */
const mostUpright = 4;
const mostLetters = 14;

/** The bands of one blot as bars: a panel a protein on a scale of its own, lanes in the order of the gel. */
export function rawBands(
  blot: Blot,
  colors: ChartColors,
  options: FigureOptions & { readonly controlGroup?: string } = {},
): FigureSpec {
  const rows = blot.rows.slice(0, mostRows);
  // On a slide a tall figure would be small.
  const columns = options.width === 'slide' && rows.length > mostOnSlide ? 2 : 1;
  const count = Math.max(1, Math.ceil(rows.length / columns));
  const isUpright = blot.lanes.length <= mostUpright;
  const labels = blot.lanes.map((lane) => laneLabel(lane, isUpright ? 16 : mostLetters));
  const bottom = isUpright ? 36 : 28 + Math.ceil(4.6 * Math.max(...labels.map(lengthOf)));
  const height = 20 + bottom + panelHeight * count;
  const gap = 0.3 / count;
  const share = (1 + gap) / count;
  const places = rows.map((row, i): PanelPlace => {
    const column = Math.floor(i / count);
    const top = 1 - (i % count) * share;
    return { row, i, column, top, bottom: Math.max(0, top - share + gap) };
  });
  const axes = places.map((place) => [
    place.i === 0 ? 'yaxis' : `yaxis${place.i + 1}`,
    { ...panelAxis(place, colors), anchor: place.column === 0 ? 'x' : 'x2' },
  ]);
  const laneAxes = Array.from({ length: columns }, (_, column) => [
    column === 0 ? 'xaxis' : 'xaxis2',
    {
      type: 'linear',
      range: [-0.6, Math.max(1, blot.lanes.length) - 0.4],
      domain: domainOf(column, columns),
      fixedrange: true,
      tickmode: 'array',
      tickvals: blot.lanes.map((_lane, i) => i),
      ticktext: labels,
      tickangle: isUpright ? 0 : -45,
      tickfont: { size: 11, color: colors.text },
      showgrid: false,
      zeroline: false,
      anchor: axisName(places.filter((place) => place.column === column).at(-1)?.i ?? 0),
    },
  ]);
  return {
    id: `raw-bands/${blot.name}`,
    title: blot.name,
    data: places.map((place) => barsOf(blot, place, colors, options.controlGroup ?? '')),
    layout: {
      ...baseLayout(colors, height, { t: 20, r: 8, b: bottom, l: 56 }),
      ...(rows.length === 0 ? { yaxis: { fixedrange: true, visible: false } } : {}),
      ...(Object.fromEntries([...axes, ...laneAxes]) as Partial<Layout>),
      annotations: places.map(({ row, column, top }) => ({
        text: escapeLabel(
          shorten(`${row.target}${row.membrane === '' ? '' : ` · membrane ${row.membrane}`}`, 40),
        ),
        xref: 'paper',
        yref: 'paper',
        x: domainOf(column, columns)[0],
        y: top,
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
    mostWidth: columns * (160 + 90 * blot.lanes.length),
    table: bandTable({ ...blot, rows }),
  };
}

/** A protein's panel: of which column, and between which shares of the plot's height. */
interface PanelPlace {
  readonly row: BlotRow;
  readonly i: number;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/** The share of the plot's width of a column, with room for the numbers of the next. */
function domainOf(column: number, columns: number): [number, number] {
  return columns === 1 ? [0, 1] : column === 0 ? [0, 0.46] : [0.54, 1];
}

function axisName(i: number): 'y' {
  return (i === 0 ? 'y' : `y${i + 1}`) as 'y';
}

function lengthOf(label: string): number {
  return [...label].length;
}

function barsOf(
  blot: Blot,
  { row, i, column }: PanelPlace,
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
    xaxis: column === 0 ? 'x' : 'x2',
    yaxis: axisName(i),
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
  { row, bottom, top: upper }: PanelPlace,
  colors: ChartColors,
): Partial<LayoutAxis> {
  const signals = row.signals.map((signal) => signal ?? 0);
  const [low, high] = [Math.min(0, ...signals), Math.max(0, ...signals)];
  const top = high > low ? high : low + 1;
  return {
    type: 'linear',
    domain: [bottom, upper],
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
