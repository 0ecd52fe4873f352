import { foldHeader } from '../tables/fold-header.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import { parseNumber } from '../tables/parse-number.ts';
import { isSummary, summaryAmong } from './summary-rows.ts';
import { sumsUp } from './sums-up.ts';
import type { ViabilityColumn } from '../viability/viability-columns.ts';
import type { ViabilityHeader } from '../viability/viability-header.ts';
import type { ViabilityResponse } from '../viability/viability-responses.ts';

/** Columns whose cells people name as they like, so that a word such as «Max» may be a name. */
const free: readonly ViabilityColumn[] = ['compound', 'sample', 'line', 'group', 'content'];
/** Columns that name what was measured, or where. */
const naming: readonly ViabilityColumn[] = [
  ...free,
  ...(['well', 'wellRow', 'replicate', 'time', 'dose', 'logDose'] as const),
];
/** Others are short for much else: «SE» and «SD» are places too. */
const plainWord =
  /^(grand)?(mean|average|avg|median|stdev|stddev|standarddev|stderr|standarderr|mittelwert|stabw|standardabw|moyenne|promedio|desviacion)/;

/** Rows above that a sum may be of, and rows that are counted to tell what a column holds. */
const mostSummed = 2000;
const mostCounted = 200;
const longestWord = 24;

/**
 * Tells the rows of a list that sum others up. Ask for each of its rows in their order; the answer is the word that
 * says so, else ''. A row is placed where it states its well or dose.
 */
export function summaryFinder(
  { table, row: headerRow, columns }: ViabilityHeader,
  responses: readonly ViabilityResponse[],
  decimal: DecimalSign,
): (row: number, isPlaced: boolean) => string {
  const columnsOf = (roles: readonly ViabilityColumn[]): number[] =>
    roles.flatMap((role) => columns.get(role) ?? []);
  const freeColumns = new Set(columnsOf(free));
  const namingColumns = columnsOf(naming);
  const responseColumns = new Set(responses.map(({ column }) => column));
  const havePlaces = columnsOf(['well', 'wellRow', 'dose', 'logDose']).length > 0;
  const found = new Set<number>();
  let namesAbove: readonly string[] = [];

  return (row, isPlaced) => {
    const names = namingColumns
      .map((column) => table.cell(row, column).trim())
      .filter((text) => text !== '');
    const endWithSummary = found.has(row - 1);
    const alone = isPlaced ? '' : summaryAmong(names, { names: namesAbove, endWithSummary });
    const name = alone || wordAt(row, isPlaced, endWithSummary);
    if (name === '') namesAbove = names;
    else found.add(row);
    return name;
  };

  function wordAt(row: number, isPlaced: boolean, endWithSummary: boolean): string {
    const lacksPlace = havePlaces && !isPlaced;
    for (let column = 0; column < table.widthOf(row); column += 1) {
      // Rows that are counted look like signals of a list until one of them is called «Average».
      if (responseColumns.has(column) && !lacksPlace) continue;
      const text = table.cell(row, column).trim();
      // Nearly all cells are numbers, wells or blank.
      if (text.length < 2 || text.length > longestWord || /\d/.test(text)) continue;
      if (!isSummary(text)) continue;
      const isTold =
        !freeColumns.has(column) &&
        (lacksPlace || ((endWithSummary || plainWord.test(foldHeader(text))) && isRare(column)));
      if (isTold || isProved(row, text)) return text;
    }
    return '';
  }

  /** Whether a column holds something else in most rows; one of «Mean» and «SD» is how all of a table is written. */
  function isRare(column: number): boolean {
    let [filled, summaries] = [0, 0];
    const end = Math.min(table.rowCount, headerRow + mostCounted);
    for (let row = headerRow + 1; row < end; row += 1) {
      const text = table.cell(row, column).trim();
      if (text !== '') filled += 1;
      if (text !== '' && isSummary(text)) summaries += 1;
    }
    return summaries * 2 <= filled;
  }

  /** Whether all values of a row are what its word says, of the rows above that are read. */
  function isProved(row: number, word: string): boolean {
    const filled = responses.filter(({ column }) => table.cell(row, column).trim() !== '');
    return filled.length > 0 && filled.every(({ column }) => isSum(row, column, word));
  }

  function isSum(row: number, column: number, word: string): boolean {
    const text = table.cell(row, column).trim();
    const value = parseNumber(text, decimal);
    if (value === null) return false;
    const before: number[] = [];
    for (let above = row - 1; above > headerRow && before.length < mostSummed; above -= 1) {
      const other = found.has(above) ? null : parseNumber(table.cell(above, column), decimal);
      if (other !== null) before.push(other);
    }
    return sumsUp(word, value, before, /[.,](\d+)$/.exec(text)?.[1]?.length ?? 0, 0);
  }
}
