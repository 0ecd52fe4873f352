import { findWordsIn } from '../tables/find-words.ts';
import type { Importer } from '../importer.ts';
import { readQpcrWorkbook } from '../load-readers.ts';
import { reviseTable } from '../tables/revise-table.ts';
import type { Table } from '../tables/table.ts';
import type { VendorTable } from '../edited/vendor-tables.ts';
import { asVendorMeans } from '../edited/vendor-tables.ts';

/** A Ct by second-derivative maximum or by crossing point, which the software writes side by side. */
const secondDerivative = /^(ct|cq)(sdm|2ndderivative|2ndderiv)$/;
const crossingPoint = /^(ct|cq)(cp|crossingpoint|1stderivative|fitpoint)$/;

const isResults = (words: readonly string[]): boolean =>
  words.some((word) => secondDerivative.test(word) || crossingPoint.test(word));

/** Thermal Cycler Dice Real Time System (TP800, TP900): the result table as text. */
export const takaraDice: Importer = {
  id: 'takara-dice',
  name: 'Takara Thermal Cycler Dice (TP800)',
  vendor: 'Takara',
  assay: 'qpcr',
  extensions: ['txt', 'csv'],
  sniff: ({ tables }) =>
    findWordsIn(tables, isResults)
      ? { grade: 'certain', why: 'a Ct column that names how it was found (SDM or crossing point)' }
      : { grade: 'no', why: 'no Ct column of a Thermal Cycler Dice' },
  read: (workbook) => readQpcrWorkbook(asVendorMeans(workbook, isResults, asMeant)),
};

/** With both methods in the table the second-derivative maximum is read: it needs no threshold of the user's. */
function asMeant({ table, words, headers }: VendorTable): Table {
  const first = words.findIndex((word) => secondDerivative.test(word));
  const read = first < 0 ? words.findIndex((word) => crossingPoint.test(word)) : first;
  return reviseTable(table, (row, column, text) => {
    if (text === '' || !headers.includes(row)) return text;
    if (column === read) return 'Ct';
    return crossingPoint.test(words[column] ?? '') ? `${text.trim()}, not read` : text;
  });
}
