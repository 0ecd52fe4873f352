/** A well that the user left out, by where its value stands in its file. The reading itself is never touched. */
export interface Exclusion {
  /** `Source.id`. */
  readonly source: string;
  readonly sheet: string;
  /** As in `Readings`: 1-based row, and 1-based column of the value. */
  readonly row: number;
  readonly column: number;
  /** Why, in the user's words; never empty. */
  readonly reason: string;
}
