/** A column of records: numbers, values that many rows share, or whatever else there is. */
type PackedColumn =
  /** NaN stands for null. */
  | { readonly kind: 'numbers'; readonly field: string; readonly values: Float64Array }
  | {
      readonly kind: 'shared';
      readonly field: string;
      readonly dictionary: readonly unknown[];
      readonly codes: Uint32Array;
    }
  /** Fields that a row does not have are undefined. */
  | { readonly kind: 'others'; readonly field: string; readonly values: readonly unknown[] };

/** Records as columns: a few arrays reach the page at once, where a hundred thousand objects hold it up for seconds. */
export interface PackedRows<Row> {
  readonly count: number;
  readonly columns: readonly PackedColumn[];
  /** Never there; keeps the type of the rows. */
  readonly of?: Row;
}

export function packRows<Row extends object>(rows: readonly Row[]): PackedRows<Row> {
  const fields = new Set<string>();
  for (const row of rows) for (const field in row) fields.add(field);
  const records = rows as readonly Readonly<Record<string, unknown>>[];
  return {
    count: rows.length,
    columns: [...fields].map(
      (field) =>
        packNumbers(records, field) ??
        packShared(records, field) ?? {
          kind: 'others',
          field,
          values: records.map((record) => record[field]),
        },
    ),
  };
}

/** The rows from `from` on, up to `to`. Values that rows share are shared by them again. */
export function unpackRows<Row extends object>(
  { columns, count }: PackedRows<Row>,
  from: number,
  to: number,
): Row[] {
  const rows: Record<string, unknown>[] = [];
  for (let i = from; i < Math.min(to, count); i += 1) {
    const row: Record<string, unknown> = {};
    for (const column of columns) {
      const value = valueAt(column, i);
      if (value !== undefined) row[column.field] = value;
    }
    rows.push(row);
  }
  return rows as Row[];
}

/** Buffers that can be handed over instead of being copied. */
export function buffersOfRows({ columns }: PackedRows<object>): ArrayBuffer[] {
  return columns.flatMap((column) => {
    if (column.kind === 'others') return [];
    return [(column.kind === 'numbers' ? column.values : column.codes).buffer as ArrayBuffer];
  });
}

function valueAt(column: PackedColumn, i: number): unknown {
  if (column.kind === 'shared') return column.dictionary[column.codes[i] ?? 0];
  const value = column.values[i];
  return column.kind === 'numbers' && Number.isNaN(value) ? null : value;
}

function packNumbers(
  records: readonly Readonly<Record<string, unknown>>[],
  field: string,
): PackedColumn | null {
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
): PackedColumn | null {
  const codes = new Uint32Array(records.length);
  const dictionary: unknown[] = [];
  const known = new Map<unknown, number>();
  for (let i = 0; i < records.length; i += 1) {
    const value = records[i]?.[field];
    let code = known.get(value);
    if (code === undefined) {
      const key = keyOf(value);
      code = known.get(key);
      if (code === undefined) {
        if (dictionary.length > 16 && dictionary.length > records.length / 2) return null;
        code = dictionary.length;
        dictionary.push(value);
        known.set(key, code);
      }
      if (typeof value === 'object' && value !== null) known.set(value, code);
    }
    codes[i] = code;
  }
  return { kind: 'shared', field, dictionary, codes };
}

/** Objects of nothing but texts are the same when they read the same; all else is only the same as itself. */
function keyOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const isOfTexts = Object.values(value).every((part) => typeof part === 'string');
  // No text begins like this.
  return isOfTexts ? `\u0000${JSON.stringify(value)}` : value;
}
