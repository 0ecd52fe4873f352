import { foldHeader } from '../tables/fold-header.ts';
import { reviseTable } from '../tables/revise-table.ts';
import type { Table } from '../tables/table.ts';
import type { VendorTable } from '../edited/vendor-tables.ts';

/** Headers that mean something else than they say. */
const isRenamed = /^\s*(well[\W_]*name|replicate)\s*$/i;

/** A Ct of MxPro: `Ct (dR)`, `Ct (dRn)`, also without its punctuation. */
export const isMxPro = (words: readonly string[]): boolean =>
  words.includes('well') && words.some((word) => /^ct(drn?|rn?)$/.test(word));

/** A Cq of Agilent Aria: `Cq (∆R)`, `Cq (∆Rn)`; `?R` in encodings without the letter, `dR` where one types it. */
export const isAria = (words: readonly string[]): boolean =>
  words.includes('well') && words.some((word) => /^cq[δd]?rn?$/.test(word));

/**
 * MxPro and Aria call a well by its «Well Name», which is the sample, and number with «Replicate» the sets of
 * wells that are technical replicates of each other, not replicates within a group. The header of a print comes
 * back on each of its pages.
 */
export function asAgilentMeans({ table, words, headers }: VendorTable): Table {
  const hasSample = words.some((word) => /^sample(name)?$|^smpl/.test(word));
  return reviseTable(table, (row, _column, text) => {
    const word = isRenamed.test(text) ? foldHeader(text) : '';
    if (word === '' || !headers.includes(row)) return text;
    if (word === 'wellname' && !hasSample) return 'Sample Name';
    return word === 'replicate' ? 'Replicate set' : text;
  });
}
