import { foldHeader } from './fold-header.ts';
import { findWordsIn } from './find-words.ts';
import type { Workbook } from './importer.ts';
import { reviseTable } from './revise-table.ts';
import type { Table } from './table.ts';

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
  const revised = reviseTable(found.table, (row, _column, text) => {
    if (row !== found.row) return text;
    const word = foldHeader(text);
    if (word === 'wellname' && !hasSample) return 'Sample Name';
    return word === 'replicate' ? 'Replicate set' : text;
  });
  return {
    ...workbook,
    tables: workbook.tables.map((other) => (other === found.table ? revised : other)),
  };
}
