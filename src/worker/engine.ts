import type { Assay } from '../domain/reading.ts';
import type { Analysis } from '../domain/result.ts';
import type { Source } from '../domain/source.ts';
import type { Study } from '../domain/study.ts';

/** A study as it crosses to the worker: sources by id, because the worker has their columns already. */
export interface StudyOutline extends Omit<Study, 'sources'> {
  readonly sources: readonly string[];
}

/** A file that was read, or why it could not be. */
export type ReadOutcome =
  | { readonly ok: true; readonly source: Source }
  | {
      readonly ok: false;
      readonly file: string;
      readonly diagnostics: Source['diagnostics'];
      /** Whether it opened as a table, so that the user can point at its columns. */
      readonly mappable: boolean;
    };

/** A format that is read, as the empty page names it. */
export interface KnownFormat {
  readonly assay: Assay;
  readonly vendor: string;
}

/** What the worker does for the app. Every call is a pure function of its arguments and the sources it was given. */
export interface Engine {
  /** The formats of the importers' list; asking for them also starts the worker before the first file comes. */
  formats(): KnownFormat[];
  /** Reads one dropped file; an archive gives an outcome for each file in it. */
  read(file: File): Promise<ReadOutcome[]>;
  /** Hands a source that the worker did not read itself (an opened study). */
  hold(source: Source): void;
  analyse(study: StudyOutline): Analysis;
  resultsCsv(study: StudyOutline): string;
  /** A script in base R that recomputes the results from `measurements.csv`. */
  rScript(study: StudyOutline, version: string): string;
  /** All tables in one workbook (XLSX). */
  resultsXlsx(study: StudyOutline): Promise<Blob>;
  /** The file as a Blob, because a million rows are too long to pass as one string. */
  measurementsCsv(study: StudyOutline): Blob;
}
