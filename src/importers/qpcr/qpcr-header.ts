import { geneOfCtHeader } from './cq-column.ts';
import { foldHeader } from '../tables/fold-header.ts';
import type { Header } from '../tables/header-match.ts';
import { findHeader } from '../tables/header-match.ts';
import type { Workbook } from '../importer.ts';
import type { QpcrColumn } from './qpcr-columns.ts';
import { isDerivedCq, qpcrColumnOf } from './qpcr-columns.ts';
import { withTitlesAbove } from '../edited/gene-titles.ts';
import { sumsUpTable } from '../edited/qpcr-sums.ts';
import { tablesApart } from '../edited/side-by-side.ts';
import type { QpcrHeaders, RepeatedSheet } from './repeated-tables.ts';
import { withoutRepeats } from './repeated-tables.ts';
import type { Table } from '../tables/table.ts';

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
export function isQpcrHeader({ columns, headers }: Header<QpcrColumn>): boolean {
  const cq = columns.has('cq') || (columns.get('technicalCq')?.length ?? 0) > 1;
  if (cq && hasEfficiencies(columns, headers)) return false;
  const named = naming.filter((role) => columns.has(role)).length;
  return cq && (columns.has('cq') ? named > 0 : columns.has('target') && named > 1);
}

/** `target, Ct_target, ref, Ct_ref`: the columns that are called as those of Cq are hold the efficiencies of each. */
function hasEfficiencies(
  columns: Header<QpcrColumn>['columns'],
  headers: readonly string[],
): boolean {
  const targets = columns.get('target') ?? [];
  if (targets.length === 0) return false;
  const genes = new Set(headers.map((text) => foldHeader(geneOfCtHeader(text))));
  return targets.every((column) => genes.has(foldHeader(headers[column] ?? '')));
}

/** The first qPCR header of a table. */
export function findQpcrHeader(table: Table, from = 0): Header<QpcrColumn> | null {
  return findHeader(table, qpcrColumnOf, isQpcrHeader, from);
}

/**
 * The Cq table below another one of the same sheet: a header right at the row where that one ended, or after a
 * table of another kind, or in a further section `[Results]`. Other sections hold curves and means.
 */
export function nextQpcrHeader(table: Table, end: number): Header<QpcrColumn> | null {
  let from = end;
  if (end < table.rowCount && table.cell(end, 0).startsWith('[')) {
    while (from < table.rowCount && !/^\[results?\]/i.test(table.cell(from, 0))) from += 1;
  }
  return from < table.rowCount ? findQpcrHeader(table, from) : null;
}

const found = new WeakMap<Workbook, QpcrHeaders>();

/**
 * The tables of a workbook that hold Cq values, each once: a sheet that holds the wells of another one is left out.
 * Every qPCR format asks for them when it sniffs, so they are looked for once a workbook.
 */
export function findQpcrHeaders(workbook: Workbook): QpcrHeaders {
  const headers = found.get(workbook) ?? lookForHeaders(workbook);
  found.set(workbook, headers);
  return headers;
}

function lookForHeaders(workbook: Workbook): QpcrHeaders {
  const all = workbook.tables.flatMap((table) => findQpcrHeader(table) ?? []);
  const sums = sumsAmong(all);
  const headers = all.filter(({ table }) => !sums.some(({ sheet }) => sheet === table.sheet));
  const { headers: kept, repeats } = withoutRepeats(headers);
  return { headers: kept, repeats: [...sums, ...repeats] };
}

/** The sheets that hold the means of others. */
function sumsAmong(headers: readonly Header<QpcrColumn>[]): RepeatedSheet[] {
  if (headers.length < 2) return [];
  return headers.flatMap((header) => {
    const wells = headers.find((other) => other !== header && sumsUpTable(header, other));
    if (!wells) return [];
    const [sheet, original] = [header.table.sheet, wells.table.sheet];
    return [{ sheet, original, differences: 0, isSum: true as const }];
  });
}

/** The header of each table where several stand beside each other. */
export function besideEachOther(header: Header<QpcrColumn>): Header<QpcrColumn>[] {
  const { table, row, columns } = header;
  const [cq = 0] = columns.get('cq') ?? [];
  const first = header.headers.findIndex((text) => text !== '');
  // What stands behind the Cq may differ.
  const words = Math.min(4, Math.max(2, cq - first + 1));
  const headers = tablesApart(table, row, words).flatMap((side) => findQpcrHeader(side) ?? []);
  if (headers.length < 2 || !headers.every(hasOwnCq)) return [header];
  return withTitlesAbove(headers).flatMap((side) => findQpcrHeader(side) ?? []);
}

/** Means beside a table are no table of their own. */
function hasOwnCq({ headers, columns }: Header<QpcrColumn>): boolean {
  const cq = columns.get('cq') ?? [];
  return cq.length === 0 || cq.some((column) => !isDerivedCq(headers[column] ?? ''));
}
