import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Detection } from '../detect.ts';
import type { Workbook } from '../importer.ts';
import { foldHeader } from '../tables/fold-header.ts';
import { repeatsHeader } from '../tables/repeats-header.ts';
import { firstText, isBlankRow, loneText, textsOf } from '../tables/row-texts.ts';
import type { Table } from '../tables/table.ts';
import { onlyRows } from '../tables/table-rows.ts';
import { isByHand } from './by-hand.ts';
import { isStackedHeader } from './stacked-headers.ts';

/**
 * Makes tables of their own of those that stand below each other with other columns (`Sample, ERα, GAPDH`, below it
 * `Gene, Sample, Ct`): else the lower one would be read under the header of the upper one. What nobody can read is said.
 * Headers that begin alike are told apart by their readers (`other-headers-below.ts`).
 */
export function withTablesBelow(
  workbook: Workbook,
  detect: (workbook: Workbook) => Detection,
): { readonly workbook: Workbook; readonly notes: readonly Diagnostic[] } {
  const notes: Diagnostic[] = [];
  const tables = workbook.tables.flatMap((table) => {
    const parts = isByHand(table) ? partsOf(table) : [];
    if (parts.length < 2) return [table];
    const read = parts.filter(
      (part) => detect({ ...workbook, tables: [part.table] }).kind === 'importer',
    );
    if (read.length < 2) return [table];
    for (const part of parts) if (!read.includes(part)) notes.push(noteOf(part.table));
    const alike = read.filter(({ isAlike }) => isAlike);
    if (alike.length === parts.length) return [table];
    const others = read.flatMap((part) => (part.isAlike ? [] : [part.table]));
    return alike.length === 0
      ? others
      : [
          onlyRows(
            table,
            alike.flatMap(({ rows }) => rows),
          ),
          ...others,
        ];
  });
  const isSame = tables.every((table, i) => table === workbook.tables[i]);
  return isSame ? { workbook, notes } : { workbook: { ...workbook, tables }, notes };
}

interface Part {
  readonly rows: readonly number[];
  readonly table: Table;
  /** Whether its header begins as that of the first part does, with other columns behind. */
  readonly isAlike: boolean;
}

/** The table cut before each header that is another one than the first, and before its title. */
function partsOf(table: Table): Part[] {
  const cuts: { readonly from: number; readonly isAlike: boolean }[] = [{ from: 0, isAlike: true }];
  let first = -1;
  for (let row = 0; row + 1 < table.rowCount; row += 1) {
    if (!isStackedHeader(table, row)) continue;
    if (first < 0) first = row;
    else if (!repeatsHeader(table, row, first)) {
      const isTitled = loneText(table, row - 1) !== '';
      const isAlike = beginsAs(table, row, first);
      if (isTitled || isBlankRow(table, row - 1))
        cuts.push({ from: isTitled ? row - 1 : row, isAlike });
    }
  }
  return cuts.map(({ from, isAlike }, i) => {
    const to = cuts[i + 1]?.from ?? table.rowCount;
    const rows = Array.from({ length: to - from }, (_, at) => from + at);
    return { rows, table: onlyRows(table, rows), isAlike };
  });
}

function beginsAs(table: Table, row: number, other: number): boolean {
  return foldHeader(firstText(table, row)) === foldHeader(firstText(table, other));
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
