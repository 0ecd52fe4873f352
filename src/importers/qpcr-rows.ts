import type { DiagnosticList } from './diagnostic-list.ts';
import type { Header } from './header-match.ts';
import { headerAt } from './header-match.ts';
import type { DecimalSign } from './parse-number.ts';
import { parseNumber } from './parse-number.ts';
import { parseCq } from './qpcr-cq.ts';
import type { QpcrColumn } from './qpcr-columns.ts';
import { isNoAmplification, qpcrColumnOf, roleOfTask } from './qpcr-columns.ts';
import { isQpcrHeader } from './qpcr-header.ts';
import type { ReadingsBuilder } from './readings-builder.ts';
import type { QpcrLayout } from './qpcr-layout.ts';
import { isNumbered, isPosition } from './well-position.ts';

/** The words of one row, by what they are. */
interface RowNames {
  readonly position: string;
  readonly sample: string;
  readonly target: string;
  readonly inUse: boolean;
}

/** Reads the data rows below a header, to the next header of any table, the next `[Section]` or the end. Returns that row. */
export function readQpcrRows(
  header: Header<QpcrColumn>,
  layout: QpcrLayout,
  decimal: DecimalSign,
  readings: ReadingsBuilder,
  diagnostics: DiagnosticList,
): number {
  const { table } = header;
  const mayBeHeader = headerWords(header);
  for (let row = header.row + 1; row < table.rowCount; row += 1) {
    if (table.cell(row, 0).startsWith('[')) return row;
    if (mayBeHeader(row) && isOtherHeader(headerAt(table, row, qpcrColumnOf))) return row;
    const cells = layout.cqColumns.map(({ column }) => table.cell(row, column + layout.shift));
    const names = namesOf(header, layout, row);
    if (!isDataRow(names, cells, layout, decimal)) continue;
    for (const [i, { column, target }] of layout.cqColumns.entries()) {
      addReading(row, column + layout.shift, cells[i] ?? '', target, names);
    }
  }
  return table.rowCount;

  function addReading(
    row: number,
    column: number,
    text: string,
    columnTarget: string,
    names: RowNames,
  ): void {
    const parsed = parseCq(text, decimal);
    const at = (role: QpcrColumn): string => firstCell(header, layout, row, role);
    const omitted = layout.isOmitted(row);
    const quantity = parseNumber(at('quantity'), decimal);
    const stated =
      roleOfTask(at('task')) === 'unknown' ? roleOfTask(at('use')) : roleOfTask(at('task'));
    const dye = at('dye');
    const target = names.target || columnTarget || (layout.dyeNamesTarget ? dye : '');
    readings.add({
      value: parsed.state === 'measured' ? parsed.value : Number.NaN,
      state: omitted && parsed.state === 'measured' ? 'excluded' : parsed.state,
      row: table.lineOf(row),
      column: column + 1,
      sheet: table.sheet,
      position: names.position,
      sample: layout.sampleOf(row, names.sample),
      target,
      group: layout.groupOf(row),
      replicate: layout.replicateOf(row),
      line: at('line'),
      run: layout.runOf(row),
      role: stated === 'unknown' ? '' : stated,
      reason:
        omitted && parsed.state === 'measured'
          ? 'omitted in the instrument software'
          : parsed.state === 'measured'
            ? ''
            : parsed.reason,
      ...(quantity === null ? {} : { quantity }),
      ...temperatures(at('tm'), at('secondTm'), decimal),
    });
    if (parsed.state !== 'rejected') return;
    diagnostics.add({
      severity: 'error',
      code: parsed.code,
      ...(table.sheet === '' ? {} : { sheet: table.sheet }),
      row: table.lineOf(row),
      column: header.headers[column] || String(column + 1),
      text: text.trim(),
      message: `«${text.trim()}» cannot be a Cq${target === '' ? '' : ` of ${target}`}, so this well is rejected.`,
      expected:
        'a number of cycles above 0, or a word such as Undetermined where nothing amplified',
      mend: 'Correct the cell in the file and add it again; the other rows are read.',
    });
  }
}

