import type { Workbook } from '../importer.ts';
import { findQpcrHeaders } from './qpcr-header.ts';
import type { Table } from '../tables/table.ts';

const known = new WeakMap<Workbook, boolean>();
const cqWord =
  /(^|[^\p{L}])cq([^\p{L}]|$)|^(c[tтp]|crt|crossing point|take[- ]?off)([\s(_.]|$)|_ct$/iu;

/** Whether a workbook has a Cq column, or names Cq values near the head of one of its tables. */
export function saysCq(workbook: Workbook): boolean {
  const found = known.get(workbook);
  if (found !== undefined) return found;
  const says = workbook.tables.some(namesCq) || findQpcrHeaders(workbook).headers.length > 0;
  known.set(workbook, says);
  return says;
}

/** Looks at the first rows only: further down stand footers and notes. */
function namesCq(table: Table): boolean {
  for (let row = 0; row < Math.min(table.rowCount, 60); row += 1) {
    for (let column = 0; column < Math.min(table.widthOf(row), 40); column += 1) {
      const text = table.cell(row, column);
      if (text.length < 40 && cqWord.test(text)) return true;
    }
  }
  return false;
}
