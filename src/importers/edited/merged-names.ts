import type { Diagnostic } from '../../domain/diagnostic.ts';
import { reviseTable } from '../tables/revise-table.ts';
import type { Table } from '../tables/table.ts';

/** Two runs of the same length may be chance, unless they hold the same names; so may be three wells behind one that is named. */
const fewestRuns = 3;

interface HeaderOfTable {
  readonly table: Table;
  readonly row: number;
  readonly headers: readonly string[];
}

/**
 * The header of the same table with names repeated that stand once above several rows, as merged cells are saved to
 * text, and a word about each column of which that is so. Blank cells may as well belong to samples without a name, so a
 * column is filled down only where all its names stand at the same distance, each row of which has a value, three times or
 * above the same other names.
 *
 * @param columns of names
 * @param values columns of values
 */
export function withMergedNames<H extends HeaderOfTable>(
  header: H,
  columns: readonly number[],
  values: readonly number[],
): { readonly header: H; readonly notes: readonly Diagnostic[] } {
  const { table, row: headerRow } = header;
  const filled = new Map<number, string[]>();
  for (const column of columns) {
    const others = columns.filter((other) => other !== column);
    const cells = regularRuns(table, headerRow + 1, column, values, others);
    if (cells) filled.set(column, cells);
  }
  if (filled.size === 0) return { header, notes: [] };
  const revised = reviseTable(
    table,
    (row, column, text) => filled.get(column)?.[row - headerRow - 1] ?? text,
  );
  const notes = [...filled.keys()].map((column) => noteOf(header, column));
  return { header: { ...header, table: revised }, notes };
}

function noteOf({ table, row, headers }: HeaderOfTable, column: number): Diagnostic {
  const name = headers[column] || `column ${column + 1}`;
  return {
    severity: 'info',
    code: 'name-missing',
    ...(table.sheet === '' ? {} : { sheet: table.sheet }),
    row: table.lineOf(row + 2),
    column: name,
    message: `«${name}» is filled in once for several rows, always the same number of them, so each name is taken for the rows below it too.`,
    expected: 'a name in each row',
    mend: 'Nothing to do if that is so. If the rows below belong to samples without a name, name them in the file and add it again.',
  };
}

function regularRuns(
  table: Table,
  first: number,
  column: number,
  values: readonly number[],
  others: readonly number[],
): string[] | null {
  const cells: string[] = [];
  let [length, runs, ofRun] = [0, 0, 0];
  let name = table.cell(first, column);
  // Nearly every table ends here.
  if (name.trim() === '' || table.cell(first + 1, column).trim() !== '') return null;
  for (let row = first; row < table.rowCount; row += 1) {
    const text = table.cell(row, column);
    const hasValue = values.some((value) => table.cell(row, value).trim() !== '');
    if (text.trim() === '' && !hasValue) break;
    if (text.trim() !== '' && row > first) {
      if (length === 0) length = ofRun;
      if (ofRun !== length || length < 2) return null;
      runs += 1;
      ofRun = 0;
    }
    if (text.trim() !== '') name = text;
    ofRun += 1;
    cells.push(name);
  }
  const isRegular = ofRun === length && length > 1;
  const isProved = runs + 1 >= fewestRuns || (runs > 0 && others.some(comesBack));
  return isRegular && isProved ? cells : null;

  /** Whether the names of another column, some of which may be merged too, are those of the first run in each. */
  function comesBack(other: number): boolean {
    const names = cells.map((_, i) => table.cell(first + i, other).trim());
    const ofFirst = new Set(names.slice(0, length).filter((text) => text !== ''));
    return (
      ofFirst.size > 1 && names[0] !== '' && names.every((text, i) => text === names[i % length])
    );
  }
}
