import { findBareGrids } from './bare-grid.ts';
import type { Workbook } from '../importer.ts';
import type { PlateGrid } from './plate-grid.ts';
import { cellsOf, findPlateGrids } from './plate-grid.ts';
import { isNumberLike, isSignal } from '../viability/well-signal.ts';

/** Grids with row letters and column numbers, layouts among them. */
export function labelledGrids({ tables }: Workbook): PlateGrid[] {
  return tables.flatMap((table) => {
    const grids = findPlateGrids(table);
    return grids.some(isMeasured) ? [...grids] : [];
  });
}

/** Bare grids; of a sheet only the first: copies below it are somebody's work on it. */
export function bareGrids({ tables, container }: Workbook): PlateGrid[] {
  return tables.flatMap((table) => {
    const grids = findBareGrids(table).filter(isMeasured);
    return container === 'text' ? grids : grids.slice(0, 1);
  });
}

/** Whether the filled cells of a grid are signals and most of them numbers. */
export function isMeasured(grid: PlateGrid): boolean {
  let [filled, numbers, signals] = [0, 0, 0];
  for (const { text } of cellsOf(grid)) {
    if (text === '') continue;
    filled += 1;
    if (isNumberLike(text)) numbers += 1;
    if (isSignal(text)) signals += 1;
  }
  return filled > 1 && signals >= filled * 0.9 && numbers >= filled / 2;
}
