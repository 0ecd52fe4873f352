import { findWordsIn } from './find-words.ts';
import type { Importer, Workbook } from './importer.ts';
import { readQpcrWorkbook } from './load-readers.ts';
import { reviseTable } from './revise-table.ts';
import type { Table } from './table.ts';

const find = (tables: readonly Table[]): ReturnType<typeof findWordsIn> =>
  findWordsIn(tables, (words) =>
    ['row', 'column', 'assay', 'sample', 'ct', 'tm', 'flags'].every((word) => words.includes(word)),
  );

/** SmartChip (WaferGen, Takara): one row a nanowell, which has a row and a column instead of a name. */
export const takaraSmartChip: Importer = {
  id: 'takara-smartchip',
  name: 'Takara SmartChip',
  vendor: 'Takara',
  assay: 'qpcr',
  extensions: ['txt', 'csv'],
  sniff: ({ tables }) =>
    find(tables)
      ? { grade: 'certain', why: 'the columns Row, Column, Assay, Ct and Flags' }
      : { grade: 'no', why: 'no table of a SmartChip' },
  read: (workbook) => readQpcrWorkbook(asMeant(workbook)),
};

function asMeant(workbook: Workbook): Workbook {
  const found = find(workbook.tables);
  if (!found) return workbook;
  const { table, row: header, words } = found;
  const [chipRow, chipColumn] = [words.indexOf('row'), words.indexOf('column')];
  const position = (row: number): string => {
    const [r, c] = [table.cell(row, chipRow).trim(), table.cell(row, chipColumn).trim()];
    return r === '' || c === '' ? '' : `R${r}C${c}`;
  };
  const revised = reviseTable(table, (_row, _column, text) => text, [
    { at: (row) => (row === header ? 'Well' : position(row)) },
  ]);
  return {
    ...workbook,
    tables: workbook.tables.map((other) => (other === table ? revised : other)),
  };
}
