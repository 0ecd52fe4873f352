/** A column of records: numbers, values that many records share, records again, or whatever else there is. */
export type RowColumn =
  /** NaN stands for null. */
  | { readonly kind: 'numbers'; readonly field: string; readonly values: Float64Array }
  | {
      readonly kind: 'shared';
      readonly field: string;
      readonly dictionary: readonly unknown[];
      readonly codes: Uint32Array;
    }
  /** The place of each record's own record in `rows`; -1 stands for null. */
  | {
      readonly kind: 'records';
      readonly field: string;
      readonly rows: RowColumns<object>;
      readonly places: Int32Array;
    }
  /** Fields that a record does not have are undefined. */
  | { readonly kind: 'others'; readonly field: string; readonly values: readonly unknown[] };

/**
 * A long list of records as columns: a few arrays, where hundreds of thousands of objects would hold up whoever
 * makes, sends or receives them. A record is made when somebody looks at it.
 */
export interface RowColumns<Row> {
  readonly count: number;
  readonly columns: readonly RowColumn[];
  /** Never there; keeps the type of the records. */
  readonly of?: Row;
}

/** Some records of a long list, from `from` on up to `to`. */
export interface RowStretch<Row> {
  readonly rows: RowColumns<Row>;
  readonly from: number;
  readonly to: number;
}

/** Record `i`. Values that records share are shared by them again. */
export function rowAt<Row extends object>({ columns }: RowColumns<Row>, i: number): Row {
  const row: Record<string, unknown> = {};
  for (const column of columns) {
    const value = valueAt(column, i);
    if (value !== undefined) row[column.field] = value;
  }
  return row as Row;
}

/**
 * Makes the records of a long list one by one. Each begins as a copy of one that has all its fields, which takes a
 * fraction of the time of adding them one after the other; what is the same in all of them is not written again.
 */
export function rowMaker<Row extends object>({ columns }: RowColumns<Row>): (i: number) => Row {
  const pattern: Record<string, unknown> = {};
  for (const column of columns) if (!lacksSome(column)) pattern[column.field] = valueAt(column, 0);
  const readers = columns.flatMap((column) =>
    isConstant(column) ? [] : [{ field: column.field, read: readerOf(column) }],
  );
  return (i) => {
    const row = { ...pattern };
    for (const { field, read } of readers) {
      const value = read(i);
      if (value !== undefined) row[field] = value;
    }
    return row as Row;
  };
}

function isConstant(column: RowColumn): boolean {
  return column.kind === 'shared' && column.dictionary.length === 1;
}

/** How each field of a list of records is read; whoever makes records from these leaves out none. */
export type FieldReaders<Row> = {
  readonly [Field in keyof Required<Row>]: (i: number) => Row[Field];
};

/** Reads one field of the records; undefined where no record has it. */
export function fieldReader<Row extends object, Field extends keyof Row & string>(
  { columns }: RowColumns<Row>,
  field: Field,
): (i: number) => Row[Field] {
  const column = columns.find((one) => one.field === field);
  const read = column ? readerOf(column) : () => undefined;
  return read as (i: number) => Row[Field];
}

/** Reads the values of one column. */
function readerOf(column: RowColumn): (i: number) => unknown {
  if (column.kind === 'shared') {
    const { dictionary, codes } = column;
    return (i) => dictionary[codes[i] ?? 0];
  }
  if (column.kind !== 'records') return (i) => valueAt(column, i);
  const make = rowMaker(column.rows);
  return (i) => {
    const place = column.places[i] ?? -1;
    return place < 0 ? null : make(place);
  };
}

/** Whether a field is missing in some records. */
function lacksSome(column: RowColumn): boolean {
  if (column.kind === 'numbers' || column.kind === 'records') return false;
  const values = column.kind === 'shared' ? column.dictionary : column.values;
  return values.includes(undefined);
}

/** The records from `from` on, up to `to`; all of them unless told otherwise. */
export function rowsOf<Row extends object>(
  rows: RowColumns<Row>,
  from = 0,
  to = rows.count,
): Row[] {
  const found: Row[] = [];
  for (let i = from; i < Math.min(to, rows.count); i += 1) found.push(rowAt(rows, i));
  return found;
}

/** The records as a list that makes each of them when it is asked for. */
export function lazyRows<Row extends object>(
  rows: RowColumns<Row>,
): Pick<readonly Row[], 'length' | 'at'> {
  return {
    length: rows.count,
    at: (i) => (i >= 0 && i < rows.count ? rowAt(rows, i) : undefined),
  };
}

/** Whether any record has a text in a field, and not ''. */
export function hasTexts<Row>({ columns }: RowColumns<Row>, field: keyof Row): boolean {
  const column = columns.find((one) => one.field === field);
  if (!column || column.kind === 'records') return false;
  const texts = column.kind === 'shared' ? column.dictionary : column.values;
  return texts.some((text) => typeof text === 'string' && text !== '');
}

/** Whether a field differs between records; looks no further than the first that does. */
export function varies<Row>({ columns, count }: RowColumns<Row>, field: keyof Row): boolean {
  const column = columns.find((one) => one.field === field);
  if (!column) return false;
  const first = valueAt(column, 0);
  for (let i = 1; i < count; i += 1) if (valueAt(column, i) !== first) return true;
  return false;
}

/** How many different values a field has. */
export function distinctIn<Row>({ columns }: RowColumns<Row>, field: keyof Row): number {
  const column = columns.find((one) => one.field === field);
  if (!column) return 0;
  if (column.kind === 'shared') return new Set(column.codes).size;
  return new Set<unknown>(column.kind === 'records' ? column.places : column.values).size;
}

/** The largest number of a field; 0 without any. */
export function largestIn<Row>({ columns }: RowColumns<Row>, field: keyof Row): number {
  const column = columns.find((one) => one.field === field);
  if (column?.kind !== 'numbers') return 0;
  return column.values.reduce((most, value) => (value > most ? value : most), 0);
}

function valueAt(column: RowColumn, i: number): unknown {
  if (column.kind === 'shared') return column.dictionary[column.codes[i] ?? 0];
  if (column.kind === 'records') {
    const place = column.places[i] ?? -1;
    return place < 0 ? null : rowAt(column.rows, place);
  }
  const value = column.values[i];
  return column.kind === 'numbers' && Number.isNaN(value) ? null : value;
}
