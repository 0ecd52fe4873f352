import { findWordsIn } from './find-words.ts';
import type { Importer, Workbook } from './importer.ts';
import { probeDyeOf } from './qpcr-dye.ts';
import { readQpcrWorkbook } from './load-readers.ts';
import { reviseTable } from './revise-table.ts';
import type { Table } from './table.ts';

const find = (tables: readonly Table[]): ReturnType<typeof findWordsIn> =>
  findWordsIn(
    tables,
    (words) =>
      ['position', 'samplename', 'genename', 'cq'].every((word) => words.includes(word)) &&
      (words.includes('editedcall') || words.includes('replicategroup')),
  );

/** LightCycler 96 and 1.1 of its software: the result table as text. */
export const rocheLightCycler96: Importer = {
  id: 'roche-lightcycler-96',
  name: 'Roche LightCycler 96',
  vendor: 'Roche',
  assay: 'qpcr',
  extensions: ['txt', 'csv', 'xlsx'],
  sniff: ({ tables }) =>
    find(tables)
      ? { grade: 'certain', why: 'the columns Gene Name, Cq and Edited Call' }
      : { grade: 'no', why: 'no table of a LightCycler 96' },
  read: (workbook) => readQpcrWorkbook(asMeant(workbook)),
};

/** The software writes «None» for a gene that nobody named; then the dyes of probes tell the targets apart. */
function asMeant(workbook: Workbook): Workbook {
  const found = find(workbook.tables);
  if (!found) return workbook;
  const { table, row: header, words } = found;
  const gene = words.indexOf('genename');
  const dye = words.indexOf('dye');
  const revised = reviseTable(table, (row, column, text) => {
    if (row === header) return text;
    if (column === gene) return /^(none|-)$/i.test(text.trim()) ? '' : text;
    return column === dye ? probeDyeOf(text) : text;
  });
  return {
    ...workbook,
    tables: workbook.tables.map((other) => (other === table ? revised : other)),
  };
}
