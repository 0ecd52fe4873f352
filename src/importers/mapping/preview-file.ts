import type { ColumnMapping, TableMapping } from '../../domain/mapping.ts';
import { guessMapping, mostMappedColumns } from './guess-mapping.ts';
import type { Workbook } from '../importer.ts';
import { headerSignature } from './mapping-shape.ts';
import type { TitledPlate } from '../grid/plate-areas.ts';
import { findPlateAreas } from '../grid/plate-areas.ts';
import type { Table } from '../tables/table.ts';

/** Rows and letters of a cell that are shown. */
const shownRows = 300;
const shownLetters = 120;

/** The top of a table with what it seems to hold. */
export interface TablePreview {
  readonly sheet: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rows: readonly (readonly string[])[];
  /** 1-based line of the file for each row. */
  readonly lines: readonly number[];
  readonly guess: TableMapping;
  readonly plates: readonly TitledPlate[];
}

/** The tables of a file as the mapping screen shows them. */
export function previewFile({ file, tables }: Workbook): TablePreview[] {
  const previews = tables.map((table) => previewTable(table, file));
  return previews.map(({ guess, ...preview }) => ({
    ...preview,
    guess: guess.kind === 'groups' ? { ...guess, allSheets: hasTwin(tables, guess) } : guess,
  }));
}

/** Whether another sheet has the same groups: Prism keeps a table a target. */
function hasTwin(tables: readonly Table[], guess: ColumnMapping): boolean {
  const own = tables.find(({ sheet }) => sheet === guess.sheet);
  if (!own) return false;
  const header = headerSignature(own, guess);
  return tables.some((table) => table !== own && headerSignature(table, guess) === header);
}

function previewTable(table: Table, file: string): TablePreview {
  const rows: string[][] = [];
  const lines: number[] = [];
  for (let row = 0; row < Math.min(table.rowCount, shownRows); row += 1) {
    const cells: string[] = [];
    for (let column = 0; column < Math.min(table.widthOf(row), mostMappedColumns); column += 1) {
      cells.push(table.cell(row, column).trim().slice(0, shownLetters));
    }
    rows.push(cells);
    lines.push(table.lineOf(row));
  }
  return {
    sheet: table.sheet,
    rowCount: table.rowCount,
    columnCount: Math.min(table.columnCount, mostMappedColumns),
    rows,
    lines,
    guess: guessMapping(table, file),
    plates: findPlateAreas(table),
  };
}
