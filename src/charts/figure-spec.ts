import type { Data, Layout } from 'plotly.js/lib/core';
import type { Expectation } from '../domain/expectation.ts';
import type { FigureSettings } from '../domain/figure-settings.ts';
import type { Result } from '../domain/result.ts';
import type { Settings } from '../domain/settings.ts';

/**
 * All that is needed to draw a figure and to say it in words. `data` and `layout` are for plotly and carry
 * escaped text; `title`, `altText` and `caption` are plain text, to be shown as text and never as HTML.
 */
export interface FigureSpec {
  readonly id: string;
  readonly title: string;
  readonly data: Data[];
  readonly layout: Partial<Layout>;
  readonly altText: string;
  readonly caption: string;
  /** Pixels. */
  readonly height: number;
  /** Pixels from which the wide form fits; below them a printed figure takes the narrow one. Default 270. */
  readonly wideFrom?: number;
  /** Pixels that the narrow form needs beside others on a page. Default 200. */
  readonly leastWidth?: number;
  /** Pixels beyond which a wider page leaves room beside the plot rather than pull its columns apart. */
  readonly mostWidth?: number;
  /** What the figure draws, as numbers. */
  readonly table?: FigureTable;
}

/** The data of a figure: what a table under it shows and its CSV holds. Plain text and unrounded numbers. */
export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** What the figures' words need to know beside the results; everything has a default. */
export interface FigureOptions {
  /**
   * `narrow` is a phone's width: short labels, fewer ticks, no columns of numbers. `slide` is a page of 16:9, on
   * which what is long stands in columns; all else is as `wide` there. Default `wide`.
   */
  readonly width?: 'narrow' | 'wide' | 'slide';
  /** Confidence of the intervals. Default 0.95. */
  readonly confidence?: number;
  /** How p values were adjusted; left out, captions say only that they were. */
  readonly adjustment?: Settings['adjustment'];
  /** All results of the study: what p values were adjusted over. Default: the results that are drawn. */
  readonly family?: readonly Result[];
  /** Rows of the expectation table, whose order figures follow. Default: the order of the results. */
  readonly tableOrder?: readonly Expectation[];
  /** How figures look. Default: `defaultFigureSettings`. */
  readonly figures?: FigureSettings;
}
