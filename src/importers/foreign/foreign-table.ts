import type { Sniff, WeakGrade, Workbook } from '../importer.ts';

/**
 * A table of the field that holds nothing to compute with (raw curves, run information, genotype calls). It is
 * recognised so that it can be refused by name, with the export to choose instead.
 */
export interface ForeignTable {
  readonly id: string;
  /** What the file is, to follow «is»: `the amplification curves of a CFX run`. */
  readonly what: string;
  /** Which export to choose in the instrument's software instead, as one sentence. */
  readonly mend: string;
  /** Whether the user may have it read all the same, by pointing at its columns; some tables are asked for it. */
  readonly isMappable?: true | ((workbook: Workbook) => boolean);
  /** Whether it may be one of ours, which the user is to say: plates that are signals or a layout. */
  readonly isQuestion?: true;
  /**
   * Whether its names of wells, lanes or samples are of use: they are offered to the files that have the values, so that
   * what is to be done depends on the study.
   */
  readonly holdsNames?: true;
  /** The highest grade that `sniff` gives, where it is never `certain`. */
  readonly atMost?: WeakGrade;
  sniff(workbook: Workbook): Sniff;
}
