import type { GridMapping } from '../../domain/mapping.ts';
import type { DiagnosticList } from '../diagnostic-list.ts';
import { findDecimalSign } from '../tables/parse-number.ts';
import { parseValue } from '../tables/parse-value.ts';
import { plateCells, wellName } from '../grid/plate-areas.ts';
import type { ReadingsBuilder } from '../readings-builder.ts';
import { statedRole } from '../tables/stated-role.ts';
import type { Table } from '../tables/table.ts';

/** Reads a plate of values: one reading a well that is not blank, or that a plate of names names. */
export function readMappedGrid(
  table: Table,
  { assay, values, layouts }: GridMapping,
  readings: ReadingsBuilder,
  diagnostics: DiagnosticList,
): void {
  const cells = [...plateCells(table, values)];
  const decimal = findDecimalSign(cells.map(({ text }) => text));
  for (const { row, column, text } of cells) {
    const names = namesOf(row, column);
    const isNamed = names['sample'] !== undefined || names['target'] !== undefined;
    // A blank well of a named sample did not amplify; a blank well of a plate reader was not used.
    if (text === '' && !(isNamed && assay === 'qpcr')) continue;
    const position = wellName(row, column);
    const parsed = parseValue(text, assay, decimal);
    const line = table.lineOf(values.row + row);
    readings.add({
      value: parsed.state === 'measured' ? parsed.value : Number.NaN,
      state: parsed.state,
      row: line,
      column: values.column + column + 1,
      sheet: table.sheet,
      position,
      ...names,
      reason: parsed.state === 'measured' ? '' : parsed.reason,
    });
    if (parsed.state !== 'rejected') continue;
    diagnostics.add({
      severity: 'error',
      code: parsed.code,
      ...(table.sheet === '' ? {} : { sheet: table.sheet }),
      row: line,
      column: String(values.column + column + 1),
      text,
      message: `Well ${position} is rejected: ${parsed.reason}.`,
      expected: 'a number in every well that was measured',
      mend: 'Correct the cell and add the file again, or leave it blank.',
    });
  }

  function namesOf(row: number, column: number): Partial<Record<string, string>> {
    const names: Partial<Record<string, string>> = {};
    for (const { meaning, area } of layouts) {
      if (row >= area.rows || column >= area.columns) continue;
      const text = table.cell(area.row + row, area.column + column).trim();
      if (text === '') continue;
      if (meaning === 'target' && assay === 'viability') names['compound'] = text;
      else if (meaning !== 'role') names[meaning] = text;
      else if (statedRole(text) !== 'unknown') names['role'] = statedRole(text);
    }
    return names;
  }
}
