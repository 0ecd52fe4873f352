import type { Imported, Workbook } from '../importer.ts';
import type { PlateGrid } from '../grid/plate-grid.ts';
import { cellsIn, cellsOf, findPlateGrids } from '../grid/plate-grid.ts';
import type { PlateReadings, WellFacts } from '../viability/plate-readings.ts';
import { isMeasurement, measured } from './skanit-sheet.ts';
import { roleOfContent } from '../viability/well-role.ts';

/** A grid a plate and wavelength, with the layout below the last of them. */
export function readSkanIt(workbook: Workbook, plates: PlateReadings): Imported {
  for (const table of workbook.tables.filter(isMeasurement)) {
    const grids = findPlateGrids(table);
    for (const [i, grid] of grids.entries()) {
      if (!measured.test(grid.corner)) continue;
      const layout = readLayout(nextLayout(grids, i));
      const { run, read } = headAbove(grid);
      plates.addGrid(
        grid,
        { run, read, unit: grid.corner },
        (position) => layout.get(position) ?? {},
      );
    }
  }
  return plates.build({ metadata: metadataOf(workbook) });
}

/** The layout of a plate stands below the last of its reads. */
function nextLayout(grids: readonly PlateGrid[], from: number): PlateGrid | undefined {
  return grids.slice(from + 1).find(({ corner }) => /^sample$/i.test(corner));
}

function readLayout(grid: PlateGrid | undefined): Map<string, WellFacts> {
  const facts = new Map<string, WellFacts>();
  if (!grid) return facts;
  for (const { position, text } of cellsOf(grid)) {
    if (text === '' || facts.has(position)) continue;
    const role = roleOfContent(text);
    facts.set(position, { sample: text, ...(role ? { role } : {}) });
  }
  return facts;
}

/** Plate, step and wavelength in the lines above a grid. */
function headAbove({ table, headerRow }: PlateGrid): { run: string; read: string } {
  let [run, wavelength, step] = ['', '', ''];
  for (let row = headerRow - 1; row >= Math.max(0, headerRow - 8); row -= 1) {
    const cells = cellsIn(table, row);
    const [first = ''] = cells;
    if (first === '') continue;
    const stated = /^wavelength:\s*(.+)$/i.exec(first)?.[1];
    if (cells.length > 1) break;
    if (stated) wavelength ||= stated.trim();
    else if (run === '') run = first;
    else if (wavelength !== '' && step === '') step = first;
  }
  const read = /^0\s*nm$/i.test(wavelength) || wavelength === '' ? step : wavelength;
  return { run, read };
}

function metadataOf({ tables }: Workbook): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  for (const table of tables) {
    if (!/^(session|instrument) information/i.test(table.sheet.trim())) continue;
    for (let row = 0; row < Math.min(table.rowCount, 12); row += 1) {
      const [name = '', ...rest] = cellsIn(table, row);
      if (name !== '' && rest.length > 0) found.push([name, rest.join(', ')]);
    }
  }
  return found;
}
