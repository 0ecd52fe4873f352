import type { Diagnostic } from '../../domain/diagnostic.ts';
import { listed } from '../../domain/listed.ts';
import type { Workbook } from '../importer.ts';
import type { QpcrColumn } from '../qpcr/qpcr-columns.ts';
import { qpcrColumnOf } from '../qpcr/qpcr-columns.ts';
import type { Header } from '../tables/header-match.ts';
import { findHeader } from '../tables/header-match.ts';
import { isKnownGene } from '../tables/known-gene.ts';
import { reviseTable } from '../tables/revise-table.ts';
import type { Table } from '../tables/table.ts';
import { titleOfTable } from '../tables/target-of-title.ts';
import { geneOf } from './gene-titles.ts';
import { isByHand } from './by-hand.ts';

/** A sheet of Cq values that says nowhere which gene they are of, but for its name. */
interface GeneSheet {
  readonly header: Header<QpcrColumn>;
  readonly gene: string;
  /** Columns that name samples, groups, lines or wells. */
  readonly names: readonly number[];
  /** The group of each row where it stands once above all its samples, as merged cells do; null elsewhere. */
  readonly groups: { readonly column: number; readonly cells: readonly string[] } | null;
  /** Those of them before the first Cq column that have no header: of samples, or of groups and samples. */
  readonly unnamed: readonly number[];
}

/**
 * Gives tables of Cq values that have a sheet for each gene a column of targets, and headers to the names of samples
 * that stand before the values without one. One known gene among the sheets tells their names from others; a file
 * without sheets is taken for the gene it is called after.
 */
export function withGeneSheets(workbook: Workbook): {
  readonly workbook: Workbook;
  readonly notes: readonly Diagnostic[];
} {
  const found = new Map<Table, GeneSheet>();
  for (const table of workbook.tables) {
    const sheet = geneSheetOf(table, workbook.file);
    if (sheet) found.set(table, sheet);
  }
  const genes = [...found.values()].map(({ gene }) => gene);
  const areGenes = genes.some(isKnownGene) && new Set(genes).size === genes.length;
  if (!areGenes) return { workbook, notes: [] };
  const tables = workbook.tables.map((table) => {
    const sheet = found.get(table);
    return sheet ? withGene(sheet) : table;
  });
  const sheets = [...found.values()];
  const notes = [noteOf(workbook.tables, genes), ...groupsNote(sheets)];
  return { workbook: { ...workbook, tables }, notes };
}

function geneSheetOf(table: Table, file: string): GeneSheet | null {
  if (!isByHand(table)) return null;
  const gene = geneOf(titleOfTable(table, table.sheet === '' ? file : ''));
  const header = gene === '' ? null : findHeader(table, qpcrColumnOf, hasBareCq);
  if (!header) return null;
  const { row, columns, headers } = header;
  const names = (['sample', 'group', 'line', 'well'] as const).flatMap(
    (role) => columns.get(role) ?? [],
  );
  if (names.length > 0) {
    const [group] = columns.get('group') ?? [];
    return {
      header,
      gene,
      names,
      groups: groupsOf(header, group, columns.get('sample')?.[0]),
      unnamed: [],
    };
  }
  const first = Math.min(...(columns.get('cq') ?? []), ...(columns.get('technicalCq') ?? []));
  const unnamed = Array.from({ length: first }, (_, column) => column);
  const areNames =
    (first === 1 || first === 2) &&
    unnamed.every((column) => headers[column] === '' && table.cell(row + 1, column).trim() !== '');
  if (!areNames) return null;
  const groups = first === 2 ? groupsOf(header, 0, 1) : null;
  return { header, gene, names: unnamed, groups, unnamed };
}

/** A header of Cq values that has no column of targets, and none of what was read from a well. */
function hasBareCq({ columns }: Header<QpcrColumn>): boolean {
  const hasCq = columns.has('cq') || (columns.get('technicalCq')?.length ?? 0) > 1;
  return hasCq && !columns.has('target') && !columns.has('dye');
}

function withGene({ header, gene, names, groups, unnamed }: GeneSheet): Table {
  const { table, row: headerRow } = header;
  const heads = unnamed.length > 1 ? ['Group', 'Sample'] : ['Sample'];
  const isNamed = (row: number): boolean =>
    names.some((column) => table.cell(row, column).trim() !== '');
  return reviseTable(
    table,
    (row, column, text) => {
      if (row === headerRow && unnamed.includes(column)) return heads[column] ?? text;
      return column === groups?.column ? (groups.cells[row] ?? text) : text;
    },
    // Numbers that nobody named are told as sums by those who look for them.
    [{ at: (row) => (row === headerRow ? 'Target' : row > headerRow && isNamed(row) ? gene : '') }],
  );
}

/** The groups of a table whose samples stand behind them; null where each row names its own, or the first does not. */
function groupsOf(
  { table, row: headerRow }: Header<QpcrColumn>,
  column = -1,
  samples = -1,
): GeneSheet['groups'] {
  if (column < 0 || samples < column || table.cell(headerRow + 1, column).trim() === '')
    return null;
  let isFilled = false;
  let group = '';
  const cells = Array.from({ length: table.rowCount }, (_, row) => {
    const text = table.cell(row, column).trim();
    const isBelow = row > headerRow && text === '' && table.cell(row, samples).trim() !== '';
    if (isBelow) isFilled = true;
    else group = text;
    return group;
  });
  return isFilled ? { column, cells } : null;
}

function noteOf(tables: readonly Table[], genes: readonly string[]): Diagnostic {
  const isFile = tables.length === 1 && tables[0]?.sheet === '';
  const [gene = ''] = genes;
  return {
    severity: 'info',
    code: 'name-missing',
    text: gene,
    message: isFile
      ? `Nothing in the table says which gene its Cq values are of, so they are taken for those of ${gene}, as the file is called.`
      : `No column says which gene the Cq values are of, so the sheets' names are taken for it: ${listed(genes)}.`,
    expected: 'a column that names the target of each row',
    mend: 'Nothing to do if that is so. Else rename the targets under Data › Targets.',
  };
}

function groupsNote(sheets: readonly GeneSheet[]): Diagnostic[] {
  const filled = sheets.find(({ groups }) => groups !== null);
  if (!filled) return [];
  const { table, row } = filled.header;
  return [
    {
      severity: 'info',
      code: 'name-missing',
      ...(table.sheet === '' ? {} : { sheet: table.sheet }),
      row: table.lineOf(row + 1),
      message:
        'The name of a group stands once above its samples, so it is taken for the rows below it too.',
      expected: 'a group in each row',
      mend: 'Nothing to do if that is so. Else give each row its group in the file and add it again.',
    },
  ];
}
