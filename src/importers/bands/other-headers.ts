import { qpcrColumnOf } from '../qpcr/qpcr-columns.ts';
import { foldHeader } from '../tables/fold-header.ts';

const geneWord = /^(genes?|gene ?(name|symbol|id)|transcripts?|mrna)$/i;
const statistic =
  /^(basemean|log2?f(old)?c(hange)?|logfc|lfcse|p(adj|val|value)|adjpval|fdr|qvalue)$/;

/** Whether a header is that of a column of Cq values. */
export function isCqHeader(header: string): boolean {
  return qpcrColumnOf(header) === 'cq' || /^c[tqp][ _]?\d+$/i.test(header);
}

/** Whether headers say that the rows below are transcripts, whatever proteins go by the same names: Cq values, genes, or results of a sequencing. */
export function haveRowsOfTranscripts(headers: readonly string[]): boolean {
  return (
    geneWord.test(headers[0] ?? '') ||
    headers.some((text) => isCqHeader(text) || statistic.test(foldHeader(text)))
  );
}
