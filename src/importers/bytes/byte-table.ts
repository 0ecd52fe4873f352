import type { ByteSurvey } from './byte-survey.ts';
import { FieldSpans, splitRow } from './byte-fields.ts';
import type { ByteRows } from './byte-scan.ts';
import { scanBytes } from './byte-scan.ts';
import type { RowIndex } from './byte-rows.ts';
import { indexRows } from './byte-rows.ts';
import { cleanCell } from '../tables/clean-cell.ts';
import type { Table } from '../tables/table.ts';

/**
 * A delimited text as a table over its bytes: valid UTF-8 whose lines end with LF. Only where rows begin is
 * kept (4 bytes a row); cells are decoded when they are asked for. What it gives is what papaparse gives.
 *
 * @param survey where its lines begin and its quotes end
 */
export function byteTable(
  bytes: Uint8Array,
  delimiter: number,
  survey: Pick<ByteSurvey, 'quotesEnd' | 'lineStarts'>,
  { starts, lines }: RowIndex = indexRows(bytes, delimiter, survey),
): Table {
  const { quotesEnd } = survey;
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
  const rows: ByteRows = { bytes, delimiter, starts, quotesEnd, textOf, unquoted };
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
