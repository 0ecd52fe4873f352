import type { Imported, Importer, Workbook } from '../importer.ts';
import { readMetadata } from '../tables/metadata.ts';
import { newPlateReadings, readViabilityLists } from '../load-readers.ts';
import { findViabilityTables } from '../viability/viability-header.ts';
import { viabilityShape } from '../viability/viability-shape.ts';

/**
 * Any table with one response a row: wells as a list (VICTOR, Magellan, SkanIt), dose and response, compound and
 * response. A well list reads all its signals, a dose table the main response of each row.
 */
export const viabilityTable: Importer = {
  id: 'viability-table',
  name: 'Viability table (one well or dose a row)',
  vendor: 'any',
  assay: 'viability',
  extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xls'],
  atMost: 'likely',
  sniff(workbook) {
    const [first] = viabilityShape(workbook) === 'list' ? findViabilityTables(workbook) : [];
    if (!first) return { grade: 'no', why: 'no signal beside a well or a dose' };
    const { row, table, columns } = first.header;
    const why = `signals beside wells or doses in row ${table.lineOf(row)}`;
    const placing = ['dose', 'logDose', 'well', 'wellRow', 'compound'] as const;
    return { grade: placing.some((role) => columns.has(role)) ? 'likely' : 'possible', why };
  },
  read: readViabilityTables,
};

async function readViabilityTables(workbook: Workbook): Promise<Imported> {
  const plates = await newPlateReadings();
  const report = await readViabilityLists(workbook, plates);
  const [first] = findViabilityTables(workbook);
  return plates.build({
    ...report,
    metadata: first ? readMetadata(first.header.table, first.header.row) : [],
    nothingFound: 'The table has a header but no row with a signal below it.',
  });
}
