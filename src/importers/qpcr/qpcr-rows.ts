import type { DiagnosticList } from '../diagnostic-list.ts';
import type { Header } from '../tables/header-match.ts';
import { headerAt } from '../tables/header-match.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import { parseNumber } from '../tables/parse-number.ts';
import type { QpcrColumn } from './qpcr-columns.ts';
import { qpcrColumnOf } from './qpcr-columns.ts';
import type { ParsedCq } from './qpcr-cq.ts';
import { mostCycles, parseCq } from './qpcr-cq.ts';
import { isQpcrHeader } from './qpcr-header.ts';
import type { QpcrLayout } from './qpcr-layout.ts';
import { scanQpcr } from './qpcr-scan.ts';
import { summaryFinder } from '../edited/qpcr-summaries.ts';
import type { ReadingsBuilder } from '../readings-builder.ts';
import { ScannedName } from '../tables/scanned-name.ts';
import type { SummaryRow } from '../edited/summary-rows.ts';
import { summaryNote } from '../edited/summary-rows.ts';
import { unclearOmissions } from './unclear-omissions.ts';
import { wordlessWells } from './wordless-wells.ts';
import { mostRowsOfScan } from '../tables/table.ts';
import { isPosition } from '../tables/well-position.ts';

/** Rows of the first stretch that is read; many a table is short, or ends at the next section. */
const fewRows = 256;

