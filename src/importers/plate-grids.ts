import type { Importer, Workbook } from './importer.ts';
import { bareGrids, isMeasured, labelledGrids } from './measured-grids.ts';
import { plateFileOf } from './find-layouts.ts';
import type { PlateGrid } from './plate-grid.ts';
import { cellsOf, titleAbove } from './plate-grid.ts';
import { newPlateReadings } from './load-readers.ts';
import { viabilityShape } from './viability-shape.ts';

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
  async read(workbook) {
    const { layOutPlates } = await import('./plate-layout.ts');
    const plates = await newPlateReadings();
    const grids = gridsOf(workbook);
    for (const { grid, run, read, factsOf } of layOutPlates(grids)) {
      plates.addGrid(grid, { run, read }, factsOf);
    }
    const first = grids.find(isMeasured);
    return plates.build({ metadata: first ? titleOf(first) : [] });
  },
};

function gridsOf(workbook: Workbook): PlateGrid[] {
  return viabilityShape(workbook) === 'bare' ? bareGrids(workbook) : labelledGrids(workbook);
}

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

function titleOf(grid: PlateGrid): (readonly [string, string])[] {
  const [title, ...rest] = titleAbove(grid);
  return title ? [['Title', [title, ...rest].join(', ')]] : [];
}
