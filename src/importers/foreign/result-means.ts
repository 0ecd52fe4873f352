import type { ForeignTable } from '../foreign-table.ts';
import { anyCell, sniffHeader } from './has-header.ts';

const results =
  /^(c[tq]mean|meanc[tq]|avgc[tq]|averagec[tq]|c[tq]avg|δ+c[tqp](mean)?|d+c[tqp](mean|avg)?|delta(delta)?c[tqp](mean|avg)?|ddeltac[tq]|rq(mean)?|foldchanges?|relativefoldchange|meanfc|relativeexpression|relativequantity|normquant|normsem|meanratio|ddctavg|rep\d+ratio)$/;

/** Means, ΔCq and fold changes that a program calculated, without single wells. */
export const resultMeans: ForeignTable = {
  id: 'result-means',
  what: 'a table of calculated results (means, ΔCq or fold changes) without the Cq values of single wells',
  mend: 'Add the Cq values of the wells that it was calculated from, so that replicates and their scatter can be seen. If one mean Cq of each replicate is all there is, choose its columns yourself.',
  isMappable: true,
  atMost: 'likely',
  sniff: (workbook) =>
    sniffHeader(workbook, 'likely', 'means or fold changes without single wells', (header) =>
      anyCell(header, results),
    ),
};
