import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { BandColumn } from './band-columns.ts';
import { isLoadingHeader } from './band-columns.ts';
import type { BandDraft } from './band-draft.ts';
import { emptyDraft } from './band-draft.ts';
import { roleOfLane } from './band-role.ts';
import { laneNumber } from './lane-order.ts';
import { rowsOfNames } from './rows-of-names.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import { repeatsHeader } from '../tables/repeats-header.ts';
import { withMergedNames } from '../edited/merged-names.ts';
import { namedSums } from '../edited/named-sums.ts';
import type { SummaryRow } from '../edited/summary-rows.ts';
import { SummaryRows } from '../edited/summary-rows.ts';
import { wordlessRows } from '../edited/wordless-rows.ts';
import type { WideTable } from './wide-table.ts';

/** The bands of a table with one column a protein, and the rows that sum them up. */
export interface WideRows {
  readonly drafts: readonly BandDraft[];
  readonly summaries: readonly SummaryRow[];
  /** What states something of the proteins that nothing reads, where the table was turned. */
  readonly unread: readonly string[];
  readonly notes: readonly Diagnostic[];
}

/** Every filled cell of a measured column is a band; a blank cell was not probed. Rows that name nothing end the table. */
export function readWideRows(wide: WideTable, decimal: DecimalSign): WideRows {
  const { turnedFrom, measured, factors, named } = wide;
  const naming = [...named.values()].flat().concat(factors);
  const { header, notes } = turnedFrom
    ? { header: wide.header, notes: [] }
    : withMergedNames(wide.header, naming, measured);
  const { table, headers, columns } = header;
  const at = (row: number, column: number): string => table.cell(row, column).trim();
  const joined = (row: number, from: readonly number[]): string =>
    from
      .map((column) => at(row, column))
      .filter((text) => text !== '')
      .join(' ');
  const all = (row: number, role: BandColumn): string => joined(row, named.get(role) ?? []);
  const stating = rowsOfNames(wide);
  const statedOf = (column: number, role: BandColumn): string =>
    joinedRows(
      column,
      [...stating].flatMap(([row, of]) => (of === role ? [row] : [])),
    );
  const drafts: BandDraft[] = [];
  const summaries = new SummaryRows(table, turnedFrom !== null);
  const place = { table, from: header.row + 1, to: table.rowCount, values: measured, decimal };
  const wordless = wordlessRows({ ...place, names: naming });
  const sums = namedSums({ ...place, headerRow: header.row, names: naming });
  for (let row = header.row + 1; row < table.rowCount; row += 1) {
    if (repeatsHeader(table, row, header.row) || stating.has(row) || isOfUnits(row)) continue;
    const filled = naming.map((column) => at(row, column)).filter((name) => name !== '');
    const hasValue = measured.some((column) => at(row, column) !== '');
    if (summaries.tell(row, filled, hasValue)) continue;
    const sum = sums.get(row);
    if (sum !== undefined) {
      summaries.add(row, sum);
      continue;
    }
    // A table that was turned has no rows of its own to point at.
    const isWordless = hasValue && !turnedFrom && wordless.has(row);
    if (filled.length === 0 || isWordless) continue;
    const group = joined(row, factors);
    const replicate = all(row, 'biological');
    const line = all(row, 'line');
    const stated = all(row, 'sample');
    const lane = all(row, 'lane') || (/^lane\b/i.test(stated) ? stated : '');
    const sample = stated || [line, group, replicate].filter((text) => text !== '').join(' ');
    for (const column of measured) {
      const text = at(row, column);
      if (text === '') continue;
      drafts.push({
        ...emptyDraft,
        text,
        sheet: table.sheet,
        row: turnedFrom ? turnedFrom.lineOf(column) : table.lineOf(row),
        column: (turnedFrom ? row : column) + 1,
        header: headers[column] ?? '',
        lane: laneNumber(lane),
        sample,
        target: headers[column] ?? '',
        group,
        replicate: replicate || statedOf(column, 'biological'),
        line,
        run: all(row, 'run') || statedOf(column, 'run') || wide.blot,
        membrane: all(row, 'membrane') || statedOf(column, 'membrane'),
        exposure: statedOf(column, 'exposure'),
        role: roleOfLane(sample) || roleOfLane(lane) || roleOfColumn(column),
      });
    }
  }
  const unread = [...stating].flatMap(([row, of]) => (of === '' ? [joined(row, naming)] : []));
  return { drafts, summaries: summaries.found, unread, notes: [...notes, ...wordless.notes()] };

  /** Whether the row below the header says `(AU)` of every column. */
  function isOfUnits(row: number): boolean {
    if (row !== header.row + 1) return false;
    const texts = new Set(measured.map((column) => at(row, column)).filter(Boolean));
    const [unit = ''] = texts;
    return (
      texts.size === 1 &&
      measured.length > 1 &&
      /^[([]?\s*(?:a\.?\s?u\.?|r\.?f\.?u\.?|rlu|i\.?u\.?|units?|counts|od|px|pixels?)\s*[)\]]?$/i.test(
        unit,
      )
    );
  }

  function joinedRows(column: number, rows: readonly number[]): string {
    return rows
      .map((row) => at(row, column))
      .filter(Boolean)
      .join(' ');
  }

  /** A total of the lane under the blot's own header, or a loading control by name. */
  function roleOfColumn(column: number): 'loading' | '' {
    const isRun = (columns.get('run') ?? []).includes(column);
    return isRun || isLoadingHeader(headers[column] ?? '') ? 'loading' : '';
  }
}
