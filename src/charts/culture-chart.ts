import type { Data, LayoutAxis } from 'plotly.js/lib/core';
import type { CultureEntry } from '../domain/culture.ts';
import { baseLayout } from './base-layout.ts';
import type { ChartColors } from './chart-colors.ts';
import type { StairAxis } from './culture-axis.ts';
import { stairAxis } from './culture-axis.ts';
import { escapeLabel } from './escape-label.ts';
import type { FigureOptions, FigureSpec } from './figure-spec.ts';
import { cultureTable } from './figure-tables.ts';
import { formatFold } from './format-number.ts';
import { hoverLines } from './hover-text.ts';

/** The dose that counts as resistant, in µM. */
const goal = 1;

/** An entry of the log with its dose in µM. */
export interface CultureStep {
  readonly entry: CultureEntry;
  readonly dose: number | null;
}

/** The staircase of doses over time, and the growth of the cells on it below. */
export function cultureChart(
  steps: readonly CultureStep[],
  colors: ChartColors,
  options: FigureOptions = {},
): FigureSpec {
  const narrow = options.width === 'narrow';
  const dosed = steps.filter(({ dose }) => dose !== null);
  const growth = growthOf(steps);
  const height = growth.name === '' ? 280 : 420;
  const dates = steps.map(({ entry }) => entry.date);
  const letterRows = placeLetters(steps, narrow ? 22 : 34);
  const stairs = stairAxis(
    dosed.flatMap(({ dose }) => dose ?? []),
    goal,
    1 + Math.max(0, ...letterRows),
  );
  const axis: LayoutAxis = {
    fixedrange: true,
    tickfont: { size: 12, color: colors.muted },
    gridcolor: colors.grid,
    zeroline: false,
    showline: false,
    // No prefixes of units: 1000 h are not 1k.
    exponentformat: 'none',
  };
  const title = (text: string): NonNullable<LayoutAxis['title']> => ({
    text,
    standoff: 12,
    font: { size: 12, color: colors.muted },
  });
  const data: Data[] = [
    {
      type: 'scatter',
      mode: 'lines+markers',
      x: dosed.map(({ entry }) => entry.date),
      y: dosed.map(({ dose }) => stairs.place(dose ?? 0)),
      hovertext: dosed.map(hoverOf),
      hoverinfo: 'text',
      line: { shape: 'hv', color: colors.test, width: 2 },
      marker: { size: 6, color: colors.test },
      cliponaxis: false,
    },
    ...eventMarks(steps, letterRows, stairs, colors),
    ...(growth.name === '' ? [] : [growthTrace(growth.points, growth.of, colors)]),
  ];
  const [first, last] = [dates[0], dates.at(-1)];
  return {
    id: 'culture',
    title: 'Dose escalation',
    data,
    layout: {
      ...baseLayout(colors, height, { t: 28, r: narrow ? 12 : 24, b: 40, l: narrow ? 60 : 72 }),
      xaxis: { ...axis, type: 'date', anchor: growth.name === '' ? 'y' : 'y2', showgrid: false },
      yaxis: {
        ...axis,
        type: 'linear',
        ...stairs.axis,
        domain: growth.name === '' ? [0, 1] : [0.46, 1],
        title: title('Dose (µM)'),
      },
      ...(growth.name === ''
        ? {}
        : {
            yaxis2: {
              ...axis,
              type: 'linear',
              domain: [0, 0.34],
              rangemode: 'tozero',
              title: title(escapeLabel(growth.name)),
            },
          }),
      shapes: [
        {
          type: 'line',
          layer: 'below',
          xref: 'paper',
          x0: 0,
          x1: 1,
          y0: stairs.place(goal),
          y1: stairs.place(goal),
          line: { color: colors.muted, width: 1, dash: 'dot' },
        },
      ],
    },
    altText:
      first === undefined
        ? 'Culture log without entries.'
        : `Dose escalation from ${first} to ${last ?? first}, ${steps.length} entries, highest dose ${formatFold(Math.max(0, ...dosed.map(({ dose }) => dose ?? 0)))} µM.`,
    caption:
      steps.length === 0
        ? 'No entry has a dose yet.'
        : `Steps: dose of the drug in the medium. Dotted: ${goal} µM, from which a line counts as resistant.${lettersOf(steps)}${growth.name === '' ? '' : ` Below: ${growth.name.toLowerCase()}.`}`,
    height,
    wideFrom: 400,
    table: cultureTable(steps),
  };
}

