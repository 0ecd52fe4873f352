import type { NameColumn, Names, NumberColumn, ReadingState, Readings } from '../domain/reading.ts';
import { nameColumns, numberColumns, readingStates } from '../domain/reading.ts';

/** One reading as an importer hands it over; names that are left out are not stated. */
export interface NewReading
  extends Partial<Record<NameColumn, string>>, Partial<Record<NumberColumn, number>> {
  readonly value: number;
  readonly state: ReadingState;
  /** 1-based line or sheet row, and 1-based column of the value. */
  readonly row: number;
  readonly column: number;
}

const stateCodes = Object.fromEntries(readingStates.map((state, code) => [state, code])) as Record<
  ReadingState,
  number
>;

const { measured } = stateCodes;

/** Arrays grow to what is expected, but at most this many times: a table may say little about how long it is. */
const mostGrowth = 16;

class NamesBuilder {
  private readonly codes = new Map<string, number>([['', 0]]);
  private readonly dictionary: string[] = [''];
  /** Stays empty until the first name comes. */
  private index = new Uint32Array(0);

  codeOf(name: string): number {
    let code = this.codes.get(name);
    if (code === undefined) {
      code = this.dictionary.length;
      this.codes.set(name, code);
      this.dictionary.push(name);
    }
    return code;
  }

  /** The codes by reading, with room for `capacity` of them. */
  open(capacity: number): Uint32Array {
    if (this.index.length === 0) this.index = new Uint32Array(capacity);
    return this.index;
  }

  grow(capacity: number): void {
    if (this.index.length === 0) return;
    const index = new Uint32Array(capacity);
    index.set(this.index);
    this.index = index;
  }

  build(count: number): Names {
    return { dictionary: this.dictionary, index: cut(this.index, count) };
  }
}

type Column = Float64Array | Uint8Array | Uint16Array | Uint32Array;

/** A column without the room behind its entries. */
function cut<T extends Column>(column: T, count: number): T {
  return (column.length === count ? column : column.slice(0, count)) as T;
}

function grown<T extends Column>(from: T, into: T): T {
  into.set(from);
  return into;
}

/** Gathers readings row by row into columns. Names are trimmed; a name of only spaces is not stated. */
export class ReadingsBuilder {
  private count = 0;
  private capacity = 256;
  private expected = 0;
  private value = new Float64Array(this.capacity);
  private state = new Uint8Array(this.capacity);
  private row = new Uint32Array(this.capacity);
  private column = new Uint16Array(this.capacity);
  private readonly names = new Map<NameColumn, NamesBuilder>(
    nameColumns.map((name) => [name, new NamesBuilder()]),
  );
  private readonly numbers = new Map<NumberColumn, Float64Array>();

  add(reading: NewReading): void {
    const i = this.addNumbers(reading.value, reading.state, reading.row, reading.column);
    for (const [name, builder] of this.names) {
      const text = reading[name];
      if (text) builder.open(this.capacity)[i] = builder.codeOf(text.trim());
    }
    for (const name of numberColumns) {
      const number = reading[name];
      if (number !== undefined) this.setNumber(i, name, number);
    }
  }

  /**
   * The column of one name for readers that know its codes (`codeOf`), because they look each different text up
   * once and not for every reading. They write the codes of readings that were added into `open()`, which is asked for
   * anew whenever readings came.
   */
  namesOf(name: NameColumn): { codeOf: (text: string) => number; open: () => Uint32Array } {
    const builder = this.names.get(name) ?? new NamesBuilder();
    return {
      codeOf: (text) => builder.codeOf(text.trim()),
      open: () => builder.open(this.capacity),
    };
  }

  /** Makes room for readings that a long table may still have: less is copied while they come. */
  expect(readings: number): void {
    this.expected = this.count + readings;
  }

  /** Adds a measured reading without names and further numbers. */
  addMeasured(value: number, row: number, column: number): void {
    if (this.count === this.capacity) this.grow();
    const i = this.count;
    this.count += 1;
    this.value[i] = value;
    this.state[i] = measured;
    this.row[i] = row;
    this.column[i] = column < 0xffff ? column : 0xffff;
  }

  /** Adds a reading without names and further numbers; returns its place. */
  addNumbers(value: number, state: ReadingState, row: number, column: number): number {
    if (this.count === this.capacity) this.grow();
    const i = this.count;
    this.count += 1;
    this.value[i] = state === 'measured' || state === 'excluded' ? value : Number.NaN;
    this.state[i] = stateCodes[state];
    this.row[i] = row;
    this.column[i] = Math.min(column, 0xffff);
    return i;
  }

  setNumber(i: number, name: NumberColumn, number: number): void {
    if (Number.isNaN(number)) return;
    let column = this.numbers.get(name);
    if (!column) {
      column = new Float64Array(this.capacity).fill(Number.NaN);
      this.numbers.set(name, column);
    }
    column[i] = number;
  }

  get length(): number {
    return this.count;
  }

  build(): Readings {
    const names = Object.fromEntries(
      [...this.names].map(([name, builder]) => [name, builder.build(this.count)]),
    ) as Record<NameColumn, Names>;
    const numbers: Partial<Record<NumberColumn, Float64Array>> = {};
    for (const [name, column] of this.numbers) numbers[name] = cut(column, this.count);
    return {
      count: this.count,
      value: cut(this.value, this.count),
      state: cut(this.state, this.count),
      row: cut(this.row, this.count),
      column: cut(this.column, this.count),
      names,
      numbers,
    };
  }

  private grow(): void {
    const { expected, capacity } = this;
    this.capacity = Math.max(2 * capacity, Math.min(expected, mostGrowth * capacity));
    this.value = grown(this.value, new Float64Array(this.capacity));
    this.state = grown(this.state, new Uint8Array(this.capacity));
    this.row = grown(this.row, new Uint32Array(this.capacity));
    this.column = grown(this.column, new Uint16Array(this.capacity));
    for (const builder of this.names.values()) builder.grow(this.capacity);
    for (const [name, column] of this.numbers) {
      this.numbers.set(name, grown(column, new Float64Array(this.capacity).fill(Number.NaN)));
    }
  }
}
