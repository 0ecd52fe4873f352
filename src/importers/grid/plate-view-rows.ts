import type { CqCells } from '../qpcr/cq-cells.ts';
import { foldHeader } from '../tables/fold-header.ts';
import { rowIndexOf, rowLetterOf } from './plate-labels.ts';
import { furtherPlate, insertedRow } from './plate-remarks.ts';
import type { PlateView, PlateViewLine } from './plate-view.ts';
import { numberedColumns, plateViewLineAt } from './plate-view.ts';

/** A row of a plate view, with the row of the table of each of its lines. */
export interface PlateViewRow {
  readonly letter: string;
  readonly lines: ReadonlyMap<PlateViewLine, number>;
}

type Plate = Map<number, Map<PlateViewLine, number>>;

/**
 * The plates below the numbers of a view. Lines go by their letter in any order, those without one with the line
 * above; a line that comes back begins a further plate. What else stands between the lines is said in `cells`, and
 * names of lines that are not read are added to `unread`.
 */
export function plateViewRows(
  { table, row: headerRow, left }: PlateView,
  cells: CqCells,
  unread: Set<string>,
): PlateViewRow[][] {
  const plates: Plate[] = [new Map()];
  const seen = new Set<string>();
  // Rows that are none of a plate's are remarks within it only where lines of it follow.
  let between: number[] = [];
  let last = -1;
  for (let row = headerRow + 1; row < table.rowCount; row += 1) {
    if (numberedColumns(table, row, left) > 0) break;
    const label = table.cell(row, left).trim();
    const word = table.cell(row, left + 1).trim();
    const index = rowIndexOf(label);
    const line = plateViewLineAt(table, row, left);
    const key = (of: number): string => `${of} ${foldHeader(word)}`;
    const goesWithLast = label === '' && line !== undefined && last >= 0 && !seen.has(key(last));
    if (word === '' || (index < 0 && !goesWithLast)) {
      if (holdsWells(row)) between.push(row);
      // A letter that does not say what its line holds is one of the plate's all the same.
      if (index < 0 || !between.includes(row)) continue;
    }
    for (const one of between) cells.tell(insertedRow(table, one, 'its letter and what it holds'));
    between = [];
    if (word === '') continue;
    if (index >= 0) last = index;
    if (seen.has(key(last))) {
      cells.tell(furtherPlate(table, row, rowLetterOf(last)));
      plates.push(new Map());
      seen.clear();
    }
    seen.add(key(last));
    const plate = plates.at(-1);
    const lines = plate?.get(last) ?? new Map<PlateViewLine, number>();
    plate?.set(last, lines);
    if (line !== undefined && !lines.has(line)) lines.set(line, row);
    else unread.add(word);
  }
  return plates.map((plate) =>
    [...plate].map(([index, lines]) => ({ letter: rowLetterOf(index), lines })),
  );

  /** Whether something stands in a row besides a letter; people put blank lines between the rows of a plate. */
  function holdsWells(row: number): boolean {
    const from = rowIndexOf(table.cell(row, left)) < 0 ? left : left + 1;
    for (let column = from; column < table.widthOf(row); column += 1) {
      if (table.cell(row, column).trim() !== '') return true;
    }
    return false;
  }
}
