import type { ScatterData } from 'plotly.js/lib/core';
import type { Verdict } from '../domain/result.ts';
import type { ChartColors } from './chart-colors.ts';

/** How a verdict looks: shape and colour together. */
export interface Mark {
  readonly id: string;
  /** In the legend and in captions. */
  readonly name: string;
  readonly verdicts: readonly Verdict[];
  readonly symbol: 'circle' | 'circle-open-dot' | 'diamond' | 'diamond-open-dot' | 'circle-open';
  readonly shape: string;
  readonly filled: boolean;
  readonly color: (colors: ChartColors) => string;
}

const noVerdict: Mark = {
  id: 'no-verdict',
  name: 'no verdict',
  verdicts: ['not testable', 'no expectation', 'not measured'],
  symbol: 'circle-open',
  shape: 'open circle',
  filled: false,
  color: (colors) => colors.neutral,
};

/** Circles agree, diamonds contradict; filled is significant, a dot is the direction alone. In legend order. */
export const marks: readonly Mark[] = [
  {
    id: 'agrees',
    name: 'agrees',
    verdicts: ['agrees'],
    symbol: 'circle',
    shape: 'filled circle',
    filled: true,
    color: (colors) => colors.agrees,
  },
  {
    id: 'agrees-in-direction',
    name: 'agrees in direction',
    verdicts: ['agrees in direction'],
    symbol: 'circle-open-dot',
    shape: 'dotted circle',
    filled: false,
    color: (colors) => colors.agrees,
  },
  {
    id: 'contradicts',
    name: 'contradicts',
    verdicts: ['contradicts'],
    symbol: 'diamond',
    shape: 'filled diamond',
    filled: true,
    color: (colors) => colors.contradicts,
  },
  {
    id: 'contradicts-in-direction',
    name: 'contradicts in direction',
    verdicts: ['contradicts in direction'],
    symbol: 'diamond-open-dot',
    shape: 'dotted diamond',
    filled: false,
    color: (colors) => colors.contradicts,
  },
  noVerdict,
];

export function markOf(verdict: Verdict): Mark {
  return marks.find((mark) => mark.verdicts.includes(verdict)) ?? noVerdict;
}

type PlotlySymbol = NonNullable<NonNullable<ScatterData['marker']>['symbol']>;

/** One symbol a point. Plotly takes arrays of symbols, which its generated types leave out. */
export function symbolPerPoint(symbols: readonly string[]): PlotlySymbol {
  return [...symbols] as unknown as PlotlySymbol;
}
