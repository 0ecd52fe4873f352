import type { RowColumn, RowColumns } from '../domain/row-columns.ts';

/** Records as columns, without the field that is to be left out. */
export function packRows<Row extends object>(
  rows: readonly Row[],
  without?: keyof Row & string,
): RowColumns<Row> {
  const fields = fieldsOf(rows);
  if (without !== undefined) fields.delete(without);
  const records = rows as readonly Readonly<Record<string, unknown>>[];
  return {
    count: rows.length,
    columns: [...fields].map(
      (field) =>
        packNumbers(records, field) ??
        packShared(records, field) ??
        packRecords(records, field) ?? {
          kind: 'others',
          field,
          values: records.map((record) => record[field]),
        },
    ),
  };
}

/** All fields of the records. Most of these have the same ones in the same order, which need not be added once more. */
function fieldsOf(rows: readonly object[]): Set<string> {
  const fields = new Set<string>();
  let last: string[] = [];
  for (const row of rows) {
    let place = 0;
    for (const field in row) {
      if (last[place] !== field) {
        fields.add(field);
        last = [...last.slice(0, place), field];
      }
      place += 1;
    }
  }
  return fields;
}

/** The same columns in buffers of their own, to be handed over. */
export function copyRows<Row>({ count, columns }: RowColumns<Row>): RowColumns<Row> {
  return {
    count,
    columns: columns.map((column): RowColumn => {
      if (column.kind === 'numbers') return { ...column, values: column.values.slice() };
      if (column.kind === 'shared') return { ...column, codes: column.codes.slice() };
      if (column.kind === 'others') return column;
      return { ...column, places: column.places.slice(), rows: copyRows(column.rows) };
    }),
  };
}

/** Buffers that can be handed over instead of being copied. */
export function buffersOfRows({ columns }: RowColumns<object>): ArrayBuffer[] {
  return columns.flatMap((column) => {
    if (column.kind === 'others') return [];
    if (column.kind === 'records') {
      return [column.places.buffer as ArrayBuffer, ...buffersOfRows(column.rows)];
    }
    return [(column.kind === 'numbers' ? column.values : column.codes).buffer as ArrayBuffer];
  });
}

function packNumbers(
  records: readonly Readonly<Record<string, unknown>>[],
  field: string,
): RowColumn | null {
  const values = new Float64Array(records.length);
  for (let i = 0; i < records.length; i += 1) {
    const value = records[i]?.[field];
    if (value !== null && (typeof value !== 'number' || Number.isNaN(value))) return null;
    values[i] = value ?? Number.NaN;
  }
  return { kind: 'numbers', field, values };
}

/** Texts, lists and records of texts, where at least every second row has one that another row has too. */
function packShared(
  records: readonly Readonly<Record<string, unknown>>[],
  field: string,
): RowColumn | null {
  const codes = new Uint32Array(records.length);
  const dictionary: unknown[] = [];
  const known = new Map<unknown, number>();
  // What stands together is mostly the same.
  let [lastValue, lastCode]: [unknown, number] = [undefined, -1];
  for (let i = 0; i < records.length; i += 1) {
    const value = records[i]?.[field];
    let code = lastCode >= 0 && lastValue === value ? lastCode : known.get(value);
    if (code === undefined) {
      const key = keyOf(value);
      code = known.get(key);
      if (code === undefined) {
        if (isHardlyShared(dictionary.length, i, records.length)) return null;
        code = dictionary.length;
        dictionary.push(value);
        known.set(key, code);
      }
      if (typeof value === 'object' && value !== null) known.set(value, code);
    }
    codes[i] = code;
    lastValue = value;
    lastCode = code;
  }
  return { kind: 'shared', field, dictionary, codes };
}

/** Records within records, such as intervals: columns again, for thousands of small objects take long to receive. */
function packRecords(
  records: readonly Readonly<Record<string, unknown>>[],
  field: string,
): RowColumn | null {
  const places = new Int32Array(records.length).fill(-1);
  const inner: object[] = [];
  for (let i = 0; i < records.length; i += 1) {
    const value = records[i]?.[field];
    if (value === null) continue;
    if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return null;
    places[i] = inner.push(value) - 1;
  }
  return { kind: 'records', field, places, rows: packRows(inner) };
}

/** Whether too many values differ: of all records, or so far in a list that is long enough to tell. */
function isHardlyShared(distinct: number, seen: number, count: number): boolean {
  return distinct > 16 && (distinct > count / 2 || (distinct > 4096 && distinct > 0.9 * seen));
}

/** Objects of nothing but texts are the same when they read the same; all else is only the same as itself. */
function keyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const isOfTexts = Object.values(value).every((part) => typeof part === 'string');
  // No text begins like this.
  return isOfTexts ? `\u0000${JSON.stringify(value)}` : value;
}
