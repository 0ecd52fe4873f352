import Papa from 'papaparse';

/** Rows that a sheet of a workbook can hold, less the header. */
const mostRows = 1_048_575;

/** Columns of our own tables that hold numbers where a number stands in them. */
const numberColumns: ReadonlySet<string> = new Set([
  ...['row', 'value', 'n_control', 'n_test', 'log2_fold_change', 'se_log2', 'fold_change'],
  ...['ci95_low', 'ci95_high', 'p_value', 'p_adjusted', 'ic50', 'top', 'bottom', 'hill'],
  ...['r_squared', 'n_points'],
]);

/** A table of the study: the name of its sheet, and its CSV. */
export type NamedTable = readonly [name: string, csv: string];

/** Tables of the study as one workbook (XLSX), a sheet each: what the CSV files hold, with numbers as numbers. */
export async function resultsWorkbook(tables: readonly NamedTable[]): Promise<ArrayBuffer> {
  const { utils, write } = await import('@e965/xlsx');
  const workbook = utils.book_new();
  for (const [name, csv] of tables) {
    const rows = rowsOf(csv);
    if (rows.length > mostRows) throw new Error(`${name} has more rows than a sheet can hold`);
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows), name);
  }
  return write(workbook, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer;
}

/** Texts stay texts, whatever they look like: a cell of its own type is never run as a formula. */
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
