import type { Diagnostic } from './diagnostic.ts';
import type { Assay, Readings } from './reading.ts';

/** What a `replicate` column of a table counts; `unclear` lets the user decide (see settings). */
export type ReplicateMeaning = 'biological' | 'technical' | 'unclear';

/** One file that was added to the study, as it was read. Immutable: everything the user changes is annotation. */
export interface Source {
  /** Names the contents: SHA-256 of the bytes, or name, size and date where that is not known while the file is read. */
  readonly id: string;
  readonly file: string;
  readonly bytes: number;
  /** Hex SHA-256 of the bytes, '' where it could not be computed; that of a long file follows behind its results. */
  readonly sha256: string;
  readonly assay: Assay;
  /** `Importer.id` and `Importer.name` of the reader. */
  readonly format: string;
  readonly formatName: string;
  readonly readings: Readings;
  readonly replicateMeaning: ReplicateMeaning;
  /** Cycles of the amplification as the file states them; null where it does not. */
  readonly cycles: number | null;
  /** Columns of the table that nobody read, by header. */
  readonly unreadColumns: readonly string[];
  /** Settings that the file states (instrument, run date …), in its own words and order. */
  readonly metadata: readonly (readonly [name: string, value: string])[];
  readonly diagnostics: readonly Diagnostic[];
}
