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
}
