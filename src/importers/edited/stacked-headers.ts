import { bandColumnFinder } from '../bands/band-columns.ts';
import { isProteinColumn } from '../bands/protein-names.ts';
import { qpcrColumnOf } from '../qpcr/qpcr-columns.ts';
import { isAllWords } from '../tables/is-all-words.ts';
import { isKnownGene } from '../tables/known-gene.ts';
import { loneText, textsOf } from '../tables/row-texts.ts';
import type { Table } from '../tables/table.ts';
import { isNumberLike } from '../viability/well-signal.ts';

const bandColumnOf = bandColumnFinder({});
const naming: ReadonlySet<string> = new Set(['sample', 'group', 'line', 'lane', 'target', 'well']);

/** Whether a row of a table made by hand is a header: words that begin with what names the rows, and numbers below. */
export function isStackedHeader(table: Table, row: number): boolean {
  if (!isAllWords(table, row)) return false;
  const [corner = '', ...heads] = textsOf(table, row);
  const roles = [bandColumnOf(corner), qpcrColumnOf(corner)];
  const isNamed = roles.some((role) => role !== null && naming.has(role));
  const areTargets = heads.every(
    (text) => text === '' || isProteinColumn(text) || isKnownGene(text),
  );
  if (!isNamed && !(corner === '' && areTargets)) return false;
  const below = rowBelow(table, row);
  return textsOf(table, below).some(
    (text, i) => isNumberLike(text) && (i === 0 || heads[i - 1] !== ''),
  );
}

/** The row below a header, or below the title of its first rows. */
function rowBelow(table: Table, header: number): number {
  return loneText(table, header + 1) === '' ? header + 1 : header + 2;
}
