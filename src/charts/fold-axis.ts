import type { LayoutAxis } from 'plotly.js/lib/core';
import type { Result } from '../domain/result.ts';
import type { ChartColors } from './chart-colors.ts';
import { formatPowerOfTen } from './format-number.ts';

/**
 * A log2 axis labelled in folds. Values are drawn as log2 on a linear axis, because plotly's own log axes
 * take ranges, shapes and annotations each on a scale of its own.
 */
export interface FoldAxis {
  /** log2 units. */
  readonly range: readonly [number, number];
  readonly tickvals: readonly number[];
  readonly ticktext: readonly string[];
}

/** Octaves (a factor of 64) by which an interval may widen the axis beyond the values themselves. */
const reach = 6;
const log2Of10 = Math.log2(10);
/** No fold change that a double can hold lies beyond 2 to this power. */
const largest = 1100;

/**
 * An axis that holds all `values` and 0.5 to 2, and the `ends` of intervals up to a factor of 64 beyond them:
 * with two replicates an interval easily spans ten decades, which would press all points into one.
 */
export function foldAxis(
  values: readonly number[],
  ends: readonly number[],
  maximalTicks: number,
): FoldAxis {
  const low = Math.min(-1, ...values);
  const high = Math.max(1, ...values);
  const lowest = Math.max(low - reach, Math.min(low, ...ends));
  const highest = Math.min(high + reach, Math.max(high, ...ends));
  const padding = Math.max(0.25, 0.05 * (highest - lowest));
  const range = [lowest - padding, highest + padding] as const;
  return { range, ...ticksOf(range, maximalTicks) };
}

/** A log2 value that an axis can show; null when it is none. */
export function drawableLog2(value: number | null): number | null {
  if (value === null || !Number.isFinite(value)) return null;
  return Math.max(-largest, Math.min(largest, value));
}

/** log2 of a result's fold change; null when it has none. */
export function log2FoldOf(result: Result): number | null {
  if (result.foldChange.kind === 'none') return null;
  if (result.foldChange.kind === 'bound') return drawableLog2(Math.log2(result.foldChange.value));
  return drawableLog2(result.log2FoldChange ?? Math.log2(result.foldChange.value));
}

/** log2 of a result's interval. An end too far out for a number is put where no axis reaches. */
export function log2IntervalOf(result: Result): readonly [number, number] | null {
  if (result.interval === null || log2FoldOf(result) === null) return null;
  const { low, high } = result.interval;
  if (!(low >= 0 && high >= low)) return null;
  return [Math.max(-largest, Math.log2(low)), Math.min(largest, Math.log2(high))];
}

/** Whether an interval goes on beyond the axis, where figures draw arrow heads. */
export function isCut(axis: FoldAxis, interval: readonly [number, number] | null): boolean {
  return interval !== null && (interval[0] < axis.range[0] || interval[1] > axis.range[1]);
}

/** `value` moved into the axis. */
export function clampTo(axis: FoldAxis, value: number): number {
  return Math.min(axis.range[1], Math.max(axis.range[0], value));
}

/** The axis as plotly takes it: fixed, with a stronger line at a fold change of 1. */
export function plotlyFoldAxis(axis: FoldAxis, colors: ChartColors): LayoutAxis {
  return {
    type: 'linear',
    range: [...axis.range],
    fixedrange: true,
    tickmode: 'array',
    tickvals: [...axis.tickvals],
    ticktext: [...axis.ticktext],
    tickangle: 0,
    tickfont: { size: 12, color: colors.muted },
    gridcolor: colors.grid,
    zeroline: true,
    zerolinecolor: colors.muted,
    zerolinewidth: 1.5,
    showline: false,
    // Ticks stand within the range: plotly need not measure which of them to hide.
    ticklabeloverflow: 'allow',
  };
}

/** Powers of 2 while they are short to write, else of 4, else of 10. Multiples of the step, so 1 is among them. */
export function ticksOf(
  range: readonly [number, number],
  maximalTicks: number,
): Pick<FoldAxis, 'tickvals' | 'ticktext'> {
  const writesShort = range[0] > -4.5 && range[1] < 10;
  for (const step of writesShort ? [1, 2] : []) {
    const powers = multiples(range, step).map((k) => k * step);
    if (powers.length <= maximalTicks) {
      return { tickvals: powers, ticktext: powers.map((power) => String(2 ** power)) };
    }
  }
  let step = 1;
  while (multiples(range, step * log2Of10).length > maximalTicks) step += 1;
  const powers = multiples(range, step * log2Of10).map((k) => k * step);
  return {
    tickvals: powers.map((power) => power * log2Of10),
    ticktext: powers.map((power) => formatPowerOfTen(power)),
  };
}

function multiples([low, high]: readonly [number, number], step: number): number[] {
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  // `+ 0` turns -0 into 0.
  return Array.from({ length: count }, (_, i) => first + i + 0);
}