interface Growth {
  readonly name: string;
  readonly points: readonly CultureStep[];
  readonly of: (entry: CultureEntry) => number | null;
}

/** Whichever of viability and doubling time the log has more of. */
function growthOf(steps: readonly CultureStep[]): Growth {
  const kinds = [
    { name: 'Viability (%)', of: (entry: CultureEntry) => entry.viability },
    { name: 'Doubling time (h)', of: (entry: CultureEntry) => entry.doublingTime },
  ].map((kind) => ({ ...kind, points: steps.filter(({ entry }) => kind.of(entry) !== null) }));
  const best = kinds.reduce((a, b) => (b.points.length > a.points.length ? b : a));
  return best.points.length === 0 ? { name: '', points: [], of: () => null } : best;
}

function growthTrace(points: readonly CultureStep[], of: Growth['of'], colors: ChartColors): Data {
  return {
    type: 'scatter',
    mode: 'lines+markers',
    yaxis: 'y2',
    x: points.map(({ entry }) => entry.date),
    y: points.map(({ entry }) => of(entry)),
    hovertext: points.map(hoverOf),
    hoverinfo: 'text',
    line: { color: colors.control, width: 1.5 },
    marker: { size: 6, symbol: 'square', color: colors.control },
    cliponaxis: false,
  };
}

/** Rows of the events' letters, so that those which would touch stand above each other; `across` fit side by side. */
function placeLetters(steps: readonly CultureStep[], across: number): number[] {
  const days = steps.map(({ entry }) => aboutDay(entry.date));
  const least = (Math.max(...days) - Math.min(...days)) / across;
  const ends: number[] = [];
  return eventsOf(steps).map(({ entry }) => {
    const day = aboutDay(entry.date);
    const free = ends.findIndex((end) => day - end >= least);
    const row = free < 0 ? ends.length : free;
    ends[row] = day;
    return row;
  });
}

function eventsOf(steps: readonly CultureStep[]): CultureStep[] {
  return steps.filter(({ entry }) => letters.has(entry.event));
}

function eventMarks(
  steps: readonly CultureStep[],
  rows: readonly number[],
  stairs: StairAxis,
  colors: ChartColors,
): Data[] {
  const events = eventsOf(steps);
  if (events.length === 0) return [];
  return [
    {
      type: 'scatter',
      mode: 'text',
      x: events.map(({ entry }) => entry.date),
      y: rows.map((row) => stairs.top + row * stairs.rowHeight),
      text: events.map(({ entry }) => letters.get(entry.event) ?? ''),
      textfont: { size: 12, color: colors.text },
      hovertext: events.map(hoverOf),
      hoverinfo: 'text',
      cliponaxis: false,
    },
  ];
}

/** Days of `2025-03-14` from year 0, with all months of 31: near enough to keep letters apart. */
function aboutDay(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return 372 * year + 31 * month + day;
}

const letters: ReadonlyMap<string, string> = new Map([
  ['thawed', 'T'],
  ['frozen', 'F'],
  ['cloned', 'C'],
  ['contaminated', '!'],
]);

/** What the letters that occur mean. */
function lettersOf(steps: readonly CultureStep[]): string {
  const found = new Set(steps.map(({ entry }) => entry.event));
  const words = [...letters].flatMap(([event, letter]) =>
    found.has(event) ? [`${letter} ${event}`] : [],
  );
  return words.length === 0 ? '' : ` Letters: events (${words.join(', ')}).`;
}

function hoverOf({ entry, dose }: CultureStep): string {
  return hoverLines(entry.date, [
    dose === null ? '' : `${formatFold(dose)} µM`,
    entry.passage === null ? '' : `passage ${entry.passage}`,
    entry.viability === null ? '' : `viability ${formatFold(entry.viability)} %`,
    entry.doublingTime === null ? '' : `doubling time ${formatFold(entry.doublingTime)} h`,
    entry.event,
  ]);
}
