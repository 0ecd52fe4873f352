import { bandColumnFinder, signalWords } from '../bands/band-columns.ts';
import { isProteinColumn } from '../bands/protein-names.ts';
import type { Workbook } from '../importer.ts';
import { qpcrColumnOf } from '../qpcr/qpcr-columns.ts';
import { foldHeader, foldWithoutBrackets } from '../tables/fold-header.ts';
import { hasLetter } from '../tables/has-letter.ts';
import { isAllWords } from '../tables/is-all-words.ts';
import type { AddedColumn } from '../tables/revise-table.ts';
import { reviseTable } from '../tables/revise-table.ts';
import { textsOf } from '../tables/row-texts.ts';
import type { Table } from '../tables/table.ts';
import { isCalculated } from './calculated-words.ts';
import { isByHand } from './by-hand.ts';

/** The most columns that people lay out so, and those that name the rows before them. */
const mostColumns = 100;
const mostNames = 6;

/** What is measured of a band. `Mean` alone may be of several, so it counts beside an area. */
const measured = new Set([...signalWords, 'area']);
const columnOf = bandColumnFinder({});

/** Columns that come back once for each protein, whose name stands above them. */
interface Blocks {
  readonly row: number;
  /** Where the first block begins, and how many columns each has. */
  readonly first: number;
  readonly width: number;
  readonly proteins: readonly string[];
}

/**
 * Makes a table of each protein where several have the same columns beside each other under their names (`Sample`, then
 * `Area, %` for each, or `Sample, Density` for each): its own columns where they stand, those before all of them, and its name in
 * a column of its own. Known proteins tell such names from other titles.
 */
export function withProteinBlocks(workbook: Workbook): Workbook {
  const tables = workbook.tables.map((table) =>
    isByHand(table, mostColumns) ? tablesOf(table) : [table],
  );
  return tables.every(({ length }) => length === 1)
    ? workbook
    : { ...workbook, tables: tables.flat() };
}

function tablesOf(table: Table): Table[] {
  const found: Blocks[] = [];
  for (let row = 0; row + 2 < table.rowCount; row += 1) {
    const blocks = blocksAt(table, row);
    if (blocks) found.push(blocks);
  }
  const [top] = found;
  if (!top) return [table];
  const { first, width, proteins } = top;
  const areAlike = found.every(
    (other) =>
      other.first === first && other.width === width && other.proteins.length === proteins.length,
  );
  return areAlike ? proteins.map((_, i) => tableOf(table, found, i)) : [table];
}

/** Block `i` of a table with the columns that name its rows, and its protein in a column behind. */
function tableOf(table: Table, found: readonly Blocks[], i: number): Table {
  const { row: top, first, width } = found[0] ?? { row: 0, first: 0, width: 0 };
  const from = first + i * width;
  const isOwn = (column: number): boolean =>
    column < first || (column >= from && column < from + width);
  const titles = new Map(found.map(({ row, proteins }) => [row, proteins[i] ?? '']));
  const names: string[] = [];
  let protein = '';
  for (let row = 0; row < table.rowCount; row += 1) {
    protein = titles.get(row) ?? protein;
    const isFilled = textsOf(table, row, from + width).some(
      (text, at) => at >= from && text !== '',
    );
    names.push(titles.has(row - 1) ? 'Protein' : isFilled && !titles.has(row) ? protein : '');
  }
  const added: AddedColumn = { at: (row) => names[row] ?? '' };
  return reviseTable(
    table,
    (row, column, text) => {
      if (row < top) return i === 0 ? text : '';
      if (titles.has(row)) return '';
      if (!isOwn(column)) return '';
      return titles.has(row - 1) && text.trim() === '' ? headOf(row, column) : text;
    },
    [added],
  );

  /** A head that stands beside the proteins, or that of a column of names without one. */
  function headOf(row: number, column: number): string {
    const above = column < first ? table.cell(row - 1, column).trim() : '';
    return above || (hasLetter(table.cell(row + 1, column)) ? 'Sample' : '');
  }
}

/** The blocks whose proteins stand in a row, above the names of their columns; null where it is no such row. */
function blocksAt(table: Table, row: number): Blocks | null {
  // Nearly every row ends here; to look proteins up takes longer.
  if (!isAllWords(table, row + 1)) return null;
  const upper = textsOf(table, row, mostColumns);
  if (upper.filter(isProteinColumn).length < 2) return null;
  const lower = textsOf(table, row + 1, mostColumns);
  if (lower.some((text) => qpcrColumnOf(text) === 'cq')) return null;
  const end = Math.max(upper.length, lower.length);
  for (let first = 0; first <= Math.min(mostNames, end - 2); first += 1) {
    const proteins = [...new Set(upper.slice(first).filter((text) => text !== ''))];
    const width = Math.ceil((end - first) / proteins.length);
    const partsOf = (texts: readonly string[]): string[][] =>
      proteins.map((_, i) =>
        Array.from({ length: width }, (__, at) => texts[first + i * width + at] ?? ''),
      );
    const [heads = [], ...others] = partsOf(lower);
    const areAlike = others.every((block) =>
      block.every((text, at) => foldHeader(text) === foldHeader(heads[at] ?? '')),
    );
    const areTitled = partsOf(upper).every(
      (block, i) =>
        block.includes(proteins[i] ?? '') &&
        block.every((text) => text === '' || text === proteins[i]),
    );
    const known = proteins.filter(isProteinColumn).length;
    const isNamed = first > 0 || heads.filter((text) => columnOf(text) !== 'value').length > 0;
    if (areAlike && areTitled && isNamed && known > 1 && known * 2 >= proteins.length)
      return isOfBands(heads) ? { row, first, width, proteins } : null;
  }
  return null;
}

/** Whether columns hold bands: a density or an area, and no spread, for beside one the others are means. */
function isOfBands(heads: readonly string[]): boolean {
  const words = heads.map(foldWithoutBrackets);
  const areOfImage = words.includes('area') || words.includes('intden');
  return words.some((word) => measured.has(word)) && (areOfImage || !heads.some(isCalculated));
}
