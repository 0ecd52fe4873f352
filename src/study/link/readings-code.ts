import type { NameColumn, Names, NumberColumn, Readings } from '../../domain/reading.ts';
import {
  nameColumns,
  nameOf,
  numberColumns,
  readingStates,
  stateOf,
} from '../../domain/reading.ts';
import { Mismatch } from '../mismatch.ts';
import { NameBuilder, quote, statedColumns } from '../reading-rows.ts';
import { LoneNumbers, Steps } from './number-codes.ts';
import type { Coder } from './range-coder.ts';
import { Chances } from './range-coder.ts';
import type { ChangeCount, Sequence } from './sequence.ts';
import type { Texts } from './texts.ts';
import type { RowKeys } from './value-column.ts';
import { ValueColumn } from './value-column.ts';
import { WholeNumbers } from './whole-numbers.ts';

/** Readings of one source that a link may hold; it would be far too long before. */
export const mostLinkedReadings = 50_000;

/**
 * The order in which name columns are packed: each tells something about when the next one changes. A column
 * that is not named here comes before the position.
 */
const packingOrder: readonly NameColumn[] = [
  ...([
    'sheet',
    'run',
    'membrane',
    'read',
    'time',
    'line',
    'group',
    'sample',
    'replicate',
  ] as const),
  ...(['compound', 'doseUnit', 'target', 'role', 'unit'] as const),
];
const lastOfAll: readonly NameColumn[] = ['position'];

/** Columns whose names a value is expected from. Part of version 1 of the link. */
const fineKey: readonly NameColumn[] = ['line', 'group', 'sample', 'target', 'compound', 'read'];
const coarseKey: readonly NameColumn[] = ['target', 'compound', 'read'];

/** A column of names while it is packed or unpacked: the names of the rows, and where they change. */
interface Unpacked {
  readonly names: readonly string[];
}

/** Packs the readings of one source after another, learning from each for the next. */
export class ReadingsCode {
  private readonly count = new WholeNumbers();
  private readonly columnNames: Sequence<string>;
  private readonly states: Sequence<string>;
  private readonly nameSequences = new Map<string, Sequence<string>>();
  private readonly repeats = new Chances(1);
  private readonly doses = new LoneNumbers();
  private readonly doseSequences = new Map<string, Sequence<number>>();
  private readonly valueColumns = new Map<string, ValueColumn>();
  private readonly rows = new Steps();
  private readonly columns = new Steps();

  constructor(private readonly texts: Texts) {
    this.columnNames = texts.sequence();
    this.states = texts.sequence();
  }

  code(coder: Coder, readings: Readings | undefined): Readings {
    const count = this.count.code(coder, 0, readings?.count ?? 0);
    if (count > mostLinkedReadings) throw new Mismatch('', 'holds more readings than a link can');
    const changes = new Uint8Array(count);
    const stated = readings && statedColumns(readings);
    const byName = new Map<NameColumn, Unpacked>();
    this.columnNames.restart();
    for (const column of this.codeColumns(coder, nameColumns, stated && inOrder(stated.names))) {
      const names = this.codeNames(coder, this.sequenceOf(column), count, changes, (i) =>
        readings ? nameOf(readings, column, i) : undefined,
      );
      byName.set(column, { names });
    }
    const states = this.codeNames(coder, this.states, count, changes, (i) =>
      readings ? stateOf(readings, i) : undefined,
    );
    const state = Uint8Array.from(states, stateIndex);
    const numbers = new Map<NumberColumn, Float64Array>();
    const keys = keysOf(byName, numbers, state);
    for (const column of this.codeColumns(coder, numberColumns, stated?.numbers)) {
      const values = readings?.numbers[column]?.slice() ?? new Float64Array(count);
      this.codeNumbers(coder, column, values, keys);
      numbers.set(column, values);
    }
    this.rows.restart();
    this.columns.restart();
    const row = Uint32Array.from({ length: count }, (_, i) =>
      this.rows.code(coder, readings?.row[i] ?? 0),
    );
    const column = Uint16Array.from({ length: count }, (_, i) =>
      this.columns.code(coder, readings?.column[i] ?? 0),
    );
    const value = readings?.value.slice() ?? new Float64Array(count);
    this.valueColumn('value').code(coder, value, keysOf(byName, numbers, state));
    return {
      count,
      value,
      state,
      row,
      column,
      names: Object.fromEntries(
        nameColumns.map((name) => [name, toNames(byName.get(name)?.names ?? [], count)]),
      ) as Record<NameColumn, Names>,
      numbers: Object.fromEntries(numbers),
    };
  }

