import { findWordsIn } from './find-words.ts';
import type { Importer, Workbook } from './importer.ts';
import { readQpcrWorkbook } from './load-readers.ts';
import { reviseTable } from './revise-table.ts';
import type { Table } from './table.ts';

/** A Ct by second-derivative maximum or by crossing point, which the software writes side by side. */
const secondDerivative = /^(ct|cq)(sdm|2ndderivative|2ndderiv)$/;
const crossingPoint = /^(ct|cq)(cp|crossingpoint|1stderivative|fitpoint)$/;

const find = (tables: readonly Table[]): ReturnType<typeof findWordsIn> =>
  findWordsIn(tables, (words) =>
    words.some((word) => secondDerivative.test(word) || crossingPoint.test(word)),
  );

/** Thermal Cycler Dice Real Time System (TP800, TP900): the result table as text. */
export const takaraDice: Importer = {
  id: 'takara-dice',
  name: 'Takara Thermal Cycler Dice (TP800)',
  vendor: 'Takara',
  assay: 'qpcr',
  extensions: ['txt', 'csv'],
  sniff: ({ tables }) =>
    find(tables)
      ? { grade: 'certain', why: 'a Ct column that names how it was found (SDM or crossing point)' }
      : { grade: 'no', why: 'no Ct column of a Thermal Cycler Dice' },
  read: (workbook) => readQpcrWorkbook(asMeant(workbook)),
};

/** With both methods in the table the second-derivative maximum is read: it needs no threshold of the user's. */
function asMeant(workbook: Workbook): Workbook {
  const found = find(workbook.tables);
  if (!found) return workbook;
  const { table, row: header, words } = found;
  const first = words.findIndex((word) => secondDerivative.test(word));
  const read = first < 0 ? words.findIndex((word) => crossingPoint.test(word)) : first;
  const revised = reviseTable(table, (row, column, text) => {
    if (row !== header) return text;
    if (column === read) return 'Ct';
    return crossingPoint.test(words[column] ?? '') ? `${text.trim()}, not read` : text;
  });
  return {
    ...workbook,
    tables: workbook.tables.map((other) => (other === table ? revised : other)),
  };
}
