/**
 * A rectangular view of a text or a sheet. Rows and columns count from 0 here and from 1 wherever people see
 * them (`lineOf`). Cells are text exactly as the file has them, only unquoted; a number in a workbook's cell is
 * written with all its digits. Behind it may stand parsed rows or an index into the bytes of a large file.
 */
export interface Table {
  /** '' for a text. */
  readonly sheet: string;
  readonly rowCount: number;
  /** Width of the widest row. */
  readonly columnCount: number;
  /** Text of a cell, '' beyond the end of its row. */
  cell(row: number, column: number): string;
  /** 1-based line of the file (or row of the sheet) at which a row begins. */
  lineOf(row: number): number;
  /** Number of cells that the row has. */
  widthOf(row: number): number;
  /** What stands between the cells of a text: where it is a semicolon, commas are those of decimals. */
  readonly splitBy?: string;
  /** Columns of the spread or the count behind a mean beside them, where the format itself says so (Prism). */
  readonly spreads?: readonly number[];
  /** Reads columns of many rows at once, where that is faster than cell by cell; see `scanColumns`. */
  readonly scan?: (columns: ScannedColumns) => ColumnScan;
}

/** Which columns a scan reads, and how. */
export interface ScannedColumns {
  /** Columns of names: few different texts in many cells. */
  readonly names: readonly number[];
  /** Columns of numbers; of each cell that is no plain number the text is kept. */
  readonly values: readonly number[];
  readonly decimal: '.' | ',';
}

/** A column of the rows that were read last: cell `i` is `dictionary[index[i]]`. The dictionary only grows. */
export interface NameCells {
  readonly dictionary: readonly string[];
  readonly index: Uint32Array;
}

/** The same of a column of numbers: where `numbers[i]` is NaN, the cell's text says why. */
export interface ValueCells extends NameCells {
  readonly numbers: Float64Array;
}

/** Columns of a table, read a stretch of rows at a time; entry 0 of every dictionary is ''. */
export interface ColumnScan {
  /** In the order of `ScannedColumns`. Their arrays are overwritten by the next `read`. */
  readonly names: readonly NameCells[];
  readonly values: readonly ValueCells[];
  /** Reads up to `mostRowsOfScan` rows from `from` on. */
  read(from: number, count: number): void;
}

/** Rows that one `read` takes at most. */
export const mostRowsOfScan = 16_384;
