import type { ColumnScan, NameCells, ScannedColumns, Table, ValueCells } from './table.ts';
import { mostRowsOfScan } from './table.ts';

/** Reads columns of a table as dictionary codes and numbers: straight from the bytes of a large text, else by cells. */
export function scanColumns(table: Table, columns: ScannedColumns): ColumnScan {
  return table.scan?.(columns) ?? scanCells(table, columns);
}

const plainNumber = {
  '.': /^\d+(\.\d+)?$/,
  ',': /^\d+(,\d+)?$/,
} as const;

function scanCells(table: Table, { names, values, decimal }: ScannedColumns): ColumnScan {
  const rows = Math.min(table.rowCount, mostRowsOfScan);
  const nameColumns = names.map((column) => new TextCodes(column, rows));
  const valueColumns = values.map((column) => ({
    codes: new TextCodes(column, rows),
    numbers: new Float64Array(rows),
  }));
  const plain = plainNumber[decimal];
  return {
    names: nameColumns,
    values: valueColumns.map(({ codes, numbers }): ValueCells => ({
      dictionary: codes.dictionary,
      index: codes.index,
      numbers,
    })),
    read(from, count) {
      for (let i = 0; i < count; i += 1) {
        for (const codes of nameColumns) codes.set(i, table.cell(from + i, codes.column));
        for (const { codes, numbers } of valueColumns) {
          const text = table.cell(from + i, codes.column);
          const isPlain = plain.test(text);
          numbers[i] = isPlain ? Number(text.replace(',', '.')) : Number.NaN;
          codes.set(i, isPlain ? '' : text);
        }
      }
    },
  };
}

class TextCodes implements NameCells {
  readonly column: number;
  readonly dictionary: string[] = [''];
  readonly index: Uint32Array;
  private readonly codes = new Map<string, number>([['', 0]]);

  constructor(column: number, rows: number) {
    this.column = column;
    this.index = new Uint32Array(rows);
  }

  set(i: number, text: string): void {
    let code = this.codes.get(text);
    if (code === undefined) {
      code = this.dictionary.length;
      this.codes.set(text, code);
      this.dictionary.push(text);
    }
    this.index[i] = code;
  }
}
