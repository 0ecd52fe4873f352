import type { Diagnostic } from '../domain/diagnostic.ts';
import { DiagnosticList } from './diagnostic-list.ts';
import type { Header } from './header-match.ts';
import { findHeader, headerAt, unreadHeaders } from './header-match.ts';
import type { Imported, Workbook } from './importer.ts';
import { readMetadata } from './metadata.ts';
import { findDecimalSign } from './parse-number.ts';
import type { QpcrColumn } from './qpcr-columns.ts';
import { qpcrColumnOf } from './qpcr-columns.ts';
import { layOut } from './qpcr-layout.ts';
import { readQpcrRows } from './qpcr-rows.ts';
import { ReadingsBuilder } from './readings-builder.ts';
import type { Table } from './table.ts';

const naming: readonly QpcrColumn[] = [
  'well',
  'sample',
  'target',
  'task',
  'use',
  'group',
  'biological',
  'replicate',
];

/** A row with a Cq column (or several technical ones) and at least one column that names something. */
export function isQpcrHeader({ columns }: Header<QpcrColumn>): boolean {
  const cq = columns.has('cq') || (columns.get('technicalCq')?.length ?? 0) > 1;
  const named = naming.filter((role) => columns.has(role)).length;
  return cq && (columns.has('cq') ? named > 0 : columns.has('target') && named > 1);
}

/** The first qPCR header of a table. */
export function findQpcrHeader(table: Table, from = 0): Header<QpcrColumn> | null {
  return findHeader(table, qpcrColumnOf, isQpcrHeader, from);
}

/** The tables of a workbook that hold Cq values: the sheet «Results» alone where there is one. */
export function findQpcrHeaders(workbook: Workbook): Header<QpcrColumn>[] {
  const headers = workbook.tables.flatMap((table) => findQpcrHeader(table) ?? []);
  const results = headers.filter(({ table }) => /^results?$/i.test(table.sheet.trim()));
  return results.length > 0 ? results : withoutRepeats(headers);
}

/** Reads every table of a workbook that has a Cq column. */
export function readQpcrWorkbook(workbook: Workbook): Imported {
  return readQpcrTables(findQpcrHeaders(workbook));
}

/**
 * Reads tables from their headers on. Each data row of each becomes a reading; columns that nobody read are
 * listed.
 */
export function readQpcrTables(headers: readonly Header<QpcrColumn>[]): Imported {
  const readings = new ReadingsBuilder();
  const diagnostics = new DiagnosticList();
  const unread = new Set<string>();
  const meanings = new Set<Imported['replicateMeaning']>();
  for (const first of headers) {
    let header: Header<QpcrColumn> | null = first;
    while (header) {
      const current: Header<QpcrColumn> = header;
      const layout = layOut(current);
      const decimal = findDecimalSign(
        cqCells(
          current,
          layout.cqColumns.map(({ column }) => column + layout.shift),
        ),
      );
      meanings.add(layout.replicateMeaning);
      const isHeaderRow = (row: number): boolean =>
        isQpcrHeader(headerAt(current.table, row, qpcrColumnOf));
      const end = readQpcrRows(current, layout, decimal, readings, diagnostics, isHeaderRow);
      for (const name of unreadHeaders(current, readColumns(current))) unread.add(name);
      header =
        end < current.table.rowCount && isHeaderRow(end)
          ? headerAt(current.table, end, qpcrColumnOf)
          : null;
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

function readColumns({ columns }: Header<QpcrColumn>): Set<number> {
  return new Set([...columns].flatMap(([role, found]) => (role === 'efficiency' ? [] : found)));
}

function* cqCells(
  { table, row }: Header<QpcrColumn>,
  columns: readonly number[],
): Generator<string> {
  for (let i = row + 1; i < Math.min(table.rowCount, row + 2000); i += 1) {
    for (const column of columns) yield table.cell(i, column);
  }
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

/** A table that stands on two sheets is read once. */
function withoutRepeats(headers: readonly Header<QpcrColumn>[]): Header<QpcrColumn>[] {
  const seen = new Set<string>();
  return headers.filter(({ table, row, columns }) => {
    const read = [...(columns.get('well') ?? []), ...(columns.get('cq') ?? [])];
    const cells: string[] = [];
    for (let i = row + 1; i < Math.min(table.rowCount, row + 400); i += 1) {
      for (const column of read) cells.push(table.cell(i, column).trim());
    }
    const signature = cells.join('|').replace(/\|+$/, '');
    if (seen.has(signature)) return false;
    seen.add(signature);
    return true;
  });
}
