import type { Diagnostic } from '../../domain/diagnostic.ts';
import { decimalSignOf } from './band-decimal.ts';
import type { BandDraft } from './band-draft.ts';
import { finishBands } from './band-finish.ts';
import { readBandRows } from './band-rows.ts';
import { countRepeats } from './band-repeats.ts';
import type { BandFormat } from './band-section.ts';
import { findBandSections } from './band-section.ts';
import type { BandPart } from '../edited/band-tables-apart.ts';
import { tellTablesApart } from '../edited/band-tables-apart.ts';
import { unreadHeaders } from '../tables/header-match.ts';
import type { Imported, Workbook } from '../importer.ts';
import { orderLanes } from './lane-order.ts';
import { readMetadata } from '../tables/metadata.ts';
import type { SummaryRow } from '../edited/summary-rows.ts';
import { summaryNote } from '../edited/summary-rows.ts';

/** Changes what a section's rows say by what stands around them (a stain named above the table, a title). */
export type Retell = (draft: BandDraft, title: string) => BandDraft;

/** Reads every table of a workbook with one band a row. */
export function readBandWorkbook(
  workbook: Workbook,
  format: BandFormat,
  retell: Retell = (draft) => draft,
): Imported {
  const sections = findBandSections(workbook, format);
  const decimal = decimalSignOf(workbook.tables);
  const unread = new Set<string>();
  const summed: SummaryRow[] = [];
  const unnamed: Diagnostic[] = [];
  const parts = sections.map((section): BandPart => {
    const { drafts, counts, read, summaries, notes } = readBandRows(section, format, decimal);
    unnamed.push(...notes);
    summed.push(...summaries);
    for (const name of unreadHeaders(section.header, read)) unread.add(name);
    return {
      sheet: section.header.table.sheet,
      title: section.title,
      drafts: drafts.map((draft) => retell(draft, section.title)),
      counts,
    };
  });
  const { drafts, notes: apart } = tellTablesApart(parts);
  const main = sections[0]?.header;
  return finishBands(workbook, {
    drafts: format.rowsAreLanes ? orderLanes(drafts) : countRepeats(drafts),
    decimal,
    unreadColumns: [...unread],
    metadata: main ? readMetadata(main.table, main.row) : [],
    diagnostics: [...summaryNote(summed), ...unnamed, ...apart],
  });
}
