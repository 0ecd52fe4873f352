import type { Diagnostic } from '../../domain/diagnostic.ts';
import { isCalculated } from '../edited/calculated-words.ts';
import { fitNote, isFit } from '../edited/fit-rows.ts';
import { isDrugName } from '../viability/drug-names.ts';
import { CurveSheets } from '../viability/curve-sheets.ts';
import type { DoseHead, DoseHeader } from '../viability/dose-header.ts';
import { findDoseHeader } from '../viability/dose-header.ts';
import type { Imported, Workbook } from '../importer.ts';
import { findDecimalSign } from '../tables/parse-number.ts';
import { cellsIn } from '../grid/plate-grid.ts';
import type { PlateReadings } from '../viability/plate-readings.ts';
import { replicateOfHeader } from '../tables/replicate-columns.ts';
import type { SummaryRow } from '../edited/summary-rows.ts';
import { summaryNote } from '../edited/summary-rows.ts';
import type { Table } from '../tables/table.ts';
import { viabilityColumnOf } from '../viability/viability-columns.ts';
import { isNumberLike } from '../viability/well-signal.ts';
import { wordlessRows } from '../edited/wordless-rows.ts';

/** One reading a dose of each row. */
export function readDoseColumns(workbook: Workbook, plates: PlateReadings): Imported {
  const tables = workbook.tables.flatMap((table) => {
    const header = findDoseHeader(table);
    return header ? [{ ...header, ...rowsBelow(header) }] : [];
  });
  const sheets = new CurveSheets(
    tables.map(({ table: { sheet }, are }) => ({
      sheet,
      saysCompound: are === 'drugs',
      saysCells: are === 'cells',
      saysRun: false,
    })),
  );
  for (const note of sheets.notes()) plates.diagnostics.add(note);
  for (const { table, row: headerRow, names, doses, isSupposed, rows, named, are } of tables) {
    if (isSupposed) plates.diagnostics.add(supposedNote(table, headerRow));
    const areLines = viabilityColumnOf(names) === 'line';
    const decimal = findDecimalSign(sampleOf(table, headerRow));
    // Where all of its rows are shares of a control, that is what the table holds.
    const hasMeasured = named.some((name) => name !== '' && !isAside(name));
    const values = doses.map(({ column }) => column);
    const place = { table, from: headerRow + 1, to: table.rowCount, names: [0], values, decimal };
    const wordless = wordlessRows(place, true);
    const summaries: SummaryRow[] = [];
    const fits: SummaryRow[] = [];
    let sample = '';
    let repeat = 0;
    for (const [i, row] of rows.entries()) {
      const name = named[i] ?? '';
      if (hasMeasured && isCalculatedRow(name)) {
        summaries.push({ table, row, name });
        continue;
      }
      if (hasMeasured && isFit(name)) {
        fits.push({ table, row, name });
        continue;
      }
      if (values.some((column) => isNumberLike(table.cell(row, column))) && wordless.has(row)) {
        continue;
      }
      repeat = name === '' || name === sample ? repeat + 1 : 1;
      sample = name || sample;
      const stated =
        are === 'repeats'
          ? { replicate: replicateOfHeader(sample) || String(repeat) }
          : are === 'drugs'
            ? { compound: sample, replicate: String(repeat) }
            : { sample, replicate: String(repeat) };
      const own = { ...stated, ...sheets.factsOf(table.sheet, stated) };
      for (const { column, dose, unit, read, isBlank } of doses) {
        const text = table.cell(row, column).trim();
        if (text === '') continue;
        const isVehicle = dose === 0 || read === 'Raw 0';
        const role = isBlank ? 'blank' : isVehicle ? 'vehicle' : 'treated';
        const known = Number.isNaN(dose) ? {} : { dose, doseUnit: unit };
        plates.addWell(table, row, column, text, decimal, {
          ...own,
          ...(areLines ? { line: sample } : {}),
          read,
          role,
          ...known,
        });
      }
    }
    tellHeadless(table, headerRow, doses, plates);
    for (const note of [...summaryNote(summaries), ...fitNote(fits), ...wordless.notes()]) {
      plates.diagnostics.add(note);
    }
  }
  return plates.build({ replicateMeaning: 'unclear' });
}

/** The rows below a header of doses, what each is called, and what these names are of. */
function rowsBelow({ table, row: headerRow, names }: DoseHeader): {
  readonly rows: readonly number[];
  readonly named: readonly string[];
  readonly are: 'repeats' | 'drugs' | 'cells';
} {
  const rows = Array.from({ length: table.rowCount - headerRow - 1 }, (_, i) => headerRow + 1 + i);
  const named = rows.map((row) => table.cell(row, 0).trim());
  const measured = named.filter((name) => name !== '' && !isAside(name));
  if (measured.every((name) => replicateOfHeader(name) !== '')) {
    return { rows, named, are: 'repeats' };
  }
  const areDrugs = viabilityColumnOf(names) !== 'line' && measured.every(isDrugName);
  return { rows, named, are: areDrugs ? 'drugs' : 'cells' };
}

/** Whether a row is what somebody calculated from the others or from their curves. */
function isAside(name: string): boolean {
  return isCalculatedRow(name) || isFit(name);
}

/** Rows of means, deviations and shares of the control below those that were measured. */
function isCalculatedRow(name: string): boolean {
  return isCalculated(name) || /^%|%\)?$|percent|\bof (?:control|vehicle|dmso)\b/i.test(name);
}

/** Numbers below no head are read by nobody: one may be missing, or all of them stand one column too far left. */
function tellHeadless(
  table: Table,
  headerRow: number,
  doses: readonly DoseHead[],
  plates: PlateReadings,
): void {
  const last = doses.at(-1)?.column ?? 0;
  const headed = new Set(doses.map(({ column }) => column));
  for (let column = 1; column <= last + 1; column += 1) {
    if (headed.has(column) || !isNumberLike(table.cell(headerRow + 1, column))) continue;
    plates.diagnostics.add({
      severity: 'warning',
      code: 'column-unread',
      ...(table.sheet === '' ? {} : { sheet: table.sheet }),
      row: table.lineOf(headerRow),
      column: String(column + 1),
      message: `No dose stands above the numbers in column ${column + 1}, so they are not read.`,
      expected: 'a dose above each column of signals',
      mend: 'If all doses stand one column too far left, put a blank cell before them; else write the missing dose, and add the file again.',
    });
  }
}

function supposedNote(table: Table, headerRow: number): Diagnostic {
  const line = table.lineOf(headerRow);
  return {
    severity: 'info',
    code: 'column-ambiguous',
    ...(table.sheet === '' ? {} : { sheet: table.sheet }),
    row: line,
    message: `Row ${line} is a dilution series and the values below it fall, so it was taken for the doses.`,
    expected: 'the word «Dose», with its unit, in front of the doses',
    mend: 'If that is wrong, choose «Read differently» beside the file under Data. Else write «Dose (nM)», or the unit that they have, before them.',
  };
}

function sampleOf(table: Table, headerRow: number): string[] {
  const cells: string[] = [];
  for (let row = headerRow + 1; row < Math.min(table.rowCount, headerRow + 200); row += 1) {
    cells.push(...cellsIn(table, row));
  }
  return cells;
}
