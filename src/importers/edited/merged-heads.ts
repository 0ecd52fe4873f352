import { isProteinColumn } from '../bands/protein-names.ts';
import type { Workbook } from '../importer.ts';
import { isAllWords } from '../tables/is-all-words.ts';
import { isKnownGene } from '../tables/known-gene.ts';
import { reviseTable } from '../tables/revise-table.ts';
import { textsOf } from '../tables/row-texts.ts';
import type { Table } from '../tables/table.ts';
import { isNumberLike } from '../viability/well-signal.ts';
import { editByHand } from './by-hand.ts';

/** Rows in which such a header is looked for, and the most columns that people lay out so. */
const headRows = 12;
const mostColumns = 100;

/**
 * Repeats the head of a protein or a gene that stands once for several columns of numbers, as merged cells are saved
 * (`Sample, ESR1, , , GAPDH, , `): else all but the first column of each would be missed.
 */
export function withMergedHeads(workbook: Workbook): Workbook {
  return editByHand(workbook, withHeads, mostColumns);
}

function withHeads(table: Table): Table {
  for (let row = 0; row + 1 < Math.min(table.rowCount, headRows); row += 1) {
    if (!isAllWords(table, row)) continue;
    const heads = filledHeads(table, row);
    if (heads) {
      return reviseTable(table, (at, column, text) =>
        at === row ? (heads.get(column) ?? text) : text,
      );
    }
  }
  return table;
}

/** The heads by their column, where each target is followed by as many columns of numbers without one; else null. */
function filledHeads(table: Table, row: number): ReadonlyMap<number, string> | null {
  const width = Math.max(table.widthOf(row), table.widthOf(row + 1));
  const texts = Array.from({ length: width }, (_, column) => table.cell(row, column).trim());
  const first = texts.findIndex((text, column) => column > 0 && text !== '');
  const below = textsOf(table, row + 1);
  if (first < 1 || below.length < width || !below.slice(first).every(isNumberLike)) return null;
  const targets = texts.slice(first).filter((text) => text !== '');
  const each = (width - first) / targets.length;
  const isRegular = texts.slice(first).every((text, i) => (i % each === 0) === (text !== ''));
  const known = targets.filter((text) => isProteinColumn(text) || isKnownGene(text)).length;
  if (each < 2 || !isRegular || known * 2 < targets.length || known === 0) return null;
  return new Map(
    texts.slice(first).map((_, i) => [first + i, targets[Math.floor(i / each)] ?? '']),
  );
}
