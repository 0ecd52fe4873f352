import { create } from 'zustand';
import type { Source } from '../domain/source.ts';
import type { SheetTable } from '../importers/layout/sheet-table.ts';
import type { MappableFile } from '../worker/engine.ts';

interface KeptFiles {
  /** Files that can be read in another way, by the id of their source or the name under which they were refused. */
  readonly mappable: ReadonlyMap<string, MappableFile>;
  /** Files that are in the study already, by name, until one says whether they are a repeat. */
  readonly twins: ReadonlyMap<string, Source>;
  /** Names of wells whose file is not there yet, by the name of the file that holds them. */
  readonly sheets: ReadonlyMap<string, readonly SheetTable[]>;
  /** Layouts that could as well be plates of signals, by the name of their file, until one says which. */
  readonly unclear: ReadonlyMap<string, readonly SheetTable[]>;
}

/** What was dropped on this tab and may still be asked about. It is not part of the study. */
export const useKeptFiles = create<KeptFiles>()(() => ({
  mappable: new Map(),
  twins: new Map(),
  sheets: new Map(),
  unclear: new Map(),
}));

/** Keeps files that can be read in another way. */
export function keepMappable(
  entries: readonly (readonly [key: string, file: MappableFile])[],
): void {
  useKeptFiles.setState(({ mappable }) => ({ mappable: new Map([...mappable, ...entries]) }));
}

/** Keeps files that may be a repeat. */
export function keepTwins(entries: ReadonlyMap<string, Source>): void {
  useKeptFiles.setState(({ twins }) => ({ twins: new Map([...twins, ...entries]) }));
}

/** Keeps plates that could be layouts. */
export function keepUnclear(entries: ReadonlyMap<string, readonly SheetTable[]>): void {
  useKeptFiles.setState(({ unclear }) => ({ unclear: new Map([...unclear, ...entries]) }));
}
