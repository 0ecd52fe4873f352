import { decimalSignOf } from '../bands/band-decimal.ts';
import { finishBands } from '../bands/band-finish.ts';
import type { Imported, Importer, Workbook } from '../importer.ts';
import { unreadHeaders } from '../tables/header-match.ts';
import { readMetadata } from '../tables/metadata.ts';
import { summaryNote } from '../edited/summary-rows.ts';
import { readWideRows } from '../bands/wide-rows.ts';
import { findWideTables } from '../bands/find-wide-tables.ts';

/** Tables with one column a protein (loading controls and totals too) and one row a lane or sample. */
export const bandTableWide: Importer = {
  id: 'band-table-wide',
  name: 'Band table (one column a protein)',
  vendor: 'any',
  assay: 'western',
  extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xls'],
  atMost: 'likely',
  sniff(workbook) {
    const [wide] = findWideTables(workbook);
    return wide
      ? {
          grade: wide.grade,
          why: `columns of proteins in row ${wide.header.table.lineOf(wide.header.row)}`,
        }
      : { grade: 'no', why: 'no columns named after proteins' };
  },
  read,
};

function read(workbook: Workbook): Imported {
  const decimal = decimalSignOf(workbook.tables);
  const wides = findWideTables(workbook);
  const main = wides[0]?.header;
  const rows = wides.map((wide) => readWideRows(wide, decimal));
  return finishBands(workbook, {
    drafts: rows.flatMap(({ drafts }) => drafts),
    decimal,
    unreadColumns: [
      ...wides.flatMap((wide) =>
        unreadHeaders(
          wide.header,
          new Set([...wide.measured, ...wide.factors, ...wide.named.values()].flat()),
        ),
      ),
      ...rows.flatMap(({ unread }) => unread),
    ],
    metadata: main ? readMetadata(main.table, main.row) : [],
    diagnostics: [
      ...summaryNote(rows.flatMap(({ summaries }) => summaries)),
      ...rows.flatMap(({ notes }) => notes),
    ],
  });
}
