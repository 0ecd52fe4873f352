import { ByteCodes } from './byte-codes.ts';
import { ByteNumbers } from './byte-numbers.ts';
import { FieldSpans, splitRow } from './byte-fields.ts';
import type { ColumnScan, ScannedColumns, ValueCells } from './table.ts';

/** The rows of a text as bytes: row `i` goes from `starts[i]` to the line end before `starts[i + 1]`. */
export interface ByteRows {
  readonly bytes: Uint8Array;
  readonly delimiter: number;
  readonly starts: Uint32Array;
  /** No quote stands here or behind. */
  readonly quotesEnd: number;
  /** Text of a span, and of one with doubled quotes. */
  readonly textOf: (from: number, to: number) => string;
  readonly unquoted: (from: number, to: number) => string;
}

/** A column that a scan fills; columns are visited from left to right. */
interface Wanted {
  readonly column: number;
  readonly cells: ByteCodes | ByteNumbers;
}

/**
 * Reads columns straight from the bytes, one visit a byte up to the last column that is wanted: names are hashed
 * to codes, plain numbers become doubles, and every other cell keeps its text.
 */
export function scanBytes(rows: ByteRows, columns: ScannedColumns): ColumnScan {
  const { bytes, delimiter, starts } = rows;
  const decimal = columns.decimal.charCodeAt(0);
  const newCodes = (): ByteCodes => new ByteCodes(bytes, rows.textOf);
  const names = columns.names.map((column) => ({ column, cells: newCodes() }));
  const values = columns.values.map((column) => ({
    column,
    cells: new ByteNumbers(bytes, newCodes(), decimal),
  }));
  const wanted: readonly Wanted[] = [...names, ...values].toSorted((a, b) => a.column - b.column);
  const spans = new FieldSpans();
  const quoted = bytes.subarray(0, rows.quotesEnd);
  let nextQuote = -1;
  let reached = 0;

  return {
    names: names.map(({ cells }) => cells),
    values: values.map(({ cells: { codes, numbers } }): ValueCells => ({
      dictionary: codes.dictionary,
      index: codes.index,
      numbers,
    })),
    read(from, count) {
      const first = starts[from] ?? 0;
      if (first < reached) nextQuote = quoteFrom(first);
      reached = first;
      for (let i = 0; i < count; i += 1) {
        const start = starts[from + i] ?? 0;
        const end = (starts[from + i + 1] ?? 0) - 1;
        if (nextQuote < start) nextQuote = quoteFrom(start);
        if (nextQuote < end) readQuoted(i, start);
        else readPlain(i, start, end);
      }
    },
  };

  function quoteFrom(at: number): number {
    const found = quoted.indexOf(0x22, at);
    return found < 0 ? bytes.length + 1 : found;
  }

  function readPlain(i: number, start: number, end: number): void {
    let at = start;
    let field = 0;
    let last = start;
    for (const { column, cells } of wanted) {
      if (field > column) {
        // The column before once more: it is wanted as a name and as a number.
        at = last;
        field = column;
      }
      for (; field < column; field += 1) at = fieldEnd(at, end) + 1;
      last = at;
      at += cells.read(i, at, end, delimiter) + 1;
      field += 1;
    }
  }

  function fieldEnd(from: number, end: number): number {
    let at = from;
    while (at < end && bytes[at] !== delimiter) at += 1;
    return at;
  }

  function readQuoted(i: number, start: number): void {
    splitRow(bytes, start, delimiter, spans);
    for (const { column, cells } of wanted) {
      if (column >= spans.count) cells.clear(i);
      else if (spans.doubled[column] === 1) {
        cells.readText(i, rows.unquoted(spans.from[column] ?? 0, spans.to[column] ?? 0));
      } else cells.readQuoted(i, spans.from[column] ?? 0, spans.to[column] ?? 0);
    }
  }
}
