import { findWordsIn } from './find-words.ts';
import type { Header } from './header-match.ts';
import { headerAt } from './header-match.ts';
import type { Importer, Workbook } from './importer.ts';
import type { QpcrColumn } from './qpcr-columns.ts';
import { qpcrColumnOf } from './qpcr-columns.ts';
import { dyeOfHeader } from './qpcr-dye.ts';
import { readQpcrTables } from './load-readers.ts';
import { reviseTable } from './revise-table.ts';
import type { Table } from './table.ts';

const find = (tables: readonly Table[]): ReturnType<typeof findWordsIn> =>
  findWordsIn(
    tables,
    (words) =>
      words[0] === 'pos' &&
      words.some((word) => /^ct[a-z]/.test(word) && !/^ct(mean|dev|sd)/.test(word)),
  );

/** Mastercycler ep realplex: one row a well, for each dye its own Ct, Amount and Target column. */
export const eppendorfRealplex: Importer = {
  id: 'eppendorf-realplex',
  name: 'Eppendorf realplex',
  vendor: 'Eppendorf',
  assay: 'qpcr',
  extensions: ['txt', 'csv'],
  sniff: ({ tables }) =>
    find(tables)
      ? { grade: 'certain', why: 'a column Pos and a Ct column that names its dye' }
      : { grade: 'no', why: 'no table of a realplex' },
  read: (workbook) => readQpcrTables(tablesOfDyes(workbook).map(headerOf)),
};

const headerOf = ({ table, row }: { table: Table; row: number }): Header<QpcrColumn> =>
  headerAt(table, row, qpcrColumnOf);

/** The table once for each dye, with that dye's columns under plain names and those of the others left out. */
function tablesOfDyes({ tables }: Workbook): { table: Table; row: number }[] {
  const found = find(tables);
  if (!found) return [];
  const { table, row: header, words } = found;
  const texts = words.map((_, column) => table.cell(header, column).trim());
  const dyes = texts.map(dyeOfHeader).filter((dye) => dye !== '' && !/^(mean|dev)\b/i.test(dye));
  const ownerOf = (text: string): string =>
    dyes.find((dye) => text.toLowerCase().endsWith(` ${dye.toLowerCase()}`)) ?? '';
  return dyes.map((dye) => ({
    row: header,
    table: reviseTable(
      table,
      (row, column, text) => {
        const owner = ownerOf(texts[column] ?? '');
        if (owner === '') return text;
        if (owner !== dye) return '';
        const plain = text.trim().slice(0, -dye.length).trim();
        return row === header && qpcrColumnOf(plain) !== null ? plain : text;
      },
      dyes.length > 1 ? [{ at: (row) => (row === header ? 'Dye' : dye) }] : [],
    ),
  }));
}
