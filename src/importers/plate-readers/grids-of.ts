import type { Workbook } from '../importer.ts';
import { bareGrids, labelledGrids } from '../grid/measured-grids.ts';
import type { PlateGrid } from '../grid/plate-grid.ts';
import { viabilityShape } from '../viability/viability-shape.ts';

/** The plates of a file without a vendor's marks, with labels or bare. */
export function gridsOf(workbook: Workbook): PlateGrid[] {
  return viabilityShape(workbook) === 'bare' ? bareGrids(workbook) : labelledGrids(workbook);
}
