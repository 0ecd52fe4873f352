import type { DecimalSign } from '../tables/parse-number.ts';
import type { Table } from '../tables/table.ts';
import { isPlainSummary, isSummary } from './calculated-words.ts';
import { isSumAbove } from './is-sum-above.ts';
import { namedSums } from './named-sums.ts';
import type { SummaryRow } from './summary-rows.ts';
import { SummaryRows } from './summary-rows.ts';

/** Rows that are counted to tell what a column holds. */
const mostCounted = 200;
const longestWord = 24;

/** A list with a row a well, a dose or a sample. */
export interface ListToTell {
  readonly table: Table;
  readonly headerRow: number;
  /** Columns whose cells people name as they like, so that a word such as «Max» may be a name. */
  readonly free: readonly number[];
  /** Columns that name what was measured or where, those among them. */
  readonly names: readonly number[];
  readonly values: readonly number[];
  /** Whether its rows state a well, a lane or a dose. */
  readonly havePlaces: boolean;
  readonly decimal: DecimalSign;
  /** What no measured value is less than; a spread may be. */
  readonly least?: number;
  /** What a sum and the rows that it is of have in common; '' for a sum of all. */
  readonly sameOf?: (row: number) => string;
}

/** Tells the rows of a list that sum others up. */
export interface ListSummaries {
  readonly found: readonly SummaryRow[];
  /** Whether a row is one of them; ask for the rows in their order. It is placed where it states its well or dose. */
  tell(row: number, isPlaced: boolean, hasValue: boolean): boolean;
  /** Takes note of a row that was measured whatever it is called. */
  pass(row: number): void;
}

/**
 * The rows of a list with a word such as «Mean». It is enough as the only name of a row that has no place, or where
 * nothing is named. In a column of names a sample may be called so: there the row must lack the place that others
 * have, or its values must be what the word says.
 */
export function listSummaries(list: ListToTell): ListSummaries {
  const { table, headerRow, values, havePlaces, sameOf = () => '' } = list;
  const free = new Set(list.free);
  const valued = new Set(values);
  const summaries = new SummaryRows(table);
  const sums = namedSums({ ...list, to: table.rowCount });
  return {
    found: summaries.found,
    tell(row, isPlaced, hasValue) {
      const names = namesOf(row);
      const told = isPlaced ? '' : summaries.wordOf(row, names) || (sums.get(row) ?? '');
      const name = told || wordAt(row, isPlaced);
      if (name === '' || hasValue) summaries.add(row, name, names);
      return name !== '';
    },
    pass(row) {
      summaries.add(row, '', namesOf(row));
    },
  };

  function namesOf(row: number): string[] {
    return list.names.map((column) => table.cell(row, column).trim()).filter((text) => text !== '');
  }

  function wordAt(row: number, isPlaced: boolean): string {
    const lacksPlace = havePlaces && !isPlaced;
    for (let column = 0; column < table.widthOf(row); column += 1) {
      // Rows that are counted look like signals of a list until one of them is called «Average».
      if (valued.has(column) && !lacksPlace) continue;
      const text = table.cell(row, column).trim();
      // Nearly all cells are numbers, wells or blank.
      if (text.length < 2 || text.length > longestWord || /\d/.test(text)) continue;
      if (!isSummary(text)) continue;
      const isPlain = isPlainSummary(text);
      const isTold = free.has(column)
        ? lacksPlace && isPlain
        : lacksPlace || ((summaries.endAbove(row) || isPlain) && isRare(column));
      if (isTold || isProved(row, text)) return text;
    }
    return '';
  }

  /** Whether a column holds something else in most rows; one of «Mean» and «SD» is how all of a table is written. */
  function isRare(column: number): boolean {
    let [filled, told] = [0, 0];
    const end = Math.min(table.rowCount, headerRow + mostCounted);
    for (let row = headerRow + 1; row < end; row += 1) {
      const text = table.cell(row, column).trim();
      if (text !== '') filled += 1;
      if (text !== '' && isSummary(text)) told += 1;
    }
    return told * 2 <= filled;
  }

  /** Whether the values of a row are what its word says, of the rows above that are read. */
  function isProved(row: number, word: string): boolean {
    const same = sameOf(row);
    const isOf = (above: number): boolean =>
      !summaries.has(above) && (same === '' || sameOf(above) === same);
    return isSumAbove(list, row, word, isOf);
  }
}
