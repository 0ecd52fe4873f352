import type { Annotation, Origin } from './annotation.ts';
import type { Blot } from './blot.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Expectation } from './expectation.ts';
import type { QpcrReport } from './qpcr-report.ts';
import type { Assay, Role } from './reading.ts';
import type { RowColumns, RowStretch } from './row-columns.ts';

export type Measure = 'mRNA' | 'protein' | 'phospho/total' | 'IC50 ratio';

export const verdicts = [
  'agrees',
  'agrees in direction',
  'contradicts',
  'contradicts in direction',
  'not testable',
  'no expectation',
  'not measured',
] as const;
export type Verdict = (typeof verdicts)[number];

/** A fold change: a number, a bound that was not reached (`>100`), or nothing with the reason in the notes. */
export type FoldEstimate =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'bound'; readonly relation: '<' | '>'; readonly value: number }
  | { readonly kind: 'none' };

/** One biological replicate of one target, as a figure draws it. */
export interface ReplicatePoint {
  readonly sample: string;
  /** File and run or blot that it was measured in. */
  readonly run: string;
  readonly side: 'control' | 'test';
  /** log2 of the value relative to the control's geometric mean (or to its own control lane in a blot); null when undetermined. */
  readonly log2: number | null;
  /** Points with the same number are a pair; null when not paired. */
  readonly pair: number | null;
  /** Technical wells or lanes averaged into it. */
  readonly technical: number;
}

export type Pairing = 'paired' | 'unpaired';

/** The same comparison with the wells put back that the user left out. */
export interface WithoutExclusions {
  readonly nControl: number;
  readonly nTest: number;
  readonly log2FoldChange: number | null;
  readonly foldChange: FoldEstimate;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly pValue: number | null;
  readonly pAdjusted: number | null;
}

/** One target compared between two groups of one line. */
export interface Result {
  readonly assay: Assay;
  readonly target: string;
  readonly measure: Measure;
  /** '' when the study has one cell line. */
  readonly line: string;
  readonly controlGroup: string;
  readonly testGroup: string;
  readonly nControl: number;
  readonly nTest: number;
  readonly log2FoldChange: number | null;
  readonly seLog2: number | null;
  readonly foldChange: FoldEstimate;
  /** On the fold scale. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly pValue: number | null;
  readonly pAdjusted: number | null;
  /** How it was tested, in words, e.g. `Welch t-test on ΔCq`; '' when it was not. */
  readonly test: string;
  readonly pairing: Pairing;
  /** Why it was paired or not, in words. */
  readonly pairingReason: string;
  /** Whether the result belongs to the family that p values are adjusted over. */
  readonly inFamily: boolean;
  readonly expectation: Expectation | null;
  /** The row states the protein, the result is its mRNA. */
  readonly indirect: boolean;
  /** Citation of the expectation, '' without one. */
  readonly source: string;
  readonly verdict: Verdict;
  readonly notes: readonly string[];
  /** To be asked for by `pointsOf`: the results of a study share their columns. */
  readonly points: readonly ReplicatePoint[] | RowStretch<ReplicatePoint>;
  /** null where leaving wells out changes nothing. */
  readonly withoutExclusions: WithoutExclusions | null;
}

/** One row of the scorecard: what the table says, and what this study measured for it. */
export interface ScorecardRow {
  readonly expectation: Expectation;
  /** Direct results for the row's own target, one a line and test group; empty means not measured. */
  readonly results: readonly Result[];
  /** Indirect evidence, labelled so. */
  readonly indirect: readonly Result[];
}

/** One biological replicate × target of a qPCR study: a row of the ΔCq table. */
export interface DeltaCqRow {
  readonly target: string;
  readonly sample: string;
  readonly line: string;
  readonly group: string;
  readonly replicate: string;
  readonly run: string;
  /** Arithmetic mean over the technical wells that amplified; null when none did. */
  readonly meanCq: number | null;
  readonly sdCq: number | null;
  readonly wells: number;
  readonly undeterminedWells: number;
  /** Wells that the user left out; not among `wells`. */
  readonly excludedWells: number;
  /** Arithmetic mean of the reference genes' mean Cq. */
  readonly referenceCq: number | null;
  readonly deltaCq: number | null;
  /** Standard error of ΔCq from the technical wells alone; null where a set has one well. No test uses it. */
  readonly seDeltaCq: number | null;
  readonly leftOut: boolean;
  readonly flags: readonly string[];
}

/** One lane × target of a blot: a row of the ratio table. */
export interface RatioRow {
  readonly target: string;
  readonly sample: string;
  readonly line: string;
  readonly group: string;
  readonly blot: string;
  readonly lane: string;
  readonly signal: number | null;
  readonly loading: number | null;
  /** The total protein's signal and loading for a phospho target. */
  readonly total: number | null;
  readonly totalLoading: number | null;
  readonly ratio: number | null;
  /** Over the mean of the control lanes, or the sum, or the scale factor of its own blot; nothing is tested on these. */
  readonly relative: number | null;
  readonly ofSum: number | null;
  readonly aligned: number | null;
  /** Exposure of the image that the signal was measured in, '' where the file states none. */
  readonly exposure: string;
  /** The formula in words, e.g. `p-Akt (Ser473) / Akt (background subtracted)`. */
  readonly formula: string;
  readonly leftOut: boolean;
  readonly flags: readonly string[];
}

