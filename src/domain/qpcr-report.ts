/** A well by its place, so that it can be found on a plate and in its file. */
export interface WellPlace {
  readonly source: string;
  readonly file: string;
  readonly sheet: string;
  readonly run: string;
  readonly row: number;
  readonly column: number;
  readonly position: string;
  readonly sample: string;
  /** Canonical name. */
  readonly target: string;
}

export const qualityRules = [
  'technical spread',
  'undetermined wells',
  'late Cq',
  'no-template gap',
  'no-RT share',
  'melting temperature',
  'second melting peak',
  'missing reference gene',
] as const;
export type QualityRule = (typeof qualityRules)[number];

/** One thing that was looked at and found odd: the rule with its limit, and the number that broke it. */
export interface QualityFlag {
  readonly rule: QualityRule;
  /** The rule in words, e.g. `at most 0.5 cycles apart`. */
  readonly limit: string;
  readonly value: number | null;
  readonly unit: string;
  readonly severity: 'warning' | 'info';
  readonly run: string;
  readonly sample: string;
  readonly target: string;
  /** Well, or '' where the flag is about several. */
  readonly position: string;
  /** What to make of it, in a sentence. */
  readonly words: string;
  /** The single well that explains a spread, suggested to be left out; never left out by itself. */
  readonly suggestion: WellPlace | null;
}

/** The amplification of one target: what was measured, and what is reckoned with. */
export interface EfficiencyRow {
  readonly target: string;
  /** The factor that is reckoned with, 1 < E. */
  readonly factor: number;
  readonly origin: 'assumed' | 'typed' | 'curve';
  readonly curve: CurveReport | null;
  /** null for a reference gene, and without a dilution series of both. */
  readonly validation: ValidationSlope | null;
  readonly concern: '' | 'standard-curve-unusable' | 'efficiency-unusable' | 'efficiency-unusual';
  /** Why a curve or a typed factor is not used, or what is odd about it; '' when there is nothing to say. */
  readonly words: string;
}

/** ΔCq to the reference genes over log10 of the amount: flat where both amplify alike. */
export interface ValidationSlope {
  /** Cycles a decade. */
  readonly slope: number;
  /** ΔCq at the amount 1. */
  readonly intercept: number;
  /** Amounts that the target and all reference genes were diluted to. */
  readonly amounts: number;
}

/** A validation slope beyond this, to either side, is too steep for 2^−ΔΔCq (Livak and Schmittgen 2001). */
export const flatSlope = 0.1;

export interface CurveReport {
  readonly slope: number;
  readonly intercept: number;
  readonly rSquared: number | null;
  readonly efficiency: number;
  readonly standardError: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly points: readonly { readonly amount: number; readonly cq: number }[];
  readonly files: readonly string[];
}

/** One reference gene: how steady it is, and what each fold change would be under it alone. */
export interface ReferenceGeneRow {
  readonly gene: string;
  /** geNorm's M among all reference genes; null with one gene. */
  readonly m: number | null;
  /** NormFinder's stability; null with fewer than three genes. */
  readonly normFinder: number | null;
}

/** Whether Cq of the references differs between two groups, as it should not. */
export interface DriftRow {
  /** A gene, or `mean of all`. */
  readonly gene: string;
  readonly line: string;
  readonly controlGroup: string;
  readonly testGroup: string;
  /** Mean Cq of the test group − the control, in cycles. */
  readonly difference: number;
  readonly pValue: number | null;
}

/** The fold change of a target under one set of reference genes. */
export interface FoldUnderReference {
  readonly target: string;
  readonly line: string;
  readonly testGroup: string;
  /** Genes that it was normalised to; all of them first. */
  readonly genes: readonly string[];
  readonly log2FoldChange: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** One reference gene more is not worth it when geNorm's V(n/n+1) is below this (Vandesompele 2002). */
export const enoughVariation = 0.15;

export interface ReferenceReport {
  readonly genes: readonly ReferenceGeneRow[];
  /** Biological replicates in which all reference genes were detected. */
  readonly replicates: number;
  readonly steps: readonly {
    readonly genes: readonly string[];
    readonly meanM: number;
    readonly removed: string | null;
  }[];
  readonly variation: readonly { readonly genes: number; readonly value: number }[];
  readonly ranking: readonly string[];
  readonly drift: readonly DriftRow[];
  readonly folds: readonly FoldUnderReference[];
  /** What the numbers are missing and why, or how to read them, in sentences. */
  readonly words: readonly string[];
}

/** Three or more groups of one target compared at once. */
export interface SeveralGroupsRow {
  readonly target: string;
  readonly line: string;
  readonly groups: readonly { readonly name: string; readonly n: number }[];
  readonly anova: FTestReport | null;
  readonly welchAnova: FTestReport | null;
  readonly differences: readonly GroupDifference[];
  readonly words: string;
}

export interface FTestReport {
  readonly f: number;
  readonly degreesOfFreedom: readonly [number, number];
  readonly pValue: number;
}

export interface GroupDifference {
  readonly first: string;
  readonly second: string;
  /** second over first. */
  readonly log2FoldChange: number;
  readonly interval: { readonly low: number; readonly high: number };
  readonly pValue: number;
}

/** A target in a layout of two factors. */
export interface TwoWayRow {
  readonly target: string;
  /** The cell line that the layout is of, '' where the study has one, or where the line is a factor. */
  readonly line: string;
  readonly firstFactor: string;
  readonly secondFactor: string;
  readonly firstLevels: readonly string[];
  readonly secondLevels: readonly string[];
  readonly n: number;
  readonly first: FTestReport | null;
  readonly second: FTestReport | null;
  readonly interaction: FTestReport | null;
  /** Of two by two: how many times larger the second factor's effect is at the first one's second level. */
  readonly interactionFold: {
    readonly fold: number;
    readonly low: number;
    readonly high: number;
  } | null;
  readonly words: string;
}

/** Whether the plates that a target was measured on differ by more than their replicates do. */
export interface PlateEffectRow {
  readonly target: string;
  readonly plates: number;
  readonly test: FTestReport | null;
  /** Largest distance of a plate from the mean of all, groups taken out, in cycles. */
  readonly largest: number;
  readonly plate: string;
}

/** The spread of one fold change by source: what replicates vary, and what an uncertain efficiency adds. */
export interface ErrorRow {
  readonly target: string;
  readonly line: string;
  readonly testGroup: string;
  /** Standard error of log2 fold change between biological replicates; the one that tests use. */
  readonly biological: number | null;
  /** What the standard errors of the efficiencies add (Hellemans 2007); never used for inference. */
  readonly efficiency: number;
}

/** Everything about the qPCR of a study that a reviewer asks beyond its fold changes. */
export interface QpcrReport {
  readonly flags: readonly QualityFlag[];
  /** All flags there are, should the list have been cut. */
  readonly flagCount: number;
  readonly efficiencies: readonly EfficiencyRow[];
  readonly errors: readonly ErrorRow[];
  readonly references: ReferenceReport;
  readonly severalGroups: readonly SeveralGroupsRow[];
  readonly twoWay: readonly TwoWayRow[];
  readonly plateEffects: readonly PlateEffectRow[];
  /** Samples without a group that stand on every plate, fit to be inter-run calibrators. */
  readonly calibratorCandidates: readonly string[];
  readonly controls: ControlCounts;
}

/** Wells that check the assay. */
export interface ControlCounts {
  readonly noTemplate: number;
  readonly noTemplateAmplified: number;
  readonly noRt: number;
  readonly standards: number;
  readonly melting: number;
}
