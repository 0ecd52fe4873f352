import { saysBands } from '../formats/band-table-long.ts';
import { replicateColumns } from '../tables/replicate-columns.ts';
import { summaryColumns } from '../tables/summary-columns.ts';
import { viabilityColumnOf } from '../viability/viability-columns.ts';
import type { ForeignTable } from './foreign-table.ts';
import type { HeaderRow } from './has-header.ts';
import { sniffHeader } from './has-header.ts';
import { resultMeans } from './result-means.ts';
import { isMeasurement } from './is-measurement.ts';

/** Words of tables of bands, pixels and wells, which state a mean of each of them. */
const measuredWord =
  /^(area|intden|rawintden|min|max|median|label|lane|well|wellposition|volume|signal|mode|y)$/;

/** Means with their SD or SEM, as figures show them: the replicates that a test needs are not in them. */
export const summaryStatistics: ForeignTable = {
  id: 'summary-statistics',
  what: 'a table of means with their SD or SEM, and the single replicates are missing, without which nothing can be compared on the log2 scale',
  mend: 'Add the table that the means were calculated from, with one value a replicate (in Prism: «Enter replicate values», not «Mean, SD, N»); ΔCq, fold changes and ratios are all read.',
  atMost: 'likely',
  sniff(workbook) {
    const why = 'means with their SD or SEM';
    const sniff = sniffHeader(workbook, 'likely', why, isSummaryHeader);
    // Means of ΔCq and folds are told as such, for they may be read by pointing at their columns.
    const isOther =
      sniff.grade !== 'no' && (saysBands(workbook) || resultMeans.sniff(workbook).grade !== 'no');
    return isOther ? { grade: 'no', why: `not ${why}` } : sniff;
  },
};

/** Means and their spread, and nothing but names, doses or times beside them. */
function isSummaryHeader({ table, row, cells, folded }: HeaderRow): boolean {
  const sums = summaryColumns(cells);
  const others = cells.flatMap((cell, column) => (cell === '' || sums.has(column) ? [] : [column]));
  if (sums.size === 0 || others.some((column) => measuredWord.test(folded[column] ?? ''))) {
    return false;
  }
  // What the means are of stands beside them.
  const isValue = (column: number): boolean =>
    viabilityColumnOf(cells[column] ?? '') === null && isMeasurement(table, row, column);
  const values = others.filter((column) => column > 0 && isValue(column));
  const areReplicates =
    replicateColumns(cells).length > 0 ||
    new Set(others.map((column) => folded[column])).size < others.length;
  return !areReplicates && values.length < 2 && others.length <= (sums.size > 2 ? 4 : 2);
}
