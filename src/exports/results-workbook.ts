import Papa from 'papaparse';
import type { Cell } from './csv.ts';

/** Rows that a sheet of a workbook can hold, less the header. */
const mostRows = 1_048_575;
/** Characters that a cell can hold. */
const longestText = 32_767;

/** Columns of our own tables that hold numbers where a number stands in them. */
const numberColumns: ReadonlySet<string> = new Set([
  ...['row', 'value', 'n_control', 'n_test', 'log2_fold_change', 'se_log2', 'fold_change'],
  ...['ci95_low', 'ci95_high', 'p_value', 'p_adjusted', 'ic50', 'top', 'bottom', 'hill'],
  ...['r_squared', 'n_points'],
]);

/** A table of the study: the name of its sheet, and its rows with the header first. */
export interface NamedTable {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Tables of the study as one workbook (XLSX), a sheet each. Texts stay texts, whatever they look like: a cell of its
 * own type is never run as a formula.
 */
export async function resultsWorkbook(tables: readonly NamedTable[]): Promise<ArrayBuffer> {
  const { utils, write } = await import('@e965/xlsx');
  const workbook = utils.book_new();
  for (const { name, rows } of tables) {
    if (rows.length > mostRows) throw new Error(`${name} has more rows than a sheet can hold`);
    const cells = rows.map((row) => row.map(cellOf));
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(cells), name);
  }
  return write(workbook, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer;
}

/** Numbers that no cell can hold are left empty, and a text is cut where a cell ends. */
function cellOf(cell: Cell): Cell {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  return cell !== null && cell.length > longestText ? `${cell.slice(0, longestText - 1)}…` : cell;
}

/** One of our CSV files as a table, with numbers as numbers where its column holds them. */
export function tableOfCsv(name: string, csv: string): NamedTable {
  return { name, rows: rowsOf(csv) };
}

function rowsOf(csv: string): (string | number)[][] {
  const { data } = Papa.parse<string[]>(csv.trimEnd(), { delimiter: ',' });
  const header = data[0] ?? [];
  return data.map((row, i) =>
    row.map((cell, column) => {
      const isNumber = i > 0 && numberColumns.has(header[column] ?? '') && /^-?[\d.]/.test(cell);
      const number = Number(cell);
      return isNumber && Number.isFinite(number) ? number : cell;
    }),
  );
}
