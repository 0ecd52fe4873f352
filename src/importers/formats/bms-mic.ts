import { findWords } from '../tables/find-words.ts';
import { headerAt } from '../tables/header-match.ts';
import type { Importer, Workbook } from '../importer.ts';
import type { QpcrColumn } from '../qpcr/qpcr-columns.ts';
import { qpcrColumnOf } from '../qpcr/qpcr-columns.ts';
import { isQpcrHeader } from '../qpcr/qpcr-header.ts';
import { readQpcrTables } from '../load-readers.ts';
import type { Header } from '../tables/header-match.ts';
import { reviseTable } from '../tables/revise-table.ts';
import type { Table } from '../tables/table.ts';

const resultSheet = /^(?:cycling[ .]*)?(.+?)[ .]+results?$/i;

/** Mic (magnetic induction cycler): a workbook with a sheet «… Result» an assay beside «Samples» and raw «… Data». */
export const bmsMic: Importer = {
  id: 'bms-mic',
  name: 'Bio Molecular Systems Mic',
  vendor: 'Bio Molecular Systems',
  assay: 'qpcr',
  extensions: ['xlsx', 'xls'],
  sniff: ({ tables }) =>
    tables.some(({ sheet }) => /^samples$/i.test(sheet.trim())) && resultsOf(tables).length > 0
      ? { grade: 'certain', why: 'a sheet Samples beside sheets of results' }
      : { grade: 'no', why: 'no workbook of a Mic' },
  read: (workbook) => readQpcrTables(headersOf(workbook)),
};

function resultsOf(tables: readonly Table[]): { header: Header<QpcrColumn>; assay: string }[] {
  return tables.flatMap((table) => {
    const assay = resultSheet.exec(table.sheet.trim())?.[1];
    const found = assay === undefined ? null : findWords(table, (words) => words.includes('cq'));
    if (!found || assay === undefined) return [];
    const header = headerAt(table, found.row, qpcrColumnOf);
    return isQpcrHeader(header) ? [{ header, assay }] : [];
  });
}

/** The target is the assay that its sheet is called after; samples that a sheet does not name stand in «Samples». */
function headersOf({ tables }: Workbook): Header<QpcrColumn>[] {
  const samples = tables.find(({ sheet }) => /^samples$/i.test(sheet.trim()));
  const byWell = samples ? samplesByWell(samples) : new Map<string, Named>();
  return resultsOf(tables).map(({ header, assay }) => {
    const { table, row: first, columns } = header;
    const well = columns.get('well')?.[0] ?? 0;
    const named = (row: number): Named | undefined => byWell.get(table.cell(row, well).trim());
    const added = [
      ...(columns.has('target')
        ? []
        : [{ at: (row: number) => (row === first ? 'Target' : assay) }]),
      ...(columns.has('sample')
        ? []
        : [{ at: (row: number) => (row === first ? 'Sample' : (named(row)?.sample ?? '')) }]),
      ...(columns.has('use')
        ? []
        : [{ at: (row: number) => (row === first ? 'Type' : (named(row)?.type ?? '')) }]),
    ];
    return headerAt(reviseTable(table, withoutPlaceholders, added), first, qpcrColumnOf);
  });
}

/** Mic writes -1 where nothing amplified. */
function withoutPlaceholders(_row: number, _column: number, text: string): string {
  return text.trim() === '-1' ? 'No Cq' : text;
}

interface Named {
  readonly sample: string;
  readonly type: string;
}

function samplesByWell(table: Table): Map<string, Named> {
  const found = findWords(table, (words) => words.includes('well'));
  const named = new Map<string, Named>();
  if (!found) return named;
  const { columns } = headerAt(table, found.row, qpcrColumnOf);
  const at = (row: number, role: QpcrColumn): string => {
    const column = columns.get(role)?.[0];
    return column === undefined ? '' : table.cell(row, column).trim();
  };
  for (let row = found.row + 1; row < table.rowCount; row += 1) {
    const well = at(row, 'well');
    if (well !== '') named.set(well, { sample: at(row, 'sample'), type: at(row, 'use') });
  }
  return named;
}
