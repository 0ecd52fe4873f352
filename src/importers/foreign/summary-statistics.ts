import { saysBands } from '../formats/band-table-long.ts';
import type { ForeignTable } from './foreign-table.ts';
import type { HeaderRow } from './has-header.ts';
import { sniffHeader } from './has-header.ts';

const meanWord = /^(mean|means|average|avg|mw|mittelwert|moyenne|media)$/;
const spreadWord =
  /^(sd|stdev|std|stddev|standarddeviation|sem|se|stderr|standarderror|cv|cv%|%cv|ci|95%ci|ci95)$/;
const countWord = /^(n|count|replicates|nreplicates|samplesize)$/;
/** Words of tables of bands, pixels and wells, which state a mean of each of them. */
const measuredWord =
  /^(area|intden|rawintden|min|max|median|label|lane|well|wellposition|volume|signal|mode|x|y)$/;

/** Means with their SD or SEM, as figures show them: the replicates that a test needs are not in them. */
export const summaryStatistics: ForeignTable = {
  id: 'summary-statistics',
  what: 'a table of means with their SD or SEM, and the single replicates are missing, without which nothing can be compared on the log2 scale',
  mend: 'Add the table that the means were calculated from, with one value a replicate (in Prism: «Enter replicate values», not «Mean, SD, N»); ΔCq, fold changes and ratios are all read.',
  atMost: 'likely',
  sniff(workbook) {
    const why = 'means with their SD or SEM';
    const sniff = sniffHeader(workbook, 'likely', why, isSummaryHeader);
    return sniff.grade !== 'no' && saysBands(workbook) ? { grade: 'no', why: `not ${why}` } : sniff;
  },
};

/** A mean and its spread, and a count of replicates or nothing but a name beside them. */
function isSummaryHeader({ folded, cells }: HeaderRow): boolean {
  const filled = folded.filter((word, column) => (cells[column] ?? '') !== '' && word !== '');
  const has = (pattern: RegExp): boolean => filled.some((word) => pattern.test(word));
  if (!has(meanWord) || !has(spreadWord) || has(measuredWord)) return false;
  const others = filled.filter(
    (word) => !meanWord.test(word) && !spreadWord.test(word) && !countWord.test(word),
  );
  return has(countWord) ? others.length <= 4 : others.length <= 2;
}