/** An IC50 as a table states it: a number, a bound beyond the tested doses, or nothing with the reason in the notes. */
export interface Ic50Row {
  readonly compound: string;
  readonly line: string;
  readonly group: string;
  /** '' for the curve over all replicates of the group. */
  readonly replicate: string;
  /** '' where there is neither a number nor a bound. */
  readonly relation: '=' | '>' | '<' | '';
  readonly ic50: number | null;
  /** Profile-likelihood interval; null on a side that the data leave open. */
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  /** Parameters of the fitted curve, in % of the vehicle; null where none was fitted. */
  readonly top: number | null;
  readonly bottom: number | null;
  readonly hill: number | null;
  readonly rSquared: number | null;
  readonly points: number;
  readonly model: string;
  /** Dose at 50 % of the vehicle; null where the curve does not have it within the tested doses. */
  readonly absolute: number | null;
  /** Mean height of the curve over the tested doses, in %. */
  readonly area: number | null;
  /** Growth-rate metrics, where the rows state the counts at the start and without drug; else null. */
  readonly growth: GrowthRate | null;
  readonly notes: readonly string[];
}

/** Growth-rate inhibition (GR) by dose, from 1 at dose zero down to GR∞. */
export interface GrowthRate {
  /** Dose at GR 0.5; null when the curve never falls so far. */
  readonly gr50: number | null;
  readonly grInfinity: number;
  /** Dose half-way between 1 and GR∞. */
  readonly gec50: number;
  readonly hill: number;
  readonly points: number;
}

/** One well of a dose-response curve. */
export interface CurvePoint {
  readonly dose: number;
  /** Viability in % of the vehicle. */
  readonly percent: number;
  readonly replicate: string;
  /** Where it stands, for people: `plate.csv · B2`. */
  readonly place: string;
}

/** A compound's curve on one group of one line, with what came of it. */
export interface DoseCurve {
  readonly row: Ic50Row;
  readonly replicates: readonly Ic50Row[];
  readonly points: readonly CurvePoint[];
  readonly side: 'control' | 'test' | 'none';
  /** The line within which curves are compared, '' where there is nothing to tell apart; curves of one figure share it. */
  readonly within: string;
  /** The fitted curve, to be drawn within the tested doses; null where a curve would mislead. */
  readonly curve: {
    readonly top: number;
    readonly bottom: number;
    readonly hill: number;
    readonly logMidpoint: number;
  } | null;
}

/** What was told of one plate as a whole. */
export interface PlateQuality {
  readonly source: string;
  readonly plate: string;
  readonly label: string;
  /** Z′ of vehicle against blank, the lowest of several kinds of cells; null without two wells of each. */
  readonly zPrime: number | null;
  /** Mean of vehicle wells on the rim over that of inner ones; null without both. */
  readonly edgeRatio: number | null;
  /** Change of the vehicle from the first to the last column (or row) in % of its mean; null with fewer than four wells. */
  readonly drift: number | null;
}

/** What the app assumed to get its answer, each changeable. `about` says where it is changed. */
export interface Assumption {
  readonly text: string;
  readonly origin: Origin;
  readonly about:
    | 'samples'
    | 'targets'
    | 'control-group'
    | 'pairing'
    | 'phospho-over-total'
    | 'loading'
    | 'replicates'
    | 'files'
    | 'qpcr'
    | 'viability';
}

/** How the data rows of a source add up. */
export interface SourceCounts {
  readonly source: string;
  readonly rows: number;
  readonly used: number;
  readonly undetermined: number;
  readonly excluded: number;
  readonly rejected: number;
}

/** What is told of a study beside its results: how its wells and rows came to them. */
export interface Review {
  readonly deltaCq: RowColumns<DeltaCqRow>;
  /** null without qPCR. */
  readonly qpcr: QpcrReport | null;
  readonly counts: readonly SourceCounts[];
  /** Problems of the analysis; those of the files stand with their sources. */
  readonly problems: readonly Diagnostic[];
}

export const noReview: Review = {
  deltaCq: { count: 0, columns: [] },
  qpcr: null,
  counts: [],
  problems: [],
};

/** Everything that is derived from a study. */
export interface Analysis extends Review {
  readonly annotation: Annotation;
  readonly results: readonly Result[];
  readonly scorecard: readonly ScorecardRow[];
  readonly ratios: readonly RatioRow[];
  /** The gels with their lanes and signals, for the blot board. */
  readonly blots: readonly Blot[];
  readonly referenceGenes: readonly string[];
  readonly curves: readonly DoseCurve[];
  readonly plates: readonly PlateQuality[];
  readonly assumptions: readonly Assumption[];
  /** Samples of which the user has to say what their rows are; missing where there are none. */
  readonly rowsToAsk?: readonly string[];
}

/** What a reading counts as, for the measurements table and file. */
export interface MeasurementStatus {
  readonly status: 'used' | 'undetermined' | 'excluded' | 'rejected';
  readonly role: Role;
  readonly reason: string;
}
