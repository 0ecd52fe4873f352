import { findBareGrids } from '../grid/bare-grid.ts';
import { hasBmgHead, headOf } from './bmg-head.ts';
import type { Imported, Workbook } from '../importer.ts';
import { readViabilityLists } from '../load-readers.ts';
import { readMetadata } from '../tables/metadata.ts';
import { cellsIn, findPlateGrids, titleAbove } from '../grid/plate-grid.ts';
import type { PlateReadings } from '../viability/plate-readings.ts';
import type { Table } from '../tables/table.ts';

const rawTitle = /^(?:\d+\.\s*)?raw data\s*(?:\((.*)\))?/i;

/** Grids with their title (MARS), else bare ones (Omega, PHERAstar), else lists. */
export async function readBmg(workbook: Workbook, plates: PlateReadings): Promise<Imported> {
  for (const table of workbook.tables.filter(hasBmgHead)) {
    const run = headOf(table)
      .map((cell) => /^ID1:\s*(.*)$/i.exec(cell)?.[1]?.trim() ?? '')
      .find((text) => text !== '');
    const facts = run ? { run } : {};
    const grids = findPlateGrids(table);
    for (const grid of grids) {
      const title = rawTitle.exec(titleAbove(grid)[0] ?? '');
      if (title) plates.addGrid(grid, { ...facts, read: title[1]?.trim() ?? '' });
    }
    if (grids.length > 0) continue;
    for (const grid of findBareGrids(table)) {
      const channel =
        /^chromatic:\s*(.+)$/i.exec(cellsNear(table, grid.headerRow) ?? '')?.[1] ?? '';
      plates.addGrid(grid, { ...facts, read: channel.trim() });
    }
  }
  if (plates.count === 0) await readViabilityLists(workbook, plates);
  const [table] = workbook.tables;
  return plates.build({ metadata: table ? readMetadata(table, Math.min(11, table.rowCount)) : [] });
}

/** The channel line of the block that ends at `row`. */
function cellsNear(table: Table, row: number): string | undefined {
  for (let i = row; i > row - 4 && i >= 0; i -= 1) {
    const found = cellsIn(table, i).find((cell) => /^chromatic:/i.test(cell));
    if (found) return found;
  }
  return undefined;
}
