import { CqCells } from '../qpcr/cq-cells.ts';
import type { Imported, Workbook } from '../importer.ts';
import type { Grid } from './find-grids.ts';
import { gridCell, wellName } from './find-grids.ts';
import type { LayoutKind, SortedGrids } from './sort-grids.ts';
import { sortGrids } from './sort-grids.ts';

const cqWords =
  /\b(raw|values?|data|results?|c[tqp]|crt|crossing points?|threshold cycles?|quantification cycles?)\b/gi;

/** Reads plates of Cq values; every cell that is not blank is a reading, named by the layouts of the file. */
export function readGrids(workbook: Workbook): Imported {
  const sorted = sortGrids(workbook.tables);
  const cells = new CqCells();
  for (const [plate, grid] of sorted.cq.entries()) readPlate(grid, plate, sorted, cells);
  return cells.build({
    replicateMeaning: sorted.layouts.replicate.length > 0 ? 'biological' : 'technical',
    cycles: null,
    unreadColumns: sorted.others.map(({ title }) => title).filter((title) => title !== ''),
    metadata: [],
  });
}

function readPlate(
  grid: Grid,
  plate: number,
  { cq, layouts, decimal }: SortedGrids,
  cells: CqCells,
): void {
  const several = cq.length > 1;
  const subject = several ? subjectOf(grid.title) : '';
  const run = several ? grid.title || `Plate ${plate + 1}` : '';
  const layoutOf = (kind: LayoutKind): Grid | undefined =>
    layouts[kind].length === cq.length ? layouts[kind][plate] : layouts[kind][0];
  const [sample, target] = [layoutOf('sample'), layoutOf('target')];
  const [group, replicate] = [layoutOf('group'), layoutOf('replicate')];
  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      if (gridCell(grid, row, column) === '') continue;
      const named = (layout: Grid | undefined): string =>
        layout ? gridCell(layout, row, column) : '';
      cells.add(
        {
          table: grid.table,
          row: grid.lines[row] ?? 0,
          column: grid.column + 1 + column,
          header: String(column + 1),
          decimal,
        },
        {
          position: wellName(row, column),
          sample: named(sample),
          target: named(target) || (target ? '' : subject),
          group: named(group),
          replicate: named(replicate),
          run,
        },
      );
    }
  }
}

/** What a title names beside the Cq: a gene or a dye where each has its own plate. */
function subjectOf(title: string): string {
  const subject = title
    .replaceAll(cqWords, ' ')
    .replaceAll(/[\s:_()–-]+/g, ' ')
    .trim();
  return /^(plate|run)?\s*\d*$/i.test(subject) ? '' : subject;
}
