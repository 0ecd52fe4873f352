import type { Imported, Workbook } from '../importer.ts';
import { isMeasured } from '../measured-grids.ts';
import type { PlateGrid } from '../plate-grid.ts';
import { titleAbove } from '../plate-grid.ts';
import { layOutPlates } from '../plate-layout.ts';
import type { PlateReadings } from '../plate-readings.ts';
import { gridsOf } from './grids-of.ts';

/** The plates of signals, with what the layouts beside them say of their wells. */
export function readPlateGrids(workbook: Workbook, plates: PlateReadings): Imported {
  const grids = gridsOf(workbook);
  const { plates: laidOut, unread } = layOutPlates(grids);
  for (const { grid, run, read, factsOf } of laidOut) {
    plates.addGrid(grid, { run, read }, factsOf);
  }
  const first = grids.find(isMeasured);
  return plates.build({
    metadata: first ? titleOf(first) : [],
    unreadColumns: [...new Set(unread)],
  });
}

function titleOf(grid: PlateGrid): (readonly [string, string])[] {
  const [title, ...rest] = titleAbove(grid);
  return title ? [['Title', [title, ...rest].join(', ')]] : [];
}
