import { findDoseHeader } from './dose-header.ts';
import type { Workbook } from '../importer.ts';
import { bareGrids, labelledGrids } from '../grid/measured-grids.ts';
import { cellsIn } from '../grid/plate-grid.ts';
import { saysCq } from '../qpcr/says-cq.ts';
import { findViabilityTables } from './viability-header.ts';

/** How a file without the marks of a vendor holds its signals. */
export type ViabilityShape = 'grid' | 'list' | 'dose-columns' | 'bare';

const known = new WeakMap<Workbook, ViabilityShape | null>();

/**
 * The shape of a file that no vendor's mark explains: plates with labels first, because their heads read as
 * doses too; then lists, because programs repeat them as grids; bare numbers last. Null for files that speak of
 * Cq values or have none of the shapes.
 */
export function viabilityShape(workbook: Workbook): ViabilityShape | null {
  const found = known.get(workbook);
  if (found !== undefined) return found;
  const shape = shapeOf(workbook);
  known.set(workbook, shape);
  return shape;
}

function shapeOf(workbook: Workbook): ViabilityShape | null {
  if (
    workbook.container === 'rdml' ||
    workbook.container === 'pzfx' ||
    saysCq(workbook) ||
    saysBlot(workbook)
  ) {
    return null;
  }
  if (labelledGrids(workbook).length > 0) return 'grid';
  if (findViabilityTables(workbook).length > 0) return 'list';
  if (workbook.tables.some((table) => findDoseHeader(table) !== null)) return 'dose-columns';
  return bareGrids(workbook).length > 0 ? 'bare' : null;
}

/** Whether the head of a table speaks of an image: In-Cell Westerns and blots come as grids too. */
function saysBlot({ tables }: Workbook): boolean {
  return tables.some((table) => {
    for (let row = 0; row < Math.min(table.rowCount, 20); row += 1) {
      const said = cellsIn(table, row).some((cell) =>
        /^(image (name|id)|acquire time|signal channel|in-cell western|lane|band)\b/i.test(cell),
      );
      if (said) return true;
    }
    return false;
  });
}
