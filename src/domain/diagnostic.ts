/** How much a problem matters: `error` lost data, `warning` may mislead, `info` is worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** The closed list of problems. A new kind of problem is a new line here and a sentence where it is raised. */
export const diagnosticCodes = [
  'file-empty',
  'file-too-large',
  'file-damaged',
  'file-not-recognised',
  'file-ambiguous',
  'file-not-supported',
  'file-duplicate',
  'mapping-applied',
  'sheet-unmatched',
  'encoding-guessed',
  'table-without-rows',
  'column-missing',
  'column-unread',
  'column-ambiguous',
  'value-not-a-number',
  'value-out-of-range',
  'value-missing',
  'row-too-short',
  'summary-row',
  'name-missing',
  'role-unknown',
  'bounds-exceeded',
  'control-group-missing',
  'control-group-unknown',
  'group-missing',
  'one-group-only',
  'replicates-missing',
  'replicate-meaning-unclear',
  'reference-gene-missing',
  'total-missing',
  'phospho-missing',
  'loading-control-missing',
  'value-not-positive',
  'pairs-incomplete',
  'undetermined-group',
  'technical-spread',
  'zero-variance',
  'no-template-amplified',
  'no-rt-amplified',
  'melting-temperature',
  'late-cq',
  'single-reference-gene',
  'reference-gene-drift',
  'efficiency-unusable',
  'efficiency-unusual',
  'standard-curve-unusable',
  'calibrator-unusable',
  'plate-effect',
  'exclusion-without-well',
  'site-assumed',
  'layout-missing',
  'blank-missing',
  'vehicle-missing',
  'dose-missing',
  'dose-units-mixed',
  'doses-too-few',
  'signal-below-blank',
  'signal-constant',
  'plate-turned',
  'plate-quality',
  'several-reads',
  'aromatase-not-stated',
  'curve-not-determined',
  'study-file-damaged',
  'lanes-unequal',
  'blot-without-control',
  'band-saturated',
  'band-near-background',
  'exposure-differs',
  'loading-differs',
  'blots-disagree',
  'outside-linear-range',
  'normalised-elsewhere',
  'internal-error',
] as const;
export type DiagnosticCode = (typeof diagnosticCodes)[number];

/**
 * A problem as data: where it is, what stood there, what was expected and how to mend it.
 * `message` is one full sentence; all texts are plain text, never markup.
 */
export interface Diagnostic {
  readonly severity: Severity;
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly file?: string;
  readonly sheet?: string;
  /** 1-based line or sheet row. */
  readonly row?: number;
  /** Header of the column, or its 1-based number as text where it has none. */
  readonly column?: string;
  /** The offending text as the file has it. */
  readonly text?: string;
  readonly expected?: string;
  readonly mend?: string;
  /** How many further places have the same problem, when they are told together. */
  readonly more?: number;
}
