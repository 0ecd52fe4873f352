import { ByteCodes, hashFactor, hashStart } from './byte-codes.ts';
import { FieldSpans, splitRow } from './byte-fields.ts';
import type { ColumnScan, ScannedColumns, ValueCells } from './table.ts';
import { mostRowsOfScan } from './table.ts';

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
  readonly codes: ByteCodes;
  /** null for a column of names. */
  readonly numbers: Float64Array | null;
}

/** Quoted numbers may hold the delimiter as their decimal sign. */
const noStop = -1;

/** Longer numbers may not fit into a double exactly, so that a division would round twice; they go by their text. */
const mostDigits = 17;
const powers = Array.from({ length: mostDigits + 1 }, (_, digits) => 10 ** digits);

/**
 * Reads columns straight from the bytes, one visit a byte up to the last column that is wanted: names are hashed
 * to codes, plain numbers become doubles (digits over a power of ten, both exact, so the quotient is the
 * nearest double), and every other cell keeps its text.
 */
export function scanBytes(rows: ByteRows, columns: ScannedColumns): ColumnScan {
  const { bytes, delimiter, starts } = rows;
  const toWanted = (column: number, numbers: Float64Array | null): Wanted => ({
    column,
    codes: new ByteCodes(bytes, rows.textOf),
    numbers,
  });
  const names = columns.names.map((column) => toWanted(column, null));
  const values = columns.values.map((column) => toWanted(column, new Float64Array(mostRowsOfScan)));
  const wanted = [...names, ...values].toSorted((a, b) => a.column - b.column);
  const decimal = columns.decimal.charCodeAt(0);
  const spans = new FieldSpans();
  const quoted = bytes.subarray(0, rows.quotesEnd);
  let nextQuote = -1;
  let reached = 0;

  return {
    names: names.map(({ codes }) => codes),
    values: values.map(({ codes, numbers }): ValueCells => ({
      dictionary: codes.dictionary,
      index: codes.index,
      numbers: numbers ?? new Float64Array(0),
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
    for (const { column, codes, numbers } of wanted) {
      if (field > column) {
        // The column before once more: it is wanted as a name and as a number.
        at = last;
        field = column;
      }
      while (field < column && at <= end) {
        while (at < end && bytes[at] !== delimiter) at += 1;
        at += 1;
        field += 1;
      }
      const from = at;
      last = from;
      if (numbers) {
        const number = numberAt(from, end, delimiter);
        while (at < end && bytes[at] !== delimiter) at += 1;
        numbers[i] = number;
        codes.index[i] = number === number || from >= end ? 0 : codes.codeOfSpan(from, at);
      } else {
        const repeated = at < end ? codes.repeatAt(at, end, delimiter) : -1;
        if (repeated >= 0) {
          codes.index[i] = codes.last;
          at += repeated + 1;
          field += 1;
          continue;
        }
        let hash = hashStart;
        while (at < end) {
          const byte = bytes[at] ?? 0;
          if (byte === delimiter) break;
          hash = Math.imul(hash ^ byte, hashFactor);
          at += 1;
        }
        codes.index[i] = from < end ? codes.codeOf(hash, from, at - from) : 0;
      }
      at += 1;
      field += 1;
    }
  }

  /** A plain number (`24.5979`) from a place to `stop` or the end, NaN for anything else. */
  function numberAt(from: number, end: number, stop: number): number {
    let whole = 0;
    let point = -1;
    let to = from;
    for (; to < end; to += 1) {
      const byte = bytes[to] ?? 0;
      if (byte >= 0x30 && byte <= 0x39) whole = whole * 10 + (byte - 0x30);
      else if (byte === stop) break;
      else if (byte === decimal && point < 0 && to > from) point = to;
      else return Number.NaN;
    }
    if (to === from || point === to - 1) return Number.NaN;
    if (to - from > mostDigits || whole > Number.MAX_SAFE_INTEGER) return Number.NaN;
    return point < 0 ? whole : whole / (powers[to - point - 1] ?? 1);
  }

  function readQuoted(i: number, start: number): void {
    splitRow(bytes, start, delimiter, spans);
    for (const { column, codes, numbers } of wanted) {
      if (numbers) numbers[i] = Number.NaN;
      codes.index[i] = 0;
      if (column >= spans.count) continue;
      const [from, to] = [spans.from[column] ?? 0, spans.to[column] ?? 0];
      if (spans.doubled[column] === 1) {
        codes.index[i] = codes.codeOfText(rows.unquoted(from, to));
        continue;
      }
      const number = numbers && from < to ? numberAt(from, to, noStop) : Number.NaN;
      if (numbers) numbers[i] = number;
      codes.index[i] = number === number ? 0 : codes.codeOfSpan(from, to);
    }
  }
}
