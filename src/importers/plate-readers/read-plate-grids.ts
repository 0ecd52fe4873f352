import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Imported, Workbook } from '../importer.ts';
import { isMeasured } from '../grid/measured-grids.ts';
import type { PlateGrid, PlateLine } from '../grid/plate-grid.ts';
import { isCalculated, labelOf, titleAbove } from '../grid/plate-grid.ts';
import { marginsOf } from '../grid/plate-margins.ts';
import { layOutPlates } from '../grid/plate-layout.ts';
import type { PlateReadings } from '../viability/plate-readings.ts';
import { gridsOf } from './grids-of.ts';

/** The plates of signals, with what the layouts beside them say of their wells. */
export function readPlateGrids(workbook: Workbook, plates: PlateReadings): Imported {
  const grids = gridsOf(workbook);
  const { plates: laidOut, unread } = layOutPlates(grids);
  for (const { grid, run, read, factsOf } of laidOut) {
    const isLeftOut = calculatedLines(grid);
    for (const line of grid.lines.filter(isLeftOut).slice(0, 1)) {
      plates.diagnostics.add(leftOut(grid, line));
    }
    const marginFacts = marginsOf(grid);
    plates.addGrid(grid, { run, read }, (position, line, column) => {
      if (isLeftOut(line)) return null;
      const label = labelOf(grid, line);
      const own = isSeveral(grid) && label !== '' ? { read: label } : {};
      return { ...marginFacts(column, line), ...factsOf(position, line), ...own };
    });
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

/** Whether the rows of a plate have several lines, as of readers with several reads a well. */
function isSeveral({ lines }: PlateGrid): boolean {
  return new Set(lines.map(({ letter }) => letter)).size < lines.length;
}

/** Lines whose label says that they were calculated from others of the same wells; a plate of nothing else is read. */
function calculatedLines(grid: PlateGrid): (line: PlateLine) => boolean {
  const isOne = (line: PlateLine): boolean => isCalculated(labelOf(grid, line));
  const hasReads = isSeveral(grid) && !grid.lines.every(isOne);
  return (line) => hasReads && isOne(line);
}

function leftOut(grid: PlateGrid, line: PlateLine): Diagnostic {
  const { table } = grid;
  const label = labelOf(grid, line);
  return {
    severity: 'info',
    code: 'summary-row',
    ...(table.sheet === '' ? {} : { sheet: table.sheet }),
    row: table.lineOf(line.row),
    text: label,
    message: `The lines «${label}» of the plate were calculated from the others, so they are not read.`,
    expected: 'the values that were measured',
    mend: 'Nothing to do if they were calculated. If they were measured, delete the words behind them and add the file again.',
  };
}
