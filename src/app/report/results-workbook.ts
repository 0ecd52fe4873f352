import type { parse } from 'papaparse';
import { measurementsCsv, resultsCsv } from '../session.ts';

/** Rows that a sheet of a workbook can hold, less the header. */
const mostRows = 1_048_575;

/** Columns of our own tables that hold numbers where anything stands in them. */
const numberColumns: ReadonlySet<string> = new Set([
  ...['row', 'value', 'n_control', 'n_test', 'log2_fold_change', 'se_log2', 'fold_change'],
  ...['ci95_low', 'ci95_high', 'p_value', 'p_adjusted', 'ic50', 'top', 'bottom', 'hill'],
  ...['r_squared', 'n_points'],
]);

/** The tables of the study in one workbook, a sheet each: what the CSV files hold, with numbers as numbers. */
export async function resultsWorkbook(): Promise<Blob> {
  const [{ utils, write }, papaparse] = await Promise.all([
    import('@e965/xlsx'),
    import('papaparse'),
  ]);
  const workbook = utils.book_new();
  const tables = [
    ['results', await resultsCsv()],
    ['measurements', await (await measurementsCsv()).text()],
  ] as const;
  for (const [name, csv] of tables) {
    const rows = rowsOf(csv, papaparse.default.parse);
    if (rows.length > mostRows) throw new Error(`${name} has more rows than a sheet can hold`);
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows), name);
  }
  const bytes = write(workbook, {
    type: 'array',
    bookType: 'xlsx',
    compression: true,
  }) as ArrayBuffer;
  return new Blob([bytes], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

/** Texts stay texts, whatever they look like: a sheet of typed cells runs none of them as a formula. */
export function rowsOf(csv: string, read: typeof parse): (string | number)[][] {
  const { data } = read<string[]>(csv.trimEnd(), { delimiter: ',' });
  const header = data[0] ?? [];
  return data.map((row, i) =>
    row.map((cell, column) => {
      const isNumber = i > 0 && numberColumns.has(header[column] ?? '') && /^-?[\d.]/.test(cell);
      const number = Number(cell);
      return isNumber && Number.isFinite(number) ? number : cell;
    }),
  );
}
