import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { ColumnMapping, ColumnMeaning } from '../../domain/mapping.ts';
import type { DiagnosticList } from '../diagnostic-list.ts';
import { listSummaries } from '../edited/list-summaries.ts';
import { summaryNote } from '../edited/summary-rows.ts';
import { wordlessRows } from '../edited/wordless-rows.ts';
import { groupCells } from '../viability/group-cells.ts';
import type { GroupCell } from '../viability/group-cells.ts';
import { rejection } from './mapped-rejection.ts';
import { cellsBelow } from '../tables/cells-below.ts';
import { findDecimalSign, parseNumber } from '../tables/parse-number.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import type { ParsedValue } from '../tables/parse-value.ts';
import { parseMapped } from '../tables/parse-value.ts';
import { excludedMark } from '../tables/prism-mark.ts';
import type { ReadingsBuilder } from '../readings-builder.ts';
import type { Table } from '../tables/table.ts';

type Parsed =
  | ParsedValue
  | { readonly state: 'excluded'; readonly value: number; readonly reason: string };

/** Reads a table with one column a group: each value is a biological replicate of its group. */
export function readMappedGroups(
  table: Table,
  mapping: ColumnMapping,
  file: string,
  readings: ReadingsBuilder,
  diagnostics: DiagnosticList,
): void {
  const { isLeftOut, notes } = calculatedRows(table, mapping);
  const cells = groupCells(table, mapping, file, isLeftOut);
  const decimal = findDecimalSign(cells.map(({ text }) => text));
  for (const { row, column, text, target, ...names } of cells) {
    const parsed = parseCell(text, mapping, decimal);
    readings.add({
      value: 'value' in parsed ? parsed.value : Number.NaN,
      state: parsed.state,
      row: table.lineOf(row),
      column: column + 1,
      sheet: table.sheet,
      ...names,
      sample: sampleOf(names),
      [mapping.assay === 'viability' ? 'compound' : 'target']: target,
      ...(mapping.normalised ? { unit: mapping.normalised } : {}),
      reason: 'reason' in parsed ? parsed.reason : '',
    });
    if (parsed.state === 'rejected') {
      const header = names.group || String(column + 1);
      diagnostics.add(rejection(parsed, table, row, header, text));
    }
  }
  for (const note of notes()) diagnostics.add(note);
}

/** The rows of a table of groups that hold what was calculated from those above, and what is to be said of them. */
function calculatedRows(
  table: Table,
  { headerRow, columns }: ColumnMapping,
): { readonly isLeftOut: (row: number) => boolean; readonly notes: () => readonly Diagnostic[] } {
  const of = (is: (meaning: ColumnMeaning) => boolean): number[] =>
    columns.flatMap((meaning, column) => (is(meaning) ? [column] : []));
  const values = of((meaning) => meaning === 'value');
  const decimal = findDecimalSign(cellsBelow(table, headerRow, values));
  const place = { table, values, decimal };
  // A row that no column names may bear its word in any of them.
  const names = of((meaning) => meaning !== 'value');
  const free = of((meaning) => meaning === 'target' || meaning === 'line');
  const summaries = listSummaries({ ...place, headerRow, names, free, havePlaces: false });
  const stated = of((meaning) => meaning !== 'value' && meaning !== '');
  const rows = { ...place, names: stated, from: headerRow + 1, to: table.rowCount };
  const wordless = wordlessRows(rows, true);
  return {
    isLeftOut: (row) => summaries.tell(row, false, true) || wordless.has(row),
    notes: () => [...summaryNote(summaries.found), ...wordless.notes()],
  };
}

function sampleOf({ line, group, replicate }: Pick<GroupCell, 'line' | 'group' | 'replicate'>) {
  return [line, group, replicate].filter((name) => name !== '').join(' ');
}

function parseCell(text: string, mapping: ColumnMapping, decimal: DecimalSign): Parsed {
  const value = text.endsWith(excludedMark) ? parseNumber(text.slice(0, -1), decimal) : null;
  if (value !== null) return { state: 'excluded', value, reason: 'excluded in Prism' };
  return parseMapped(text, mapping, decimal);
}
