import { findWordsIn } from '../tables/find-words.ts';
import type { Header } from '../tables/header-match.ts';
import { headerAt } from '../tables/header-match.ts';
import type { Importer, Workbook } from '../importer.ts';
import type { QpcrColumn } from '../qpcr/qpcr-columns.ts';
import { qpcrColumnOf } from '../qpcr/qpcr-columns.ts';
import { dyeOfHeader } from '../qpcr/qpcr-dye.ts';
import { readQpcrTables } from '../load-readers.ts';
import { reviseTable } from '../tables/revise-table.ts';
import type { Table } from '../tables/table.ts';
import type { VendorTable } from '../edited/vendor-tables.ts';
import { vendorTables } from '../edited/vendor-tables.ts';

const isResults = (words: readonly string[]): boolean =>
  words.includes('pos') &&
  (words.find((word) => word !== '') === 'pos' ||
    words.some((word) => /^target[a-z]/.test(word))) &&
  words.some((word) => /^ct[a-z]/.test(word) && !/^ct(mean|dev|sd)/.test(word));

/** Mastercycler ep realplex: one row a well, for each dye its own Ct, Amount and Target column. */
export const eppendorfRealplex: Importer = {
  id: 'eppendorf-realplex',
  name: 'Eppendorf realplex',
  vendor: 'Eppendorf',
  assay: 'qpcr',
  extensions: ['txt', 'csv'],
  sniff: ({ tables }) =>
    findWordsIn(tables, isResults)
      ? { grade: 'certain', why: 'a column Pos and a Ct column that names its dye' }
      : { grade: 'no', why: 'no table of a realplex' },
  read: (workbook) => readQpcrTables(headersOf(workbook)),
};

const headersOf = ({ tables }: Workbook): Header<QpcrColumn>[] =>
  tables
    .flatMap((table) => vendorTables(table, isResults))
    .flatMap((found) =>
      tablesOfDyes(found).map((table) => headerAt(table, found.row, qpcrColumnOf)),
    );

/** The table once for each dye, with that dye's columns under plain names and those of the others left out. */
function tablesOfDyes({ table, row: top, words, headers }: VendorTable): Table[] {
  const texts = words.map((_, column) => table.cell(top, column).trim());
  const dyes = texts.map(dyeOfHeader).filter((dye) => dye !== '' && !/^(mean|dev)\b/i.test(dye));
  const ownerOf = (text: string): string =>
    dyes.find((dye) => text.toLowerCase().endsWith(` ${dye.toLowerCase()}`)) ?? '';
  return dyes.map((dye) =>
    reviseTable(
      table,
      (row, column, text) => {
        const owner = ownerOf(texts[column] ?? '');
        if (owner === '') return text;
        if (owner !== dye) return '';
        const plain = text.trim().slice(0, -dye.length).trim();
        return headers.includes(row) && qpcrColumnOf(plain) !== null ? plain : text;
      },
      dyes.length > 1 ? [{ at: (row) => (headers.includes(row) ? 'Dye' : dye) }] : [],
    ),
  );
}
