import type { Diagnostic } from '../../domain/diagnostic.ts';
import { findWordsIn } from '../tables/find-words.ts';
import type { Table } from '../tables/table.ts';
import type { ForeignTable } from './foreign-table.ts';

const placeWord =
  /^(well|wells|wellposition|wellid|pos|position|lane|lanes|laneno|sample|samplename|sampleid)$/;

/** What is said of names that nothing can take: stock concentrations by drug, or wells beside numbers of another kind. */
export function namesRefused(
  file: string,
  { what }: ForeignTable,
  tables: readonly Table[],
): Pick<Diagnostic, 'message' | 'expected' | 'mend'> {
  if (findWordsIn(tables, (words) => words.some((word) => placeWord.test(word)))) {
    return {
      message: `${file} names wells, lanes or samples, and its numbers are neither Cq values nor bands nor signals of wells.`,
      expected: 'measurements that can be compared, or names alone',
      mend: 'Export the results that you want to compare. To use its names as a sample sheet, delete the columns of numbers and add it again.',
    };
  }
  // What lies between them and the wells is not in the file.
  return {
    message: `${file} is ${what}. It does not say which wells, lanes or samples its lines are for, so nothing can take its names.`,
    expected:
      'a column of wells, lanes or samples, or a plate with its numbers 1, 2, 3 … above and its letters A, B, C … beside it',
    mend: 'Add such a column to it and add it again, or paint the wells in the plate editor.',
  };
}
