import type { CultureLog } from '../importers/culture-log.ts';
import type { RememberedMapping, TableMapping } from '../domain/mapping.ts';
import type { Assay } from '../domain/reading.ts';
import type { Review } from '../domain/result.ts';
import type { Source } from '../domain/source.ts';
import type { Study } from '../domain/study.ts';
import type { TablePreview } from '../importers/mapping/preview-file.ts';
import type { OnShare } from '../importers/report-progress.ts';
import type { SheetTable } from '../importers/layout/sheet-table.ts';
import type { MappingTrial } from './mapping-trial.ts';
import type { PackedResults } from './packed-results.ts';

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
      /** The names of wells, lanes or samples that it holds instead of values. */
      readonly sheets: readonly SheetTable[];
      /** The same of a plate that could be one of signals, should the user say that it is a layout. */
      readonly ifLayout?: readonly SheetTable[];
      /** The entries of a culture log, which holds no measurements. */
      readonly culture?: CultureLog;
    };

/** A file (or one file of an archive) as the mapping screen asks for it. */
export interface MappableFile {
  readonly file: File;
  /** Its own name, or the name of the file inside. */
  readonly name: string;
}

/** What the mapping screen starts with. */
export interface FilePreview {
  /** Empty when the file does not open as a table. */
  readonly tables: readonly TablePreview[];
  /** The remembered mapping that fits the file. */
  readonly recalled: RememberedMapping | null;
}

/** A format that is read, as the empty page names it. */
export interface KnownFormat {
  readonly assay: Assay;
  readonly vendor: string;
}

/** What the worker does for the app. Every call is a pure function of its arguments and the sources it was given. */
export interface Engine {
  /** The formats of the importers' list; asking for them also starts the worker before the first file comes. */
  formats(): KnownFormat[];
  /** Reads one dropped file; an archive gives an outcome for each file in it. Remembered mappings are applied; `onShare` hears how far it is. */
  read(
    file: File,
    mappings: readonly RememberedMapping[],
    onShare: OnShare,
  ): Promise<ReadOutcome[]>;
  /** The tables of a file with a guess at their columns. */
  preview(file: MappableFile, mappings: readonly RememberedMapping[]): Promise<FilePreview>;
  /** What would come of a mapping, without keeping it. */
  tryMapping(file: MappableFile, mapping: TableMapping): Promise<MappingTrial | null>;
  /** Reads a file by a mapping, and says for which tables it is to be remembered. */
  readMapped(
    file: MappableFile,
    mapping: TableMapping,
  ): Promise<{ readonly outcome: ReadOutcome; readonly remembered: RememberedMapping | null }>;
  /** Reads a file by the format of that id, because the user says so. */
  readAs(file: MappableFile, format: string): Promise<ReadOutcome>;
  /** What a file says of wells, bare numbers as doses, because the user says so; empty when it says nothing. */
  readLayout(file: MappableFile): Promise<readonly SheetTable[]>;
  /** Names that were pasted from a spreadsheet; empty when they name no well, lane or sample. */
  readPasted(text: string): Promise<readonly SheetTable[]>;
  /** Hands a source that the worker did not read itself (an opened study). */
  hold(source: Source): void;
  /** The SHA-256 of a file; '' on pages where browsers withhold it. */
  fingerprint(file: File): Promise<string>;
  /** Gives the source of that id the fingerprint of its file. */
  learn(source: string, sha256: string): void;
  /** The results of a study. */
  compare(study: StudyOutline): Promise<PackedResults>;
  /** What else there is to say of it. */
  review(study: StudyOutline): Promise<Review>;
  resultsCsv(study: StudyOutline): Promise<string>;
  /** A pasted table as a culture log; null when it is something else. */
  readCulture(text: string): Promise<CultureLog | null>;
  ic50Csv(study: StudyOutline): Promise<string>;
  /** A script in base R that recomputes the results from `measurements.csv`. */
  rScript(study: StudyOutline, version: string): Promise<string>;
  /** All tables in one workbook (XLSX). */
  resultsXlsx(study: StudyOutline, version: string): Promise<Blob>;
  /** The file as a Blob, because a million rows are too long to pass as one string. */
  measurementsCsv(study: StudyOutline): Promise<Blob>;
}
