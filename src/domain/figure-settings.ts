/** Widths that figures are printed at: columns of journals in mm, or a slide of 16:9. */
export const figureWidths = ['85', '89', '174', '183', 'slide'] as const;
export type FigureWidth = (typeof figureWidths)[number];

/** Sizes of a printed figure's text, in points. */
export const textSizes: readonly number[] = [5, 6, 7, 8, 9];

/** What the user calls a group in figures, and in which colour. */
export interface GroupLook {
  readonly group: string;
  /** '' leaves the group its own name. */
  readonly label: string;
  /** `#rrggbb`; '' leaves the colour to the figure. */
  readonly color: string;
}

/** How figures look. None of it changes a number. */
export interface FigureSettings {
  /** Test groups that come first, in this order; the others follow as the study has them. */
  readonly groupOrder: readonly string[];
  readonly groups: readonly GroupLook[];
  /** Canonical names of targets that are not drawn. */
  readonly hiddenTargets: readonly string[];
  /** Points alone, or with bars of the mean ± SD behind them. */
  readonly style: 'points' | 'bars';
  readonly scale: 'log2' | 'linear';
  /** Ends of the axis as fold changes; null leaves them to the data. */
  readonly range: readonly [number, number] | null;
  /** What stands over a bracket. */
  readonly significance: 'p' | 'stars' | 'none';
  /** Whether the side on which a fold change is expected is shaded. */
  readonly showsExpectation: boolean;
  /** Points of printed text. */
  readonly textSize: number;
  readonly width: FigureWidth;
  /** Whether printed SVG and PNG hold the whole study, so that they open it when they are dropped here. */
  readonly carriesStudy: boolean;
}

export const defaultFigureSettings: FigureSettings = {
  groupOrder: [],
  groups: [],
  hiddenTargets: [],
  style: 'points',
  scale: 'log2',
  range: null,
  significance: 'p',
  showsExpectation: true,
  textSize: 7,
  width: '85',
  carriesStudy: false,
};
