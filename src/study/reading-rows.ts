import type { NameColumn, Names, NumberColumn, Readings } from '../domain/reading.ts';
import { nameColumns, nameOf, numberColumns, readingStates } from '../domain/reading.ts';
import { Mismatch } from './mismatch.ts';

/** Columns that every reading has. */
const own = ['row', 'column', 'state', 'value'] as const;

/** Rows and columns that a study file may hold. */
export const mostReadings = 5_000_000;
const longestName = 10_000;

/** The columns that readings state anything in, in the order in which a study file writes them. */
export function statedColumns(readings: Readings): {
  readonly names: readonly NameColumn[];
  readonly numbers: readonly NumberColumn[];
} {
  return {
    names: nameColumns.filter((column) => {
      const { dictionary, index } = readings.names[column];
      return dictionary.length > 1 && index.some((place) => (dictionary[place] ?? '') !== '');
    }),
    numbers: numberColumns.filter((column) =>
      readings.numbers[column]?.some((value) => !Number.isNaN(value)),
    ),
  };
}

/** The head and the rows of readings as a study file writes them: one line a reading. */
export function* writeRows(readings: Readings): Generator<string> {
  const { names, numbers } = statedColumns(readings);
  yield JSON.stringify([...own, ...numbers, ...names]);
  for (let i = 0; i < readings.count; i += 1) {
    const cells = [
      `${readings.row[i] ?? 0}`,
      `${readings.column[i] ?? 0}`,
      JSON.stringify(readingStates[readings.state[i] ?? 0]),
      numberText(readings.value[i] ?? Number.NaN),
      ...numbers.map((column) => numberText(readings.numbers[column]?.[i] ?? Number.NaN)),
      ...names.map((column) => JSON.stringify(nameOf(readings, column, i))),
    ];
    yield `[${cells.join(',')}]`;
  }
}

/** A double in JSON, exactly: `null` is «no number», and what JSON has no word for is a text. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return 'null';
  if (!Number.isFinite(value)) return `"${value}"`;
  return Object.is(value, -0) ? '-0' : `${value}`;
}

/** Readings from the head and rows of a study file. */
export function readRows(columns: unknown, rows: unknown, place: string): Readings {
  if (!Array.isArray(columns) || columns.length > 200 || !Array.isArray(rows))
    throw new Mismatch(place, 'are not a list of columns and a list of rows');
  if (rows.length > mostReadings)
    throw new Mismatch(place, `are more than ${mostReadings.toLocaleString('en')}`);
  const places = placeColumns(columns, place);
  const count = rows.length;
  const value = new Float64Array(count);
  const state = new Uint8Array(count);
  const row = new Uint32Array(count);
  const column = new Uint16Array(count);
  const names = nameColumns.map((name) => ({
    name,
    at: places.get(name) ?? -1,
    builder: new NameBuilder(count),
  }));
  const numbers = numberColumns
    .filter((name) => places.has(name))
    .map((name) => ({ name, at: places.get(name) ?? -1, values: new Float64Array(count) }));
  const [atRow, atColumn, atState, atValue] = own.map((name) => places.get(name) ?? -1);
  for (const [i, cells] of (rows as readonly unknown[]).entries()) {
    const where = `${place}, row ${i + 1}`;
    if (!Array.isArray(cells) || cells.length !== columns.length)
      throw new Mismatch(where, `does not hold ${columns.length} cells`);
    const cell = (at: number | undefined): unknown => (cells as readonly unknown[])[at ?? -1];
    row[i] = wholeOf(cell(atRow), 2 ** 32 - 1, where);
    column[i] = wholeOf(cell(atColumn), 2 ** 16 - 1, where);
    const stateIndex = (readingStates as readonly unknown[]).indexOf(cell(atState));
    if (stateIndex === -1) throw new Mismatch(where, 'has no known state');
    state[i] = stateIndex;
    value[i] = doubleOf(cell(atValue), where);
    for (const { at, values } of numbers) values[i] = doubleOf(cell(at), where);
    for (const { at, builder } of names) if (at !== -1) builder.put(i, nameIn(cell(at), where));
  }
  return {
    count,
    value,
    state,
    row,
    column,
    names: Object.fromEntries(names.map(({ name, builder }) => [name, builder.names])) as Record<
      NameColumn,
      Names
    >,
    numbers: Object.fromEntries(numbers.map(({ name, values }) => [name, values])),
  };
}

function placeColumns(columns: readonly unknown[], place: string): Map<string, number> {
  const known: readonly string[] = [...own, ...numberColumns, ...nameColumns];
  const places = new Map<string, number>();
  for (const [at, name] of columns.entries()) {
    if (typeof name !== 'string' || !known.includes(name))
      throw new Mismatch(place, `have a column ${quote(name)} that this version does not know`);
    if (places.has(name)) throw new Mismatch(place, `have two columns ${quote(name)}`);
    places.set(name, at);
  }
  for (const name of own)
    if (!places.has(name)) throw new Mismatch(place, `have no column ${quote(name)}`);
  return places;
}

/** A foreign value in a sentence, cut to what one can read. */
export function quote(value: unknown): string {
  const words = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return `«${words.length > 60 ? `${words.slice(0, 60)}…` : words}»`;
}

function wholeOf(value: unknown, most: number, where: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most)
    return value;
  throw new Mismatch(where, `has ${quote(value)} where a row or column number belongs`);
}

function doubleOf(value: unknown, where: string): number {
  if (value === null) return Number.NaN;
  if (value === 'Infinity' || value === '-Infinity') return Number(value);
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new Mismatch(where, `has ${quote(value)} where a number or null belongs`);
}

function nameIn(value: unknown, where: string): string {
  if (typeof value === 'string' && value.length <= longestName) return value;
  throw new Mismatch(where, `has ${quote(value)} where a name belongs`);
}

/** Readings out of this browser's database: columns that were thought of since state nothing. */
export function completeReadings(readings: Readings): Readings {
  const kept: Readonly<Partial<Record<NameColumn, Names>>> = readings.names;
  const names = Object.fromEntries(
    nameColumns.map((name) => [name, kept[name] ?? new NameBuilder(0).names]),
  ) as Record<NameColumn, Names>;
  return { ...readings, names };
}

/** Gathers a text column; one that nothing is stated in takes no memory. */
export class NameBuilder {
  private readonly places = new Map<string, number>([['', 0]]);
  private index = new Uint32Array(0);

  constructor(private readonly count: number) {}

  put(i: number, name: string): void {
    if (name === '') return;
    if (this.index.length === 0) this.index = new Uint32Array(this.count);
    const place = this.places.get(name) ?? this.places.size;
    this.places.set(name, place);
    this.index[i] = place;
  }

  get names(): Names {
    return { dictionary: [...this.places.keys()], index: this.index };
  }
}
