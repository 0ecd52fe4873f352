import type { Assay, Readings } from '../domain/reading.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { ReplicateMeaning } from '../domain/source.ts';
import type { Table } from './tables/table.ts';

/** A decoded file: one table for a text, one a sheet for a workbook. Empty sheets are left out. */
export interface Workbook {
  readonly file: string;
  readonly bytes: number;
  /** What the bytes are, by their content: never by the file's extension. RDML comes as one table of its reactions. */
  readonly container: 'text' | 'xls' | 'xlsx' | 'rdml' | 'pzfx';
  /** Encoding of a text, '' for workbooks. */
  readonly encoding: string;
  readonly tables: readonly Table[];
}

export const grades = ['no', 'possible', 'likely', 'certain'] as const;
export type Grade = (typeof grades)[number];
/** The grades of those who tell a file by its shape and not by marks of its own. */
export type WeakGrade = 'possible' | 'likely';

/** How sure an importer is that a file is its own, and why, in words that a user can read. */
export interface Sniff {
  readonly grade: Grade;
  readonly why: string;
}

/** What came out of a file. Every data row is in `readings`, with its state; the rest is said in `diagnostics`. */
export interface Imported {
  readonly readings: Readings;
  readonly replicateMeaning: ReplicateMeaning;
  readonly cycles: number | null;
  readonly unreadColumns: readonly string[];
  readonly metadata: readonly (readonly [name: string, value: string])[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A reader of one format. It never throws for bad input: whatever cannot be read becomes a rejected reading
 * and a diagnostic with its row and column. `sniff` is small and always loaded; a reader of its own that is
 * not shared with other formats is `import()`ed inside `read`, so that it loads only when a file needs it.
 */
export interface Importer {
  readonly id: string;
  /** As the supported-formats table shows it. */
  readonly name: string;
  readonly vendor: string;
  readonly assay: Assay;
  readonly extensions: readonly string[];
  /** The highest grade that `sniff` gives, where it is never `certain`; a file that somebody is certain of is not shown to it. */
  readonly atMost?: WeakGrade;
  sniff(workbook: Workbook): Sniff;
  read(workbook: Workbook): Imported | Promise<Imported>;
}
