import { findWordsIn } from '../tables/find-words.ts';
import type { Importer } from '../importer.ts';
import { readQpcrWorkbook } from '../load-readers.ts';
import { reviseTable } from '../tables/revise-table.ts';
import type { Table } from '../tables/table.ts';
import type { VendorTable } from '../edited/vendor-tables.ts';
import { asVendorMeans } from '../edited/vendor-tables.ts';

const isResults = (words: readonly string[]): boolean =>
  ['row', 'column', 'assay', 'sample', 'ct', 'tm', 'flags'].every((word) => words.includes(word));

/** SmartChip (WaferGen, Takara): one row a nanowell, which has a row and a column instead of a name. */
export const takaraSmartChip: Importer = {
  id: 'takara-smartchip',
  name: 'Takara SmartChip',
  vendor: 'Takara',
  assay: 'qpcr',
  extensions: ['txt', 'csv'],
  sniff: ({ tables }) =>
    findWordsIn(tables, isResults)
      ? { grade: 'certain', why: 'the columns Row, Column, Assay, Ct and Flags' }
      : { grade: 'no', why: 'no table of a SmartChip' },
  read: (workbook) => readQpcrWorkbook(asVendorMeans(workbook, isResults, asMeant)),
};

function asMeant({ table, words, headers }: VendorTable): Table {
  const [chipRow, chipColumn] = [words.indexOf('row'), words.indexOf('column')];
  const position = (row: number): string => {
    const [r, c] = [table.cell(row, chipRow).trim(), table.cell(row, chipColumn).trim()];
    return r === '' || c === '' ? '' : `R${r}C${c}`;
  };
  return reviseTable(table, (_row, _column, text) => text, [
    { at: (row) => (headers.includes(row) ? 'Well' : position(row)) },
  ]);
}
