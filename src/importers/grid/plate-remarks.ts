import type { Diagnostic } from '../../domain/diagnostic.ts';
import { cellsIn } from './plate-grid.ts';
import type { Table } from '../tables/table.ts';

/** Says that a row letter stands a second time below the same numbers. */
export function furtherPlate(table: Table, row: number, letter: string): Diagnostic {
  return {
    severity: 'warning',
    code: 'file-duplicate',
    ...(table.sheet === '' ? {} : { sheet: table.sheet }),
    row: table.lineOf(row),
    text: letter,
    message: `Row ${letter} of the plate stands a second time in row ${table.lineOf(row)}, so a further plate begins there.`,
    expected: 'each row letter once below the numbers of a plate',
    mend: 'Nothing to do if it is another plate. If the row was copied, delete it and add the file again.',
  };
}

/** Says that somebody wrote a row into a plate; `marks` is what the rows of a plate begin with. */
export function insertedRow(table: Table, row: number, marks = 'its letter'): Diagnostic {
  const line = table.lineOf(row);
  const [text = ''] = cellsIn(table, row, 1);
  return {
    severity: 'info',
    code: 'summary-row',
    ...(table.sheet === '' ? {} : { sheet: table.sheet }),
    row: line,
    text,
    message: `Row ${line} («${text}») stands between the rows of a plate and is none of them, so it is not read.`,
    expected: 'a row letter such as A',
    mend: `Nothing to do if it is a remark or a sum. If it holds wells, write ${marks} before it and add the file again.`,
  };
}

/** Says that the row of a plate states its wells and no Cq; `row` is the first of its lines, `wells` those in use. */
export function lineMissing(table: Table, row: number, wells: readonly string[]): Diagnostic {
  const [first = ''] = wells;
  const letter = first.replace(/\d+$/, '');
  const span = wells.length === 1 ? first : `${first} to ${wells.at(-1)}`;
  return {
    severity: 'warning',
    code: 'value-missing',
    ...(table.sheet === '' ? {} : { sheet: table.sheet }),
    row: table.lineOf(row),
    text: letter,
    message: `Row ${letter} of the plate has no line of Cq values, so its ${wells.length} wells in use (${span}) have none and are not read.`,
    expected: 'a line «Cq» for each row of the plate',
    mend: 'If the line was deleted, export the plate again and add that file.',
  };
}
