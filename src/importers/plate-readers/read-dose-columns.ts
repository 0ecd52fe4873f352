import { findDoseHeader } from '../dose-header.ts';
import type { Imported, Workbook } from '../importer.ts';
import { findDecimalSign } from '../parse-number.ts';
import { cellsIn } from '../plate-grid.ts';
import type { PlateReadings } from '../plate-readings.ts';
import type { Table } from '../table.ts';
import { viabilityColumnOf } from '../viability-columns.ts';

/** One reading a dose of each row. */
export function readDoseColumns(workbook: Workbook, plates: PlateReadings): Imported {
  const headers = workbook.tables.flatMap((table) => findDoseHeader(table) ?? []);
  for (const { table, row: headerRow, names, doses } of headers) {
    const areLines = viabilityColumnOf(names) === 'line';
    const decimal = findDecimalSign(sampleOf(table, headerRow));
    let sample = '';
    let repeat = 0;
    for (let row = headerRow + 1; row < table.rowCount; row += 1) {
      const name = table.cell(row, 0).trim();
      repeat = name === '' || name === sample ? repeat + 1 : 1;
      sample = name || sample;
      for (const { column, dose, unit, read, isBlank } of doses) {
        const text = table.cell(row, column).trim();
        if (text === '') continue;
        const isVehicle = dose === 0 || read === 'Raw 0';
        const role = isBlank ? 'blank' : isVehicle ? 'vehicle' : 'treated';
        const known = Number.isNaN(dose) ? {} : { dose, doseUnit: unit };
        plates.addWell(table, row, column, text, decimal, {
          sample,
          ...(areLines ? { line: sample } : {}),
          replicate: String(repeat),
          read,
          role,
          ...known,
        });
      }
    }
  }
  return plates.build({ replicateMeaning: 'unclear' });
}

function sampleOf(table: Table, headerRow: number): string[] {
  const cells: string[] = [];
  for (let row = headerRow + 1; row < Math.min(table.rowCount, headerRow + 200); row += 1) {
    cells.push(...cellsIn(table, row));
  }
  return cells;
}