/** Reads the data rows below a header, to the next header of any table, the next `[Section]` or the end. Returns that row. */
export function readQpcrRows(
  header: Header<QpcrColumn>,
  layout: QpcrLayout,
  decimal: DecimalSign,
  readings: ReadingsBuilder,
  diagnostics: DiagnosticList,
): number {
  const { table } = header;
  const scan = scanQpcr(header, layout, decimal, readings);
  const { position, sample, target } = scan.names;
  const others = Object.values(scan.names).filter(({ name }) => name !== target.name);
  const hasSampleColumn = header.columns.has('sample');
  const summaries: SummaryRow[] = [];
  const unclear: number[] = [];
  const positions: boolean[] = [];
  const hasWells = (): boolean => positions.includes(true);
  const summary = summaryFinder({ header, layout, decimal, scan, isPositionCode, hasWells });
  const wordless = wordlessWells(header, layout, decimal);
  const sheet = new ScannedName(readings, 'sheet');
  const sheetCode = sheet.codeOf(table.sheet.trim());
  const reason = new ScannedName(readings, 'reason');
  const omittedReason = reason.codeOf('omitted in the instrument software');
  const repeatReason = reason.codeOf('stated beside another target of the sample already');
  const columnTargets = layout.cqColumns.map((column) => target.name.codeOf(column.target));
  /** Whether a column of Cq or a dye names the target where the row does not. */
  const hasOtherTargets = layout.dyeNamesTarget || columnTargets.some((code) => code !== 0);
  /** Which rows of a stretch are data. */
  const kept = new Uint32Array(mostRowsOfScan);

  let rows = fewRows;
  let stop = table.rowCount;
  for (let from = header.row + 1; from < table.rowCount; from += rows) {
    if (from > header.row + 1) rows = mostRowsOfScan;
    rows = Math.min(rows, table.rowCount - from);
    scan.read(from, rows);
    summary.learn();
    readings.expect((table.rowCount - from) * scan.cqs.length);
    const end = endOfTable(from, rows);
    let count = 0;
    for (let i = 0; i < end; i += 1) {
      const name = summary.wordOf(i, from + i);
      if (name !== '' && hasNumber(i)) summaries.push({ table, row: from + i, name });
      if (name !== '' || !isDataRow(i) || wordless.has(from + i)) continue;
      kept[count] = i;
      count += 1;
    }
    addReadings(from, kept.subarray(0, count));
    if (scan.hasUnclear()) {
      for (const i of kept.subarray(0, count)) if (scan.isUnclear(i)) unclear.push(from + i);
    }
    if (end === rows) continue;
    stop = from + end;
    break;
  }
  const said = [...summaryNote(summaries), ...wordless.notes()];
  said.push(...unclearOmissions(header, unclear, layout.shift));
  for (const note of said) diagnostics.add(note);
  return stop;

  /** How many of the rows that were read last stand before another section or header. */
  function endOfTable(from: number, count: number): number {
    if (scan.hasOnlyRows()) return count;
    for (let i = 0; i < count; i += 1) {
      if (scan.startsSection(i)) return i;
      if (scan.mayBeHeader(i) && isOtherHeader(headerAt(table, from + i, qpcrColumnOf))) return i;
    }
    return count;
  }

  /** Values row by row, then each name for all of them. */
  function addReadings(from: number, those: Uint32Array): void {
    const first = readings.length;
    const width = scan.cqs.length;
    if (width === 1 && scan.numbers.length === 0 && !scan.hasOmitted()) addPlain(from, those);
    else for (let k = 0; k < those.length; k += 1) addValues(from, those[k] ?? 0);
    const codes = new Uint32Array(those.length * width);
    // Rows that stand one after the other need not be picked.
    const start = those[0] ?? 0;
    const isWhole = width === 1 && (those.at(-1) ?? 0) - start === those.length - 1;
    for (const { name, codes: ofRow } of others) {
      if (isWhole) name.setAll(first, ofRow.subarray(start, start + those.length));
      else {
        for (let k = 0; k < codes.length; k += 1) codes[k] = ofRow[rowAt(those, k, width)] ?? 0;
        name.setAll(first, codes);
      }
    }
    if (sheetCode !== 0) sheet.setAll(first, codes.fill(sheetCode));
    if (isWhole && !hasOtherTargets) {
      target.name.setAll(first, target.codes.subarray(start, start + those.length));
      return;
    }
    for (let k = 0; k < codes.length; k += 1) {
      codes[k] = targetAt(rowAt(those, k, width), k % width);
    }
    target.name.setAll(first, codes);
  }

  /** Of most rows there is nothing to add but a Cq. */
  function addPlain(from: number, those: Uint32Array): void {
    const numbers = scan.cqs[0]?.cells.numbers;
    const column = (layout.cqColumns[0]?.column ?? 0) + layout.shift + 1;
    for (let k = 0; k < those.length; k += 1) {
      const i = those[k] ?? 0;
      const cq = numbers?.[i] ?? Number.NaN;
      if (isCq(cq)) readings.addMeasured(cq, table.lineOf(from + i), column);
      else addValues(from, i);
    }
  }

  function addValues(from: number, i: number): void {
    const row = from + i;
    const lineOfRow = table.lineOf(row);
    for (let c = 0; c < scan.cqs.length; c += 1) {
      const stated = layout.cqColumns[c]?.column ?? 0;
      const column = stated + layout.shift;
      const isRepeat = layout.paired?.isRepeat(row, stated) === true;
      const isOmitted = isRepeat || scan.isOmitted(i);
      const cq = scan.cqs[c]?.cells.numbers[i] ?? Number.NaN;
      const parsed = isCq(cq) ? null : parsedAt(c, i, row, column);
      const isMeasured = parsed === null || parsed.state === 'measured';
      const value = parsed === null ? cq : parsed.state === 'measured' ? parsed.value : Number.NaN;
      const state = isMeasured ? (isOmitted ? 'excluded' : 'measured') : parsed.state;
      const place = readings.addNumbers(value, state, lineOfRow, column + 1);
      for (const { name, at } of scan.numbers) readings.setNumber(place, name, at(i));
      if (!isMeasured) reason.setAt(place, reason.codeOf(parsed.reason));
      else if (isOmitted) reason.setAt(place, isRepeat ? repeatReason : omittedReason);
      if (parsed?.state === 'rejected') {
        reject(row, column, parsed.code, target.name.textOf(targetAt(i, c)));
      }
    }
  }

  function targetAt(i: number, c: number): number {
    if (layout.cqColumns[c]?.isOwn) return columnTargets[c] ?? 0;
    return target.codes[i] || (columnTargets[c] ?? 0) || (scan.dye.codes[i] ?? 0);
  }

  /** A plain number out of range (999) is told by its text like everything else that is not a Cq. */
  function parsedAt(c: number, i: number, row: number, column: number): ParsedCq {
    const { cells, text } = scan.cqs[c] ?? {};
    const isNumber = !Number.isNaN(cells?.numbers[i] ?? Number.NaN);
    return isNumber || !text ? parseCq(table.cell(row, column), decimal) : text.at(i).parsed;
  }

  function reject(
    row: number,
    column: number,
    code: 'value-not-a-number' | 'value-out-of-range',
    name: string,
  ): void {
    const text = table.cell(row, column).trim();
    diagnostics.add({
      severity: 'error',
      code,
      ...(table.sheet === '' ? {} : { sheet: table.sheet }),
      row: table.lineOf(row),
      column: header.headers[column] || String(column + 1),
      text,
      message: `«${text}» cannot be a Cq${name === '' ? '' : ` of ${name}`}, so this well is rejected.`,
      expected:
        'a number of cycles above 0, or a word such as Undetermined where nothing amplified',
      mend: 'Correct the cell in the file and add it again; the other rows are read.',
    });
  }

  /**
   * One well × target counts when its row has a Cq, or a position (where the table has such a column) and a sample, a
   * target, or a statement that the well is in use. A sample name that only repeats the position is none. Without such
   * a column a target, or a sample beside a word for «nothing amplified», is enough.
   */
  function isDataRow(i: number): boolean {
    if (layout.hasPosition) {
      return isPositionCode(position.codes[i] ?? 0) ? isFilled(i) : hasNumber(i);
    }
    if (hasNumber(i) || target.codes[i] !== 0) return true;
    if (!hasSampleColumn || sample.codes[i] === 0) return false;
    // Settings below a table may stand in its column of samples, and nothing beside them.
    return hasText(i) || (layout.hasSampleAndTarget ? scan.isInUse(i) : scan.cqs.length > 1);
  }

  /** Whether a position holds a well. */
  function isFilled(i: number): boolean {
    if (target.codes[i] !== 0 || hasNumber(i) || layout.onlyPositions || scan.isInUse(i)) {
      return true;
    }
    const code = hasSampleColumn ? (sample.codes[i] ?? 0) : 0;
    const place = position.name.textOf(position.codes[i] ?? 0);
    if (code !== 0 && sample.name.textOf(code) !== place) return true;
    return !scan.cqs.every(({ text }) => text.at(i).saysNothingAmplified);
  }

  function hasNumber(i: number): boolean {
    for (let c = 0; c < scan.cqs.length; c += 1) {
      const cq = scan.cqs[c];
      if (cq && (!Number.isNaN(cq.cells.numbers[i] ?? Number.NaN) || cq.text.at(i).isNumber)) {
        return true;
      }
    }
    return false;
  }

  function hasText(i: number): boolean {
    return scan.cqs.some(({ text }) => !text.at(i).isBlank);
  }

  function isPositionCode(code: number): boolean {
    const known = positions[code];
    if (known !== undefined) return known;
    const text = position.name.textOf(code);
    const is = text !== '' && isPosition(text);
    positions[code] = is;
    return is;
  }
}

function isCq(cq: number): boolean {
  return cq > 0 && cq <= mostCycles;
}

/** The row of value `k`, where each row has as many values as the table has columns of Cq. */
function rowAt(rows: Uint32Array, k: number, width: number): number {
  return rows[width === 1 ? k : Math.floor(k / width)] ?? 0;
}

/** A quick look decides that most rows are no header; this decides about the others. */
function isOtherHeader(header: Header<QpcrColumn>): boolean {
  if (isQpcrHeader(header)) return true;
  // The header of a table of another kind: three columns are named and no cell is a number.
  return (
    header.columns.size >= 3 && header.headers.every((text) => parseNumber(text, '.') === null)
  );
}
