import type { PlateArea } from '../../domain/mapping.ts';
import type { Workbook } from '../importer.ts';
import { cellsOf as gridCells, findPlateGrids } from '../grid/plate-grid.ts';
import type { TitledPlate } from '../grid/plate-areas.ts';
import { findPlateAreas, plateCells } from '../grid/plate-areas.ts';
import type { Table } from '../tables/table.ts';
import type { GridVerdict } from './judge-grid.ts';
import { judgeGrid } from './judge-grid.ts';
import { filledCells } from '../tables/row-texts.ts';
import { isSignal } from '../viability/well-signal.ts';

/** A plate of a file with what it is taken for. */
export interface FoundGrid {
  readonly table: Table;
  readonly area: PlateArea;
  /** The words that name it: its own title, else the name of its sheet. */
  readonly title: string;
  readonly verdict: GridVerdict;
}

/** What the plates of a file are as a whole; null for a file without plates. */
export type PlateFile = 'signals' | 'layout' | 'unclear' | null;

/** Longer tables are lists of wells. */
const mostRows = 2000;
const mostColumns = 200;
const bareShapes: ReadonlySet<string> = new Set(['8×12', '16×24']);

const known = new WeakMap<Workbook, readonly FoundGrid[]>();

/** All plates of a file, with labels at their edges or bare, each judged. */
export function findLayouts(workbook: Workbook): readonly FoundGrid[] {
  const found = known.get(workbook);
  if (found) return found;
  const grids = workbook.tables.flatMap((table) => gridsOf(table, workbook.file));
  known.set(workbook, grids);
  return grids;
}

/** All plates of a table, each judged. */
export function gridsOf(table: Table, file: string): FoundGrid[] {
  if (table.rowCount > mostRows || table.columnCount > mostColumns) return [];
  const labelled = findPlateAreas(table);
  const plates = labelled.length > 0 ? labelled : bareBlocks(table);
  return plates.map(({ area, title }): FoundGrid => {
    const words = (title === '' ? table.sheet : title).replaceAll('_', ' ');
    const judged = { title: words, file: file.replaceAll('_', ' '), cells: cellsIn(table, area) };
    return { table, area, title: words, verdict: judgeGrid(judged) };
  });
}

/**
 * A file with a plate of signals is one of signals, whatever lies beside it. Numbers that could be either are the
 * signals where another plate of the file is a layout.
 */
export function plateFileOf(workbook: Workbook): PlateFile {
  const verdicts = findLayouts(workbook).map(({ verdict }) => verdict.is);
  if (verdicts.length === 0) return null;
  if (verdicts.includes('signals') || workbook.tables.some(hasReads)) return 'signals';
  if (!verdicts.includes('unclear')) return 'layout';
  return verdicts.includes('layout') ? 'signals' : 'unclear';
}

/** Whether a plate has several lines of numbers a row, as readers write their reads: `findPlateAreas` sees none of those. */
function hasReads(table: Table): boolean {
  if (table.rowCount > mostRows) return false;
  return findPlateGrids(table).some((grid) => {
    const rows = new Set(grid.lines.map(({ letter }) => letter)).size;
    if (grid.lines.length === rows) return false;
    const filled = [...gridCells(grid)].flatMap(({ text }) => text || []);
    return filled.length > 1 && filled.filter(isSignal).length >= filled.length * 0.9;
  });
}

function cellsIn(table: Table, area: PlateArea): string[][] {
  const rows = Array.from({ length: area.rows }, (): string[] => []);
  for (const { row, text } of plateCells(table, area)) rows[row]?.push(text);
  return rows;
}

/** Blocks of 8 × 12 or 16 × 24 cells without labels, parted by blank lines or by lines of a single word: their titles. */
function bareBlocks(table: Table): TitledPlate[] {
  const found: TitledPlate[] = [];
  let start = 0;
  for (let row = 0; row <= table.rowCount; row += 1) {
    if (filledCells(table, row) > 1) continue;
    const columns = widest(table, start, row);
    if (bareShapes.has(`${row - start}×${columns}`)) {
      const title = start === 0 ? '' : table.cell(start - 1, 0).trim();
      found.push({ area: { row: start, column: 0, rows: row - start, columns }, title });
    }
    start = row + 1;
  }
  return found;
}

function widest(table: Table, from: number, to: number): number {
  let width = 0;
  for (let row = from; row < to; row += 1) width = Math.max(width, table.widthOf(row));
  return width;
}
