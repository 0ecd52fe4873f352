import { isSummary } from './band-role.ts';
import type { DiagnosticList } from './diagnostic-list.ts';
import type { Header } from './header-match.ts';
import { headerAt } from './header-match.ts';
import type { DecimalSign } from './parse-number.ts';
import { parseNumber } from './parse-number.ts';
import type { QpcrColumn } from './qpcr-columns.ts';
import { qpcrColumnOf } from './qpcr-columns.ts';
import type { ParsedCq } from './qpcr-cq.ts';
import { mostCycles, parseCq } from './qpcr-cq.ts';
import { isQpcrHeader } from './qpcr-header.ts';
import type { QpcrLayout } from './qpcr-layout.ts';
import { scanQpcr } from './qpcr-scan.ts';
import type { ReadingsBuilder } from './readings-builder.ts';
import { ScannedName } from './scanned-name.ts';
import { mostRowsOfScan } from './table.ts';
import { isPosition } from './well-position.ts';

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
  const { position, sample, target, group, replicate, line, run, role } = scan.names;
  const hasSampleColumn = header.columns.has('sample');
  const positions: boolean[] = [];
  const sheet = new ScannedName(readings, 'sheet');
  const sheetCode = sheet.codeOf(table.sheet.trim());
  const reason = new ScannedName(readings, 'reason');
  const omittedReason = reason.codeOf('omitted in the instrument software');
  const columnTargets = layout.cqColumns.map((column) => target.name.codeOf(column.target));

  let rows = fewRows;
  for (let from = header.row + 1; from < table.rowCount; from += rows) {
    if (from > header.row + 1) rows = mostRowsOfScan;
    rows = Math.min(rows, table.rowCount - from);
    scan.read(from, rows);
    for (let i = 0; i < rows; i += 1) {
      const row = from + i;
      if (scan.startsSection(i)) return row;
      if (scan.mayBeHeader(i) && isOtherHeader(headerAt(table, row, qpcrColumnOf))) return row;
      if (isDataRow(i)) addReadings(row, i);
    }
  }
  return table.rowCount;

  function addReadings(row: number, i: number): void {
    const lineOfRow = table.lineOf(row);
    const isOmitted = scan.isOmitted(i);
    const quantity = scan.quantity?.at(i) ?? Number.NaN;
    const tm = scan.tm?.at(i) ?? Number.NaN;
    const secondTm = scan.secondTm?.at(i) ?? Number.NaN;
    for (let c = 0; c < scan.cqs.length; c += 1) {
      const column = (layout.cqColumns[c]?.column ?? 0) + layout.shift;
      const cq = scan.cqs[c]?.cells.numbers[i] ?? Number.NaN;
      const isPlain = cq > 0 && cq <= mostCycles;
      const parsed = isPlain ? null : parsedAt(c, i, row, column);
      const isMeasured = parsed === null || parsed.state === 'measured';
      const value = parsed === null ? cq : parsed.state === 'measured' ? parsed.value : Number.NaN;
      const state = isMeasured ? (isOmitted ? 'excluded' : 'measured') : parsed.state;
      const place = readings.addNumbers(value, state, lineOfRow, column + 1);
      sheet.set(sheetCode);
      position.name.set(position.at(i));
      sample.name.set(sample.at(i));
      const targetCode = target.at(i) || (columnTargets[c] ?? 0) || scan.dye.at(i);
      target.name.set(targetCode);
      group.name.set(group.at(i));
      replicate.name.set(replicate.at(i));
      line.name.set(line.at(i));
      run.name.set(run.at(i));
      role.name.set(role.at(i));
      if (isMeasured) reason.set(isOmitted ? omittedReason : 0);
      else reason.set(reason.codeOf(parsed.reason));
      readings.setNumber(place, 'quantity', quantity);
      readings.setNumber(place, 'tm', tm);
      readings.setNumber(place, 'secondTm', secondTm);
      if (parsed?.state === 'rejected') {
        reject(row, column, parsed.code, target.name.textOf(targetCode));
      }
    }
  }

  /** A mean or a deviation below the wells that it was calculated from is none. */
  function saysSummary(code: number): boolean {
    return isSummary(target.name.textOf(code));
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
   * One well × target counts when its row has a position (where the table has such a column) and a sample, a
   * target, a statement that the well is in use, or a Cq. A sample name that only repeats the position is none.
   */
  function isDataRow(i: number): boolean {
    const hasCq = hasNumber(i);
    const hasSample = hasSampleColumn && sample.at(i) !== 0;
    const hasTarget = target.at(i) !== 0;
    if (hasSampleColumn && !hasSample && hasTarget && saysSummary(target.at(i))) return false;
    if (!layout.hasPosition) {
      if (hasCq) return true;
      if (!hasSample && !hasTarget) return false;
      return layout.hasSampleAndTarget
        ? scan.isInUse(i) || (hasSample && hasTarget)
        : hasText(i) || layout.cqColumns.length > 1 || hasTarget;
    }
    const at = position.at(i);
    if (!isPositionCode(at)) return hasCq && (hasSample || hasTarget);
    if (hasCq || hasTarget || layout.onlyPositions || scan.isInUse(i)) return true;
    if (hasSample && sample.name.textOf(sample.at(i)) !== position.name.textOf(at)) return true;
    return !scan.cqs.every(({ text }) => text.at(i).saysNothingAmplified);
  }

  function hasNumber(i: number): boolean {
    for (const { cells, text } of scan.cqs) {
      if (!Number.isNaN(cells.numbers[i] ?? Number.NaN) || text.at(i).isNumber) return true;
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

/** A quick look decides that most rows are no header; this decides about the others. */
function isOtherHeader(header: Header<QpcrColumn>): boolean {
  if (isQpcrHeader(header)) return true;
  // The header of a table of another kind: three columns are named and no cell is a number.
  return (
    header.columns.size >= 3 && header.headers.every((text) => parseNumber(text, '.') === null)
  );
}
