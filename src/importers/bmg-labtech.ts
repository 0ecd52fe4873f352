import { findBareGrids } from './bare-grid.ts';
import type { Importer, Workbook } from './importer.ts';
import { readMetadata } from './metadata.ts';
import { cellsIn, findPlateGrids, titleAbove } from './plate-grid.ts';
import { newPlateReadings, readViabilityLists } from './load-readers.ts';
import type { Table } from './table.ts';

const rawTitle = /^(?:\d+\.\s*)?raw data\s*(?:\((.*)\))?/i;

/** BMG Labtech: MARS grids with their title, and the ASCII export of Omega and PHERAstar without any labels. */
export const bmgLabtech: Importer = {
  id: 'bmg-labtech',
  name: 'BMG Labtech (MARS, Omega, PHERAstar)',
  vendor: 'BMG Labtech',
  assay: 'viability',
  extensions: ['csv', 'txt', 'xlsx'],
  sniff(workbook) {
    return workbook.tables.some(hasBmgHead)
      ? { grade: 'certain', why: 'the head that BMG software writes' }
      : { grade: 'no', why: 'no head of BMG software' };
  },
  read: readBmg,
};

function headOf(table: Table): string[] {
  const cells: string[] = [];
  for (let row = 0; row < Math.min(table.rowCount, 15); row += 1)
    cells.push(...cellsIn(table, row));
  return cells;
}

function hasBmgHead(table: Table): boolean {
  const head = headOf(table);
  const has = (pattern: RegExp): boolean => head.some((cell) => pattern.test(cell));
  return has(/^test name:/i) && has(/^(ID1:|test run no\.|no\. of channels)/i);
}

async function readBmg(workbook: Workbook) {
  const plates = await newPlateReadings();
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
