import { findBareGrids } from '../grid/bare-grid.ts';
import type { Imported, Workbook } from '../importer.ts';
import type { PlateGrid } from '../grid/plate-grid.ts';
import { cellsIn, findPlateGrids } from '../grid/plate-grid.ts';
import type { PlateReadings } from '../viability/plate-readings.ts';

/** The raw blocks, labelled or bare. */
export function readPerkinElmer(workbook: Workbook, plates: PlateReadings): Imported {
  for (const table of workbook.tables) {
    const labelled = findPlateGrids(table);
    const bare = labelled.some((grid) => blockOf(grid).kind === 'raw')
      ? []
      : [8, 12, 24, 48].flatMap((width) => findBareGrids(table, width));
    for (const grid of [...labelled, ...bare]) {
      const { kind, read, run } = blockOf(grid);
      if (kind === 'raw') plates.addGrid(grid, { run, read });
    }
  }
  return plates.build({ metadata: metadataOf(workbook) });
}

interface Block {
  readonly kind: 'raw' | 'other';
  readonly read: string;
  readonly run: string;
}

/** What a grid is, by the lines between it and the grid before it. */
function blockOf({ table, headerRow }: PlateGrid): Block {
  let read: string | null = null;
  let run = '';
  for (let row = headerRow; row >= Math.max(0, headerRow - 60); row -= 1) {
    const cells = cellsIn(table, row);
    const [first = ''] = cells;
    if (/^(platemap|calculated results?|calculations|basic assay)/i.test(first)) {
      return { kind: 'other', read: '', run: '' };
    }
    const title = /^results? for\s(.+)$/i.exec(first)?.[1];
    if (title && read === null) read = title.trim();
    run ||= /^barcode: ([^|]*)/i.exec(first)?.[1]?.trim() ?? '';
    if (/^(barcode|plate)$/i.test(first) && cells.length > 1)
      run ||= cellsIn(table, row + 1)[0] ?? '';
    if (/^plate information/i.test(first) || (title && run !== '')) {
      return { kind: 'raw', read: read ?? '', run };
    }
  }
  return { kind: read === null ? 'other' : 'raw', read: read ?? '', run };
}

const stated =
  /^(protocol name|assay started|assay finished|measurement started|measurement date|software version|exported with.*):?$/i;

function metadataOf({ tables }: Workbook): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  for (const table of tables) {
    for (let row = 0; row < Math.min(table.rowCount, 1000); row += 1) {
      const [first = '', ...rest] = cellsIn(table, row);
      if (stated.test(first) && rest.length > 0)
        found.push([first.replace(/:\s*$/, ''), rest.join(', ')]);
    }
  }
  return found;
}
