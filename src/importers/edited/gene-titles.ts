import { geneOfCtHeader } from '../qpcr/cq-column.ts';
import type { Header } from '../tables/header-match.ts';
import { headerAt } from '../tables/header-match.ts';
import type { Workbook } from '../importer.ts';
import { isAllWords } from '../tables/is-all-words.ts';
import { isKnownGene } from '../tables/known-gene.ts';
import type { QpcrColumn } from '../qpcr/qpcr-columns.ts';
import { qpcrColumnOf } from '../qpcr/qpcr-columns.ts';
import type { Table } from '../tables/table.ts';
import { onlyRows } from '../tables/table-rows.ts';
import { firstText, isBlankRow, loneText } from '../tables/row-texts.ts';
import { editByHand } from './by-hand.ts';

/**
 * Gives tables of Cq values that stand gene by gene below each other, each under the title of its gene, a column of
 * targets: the titles are all that tells the genes apart. Known genes among them tell them from other titles.
 */
export function withGeneTitles(workbook: Workbook): Workbook {
  return editByHand(workbook, withTargets);
}

function withTargets(table: Table): Table {
  const headers = new Set<number>();
  const lone: { readonly row: number; readonly gene: string }[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    const text = loneText(table, row);
    if (text !== '') lone.push({ row, gene: geneOf(text) });
    else if (isAllWords(table, row) && isUntargeted(table, row)) headers.add(row);
  }
  const [first] = headers;
  if (first === undefined || lone.length === 0) return table;
  const titles = new Map(
    [...titlesOfHeaders(table, headers, lone), ...titlesBelow(table, first, lone)].map(
      ({ row, gene }) => [row, gene],
    ),
  );
  const names = [...titles.values()];
  const areGenes = names.some(isKnownGene) && new Set(names).size === names.length;
  if (!areGenes) return table;
  const targets: string[] = [];
  let gene = '';
  for (let row = 0; row < table.rowCount; row += 1) {
    gene = titles.get(row) ?? gene;
    const isData = gene !== '' && !isBlankRow(table, row);
    // Rows of no gene: these titles are not what tells the rows apart.
    if (row > first && gene === '' && !isBlankRow(table, row)) return table;
    targets.push(headers.has(row) ? 'Target' : isData ? gene : '');
  }
  return onlyRows(
    withColumn(table, targets),
    targets.flatMap((_, row) => (titles.has(row) ? [] : [row])),
  );
}

/**
 * Gives tables of Cq values that stand beside each other, each under the title of its gene, a column of targets. As they
 * are where one has targets of its own or no title, or where none of the titles is a known gene.
 */
export function withTitlesAbove(headers: readonly Header<QpcrColumn>[]): readonly Table[] {
  const tables = headers.map(({ table }) => table);
  const genes = headers.map(({ table, row, columns }) => {
    const isBare = !columns.has('target') && !columns.has('dye');
    const above = row > 1 && isBlankRow(table, row - 1) ? row - 2 : row - 1;
    return isBare && above >= 0 ? geneOf(loneText(table, above)) : '';
  });
  const areGenes =
    !genes.includes('') && genes.some(isKnownGene) && new Set(genes).size === genes.length;
  if (!areGenes) return tables;
  return headers.map(({ table, row }, i) => {
    const gene = genes[i] ?? '';
    const cells = Array.from({ length: table.rowCount }, (_, at) =>
      at === row ? 'Target' : at > row && !isBlankRow(table, at) ? gene : '',
    );
    return withColumn(table, cells);
  });
}

interface Title {
  readonly row: number;
  readonly gene: string;
}

/** Titles right above a header; one whose header has a title right below it is that of the table. */
function titlesOfHeaders(
  table: Table,
  headers: ReadonlySet<number>,
  lone: readonly Title[],
): Title[] {
  const rows = new Set(lone.map(({ row }) => row));
  return lone.filter(({ row }) => {
    const header = nextRow(table, row);
    return headers.has(header) && !rows.has(nextRow(table, header));
  });
}

/**
 * Titles between the rows of one header: known genes, and others above the same names once more. Anything else that
 * stands alone is a remark.
 */
function titlesBelow(table: Table, header: number, lone: readonly Title[]): Title[] {
  const below = lone.filter(({ row }) => row > header);
  const namesOf = new Map(below.map(({ row }) => [row, namesBelow(table, row)]));
  const known = below.filter(({ row, gene }) => isKnownGene(gene) && namesOf.get(row) !== '');
  const blocks = new Set(known.map(({ row }) => namesOf.get(row)));
  return below.filter((title) => known.includes(title) || blocks.has(namesOf.get(title.row)));
}

/** The first texts of the rows below a title, up to the next row that holds one text or none. */
function namesBelow(table: Table, title: number): string {
  const names: string[] = [];
  for (let row = nextRow(table, title); row < table.rowCount; row += 1) {
    if (isBlankRow(table, row) || loneText(table, row) !== '') break;
    names.push(firstText(table, row));
  }
  return names.join('\n');
}

/** The row below, or the one after a blank one. */
function nextRow(table: Table, row: number): number {
  return isBlankRow(table, row + 1) ? row + 2 : row + 1;
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
export function geneOf(title: string): string {
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
