import { geneOfCtHeader } from '../qpcr/cq-column.ts';
import type { Header } from '../tables/header-match.ts';
import { headerAt } from '../tables/header-match.ts';
import type { Workbook } from '../importer.ts';
import { isKnownGene } from '../tables/known-gene.ts';
import type { QpcrColumn } from '../qpcr/qpcr-columns.ts';
import { qpcrColumnOf } from '../qpcr/qpcr-columns.ts';
import type { Table } from '../tables/table.ts';
import { onlyRows } from '../tables/table-rows.ts';
import { isBlankRow, loneText } from '../tables/row-texts.ts';

/** Tables that people lay out gene by gene are short. */
const mostRows = 3000;

/**
 * Gives tables of Cq values that stand gene by gene below each other, each under the title of its gene, a column of
 * targets: the titles are all that tells the genes apart. Known genes among them tell them from other titles.
 */
export function withGeneTitles(workbook: Workbook): Workbook {
  const tables = workbook.tables.map((table) =>
    table.scan || table.rowCount > mostRows ? table : withTargets(table),
  );
  return tables.every((table, i) => table === workbook.tables[i])
    ? workbook
    : { ...workbook, tables };
}

function withTargets(table: Table): Table {
  const headers = new Set<number>();
  const titles = new Map<number, string>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const title = loneText(table, row);
    if (title === '') continue;
    const below = isBlankRow(table, row + 1) ? row + 2 : row + 1;
    if (isUntargeted(table, below)) {
      headers.add(below);
      titles.set(row, geneOf(title));
    } else if (headers.size > 0 && isKnownGene(geneOf(title))) titles.set(row, geneOf(title));
  }
  const names = [...titles.values()];
  const areGenes = names.some(isKnownGene) && new Set(names).size === names.length;
  if (headers.size === 0 || !areGenes) return table;
  const targets: string[] = [];
  let gene = '';
  for (let row = 0; row < table.rowCount; row += 1) {
    gene = titles.get(row) ?? gene;
    const isData = gene !== '' && !isBlankRow(table, row);
    targets.push(headers.has(row) ? 'Target' : isData ? gene : '');
  }
  return onlyRows(
    withColumn(table, targets),
    targets.flatMap((_, row) => (titles.has(row) ? [] : [row])),
  );
}

/** A header of Cq values with names beside them, and without a column of targets. */
function isUntargeted(table: Table, row: number): boolean {
  if (row >= table.rowCount) return false;
  const { columns }: Header<QpcrColumn> = headerAt(table, row, qpcrColumnOf);
  const hasCq = columns.has('cq') || (columns.get('technicalCq')?.length ?? 0) > 1;
  const isNamed = (['sample', 'group', 'well', 'line'] as const).some((role) => columns.has(role));
  return hasCq && isNamed && !columns.has('target') && !columns.has('dye');
}

/** `Gene: ESR1`, `ESR1 Ct` and `Ct ESR1` name ESR1. */
function geneOf(title: string): string {
  const plain = title.replace(/^(?:gene|gen|target|primers?)\s*[:=-]\s*/i, '').trim();
  return geneOfCtHeader(plain) || plain;
}

/** The table with one more column behind its last. */
function withColumn(table: Table, cells: readonly string[]): Table {
  const last = table.columnCount;
  return {
    sheet: table.sheet,
    rowCount: table.rowCount,
    columnCount: last + 1,
    cell: (row, column) => (column === last ? (cells[row] ?? '') : table.cell(row, column)),
    lineOf: (row) => table.lineOf(row),
    widthOf: () => last + 1,
  };
}
