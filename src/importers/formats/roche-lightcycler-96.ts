import { findWordsIn } from '../tables/find-words.ts';
import type { Importer } from '../importer.ts';
import { probeDyeOf } from '../qpcr/qpcr-dye.ts';
import { readQpcrWorkbook } from '../load-readers.ts';
import { reviseTable } from '../tables/revise-table.ts';
import type { Table } from '../tables/table.ts';
import type { VendorTable } from '../edited/vendor-tables.ts';
import { asVendorMeans } from '../edited/vendor-tables.ts';

const isResults = (words: readonly string[]): boolean =>
  ['position', 'samplename', 'genename', 'cq'].every((word) => words.includes(word)) &&
  (words.includes('editedcall') || words.includes('replicategroup'));

/** LightCycler 96 and 1.1 of its software: the result table as text. */
export const rocheLightCycler96: Importer = {
  id: 'roche-lightcycler-96',
  name: 'Roche LightCycler 96',
  vendor: 'Roche',
  assay: 'qpcr',
  extensions: ['txt', 'csv', 'xlsx'],
  sniff: ({ tables }) =>
    findWordsIn(tables, isResults)
      ? { grade: 'certain', why: 'the columns Gene Name, Cq and Edited Call' }
      : { grade: 'no', why: 'no table of a LightCycler 96' },
  read: (workbook) => readQpcrWorkbook(asVendorMeans(workbook, isResults, asMeant)),
};

/** The software writes «None» for a gene that nobody named; then the dyes of probes tell the targets apart. */
function asMeant({ table, words, headers }: VendorTable): Table {
  const gene = words.indexOf('genename');
  const dye = words.indexOf('dye');
  return reviseTable(table, (row, column, text) => {
    if (column !== gene && column !== dye) return text;
    if (headers.includes(row)) return text;
    if (column === gene) return /^(none|-)$/i.test(text.trim()) ? '' : text;
    return probeDyeOf(text);
  });
}
