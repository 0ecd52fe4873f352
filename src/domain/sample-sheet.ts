import type { ReplicateMeaning } from './source.ts';

/** What a sheet can name. */
export const sheetColumns = [
  'sample',
  'target',
  'group',
  'replicate',
  'line',
  'factor',
  'run',
  'role',
  'doseUnit',
  /** Of a viability plate; 'target' means the same there, and a gene elsewhere. */
  'compound',
  /** All that the cell of a layout says, in its own words: the sample of any other plate. */
  'content',
  /** Dye or channel in which the target was read, where a well or lane was read in several. */
  'dye',
] as const;
export type SheetColumn = (typeof sheetColumns)[number];

/** What a sheet looks readings up by: the well or lane, or a name that the file gives. */
export type SheetKey = 'position' | 'sample' | 'target';

/** What a sheet looks up, in words. */
export const keyPlaces: Readonly<Record<SheetKey, string>> = {
  position: 'wells or lanes',
  sample: 'samples',
  target: 'targets',
};

/** One line or well of a sheet. */
export interface SheetEntry {
  /** The well, lane or name as the sheet writes it. */
  readonly key: string;
  readonly names: Readonly<Partial<Record<SheetColumn, string>>>;
  /** In the unit that `names.doseUnit` states; null when the sheet states no dose. */
  readonly dose: number | null;
  /** 1-based line of the text or row of the sheet. */
  readonly row: number;
}

/** How many lines or wells of a sheet give a name or a dose; the others are known and say that nothing is. */
export function countNaming(entries: readonly SheetEntry[]): number {
  return entries.filter(({ names, dose }) => dose !== null || Object.keys(names).length > 0).length;
}

/** The name of a sample of which a sheet states only what it is: `MCF-7 Parental 24 h 1`. */
export function composeSample({ line, group, factor, replicate }: SheetEntry['names']): string {
  return [line, group, factor, replicate].filter(Boolean).join(' ');
}

/** A table that names what the export of an instrument does not. */
export interface SampleSheet {
  readonly id: string;
  readonly file: string;
  /** Which plate of the file it names, '' where the file has one. */
  readonly plate: string;
  readonly keyedBy: SheetKey;
  readonly entries: readonly SheetEntry[];
  readonly replicateMeaning: ReplicateMeaning;
  /** Sources that it names; null for every source that has no names of its own. */
  readonly appliesTo: readonly string[] | null;
  /** Plates within those sources that it names; of a source without one here it names all. */
  readonly runs: readonly { readonly source: string; readonly run: string }[];
  /** Unit of the doses that state none, '' for none. */
  readonly doseUnit: string;
  /** Why bare numbers were taken for doses; '' where words say so. */
  readonly why: string;
}

/** `layout.csv, plate 2` */
export function sheetLabel({ file, plate }: Pick<SampleSheet, 'file' | 'plate'>): string {
  if (plate === '') return file;
  return /^plate\b/i.test(plate) ? `${file}, ${plate}` : `${file}, plate ${plate}`;
}
