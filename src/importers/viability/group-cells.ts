import type { ColumnMapping, ColumnMeaning } from '../../domain/mapping.ts';
import { numberOf } from '../tables/parse-number.ts';
import { isNoAmplification } from '../qpcr/no-amplification.ts';
import { repeatsHeader } from '../tables/repeats-header.ts';
import { isBlankRow, loneText, textsOf } from '../tables/row-texts.ts';
import type { Table } from '../tables/table.ts';
import { targetOfTitle, titleOfTable } from '../tables/target-of-title.ts';

/** A value of a table with one column a group, with what its place says of it. */
export interface GroupCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly target: string;
  readonly group: string;
  readonly line: string;
  readonly replicate: string;
}

/** A row with values: what its own columns state, and which of the rows of its target it is. */
interface DataRow {
  readonly row: number;
  /** Title of the block that it stands in, '' where there is none. */
  readonly block: string;
  readonly target: string;
  readonly line: string;
  readonly stated: string;
  readonly count: number;
}

/**
 * The values of a table with one column a group, as Prism lays them out. A group may take several columns, of which
 * the first alone bears its name. Rows are replicates, or targets where a column names them; a title above the
 * groups, or above a block of rows, says of what the values are. Replicates are numbered row by row,
 * and those that `isLeftOut` says to hold no replicate are passed over.
 */
export function groupCells(
  table: Table,
  mapping: ColumnMapping,
  file: string,
  isLeftOut: (row: number) => boolean,
): GroupCell[] {
  const places = (meaning: ColumnMeaning): number[] =>
    mapping.columns.flatMap((found, column) => (found === meaning ? [column] : []));
  const columns = groupColumns(table, mapping.headerRow, places('value'));
  const fallback = titleOfTable(table, file);
  const rows = dataRows(table, mapping, places, isLeftOut);
  return rows.flatMap(({ row, block, target, line, stated, count }) =>
    columns.flatMap(({ column, group, title, place, width }): GroupCell[] => {
      const text = table.cell(row, column).trim();
      if (text === '') return [];
      return [
        {
          row,
          column,
          text,
          target: target || targetOfTitle(block || title || fallback, mapping),
          group,
          line,
          replicate:
            stated === '' ? String((count - 1) * width + place) : withPlace(stated, place, width),
        },
      ];
    }),
  );
}

/** A row that a column names holds one replicate of each group, or several beside each other. */
function withPlace(stated: string, place: number, width: number): string {
  return width === 1 ? stated : `${stated} ${place}`;
}

/** A column of values: its group, the title above that, and which of the columns of its group it is. */
interface GroupColumn {
  readonly column: number;
  readonly group: string;
  readonly title: string;
  readonly place: number;
  /** How many columns its group has. */
  readonly width: number;
}

function groupColumns(table: Table, headerRow: number, values: readonly number[]): GroupColumn[] {
  const above = titleRow(table, headerRow, values.length);
  const alone = above < 0 ? '' : loneText(table, above);
  const counts = new Map<string, number>();
  const columns = values.map((column) => {
    const group = inherited(table, headerRow, column, values) || `Column ${column + 1}`;
    const title = alone || inherited(table, above, column, values);
    const key = JSON.stringify([title, group]);
    const place = (counts.get(key) ?? 0) + 1;
    counts.set(key, place);
    return { column, group, title, place, key };
  });
  return columns.map(({ key, ...column }) => ({ ...column, width: counts.get(key) ?? 1 }));
}

/**
 * The row above the groups that says of what they are: one title for all, or titles that stand above several columns
 * each; -1 for none.
 */
function titleRow(table: Table, headerRow: number, columns: number): number {
  let row = headerRow - 1;
  while (row >= 0 && isBlankRow(table, row)) row -= 1;
  if (row < 0) return -1;
  const titles = textsOf(table, row).filter((text) => text !== '');
  const areMerged = row === headerRow - 1 && new Set(titles).size * 2 <= columns;
  return titles.length === 1 || areMerged ? row : -1;
}

function dataRows(
  table: Table,
  { headerRow }: ColumnMapping,
  places: (meaning: ColumnMeaning) => number[],
  isLeftOut: (row: number) => boolean,
): DataRow[] {
  const textOf = (row: number, meaning: ColumnMeaning): string =>
    places(meaning)
      .map((column) => table.cell(row, column).trim())
      .filter((text) => text !== '')
      .join(' ');
  const counts = new Map<string, number>();
  const rows: DataRow[] = [];
  let [block, lastTarget] = ['', ''];
  for (let row = headerRow + 1; row < table.rowCount; row += 1) {
    if (repeatsHeader(table, row, headerRow)) continue;
    const title = loneText(table, row);
    if (isTitle(title) && repeatsHeader(table, nextFilled(table, row), headerRow)) {
      block = title;
      continue;
    }
    if (places('value').every((column) => table.cell(row, column).trim() === '')) continue;
    if (isLeftOut(row)) continue;
    // A target that stands once above its rows is that of the rows below it.
    lastTarget = textOf(row, 'target') || lastTarget;
    const target = lastTarget;
    const line = textOf(row, 'line');
    const key = JSON.stringify([block, target, line]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const stated = textOf(row, 'replicate') || textOf(row, 'sample');
    rows.push({ row, block, target, line, stated, count });
  }
  return rows;
}

/** The text of a column of values, or that of the last one to its left: merged cells bear theirs once. */
function inherited(table: Table, row: number, column: number, values: readonly number[]): string {
  if (row < 0) return '';
  for (let place = column; values.includes(place); place -= 1) {
    const text = table.cell(row, place).trim();
    if (text !== '') return text;
  }
  return '';
}

function nextFilled(table: Table, row: number): number {
  let next = row + 1;
  while (next < table.rowCount && isBlankRow(table, next)) next += 1;
  return next;
}

/** A word; the last value of the longest column stands alone in its row too. */
function isTitle(text: string): boolean {
  const number = numberOf(text);
  return number === null && !isNoAmplification(text);
}
