import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Detection } from '../detect.ts';
import type { Workbook } from '../importer.ts';
import { repeatsHeader } from '../tables/repeats-header.ts';
import { isBlankRow, loneText, textsOf } from '../tables/row-texts.ts';
import type { Table } from '../tables/table.ts';
import { onlyRows } from '../tables/table-rows.ts';
import { mostRowsByHand } from './named-rows.ts';
import { isStackedHeader } from './stacked-headers.ts';

/**
 * Makes tables of their own of those that stand below each other with other columns (`Sample, ERα, GAPDH`, below it
 * `Sample, HER2, GAPDH`): else the lower one would be read under the header of the upper one. What nobody can read is said.
 */
export function withTablesBelow(
  workbook: Workbook,
  detect: (workbook: Workbook) => Detection,
): { readonly workbook: Workbook; readonly notes: readonly Diagnostic[] } {
  const notes: Diagnostic[] = [];
  const tables = workbook.tables.flatMap((table) => {
    const parts = table.scan || table.rowCount > mostRowsByHand ? [table] : partsOf(table);
    if (parts.length === 1) return [table];
    const read = parts.filter(
      (part) => detect({ ...workbook, tables: [part] }).kind === 'importer',
    );
    if (read.length < 2) return [table];
    for (const part of parts) if (!read.includes(part)) notes.push(noteOf(part));
    return read;
  });
  const isSame = tables.length === workbook.tables.length;
  return isSame ? { workbook, notes } : { workbook: { ...workbook, tables }, notes };
}

/** The table cut before each header that is another one than the first, and before its title. */
function partsOf(table: Table): Table[] {
  const cuts: number[] = [];
  let first = -1;
  for (let row = 0; row + 1 < table.rowCount; row += 1) {
    if (!isStackedHeader(table, row)) continue;
    if (first < 0) first = row;
    else if (!repeatsHeader(table, row, first)) {
      const isTitled = loneText(table, row - 1) !== '';
      if (isTitled || isBlankRow(table, row - 1)) cuts.push(isTitled ? row - 1 : row);
    }
  }
  return [0, ...cuts].map((from, i) => {
    const to = cuts[i] ?? table.rowCount;
    return onlyRows(
      table,
      Array.from({ length: to - from }, (_, at) => from + at),
    );
  });
}

function noteOf(part: Table): Diagnostic {
  const row =
    Array.from({ length: part.rowCount }, (_, at) => at).find((at) => isStackedHeader(part, at)) ??
    0;
  const words = textsOf(part, row)
    .filter((text) => text !== '')
    .join(', ');
  const [first, last] = [part.lineOf(row), part.lineOf(part.rowCount - 1)];
  return {
    severity: 'warning',
    code: 'column-unread',
    ...(part.sheet === '' ? {} : { sheet: part.sheet }),
    row: first,
    text: words,
    message: `The rows ${first} to ${last} are a table of their own (${words}), and nothing in it says what it measures, so it is not read.`,
    expected: 'a header that names proteins, genes or the value',
    mend: 'Nothing to do if it holds no measurements. Otherwise put it into a file of its own and add that.',
  };
}
