import type { Diagnostic } from '../../domain/diagnostic.ts';
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

/** What is left of a workbook whose tables may have been edited by hand, with plain heads and without calculations. */
export function withoutHandwork(
  workbook: Workbook,
  detect: (workbook: Workbook) => Detection,
): Cleared {
  const headed = withPlainHeads(workbook);
  const cleared = withoutCalculations(headed.workbook, detect);
  return { ...cleared, notes: [...headed.notes, ...cleared.notes] };
}

/**
 * Leaves out what a person calculated beside a table, on other sheets and below it. Exports of instruments have such
 * sheets of their own, which their formats know. Where nobody knows what is left, nothing is left out.
 */
function withoutCalculations(
  workbook: Workbook,
  detect: (workbook: Workbook) => Detection,
): Cleared {
  const beside = withoutSumsBeside(workbook);
  const whole: Cleared = { ...beside, found: detect(beside.workbook) };
  const { found } = whole;
  if (found.kind === 'importer' && found.importer.atMost === undefined) return whole;
  const genes = withGeneSheets(beside.workbook);
  const sheets = withoutCalculatedSheets(genes.workbook);
  const rows = withoutCalculatedRows(sheets.workbook);
  const titled = withTitledTables(withGeneTitles(rows.workbook));
  const parted = withTablesBelow(titled.workbook, detect);
  if (parted.workbook === beside.workbook) return whole;
  const cleared = detect(parted.workbook);
  if (cleared.kind !== 'importer') return whole;
  const edits = [genes, sheets, rows, titled, parted];
  const notes = [...whole.notes, ...edits.flatMap((edit) => edit.notes)];
  return { workbook: parted.workbook, found: cleared, notes };
}
