import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Table } from '../tables/table.ts';

/** So many rows without a name are no slip: the names above them may have been meant for them. */
const leastShare = 1 / 3;

/**
 * Says of columns whose names stand in some rows only, the first among them, that they are not read for those below:
 * merged cells that were saved to text look so, and so do rows to which no such name applies.
 */
export function unnamedRowsNotes(
  { table, headers }: { readonly table: Table; readonly headers: readonly string[] },
  columns: readonly number[],
  rows: readonly number[],
): Diagnostic[] {
  return columns.flatMap((column): Diagnostic[] => {
    const blank = rows.filter((row) => table.cell(row, column).trim() === '');
    const [first] = blank;
    const isFirstNamed = first !== undefined && first !== rows[0];
    if (!isFirstNamed || blank.length < rows.length * leastShare) return [];
    const name = headers[column] || `column ${column + 1}`;
    return [
      {
        severity: 'warning',
        code: 'name-missing',
        ...(table.sheet === '' ? {} : { sheet: table.sheet }),
        row: table.lineOf(first),
        column: name,
        message: `«${name}» is blank in ${blank.length} of ${rows.length} rows, and a name above is not taken for theirs.`,
        expected: 'a name in each row',
        mend: 'Nothing to do if these rows have none. If names stand once for several rows, fill them down in the file and add it again.',
      },
    ];
  });
}
