import type { Imported, Workbook } from '../importer.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import { findDecimalSign } from '../tables/parse-number.ts';
import { rowLetterOf } from '../grid/plate-labels.ts';
import type { PlateReadings } from '../viability/plate-readings.ts';
import { plateRows } from './softmax-plates.ts';
import type { Table } from '../tables/table.ts';

/** Cells before the first well of a line: time, temperature. */
const firstWell = 2;

/** The raw lines of each plate block. */
export function readSoftMax(workbook: Workbook, plates: PlateReadings): Imported {
  for (const table of workbook.tables) {
    for (const row of plateRows(table)) readPlate(table, row, plates);
  }
  const [table] = workbook.tables;
  const head = table ? plateRows(table)[0] : undefined;
  const metadata = ['Export format', 'Read type', 'Read mode'].map(
    (name, i) => [name, table?.cell(head ?? 0, 3 + i).trim() ?? ''] as const,
  );
  return plates.build({ metadata });
}

interface Well {
  readonly column: number;
  /** Wells across: its name. Plate rows: its column number. */
  readonly label: string;
  readonly read: string;
}

/** One plate: the header below its first line, raw lines, then the reduced ones, which are not read. */
function readPlate(table: Table, start: number, plates: PlateReadings): void {
  const run = table.cell(start, 1).trim();
  const across = /^time/i.test(table.cell(start, 3).trim());
  const kinetic = /kinetic/i.test(table.cell(start, 4));
  const wavelengths = table
    .cell(start, 15)
    .trim()
    .split(/\s+/)
    .filter((text) => text !== '');
  const header = start + 1;
  const wells = wellsOf(table, header, wavelengths);
  const decimal = decimalBelow(table, header, wells);
  let [time, inBlock, line] = ['', 0, 0];
  for (let row = header + 1; row < table.rowCount; row += 1) {
    const [first, second] = [table.cell(row, 0).trim(), table.cell(row, 1).trim()];
    if (first.startsWith('~End') || isHeaderAgain(table, row, wells)) return;
    if (first !== '' || second !== '') {
      time = first;
      inBlock = 0;
    }
    const read = across ? (wavelengths[line % Math.max(1, wavelengths.length)] ?? '') : '';
    let filled = false;
    for (const well of wells) {
      const text = table.cell(row, well.column).trim();
      if (text === '') continue;
      filled = true;
      const position = across ? well.label : `${rowLetterOf(inBlock)}${well.label}`;
      plates.addWell(table, row, well.column, text, decimal, {
        run,
        position,
        read: across ? read : well.read,
        ...(kinetic && time !== '' ? { time } : {}),
      });
    }
    inBlock += 1;
    if (filled) line += 1;
  }
}

/** The wells or plate columns of a header; column numbers that start again belong to the next wavelength. */
function wellsOf(table: Table, header: number, wavelengths: readonly string[]): Well[] {
  const wells: Well[] = [];
  let read = -1;
  for (let column = firstWell; column < table.widthOf(header); column += 1) {
    const label = table.cell(header, column).trim();
    if (!/^([A-Z]{1,2})?\d{1,2}$/i.test(label)) continue;
    if (label === '1' || read < 0) read += 1;
    wells.push({ column, label, read: wavelengths[read] ?? '' });
  }
  return wells;
}

function isHeaderAgain(table: Table, row: number, wells: readonly Well[]): boolean {
  const same = wells
    .slice(0, 3)
    .filter(({ column, label }) => table.cell(row, column).trim() === label);
  return wells.length > 0 && same.length === Math.min(3, wells.length);
}

function decimalBelow(table: Table, header: number, wells: readonly Well[]): DecimalSign {
  const cells: string[] = [];
  for (let row = header + 1; row < Math.min(table.rowCount, header + 40); row += 1) {
    if (table.cell(row, 0).startsWith('~End')) break;
    for (const { column } of wells) cells.push(table.cell(row, column));
  }
  return findDecimalSign(cells);
}
