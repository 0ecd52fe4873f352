import type { ReplicateMeaning } from '../../domain/source.ts';
import type { SheetEntry, SheetKey } from '../../domain/sample-sheet.ts';

/** A table of names as it was read; whose names they are is not yet said. */
export interface SheetTable {
  /** Which plate of the file it names, '' where the file has one. */
  readonly plate: string;
  readonly keyedBy: SheetKey;
  readonly entries: readonly SheetEntry[];
  readonly replicateMeaning: ReplicateMeaning;
  /** Why bare numbers were taken for doses; '' where words say so. */
  readonly why: string;
}
