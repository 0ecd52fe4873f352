/** The kinds of experiment that Foldboard reads. */
export type Assay = 'qpcr' | 'western' | 'viability';

/** What a well or band stands for (RDML sample types and target types, in words). */
export const roles = [
  'unknown',
  'target',
  'reference',
  'phospho',
  'total',
  'loading',
  'standard',
  'no-template',
  'no-RT',
  'positive-control',
  'blank',
  'vehicle',
  'treated',
] as const;
export type Role = (typeof roles)[number];

/**
 * What became of a cell of a file while it was read. `excluded` is the file's own statement (an omitted
 * well); what the user leaves out is annotation and never touches a reading.
 */
export const readingStates = ['measured', 'undetermined', 'excluded', 'rejected'] as const;
export type ReadingState = (typeof readingStates)[number];

/** The text columns of a reading. Each is a dictionary plus one index a reading; '' means «not stated». */
export const nameColumns = [
  'sheet',
  /** Well (`A1`) or lane. */
  'position',
  'sample',
  'target',
  /** Group, biological replicate and cell line as a column of the file states them. */
  'group',
  'replicate',
  'line',
  /** Level of a second factor beside the group: a treatment, a time. Stated by sample sheets, and beside named samples. */
  'factor',
  /** Plate, run or blot within the file, where the file tells several apart. */
  'run',
  /** The membrane of a blot that the band stood on, where the file tells several apart. */
  'membrane',
  /** A member of `roles`, as the file states it. */
  'role',
  /** Why a reading is rejected or excluded, or the marker that stood for «no amplification». */
  'reason',
  /** Unit of the value as the file states it. */
  'unit',
  /** Compound of a treated well, as the file names it. */
  'compound',
  /** Unit of `dose` (`nM`, `µM`, `mol/L`), '' where the file states none. */
  'doseUnit',
  /** Which of several reads of the same wells this is: wavelength, label, channel. */
  'read',
  /** Time point in the file's own words. */
  'time',
  /** What the file says of a saturated band, '' where it says nothing or that it is not. */
  'saturated',
  /** Exposure of the image that a band was measured in. */
  'exposure',
] as const;
export type NameColumn = (typeof nameColumns)[number];

/** Numbers beside the value that some files state for each reading; NaN where one is not stated. */
export const numberColumns = [
  /** Loading control or total-protein stain of the same lane, stated in the band's own row. */
  'loading',
  /** Background that the file states beside a raw signal; already subtracted where the file says so. */
  'background',
  /** Signal before its background was taken off, where a program states it beside the net one. */
  'raw',
  /** Pixels of a band, where its background is the mean of so many. */
  'area',
  /** Amount of a standard. */
  'quantity',
  /** Melting temperature of the product and of a second peak, in °C. */
  'tm',
  'secondTm',
  /** Dose of the compound in `doseUnit`; 0 is an untreated or vehicle well. */
  'dose',
  /** Signal of the untreated cells and of the cells at the start, where a table states them in the well's own row. */
  'untreatedSignal',
  'startSignal',
] as const;
export type NumberColumn = (typeof numberColumns)[number];

/**
 * A text column: `dictionary[index[i]]` is the name of reading `i`; entry 0 is always ''. A column that a file
 * states nothing of takes no memory: its index may be empty, which reads as 0 throughout (see `nameOf`).
 */
export interface Names {
  readonly dictionary: readonly string[];
  readonly index: Uint32Array;
}

/**
 * Readings as a struct of arrays: one shape for a 96-well plate, a million-row screen and a share link.
 * All columns have `count` entries. A reading keeps the row and column that it was read from for ever.
 *
 * A viability reading is one well in one read: `position` (`A1`; '' in tables without wells), `run` (the plate),
 * `read` (wavelength or channel; each read is a reading of its own), `time`, and, where the file says so,
 * `compound`, `dose` with `doseUnit`, `line`, `group`, `sample`, `replicate`, and `role`: `blank`, `vehicle`
 * (also dose 0), `treated`, `standard`, `positive-control`, or '' for wells that only a layout can tell. `value`
 * is the raw signal as the instrument gave it; what its program calculated is not read. `unit` is the scale of
 * the value (`%`, `OD`, `RLU`) where the file states one.
 */
export interface Readings {
  readonly count: number;
  /** Cq in cycles, band intensity or well signal in the file's unit; NaN when there is no number. */
  readonly value: Float64Array;
  /** Index into `readingStates`. */
  readonly state: Uint8Array;
  /** 1-based line of the text or row of the sheet. */
  readonly row: Uint32Array;
  /** 1-based column of the table that the value stood in. */
  readonly column: Uint16Array;
  readonly names: Readonly<Record<NameColumn, Names>>;
  readonly numbers: Readonly<Partial<Record<NumberColumn, Float64Array>>>;
}

/** Name `column` of reading `i`, '' when the file states none. */
export function nameOf(readings: Readings, column: NameColumn, i: number): string {
  const names = readings.names[column];
  return names.dictionary[names.index[i] ?? 0] ?? '';
}

/** State of reading `i`. */
export function stateOf(readings: Readings, i: number): ReadingState {
  return readingStates[readings.state[i] ?? 0] ?? 'measured';
}

/** Whether none of these columns states anything of any reading. */
export function statesNone({ names }: Readings, ...columns: readonly NameColumn[]): boolean {
  return columns.every((column) => names[column].dictionary.every((name) => name === ''));
}