/** Melting temperatures in °C where the row states them; 0 and less stand for none. */
function temperatures(
  first: string,
  second: string,
  decimal: DecimalSign,
): { tm?: number; secondTm?: number } {
  const [tm, secondTm] = [parseNumber(first, decimal), parseNumber(second, decimal)];
  return {
    ...(tm !== null && tm > 0 ? { tm } : {}),
    ...(secondTm !== null && secondTm > 0 ? { secondTm } : {}),
  };
}

/** A quick look at a row: whether its first cell (and that below the first header) is a word of a header. */
function headerWords({ table, headers }: Header<QpcrColumn>): (row: number) => boolean {
  const named = Math.max(
    0,
    headers.findIndex((text) => text !== ''),
  );
  const known = new Map<string, boolean>();
  const isWord = (cell: string): boolean => {
    const text = cell.trim();
    if (text === '' || text.length > 80 || /^[A-Z]{0,2}\d+$/.test(text)) return false;
    const before = known.get(text);
    if (before !== undefined) return before;
    const is = text === headers[named] || qpcrColumnOf(text) !== null;
    known.set(text, is);
    return is;
  };
  return (row) => isWord(table.cell(row, 0)) || (named > 0 && isWord(table.cell(row, named)));
}

/** The header of a further Cq table, or of a table of another kind: three columns are named and no cell is a number. */
function isOtherHeader(header: Header<QpcrColumn>): boolean {
  if (isQpcrHeader(header)) return true;
  return (
    header.columns.size >= 3 && header.headers.every((text) => parseNumber(text, '.') === null)
  );
}

function firstCell(
  { table, columns }: Header<QpcrColumn>,
  layout: QpcrLayout,
  row: number,
  role: QpcrColumn,
): string {
  for (const column of columns.get(role) ?? []) {
    const text = table.cell(row, column + layout.shift).trim();
    if (text !== '') return text;
  }
  return '';
}

function namesOf(header: Header<QpcrColumn>, layout: QpcrLayout, row: number): RowNames {
  const wells = (header.columns.get('well') ?? []).map((column) =>
    header.table.cell(row, column + layout.shift).trim(),
  );
  return {
    position: wells.find((well) => well !== '' && !isNumbered(well)) ?? wells[0] ?? '',
    sample: firstCell(header, layout, row, 'sample'),
    target: firstCell(header, layout, row, 'target'),
    inUse: isUse(firstCell(header, layout, row, 'use')),
  };
}

/** A content or type that says that the well is in use. */
function isUse(text: string): boolean {
  return text !== '' && !/^(empty|unused|not in use|none|-)$/i.test(text);
}

/**
 * One well × target counts when its row has a position (where the table has such a column) and a sample, a
 * target, a statement that the well is in use, or a Cq. A sample name that only repeats the position is none.
 */
function isDataRow(
  names: RowNames,
  cells: readonly string[],
  layout: QpcrLayout,
  decimal: DecimalSign,
): boolean {
  const hasCq = cells.some((cell) => parseNumber(cell, decimal) !== null);
  const hasText = cells.some((cell) => cell.trim() !== '');
  const named = names.sample !== '' || names.target !== '';
  if (!layout.hasPosition) {
    if (hasCq) return true;
    if (!named) return false;
    return layout.hasSampleAndTarget
      ? names.inUse || (names.sample !== '' && names.target !== '')
      : hasText || layout.cqColumns.length > 1 || names.target !== '';
  }
  if (names.position === '' || !isPosition(names.position)) return hasCq && named;
  if (hasCq || names.inUse) return true;
  if (layout.onlyPositions) return true;
  const ownSample = names.sample !== '' && names.sample !== names.position;
  if (names.target !== '' || ownSample) return true;
  return hasText && !cells.every(isNoAmplification);
}
