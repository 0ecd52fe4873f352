import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { ParsedValue } from '../tables/parse-value.ts';
import type { Table } from '../tables/table.ts';

/** What is said of a cell of a mapped table that is no value. `column` is its header, else its number. */
export function rejection(
  parsed: Extract<ParsedValue, { state: 'rejected' }>,
  table: Table,
  row: number,
  column: string,
  text: string,
): Diagnostic {
  return {
    severity: 'error',
    code: parsed.code,
    ...(table.sheet === '' ? {} : { sheet: table.sheet }),
    row: table.lineOf(row),
    column,
    text,
    message: `This reading is rejected: ${parsed.reason}.`,
    expected: 'a number in the column of values',
    mend: 'Correct the cell and add the file again, or point at another column or header row.',
  };
}
