import type { FigureSettings } from './figure-settings.ts';
import { defaultFigureSettings } from './figure-settings.ts';
import type { QpcrSettings } from './qpcr-settings.ts';
import { defaultQpcrSettings } from './qpcr-settings.ts';

/** Choices of the analysis. All are fixed before looking and shown with the results. */
export interface Settings {
  /** Name of the control group; null leaves it to the names. */
  readonly controlGroup: string | null;
  readonly pairing: 'auto' | 'paired' | 'unpaired';
  readonly adjustment: 'holm' | 'benjamini-hochberg' | 'none';
  /** Significance level of the verdict. */
  readonly alpha: number;
  /** Confidence of the intervals. */
  readonly confidence: number;
  /** Whether phospho and total stood on one membrane (P/T) or each is divided by its own loading control. */
  readonly phosphoOverTotal: 'auto' | 'same-membrane' | 'parallel-membranes';
  /** What a replicate column counts where the table does not tell. */
  readonly replicateColumn: 'technical' | 'biological';
  /** What the same sample name in several runs is. */
  readonly sameSampleInSeveralRuns: 'biological-replicates' | 'one-replicate';
  /** Id of the expectation table that results are held against. */
  readonly expectationTable: string;
  readonly qpcr: QpcrSettings;
  readonly western: WesternSettings;
  /** Whether the cells make aromatase, and whether the medium held an androgen for it to turn into estrogen. */
  readonly aromatase: 'not stated' | 'expressed' | 'not expressed';
  readonly androgen: 'not stated' | 'added' | 'not added';
  /** What a dose-response curve is fitted to: every well once, or the mean of a replicate's technical wells. */
  readonly technicalWells: 'each' | 'averaged';
  /** What a compound is called that no file and no layout names. */
  readonly unnamedCompound: string;
  /** How figures look; no number depends on it. */
  readonly figures: FigureSettings;
}

/** Choices of the analysis of blots. */
export interface WesternSettings {
  /** Signals as the file states them (a program's are net), less the background that it states, or with it left in. */
  readonly background: 'as-stated' | 'subtract' | 'none';
  /** What a target is divided by where a lane has both a total-protein stain and loading controls. */
  readonly loading: 'auto' | 'total-protein' | 'loading-controls' | 'none';
  /** Sample on every gel that ratios are related to (inter-blot control), '' to compare lanes within their blot. */
  readonly commonSample: string;
  /** Several groups against the control: each pair of groups alone, or all in one additive fit. */
  readonly severalGroups: 'auto' | 'pairwise' | 'one-fit';
}

export const defaultWesternSettings: WesternSettings = {
  background: 'as-stated',
  loading: 'auto',
  commonSample: '',
  severalGroups: 'auto',
};

export const defaultSettings: Settings = {
  controlGroup: null,
  pairing: 'auto',
  adjustment: 'holm',
  alpha: 0.05,
  confidence: 0.95,
  phosphoOverTotal: 'auto',
  replicateColumn: 'technical',
  sameSampleInSeveralRuns: 'biological-replicates',
  expectationTable: 'table-2',
  qpcr: defaultQpcrSettings,
  western: defaultWesternSettings,
  aromatase: 'not stated',
  androgen: 'not stated',
  technicalWells: 'each',
  unnamedCompound: 'Anastrozole',
  figures: defaultFigureSettings,
};
