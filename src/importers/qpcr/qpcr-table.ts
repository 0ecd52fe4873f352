import type { Diagnostic } from '../../domain/diagnostic.ts';
import { DiagnosticList } from '../diagnostic-list.ts';
import type { Header } from '../tables/header-match.ts';
import { unreadHeaders } from '../tables/header-match.ts';
import type { Imported, Workbook } from '../importer.ts';
import { withMergedNames } from '../edited/merged-names.ts';
import { readMetadata } from '../tables/metadata.ts';
import { cellsBelow } from '../tables/cells-below.ts';
import { findDecimalSign } from '../tables/parse-number.ts';
import type { QpcrColumn } from './qpcr-columns.ts';
import type { RepeatedSheet } from './repeated-tables.ts';
import { besideEachOther, findQpcrHeaders, nextQpcrHeader } from './qpcr-header.ts';
import type { QpcrLayout } from './qpcr-layout.ts';
import { layOut } from './qpcr-layout.ts';
import { readQpcrRows } from './qpcr-rows.ts';
import { ReadingsBuilder } from '../readings-builder.ts';
import { wellsAbove } from './wells-above.ts';

/** Reads every table of a workbook that has a Cq column. */
export function readQpcrWorkbook(workbook: Workbook): Imported {
  const { headers, repeats } = findQpcrHeaders(workbook);
  return readQpcrTables(headers, repeats);
}

/**
 * Reads tables from their headers on. Each data row of each becomes a reading; columns that nobody read are
 * listed.
 */
export function readQpcrTables(
  headers: readonly Header<QpcrColumn>[],
  repeats: readonly RepeatedSheet[] = [],
): Imported {
  const readings = new ReadingsBuilder();
  const diagnostics = new DiagnosticList();
  for (const repeat of repeats) diagnostics.add(repeatOf(repeat));
  const unread = new Set<string>();
  const meanings = new Set<Imported['replicateMeaning']>();
  for (const note of headers.flatMap(wellsAbove)) diagnostics.add(note);
  for (const first of headers.flatMap(besideEachOther)) {
    for (let written: Header<QpcrColumn> | null = first; written;) {
      const { header: current, notes } = withMergedCells(written);
      for (const note of notes) diagnostics.add(note);
      const layout = layOut(current);
      const decimal = findDecimalSign(
        cellsBelow(
          current.table,
          current.row,
          layout.cqColumns.map(({ column }) => column + layout.shift),
        ),
      );
      meanings.add(layout.replicateMeaning);
      if (layout.supposesBiological) diagnostics.add(supposedNote(current));
      const end = readQpcrRows(current, layout, decimal, readings, diagnostics);
      for (const name of unreadHeaders(current, readColumns(current, layout))) unread.add(name);
      written = nextQpcrHeader(written.table, end);
    }
  }
  const [main] = headers;
  if (readings.length === 0) diagnostics.add(noRows(main));
  return {
    readings: readings.build(),
    replicateMeaning: meanings.has('unclear')
      ? 'unclear'
      : meanings.has('biological')
        ? 'biological'
        : 'technical',
    cycles: null,
    unreadColumns: [...unread],
    metadata: main ? readMetadata(main.table, main.row) : [],
    diagnostics: diagnostics.build(),
  };
}

/** The header of the same table with names repeated that stand once for several wells. */
function withMergedCells(
  header: Header<QpcrColumn>,
): ReturnType<typeof withMergedNames<Header<QpcrColumn>>> {
  const { columns } = header;
  const of = (role: QpcrColumn): readonly number[] => columns.get(role) ?? [];
  const names = (['sample', 'target', 'group', 'line', 'run'] as const).flatMap(of);
  const values = [...of('cq'), ...of('technicalCq')];
  return withMergedNames(header, names, values);
}

/** Columns that take part in the readings: not efficiencies, and not a Cq column that another one stands before. */
function readColumns({ columns }: Header<QpcrColumn>, layout: QpcrLayout): Set<number> {
  const { groupColumns, factorColumns } = layout;
  const others = [...columns].flatMap(([role, found]) =>
    role === 'efficiency' || role === 'cq' || role === 'technicalCq' || role === 'factor'
      ? []
      : found,
  );
  return new Set([
    ...others,
    ...groupColumns,
    ...factorColumns,
    ...layout.cqColumns.map(({ column }) => column),
    ...(layout.paired?.namedIn ?? []),
  ]);
}

/** Says what a column of replicates was taken for, which n hangs on. */
function supposedNote({ table, row, columns, headers }: Header<QpcrColumn>): Diagnostic {
  const [column = 0] = columns.get('replicate') ?? [];
  const name = headers[column] || String(column + 1);
  return {
    severity: 'info',
    code: 'replicate-meaning-unclear',
    ...(table.sheet === '' ? {} : { sheet: table.sheet }),
    row: table.lineOf(row),
    column: name,
    message: `«${name}» numbers the rows of each group and gene, and no column names samples or wells, so each number is taken for a biological replicate and counts in n.`,
    expected: 'a column named «biological replicate» or «technical replicate»',
    mend: 'If it counts technical replicates of one sample, call the column «technical replicate» in the file and add it again.',
  };
}

function noRows(header: Header<QpcrColumn> | undefined): Diagnostic {
  return {
    severity: 'error',
    code: 'table-without-rows',
    ...(header ? { row: header.table.lineOf(header.row) } : {}),
    message: 'The table has a header with a Cq column but no rows below it.',
    expected: 'one row a well below the header',
    mend: 'Export the results again with all wells selected.',
  };
}

function repeatOf({ sheet, original, differences, isSum }: RepeatedSheet): Diagnostic {
  if (isSum) {
    return {
      severity: 'info',
      code: 'file-duplicate',
      sheet,
      message: `The sheet «${sheet}» holds the means of the wells on «${original}», so it is not read.`,
      expected: 'each well on one sheet',
      mend: 'Nothing to do if they are means. If they were measured, put the sheet into a file of its own.',
    };
  }
  if (sheet === original) return repeatedTable(sheet, differences);
  const cells = `${differences} cell${differences === 1 ? '' : 's'}`;
  return {
    severity: differences === 0 ? 'info' : 'warning',
    code: 'file-duplicate',
    sheet,
    message:
      differences === 0
        ? `The sheet «${sheet}» repeats «${original}» and is not read a second time.`
        : `The sheet «${sheet}» repeats the wells of «${original}» with other values in ${cells}; only «${original}» is read.`,
    expected: 'each well on one sheet',
    mend: `Delete the sheet that you do not want and add the file again.`,
  };
}

/** The same export stands beside itself. */
function repeatedTable(sheet: string, differences: number): Diagnostic {
  return {
    severity: differences === 0 ? 'info' : 'warning',
    code: 'file-duplicate',
    ...(sheet === '' ? {} : { sheet }),
    message: `A table repeats the wells of the one beside it${differences === 0 ? '' : `, with other values in ${differences} of them`}; only the first is read.`,
    expected: 'each well in one table',
    mend: 'Delete the table that you do not want and add the file again.',
  };
}
