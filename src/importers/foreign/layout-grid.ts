import type { ForeignTable } from './foreign-table.ts';
import type { Workbook } from '../importer.ts';
import { findLayouts, plateFileOf } from '../layout/find-layouts.ts';
import { saysCq } from '../qpcr/says-cq.ts';
import type { Table } from '../tables/table.ts';
import { isNumberLike } from '../viability/well-signal.ts';
import { hasCqColumn } from './has-header.ts';

const plateRows = new Set([4, 6, 8, 12, 16, 24, 32, 48]);
const plateColumns = new Set([6, 8, 12, 24, 48]);

/** A plate of words: which sample, gene or drug each well holds. */
export const layoutGrid: ForeignTable = {
  id: 'layout-grid',
  what: 'a plate layout: it names what the wells hold and has no measurement',
  mend: 'Add the plate that it belongs to: its wells then take the names and doses from here. If it belongs to none of the files, paste it under Data › Names or in the plate editor.',
  holdsNames: true,
  atMost: 'likely',
  sniff(workbook) {
    if (plateFileOf(workbook) === 'layout' && hasDoses(workbook) && !saysCq(workbook)) {
      return { grade: 'likely', why: 'doses in the shape of a plate' };
    }
    const found =
      workbook.tables.length > 0 && workbook.tables.every(isLayout) && !hasCqColumn(workbook);
    return found
      ? { grade: 'possible', why: 'words in the shape of a plate' }
      : { grade: 'no', why: 'no plate of words' };
  },
};

function hasDoses(workbook: Workbook): boolean {
  return findLayouts(workbook).some(
    ({ verdict }) =>
      verdict.is === 'layout' && (verdict.kind === 'dose' || verdict.kind === 'content'),
  );
}

/** Words in the shape of a plate, with or without labels; or one column a plate under the letters A, B, C. */
function isLayout(table: Table): boolean {
  const { rowCount } = table;
  // Width is asked for last: of a large table it takes a visit to every row.
  if (!plateRows.has(rowCount - 1) && !plateRows.has(rowCount)) return false;
  const { columnCount } = table;
  const labelled = plateRows.has(rowCount - 1) && plateColumns.has(columnCount - 1);
  const bare = plateRows.has(rowCount) && plateColumns.has(columnCount);
  const listed = plateRows.has(rowCount - 1) && columnCount > 1 && hasLetterHead(table);
  return (labelled || bare || listed) && isWords(table);
}

function hasLetterHead(table: Table): boolean {
  return Array.from({ length: table.columnCount }, (_, i) => table.cell(0, i).trim()).every(
    (cell, i) => cell === String.fromCharCode(65 + i),
  );
}

function isWords(table: Table): boolean {
  let [filled, words] = [0, 0];
  for (let row = 0; row < table.rowCount; row += 1) {
    for (let column = 0; column < table.columnCount; column += 1) {
      const text = table.cell(row, column).trim();
      if (text === '') continue;
      filled += 1;
      if (text.length < 40 && /\p{L}/u.test(text) && !isNumberLike(text)) words += 1;
    }
  }
  return filled > 8 && words > filled * 0.7;
}