  /** The columns that are there, by name, so that a column which is added one day changes no older link. */
  private *codeColumns<T extends string>(
    coder: Coder,
    known: readonly T[],
    given: readonly T[] | undefined,
  ): Generator<T> {
    const seen = new Set<T>();
    for (let i = 0; ; i += 1) {
      const name = this.columnNames.code(coder, given ? (given[i] ?? '') : undefined);
      if (name === '') return;
      const column = known.find((other) => other === name);
      if (column === undefined)
        throw new Mismatch('', `holds a column ${quote(name)} that this version does not know`);
      if (seen.has(column)) throw new Mismatch('', `holds two columns ${quote(name)}`);
      seen.add(column);
      yield column;
    }
  }

  private codeNames(
    coder: Coder,
    sequence: Sequence<string>,
    count: number,
    changes: Uint8Array,
    nameAt: (i: number) => string | undefined,
  ): string[] {
    sequence.restart();
    const names: string[] = [];
    for (let i = 0; i < count; i += 1) {
      names.push(sequence.code(coder, nameAt(i), (changes[i] ?? 0) as ChangeCount));
    }
    for (let i = 1; i < count; i += 1)
      if (names[i] !== names[i - 1]) changes[i] = Math.min(2, (changes[i] ?? 0) + 1);
    return names;
  }

  /** Doses come again and again, backgrounds do not: whichever way fits the column. */
  private codeNumbers(
    coder: Coder,
    column: NumberColumn,
    values: Float64Array,
    keys: RowKeys,
  ): void {
    const distinct = new Set(values);
    const isNegativeZero = values.some((value) => Object.is(value, -0));
    const repeats = distinct.size <= 4 + values.length / 4 && !isNegativeZero ? 1 : 0;
    if (coder.bit(this.repeats, 0, repeats) === 0) {
      this.valueColumn(column).code(coder, values, keys);
      return;
    }
    const sequence = this.doseSequences.get(column) ?? this.doses.sequence();
    this.doseSequences.set(column, sequence);
    sequence.restart();
    for (let i = 0; i < values.length; i += 1)
      values[i] = sequence.code(coder, coder.isWriting ? values[i] : undefined);
  }

  private sequenceOf(column: string): Sequence<string> {
    const found = this.nameSequences.get(column) ?? this.texts.sequence();
    this.nameSequences.set(column, found);
    return found;
  }

  private valueColumn(column: string): ValueColumn {
    const found = this.valueColumns.get(column) ?? new ValueColumn();
    this.valueColumns.set(column, found);
    return found;
  }
}

function inOrder(columns: readonly NameColumn[]): NameColumn[] {
  const named = [...packingOrder, ...lastOfAll];
  return [
    ...packingOrder.filter((column) => columns.includes(column)),
    ...columns.filter((column) => !named.includes(column)),
    ...lastOfAll.filter((column) => columns.includes(column)),
  ];
}

function keysOf(
  names: ReadonlyMap<NameColumn, Unpacked>,
  numbers: ReadonlyMap<NumberColumn, Float64Array>,
  state: Uint8Array,
): RowKeys {
  const keyOf =
    (columns: readonly NameColumn[]) =>
    (i: number): string =>
      JSON.stringify([
        numbers.get('dose')?.[i] ?? null,
        ...columns.map((column) => names.get(column)?.names[i] ?? ''),
      ]);
  return {
    fine: keyOf(fineKey),
    coarse: keyOf(coarseKey),
    state: (i) => (readingStates[state[i] ?? 0] === 'measured' ? 0 : 1),
  };
}

function stateIndex(name: string): number {
  const index = (readingStates as readonly string[]).indexOf(name);
  if (index === -1)
    throw new Mismatch('', `holds a state ${quote(name)} that this version does not know`);
  return index;
}

function toNames(names: readonly string[], count: number): Names {
  const builder = new NameBuilder(count);
  for (const [i, name] of names.entries()) builder.put(i, name);
  return builder.names;
}
