import type { Assay } from './reading.ts';

/** A region of the fold axis (test over control). A null bound is open: `{above: 1, below: null}` is «more than 1». */
export interface FoldRegion {
  readonly above: number | null;
  readonly below: number | null;
  /** «absent»: also met when the target is undetected in the test group and detected in the control. */
  readonly includesAbsent: boolean;
}

export interface Citation {
  /** The number in square brackets that the table uses, or a short key. */
  readonly key: string;
  readonly text: string;
}

/** What one row of a published table leads one to expect. The words are the table's own. */
export interface Expectation {
  /** Canonical name of the target that the row states. */
  readonly target: string;
  readonly assay: Assay;
  /** What the table says of the control and test cells, and of its meaning. */
  readonly control: string;
  readonly expected: string;
  readonly implication: string;
  readonly region: FoldRegion;
  readonly citations: readonly string[];
  /** Other targets for which the row is indirect evidence (the mRNA of the protein). */
  readonly indirect: readonly { readonly assay: Assay; readonly target: string }[];
  /** What other models showed. */
  readonly note: string;
  readonly noteCitations: readonly Citation[];
}

export interface ExpectationTable {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly columns: readonly string[];
  readonly rows: readonly Expectation[];
  readonly citations: readonly Citation[];
}
