import type { DecimalSign } from '../tables/parse-number.ts';
import { findDecimalSign } from '../tables/parse-number.ts';
import type { Table } from '../tables/table.ts';

/**
 * The decimal sign of a whole table. A comma before one, two or more than three digits, or after a lone 0, can
 * only be decimal; before exactly three digits it may separate thousands (`12,345`), so such cells decide nothing
 * unless all cells are such and semicolons stand between them. Points before three digits separate thousands where
 * whole numbers below a thousand stand beside them (`4.812`, `801`).
 */
export function decimalSignOf(tables: Iterable<Table>): DecimalSign {
  let [points, commas, betweenSemicolons] = [0, 0, 0];
  const open: string[] = [];
  for (const table of tables) {
    for (let row = 0; row < Math.min(table.rowCount, 2000); row += 1) {
      for (let column = 0; column < Math.min(table.widthOf(row), 60); column += 1) {
        const text = table.cell(row, column).trim();
        if (
          /^[+-]?(\d+\.(\d{1,2}|\d{4,})|0\.\d+|\d{1,3}(,\d{3})+(\.\d*)?|\d+\.\d+e[+-]?\d+)$/i.test(
            text,
          )
        ) {
          if (!/^\d{1,3},\d{3}$/.test(text)) points += 1;
          else {
            open.push(text);
            if (table.splitBy === ';') betweenSemicolons += 1;
          }
        } else if (
          /^[+-]?(\d+,(\d{1,2}|\d{4,})|0,\d+|\d{1,3}(\.\d{3})+,\d*|\d{1,3}(\.\d{3}){2,}|\d+,\d+e[+-]?\d+)$/i.test(
            text,
          )
        ) {
          commas += 1;
        } else if (/^\d+([.,]\d{3})?$/.test(text)) open.push(text);
      }
    }
  }
  if (commas !== points) return commas > points ? ',' : '.';
  if (betweenSemicolons > 0) return ',';
  const isOpen = points === 0 && !open.some((text) => text.includes(','));
  return isOpen && findDecimalSign(open) === ',' ? ',' : '.';
}
