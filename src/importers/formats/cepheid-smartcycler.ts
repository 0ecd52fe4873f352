import { findWordsIn } from '../tables/find-words.ts';
import type { Importer, Workbook } from '../importer.ts';
import { readQpcrWorkbook } from '../load-readers.ts';
import { reviseTable } from '../tables/revise-table.ts';

/** SmartCycler: the results table, one row a site with a Ct column a dye. 0 is no amplification. */
export const cepheidSmartCycler: Importer = {
  id: 'cepheid-smartcycler',
  name: 'Cepheid SmartCycler',
  vendor: 'Cepheid',
  assay: 'qpcr',
  extensions: ['csv', 'txt'],
  sniff: ({ tables }) =>
    findWordsIn(
      tables,
      (words) => words.includes('siteid') && words.some((word) => /^[a-z0-9]+ct$/.test(word)),
    )
      ? { grade: 'certain', why: 'a column Site ID and Ct columns that name their dye' }
      : { grade: 'no', why: 'no results table of a SmartCycler' },
  read: (workbook) => readQpcrWorkbook(asMeant(workbook)),
};

/** A site in which nothing crossed the threshold has a Ct of 0. */
function asMeant(workbook: Workbook): Workbook {
  return {
    ...workbook,
    tables: workbook.tables.map((table) =>
      reviseTable(table, (_row, column, text) =>
        column > 0 && /^0([.,]0+)?$/.test(text.trim()) ? 'No Ct' : text,
      ),
    ),
  };
}
