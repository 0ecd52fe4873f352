/** One biological replicate: a sample of a group in a run. All that pairing may go by. */
export interface Unit {
  readonly sample: string;
  /** '' when the study has one line. */
  readonly line: string;
  readonly group: string;
  readonly replicate: string;
  /** Key of the run or blot, unique within the study. */
  readonly run: string;
  readonly runLabel: string;
  readonly batch: string;
}

/** The value of one target in one biological replicate, on the log2 scale where more is more. */
export interface Replicate {
  readonly unit: Unit;
  /** null when the target was not detected. */
  readonly log2: number | null;
  /** For a target that was not detected: its log2 value lies below this. */
  readonly upperBound: number | null;
  /** Wells or lanes averaged. */
  readonly technical: number;
}
