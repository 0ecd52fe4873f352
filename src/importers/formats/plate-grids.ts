import type { Importer } from '../importer.ts';
import { isMeasured } from '../grid/measured-grids.ts';
import { plateFileOf } from '../layout/find-layouts.ts';
import type { PlateGrid } from '../grid/plate-grid.ts';
import { cellsOf } from '../grid/plate-grid.ts';
import { readPlatesWith } from '../load-readers.ts';
import { gridsOf } from '../plate-readers/grids-of.ts';
import { viabilityShape } from '../viability/viability-shape.ts';

/** Plates as grids of numbers from anywhere, with row letters and column numbers or bare; layout grids beside them. */
export const plateGrids: Importer = {
  id: 'plate-grid',
  name: 'Plate grid (8 × 12, 16 × 24 and others)',
  vendor: 'any',
  assay: 'viability',
  extensions: ['csv', 'txt', 'xlsx', 'xls'],
  atMost: 'likely',
  sniff(workbook) {
    const shape = viabilityShape(workbook);
    if (shape !== 'grid' && shape !== 'bare') return { grade: 'no', why: 'no plate of numbers' };
    const file = plateFileOf(workbook);
    if (file === 'layout' || file === 'unclear') {
      return { grade: 'no', why: 'numbers that may be doses' };
    }
    const why = 'numbers in the shape of a plate';
    return {
      grade: gridsOf(workbook).filter(isMeasured).every(couldBeCq) ? 'possible' : 'likely',
      why,
    };
  },
  read: readPlatesWith(
    async () => (await import('../plate-readers/read-plate-grids.ts')).readPlateGrids,
  ),
};

/** All values between 8 and 40 with decimals could as well be Cq values: the user is to say. */
function couldBeCq(grid: PlateGrid): boolean {
  const values = [...cellsOf(grid)].flatMap(({ text }) => (text === '' ? [] : [Number(text)]));
  const numbers = values.filter((value) => !Number.isNaN(value));
  return (
    numbers.length > 3 &&
    numbers.every((value) => value > 8 && value < 45) &&
    numbers.some((value) => !Number.isInteger(value))
  );
}
