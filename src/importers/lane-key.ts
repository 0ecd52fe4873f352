import { bandColumnFinder } from './band-columns.ts';
import type { ForeignTable } from './foreign-tables.ts';
import { headerAt } from './header-match.ts';
import type { Table } from './table.ts';

const roleOf = bandColumnFinder({ value: [] });
const mostRows = 60;

/** Numbered lanes with what was loaded in them, and no further number in any column. */
function isLaneKey(table: Table): boolean {
  if (table.rowCount > mostRows) return false;
  for (let row = 0; row < Math.min(table.rowCount, 20); row += 1) {
    const { columns, headers } = headerAt(table, row, roleOf);
    const [lane] = columns.get('lane') ?? [];
    const others = headers.flatMap((text, column) =>
      text === '' || column === lane ? [] : [column],
    );
    if (lane === undefined || others.length === 0 || columns.has('well')) continue;
    let [lanes, texts, numbers] = [0, 0, 0];
    for (let i = row + 1; i < table.rowCount; i += 1) {
      if (/^(lane\s*)?\d+$/i.test(table.cell(i, lane).trim())) lanes += 1;
      for (const column of others) {
        const text = table.cell(i, column).trim();
        if (/^[+-]?[\d.,]*\d(e[+-]?\d+)?$/i.test(text)) numbers += 1;
        else if (text !== '') texts += 1;
      }
    }
    if (lanes >= 2 && texts >= 2 && numbers <= texts / 2) return true;
  }
  return false;
}

/** The plan of a gel: which sample ran in which lane. It names lanes and measures nothing. */
export const laneKey: ForeignTable = {
  id: 'lane-key',
  what: 'a lane key: it says what was loaded in the lanes of a gel and holds no measurements',
  mend: 'Add the table of band signals of this gel, and name its samples by this key.',
  sniff: ({ tables }) =>
    tables.some(isLaneKey)
      ? { grade: 'possible', why: 'numbered lanes with samples and no signals' }
      : { grade: 'no', why: 'no numbered lanes with samples' },
};
