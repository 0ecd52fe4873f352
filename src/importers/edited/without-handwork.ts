import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Assay } from '../../domain/reading.ts';
import { withoutCalculatedRows } from './calculated-rows.ts';
import { withoutCalculatedSheets } from './calculated-sheets.ts';
import type { Detection } from '../detect.ts';
import { withGeneSheets } from './gene-sheets.ts';
import { withGeneTitles } from './gene-titles.ts';
import type { Workbook } from '../importer.ts';
import { withPlainHeads } from './plain-heads.ts';
import { withoutSumsBeside } from './sums-beside.ts';
import { withTablesBelow } from './tables-below.ts';
import { withTitledTables } from './titled-tables.ts';

/** A workbook without what was calculated in it, whose it is, and what is to be said of it. */
export interface Cleared {
  readonly workbook: Workbook;
  readonly found: Detection;
  readonly notes: readonly Diagnostic[];
}

/**
 * What is left of a workbook whose tables may have been edited by hand, with plain heads and without calculations.
 * Exports of qPCR instruments name their targets in rows, so nobody writes heads above their columns.
 */
export function withoutHandwork(
  workbook: Workbook,
  detect: (workbook: Workbook) => Detection,
): Cleared {
  const written = withoutWhatStandsBeside(workbook, detect);
  if (isOfInstrument(written.found, 'qpcr')) return written;
  const headed = withPlainHeads(workbook);
  const plain =
    headed.workbook === workbook ? written : withoutWhatStandsBeside(headed.workbook, detect);
  const cleared = isOfInstrument(plain.found) ? plain : withoutCalculations(plain, detect);
  return { ...cleared, notes: [...headed.notes, ...cleared.notes] };
}

function withoutWhatStandsBeside(
  workbook: Workbook,
  detect: (workbook: Workbook) => Detection,
): Cleared {
  const beside = withoutSumsBeside(workbook);
  return { ...beside, found: detect(beside.workbook) };
}

/** Whether it is an export of an instrument (of one assay), which has sheets of its own that its format knows. */
function isOfInstrument(found: Detection, assay?: Assay): boolean {
  if (found.kind !== 'importer' || found.importer.atMost !== undefined) return false;
  return assay === undefined || found.importer.assay === assay;
}

/** Leaves out what a person calculated on other sheets and below a table. Where nobody knows what is left, nothing is. */
function withoutCalculations(whole: Cleared, detect: (workbook: Workbook) => Detection): Cleared {
  const genes = withGeneSheets(whole.workbook);
  const sheets = withoutCalculatedSheets(genes.workbook);
  const rows = withoutCalculatedRows(sheets.workbook);
  const titled = withTitledTables(withGeneTitles(rows.workbook));
  const parted = withTablesBelow(titled.workbook, detect);
  if (parted.workbook === whole.workbook) return whole;
  const cleared = detect(parted.workbook);
  if (cleared.kind !== 'importer') return whole;
  const edits = [genes, sheets, rows, titled, parted];
  const notes = [...whole.notes, ...edits.flatMap((edit) => edit.notes)];
  return { workbook: parted.workbook, found: cleared, notes };
}
