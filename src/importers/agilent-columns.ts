import { foldHeader } from './fold-header.ts';
import { findWordsIn } from './find-words.ts';
import type { Workbook } from './importer.ts';
import { repeatsHeader } from './repeats-header.ts';
import { reviseTable } from './revise-table.ts';
import type { Table } from './table.ts';

/** Headers that mean something else than they say. */
const isRenamed = /^\s*(well[\W_]*name|replicate)\s*$/i;

type Found = ReturnType<typeof findWordsIn>;

/** A Ct of MxPro: `Ct (dR)`, `Ct (dRn)`, also without its punctuation. */
export const findMxPro = (tables: readonly Table[]): Found =>
  findWordsIn(
    tables,
    (words) => words.includes('well') && words.some((word) => /^ct(drn?|rn?)$/.test(word)),
  );

/** A Cq of Agilent Aria: `Cq (∆R)`, `Cq (∆Rn)`. */
export const findAria = (tables: readonly Table[]): Found =>
  findWordsIn(
    tables,
    (words) => words.includes('well') && words.some((word) => /^cqδrn?$/.test(word)),
  );

/**
 * MxPro and Aria call a well by its «Well Name», which is the sample, and number with «Replicate» the sets of
 * wells that are technical replicates of each other, not replicates within a group.
 */
export function asAgilentMeans(workbook: Workbook, found: Found): Workbook {
  if (!found) return workbook;
  const hasSample = found.words.some((word) => /^sample(name)?$|^smpl/.test(word));
  // The header of a print comes back on each of its pages.
  const isHeader = (row: number): boolean =>
    row === found.row || repeatsHeader(found.table, row, found.row);
  const revised = reviseTable(found.table, (row, _column, text) => {
    const word = isRenamed.test(text) ? foldHeader(text) : '';
    if (word === '' || !isHeader(row)) return text;
    if (word === 'wellname' && !hasSample) return 'Sample Name';
    return word === 'replicate' ? 'Replicate set' : text;
  });
  return {
    ...workbook,
    tables: workbook.tables.map((other) => (other === found.table ? revised : other)),
  };
}
