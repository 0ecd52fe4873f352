import { ByteCodes } from './byte-codes.ts';
import { ByteNumbers } from './byte-numbers.ts';
import { FieldSpans, splitRow } from './byte-fields.ts';
import { ByteSkip } from './byte-skip.ts';
import type { ColumnScan, ScannedColumns, ValueCells } from '../tables/table.ts';

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

/** How a row goes on from one column that is wanted to the next. */
interface Step {
  readonly cells: ByteCodes | ByteNumbers;
  readonly skip: ByteSkip | null;
  /** The column before once more: it is wanted as a name and as a number. */
  readonly isAgain: boolean;
}

function stepsOf(wanted: readonly Wanted[], bytes: Uint8Array, delimiter: number): Step[] {
  let next = 0;
  return wanted.map(({ column, cells }) => {
    const between = column - next;
    next = column + 1;
    const skip = between > 0 ? new ByteSkip(bytes, delimiter, between) : null;
    return { cells, skip, isAgain: between < 0 };
  });
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
  const steps = stepsOf(wanted, bytes, delimiter);
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
    let last = start;
    for (const { cells, skip, isAgain } of steps) {
      if (isAgain) at = last;
      else if (skip) at = skip.behind(at, end);
      last = at;
      at += cells.read(i, at, end, delimiter) + 1;
    }
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
