import { unreadHeaders } from './header-match.ts';
import type { Imported, Importer, Workbook } from './importer.ts';
import { readMetadata } from './metadata.ts';
import { findDecimalSign } from './parse-number.ts';
import { PlateReadings } from './plate-readings.ts';
import type { Table } from './table.ts';
import { factsReader } from './viability-facts.ts';
import type { ViabilityHeader } from './viability-header.ts';
import { findViabilityTables } from './viability-header.ts';
import type { ViabilityResponse } from './viability-responses.ts';
import { viabilityShape } from './viability-shape.ts';

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

function readViabilityTables(workbook: Workbook): Imported {
  const plates = new PlateReadings();
  const unread = new Set<string>();
  const found = findViabilityTables(workbook);
  let meaning: Imported['replicateMeaning'] = 'technical';
  for (const { header, responses } of found) {
    readRows(header, responses, plates);
    const read = new Set([
      ...[...header.columns].flatMap(([role, columns]) =>
        role === 'aside' || role === 'response' || role === 'weakResponse' ? [] : columns.slice(0, 1),
      ),
      ...responses.map(({ column }) => column),
    ]);
    for (const text of unreadHeaders(header, read)) unread.add(text);
    if (header.columns.has('replicate')) meaning = 'biological';
    else if (responses.some(({ sample, replicate }) => sample && replicate !== '')) {
      meaning = 'unclear';
    }
  }
  const [first] = found;
  return plates.build({
    unreadColumns: [...unread],
    replicateMeaning: meaning,
    metadata: first ? readMetadata(first.header.table, first.header.row) : [],
    nothingFound: 'The table has a header but no row with a signal below it.',
  });
}

function readRows(
  header: ViabilityHeader,
  responses: readonly ViabilityResponse[],
  plates: PlateReadings,
): void {
  const { table, row: headerRow, columns } = header;
  const decimal = findDecimalSign(cellsBelow(table, headerRow, responses));
  const factsOf = factsReader(header);
  const needsPlace = columns.has('well') || columns.has('wellRow');
  for (let row = headerRow + 1; row < table.rowCount; row += 1) {
    const facts = factsOf(row);
    if (needsPlace && !facts.position) continue;
    const texts = responses.map(({ column }) => table.cell(row, column).trim());
    const hasDose = facts.dose !== undefined;
    const hasResponse = texts.some((text) => text !== '');
    if (!hasResponse && !hasDose && !needsPlace) continue;
    for (const [i, { column, read, replicate, sample = '' }] of responses.entries()) {
      const text = texts[i] ?? '';
      const own = {
        ...facts,
        ...(read === '' ? {} : { read }),
        ...(replicate === '' ? {} : { replicate }),
        ...(sample === '' ? {} : { sample }),
      };
      if (text !== '') plates.addWell(table, row, column, text, decimal, own);
      else if (replicate === '' && responses.length === 1) plates.addMissing(table, row, column, own);
    }
  }
}

function* cellsBelow(
  table: Table,
  headerRow: number,
  responses: readonly ViabilityResponse[],
): Generator<string> {
  for (let row = headerRow + 1; row < Math.min(table.rowCount, headerRow + 2000); row += 1) {
    for (const { column } of responses) yield table.cell(row, column);
  }
}
