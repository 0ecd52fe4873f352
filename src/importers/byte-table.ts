import { FieldSpans, splitRow } from './byte-fields.ts';
import type { ByteRows } from './byte-scan.ts';
import { scanBytes } from './byte-scan.ts';
import { cleanCell } from './clean-cell.ts';
import type { Table } from './table.ts';

const newline = 0x0a;

/**
 * A delimited text as a table over its bytes: valid UTF-8 whose lines end with LF. Only where rows begin is
 * kept (4 bytes a row); cells are decoded when they are asked for. What it gives is what papaparse gives.
 */
export function byteTable(bytes: Uint8Array, delimiter: number): Table {
  const { starts, lines } = indexRows(bytes, delimiter);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const textOf = (from: number, to: number): string =>
    cleanCell(decodeSpan(bytes, from, to, decoder));
  const unquoted = (from: number, to: number): string =>
    cleanCell(decodeSpan(bytes, from, to, decoder).replaceAll('""', '"'));
  const spans = new FieldSpans();
  let held = -1;
  const hold = (row: number): FieldSpans => {
    if (row !== held) {
      splitRow(bytes, starts[row] ?? 0, delimiter, spans);
      held = row;
    }
    return spans;
  };
  const cell = (row: number, column: number): string => {
    if (row < 0 || row >= rowCount) return '';
    const { count, from, to, doubled } = hold(row);
    if (column >= count) return '';
    const [start, end] = [from[column] ?? 0, to[column] ?? 0];
    return doubled[column] === 1 ? unquoted(start, end) : textOf(start, end);
  };
  const widthOf = (row: number): number => (row < rowCount ? hold(row).count : 0);
  let rowCount = starts.length - 1;
  while (rowCount > 0 && isBlankRow(rowCount - 1)) rowCount -= 1;
  const rows: ByteRows = { bytes, delimiter, starts, textOf, unquoted };
  let widest = -1;
  return {
    sheet: '',
    rowCount,
    get columnCount() {
      // Few readers ask, and it takes a visit to every byte.
      if (widest < 0) {
        widest = 0;
        for (let row = 0; row < rowCount; row += 1) widest = Math.max(widest, widthOf(row));
      }
      return widest;
    },
    cell,
    lineOf: (row) => lines?.[row] ?? row + 1,
    widthOf,
    scan: (columns) => scanBytes(rows, columns),
  };

  function isBlankRow(row: number): boolean {
    const { count, from, to } = hold(row);
    for (let i = 0; i < count; i += 1) if (from[i] !== to[i]) return false;
    return true;
  }
}

interface RowIndex {
  /** Where each row begins, and one more entry behind the last. */
  readonly starts: Uint32Array;
  /** Line numbers where a quoted cell holds line ends; null when every row is one line. */
  readonly lines: Uint32Array | null;
}

function indexRows(bytes: Uint8Array, delimiter: number): RowIndex {
  let starts = new Uint32Array(1024 + Math.floor(bytes.length / 64));
  let count = 0;
  let broken: number[] | null = null;
  let nextQuote = bytes.indexOf(0x22);
  const spans = new FieldSpans();
  const push = (start: number): void => {
    if (count === starts.length) {
      const before = starts;
      starts = new Uint32Array(2 * count);
      starts.set(before);
    }
    starts[count] = start;
    count += 1;
  };
  let line = 1;
  for (let at = 0; at <= bytes.length;) {
    push(at);
    let end = bytes.indexOf(newline, at);
    if (end < 0) end = bytes.length;
    if (nextQuote >= 0 && nextQuote < at) nextQuote = bytes.indexOf(0x22, at);
    if (nextQuote >= 0 && nextQuote < end) {
      splitRow(bytes, at, delimiter, spans);
      if (spans.next - 1 > end) {
        broken ??= Array.from({ length: count - 1 }, (_, i) => i + 1);
        end = spans.next - 1;
      }
    }
    broken?.push(line);
    line += broken ? 1 + newlinesIn(bytes, at, end) : 1;
    at = end + 1;
  }
  push(bytes.length + 1);
  return { starts: starts.subarray(0, count), lines: broken ? Uint32Array.from(broken) : null };
}

function newlinesIn(bytes: Uint8Array, from: number, to: number): number {
  let found = 0;
  for (let at = bytes.indexOf(newline, from); at >= 0 && at < to; found += 1) {
    at = bytes.indexOf(newline, at + 1);
  }
  return found;
}

function decodeSpan(bytes: Uint8Array, from: number, to: number, decoder: TextDecoder): string {
  if (to - from > 40) return decoder.decode(bytes.subarray(from, to));
  let text = '';
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x7f) return decoder.decode(bytes.subarray(from, to));
    text += String.fromCharCode(byte);
  }
  return text;
}
