/** An amplification factor a cycle that the user typed in; 2 is perfect doubling. */
export interface TypedEfficiency {
  /** Canonical name of the target. */
  readonly target: string;
  readonly factor: number;
}

/** Choices of the qPCR analysis beyond those that all assays share. */
export interface QpcrSettings {
  /** How the technical wells of a replicate become one Cq; `quantity` is that of their mean quantity. */
  readonly technical: 'mean' | 'median' | 'quantity';
  /** Technical wells further apart than this are flagged, in cycles. */
  readonly spreadLimit: number;
  readonly efficiencies: readonly TypedEfficiency[];
  /** Whether targets without a typed factor take that of their standard curve; else perfect doubling. */
  readonly fromCurves: boolean;
  /** What gives the p of two groups. */
  readonly test: 't' | 'rank' | 'permutation';
  /** Groups are compared within runs (group + run), where several runs hold both. */
  readonly blockByRun: boolean;
  /** What counts in n: each sample, or each batch (a clone, a passage) with its samples averaged first. */
  readonly unit: 'sample' | 'batch';
  /** Samples that stand on every plate to join the plates (inter-run calibrators). */
  readonly calibrators: readonly string[];
  /** How three or more groups are compared at once. */
  readonly severalGroups: 'dunnett' | 'tukey' | 'games-howell';
}

export const defaultQpcrSettings: QpcrSettings = {
  technical: 'mean',
  spreadLimit: 0.5,
  efficiencies: [],
  fromCurves: false,
  test: 't',
  blockByRun: false,
  unit: 'sample',
  calibrators: [],
  severalGroups: 'dunnett',
};
