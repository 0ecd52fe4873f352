import type { ForeignTable } from './foreign-table.ts';
import { saysBands } from '../formats/band-table-long.ts';
import { numberOf } from '../tables/parse-number.ts';
import { saysMatrix } from '../formats/qpcr-matrix.ts';
import type { HeaderRow } from './has-header.ts';
import { anyCell, sniffHeader } from './has-header.ts';

const results =
  /^(c[tq]mean|meanc[tq]|avgc[tq]|averagec[tq]|c[tq]avg|δ+c[tqp](mean)?|d+c[tqp](mean|avg)?|delta(delta)?c[tqp](mean|avg)?|ddeltac[tq]|rq(mean)?|foldchanges?|relativefoldchange|meanfc|relativeexpression|relativequantity|normquant|normsem|meanratio|ddctavg|basemean|rep\d+ratio)$|(mean|avg|average)c[tqp]$|^(mean|avg|average)(of)?c[tqp]/;

/** Means, ΔCq and fold changes that a program calculated, without single wells. */
export const resultMeans: ForeignTable = {
  id: 'result-means',
  what: 'a table of calculated results (means, ΔCq or fold changes) without the Cq values of single wells',
  mend: 'Add the Cq values of the wells that it was calculated from, so that replicates and their scatter can be seen. If each of its numbers is of one biological replicate, choose its columns: what was normalised elsewhere is compared as it stands.',
  isMappable: true,
  atMost: 'likely',
  sniff(workbook) {
    const why = 'means or fold changes without single wells';
    const sniff = sniffHeader(
      workbook,
      'likely',
      why,
      (header) => anyCell(header, results) || isRelativeToControl(header),
    );
    // What was calculated beside Cq values or bands is left unread.
    const isBeside = sniff.grade !== 'no' && (saysMatrix(workbook) || saysBands(workbook));
    return isBeside ? { grade: 'no', why: `not ${why}` } : sniff;
  },
};

const geneWord = /^(genes?|gene(name|symbol|id)|transcripts?|mrna|target|targetname)$/;

/** Genes beside numbers of which one column is 1 throughout: fold changes over a control that was set to 1. */
function isRelativeToControl({ table, row, cells, folded }: HeaderRow): boolean {
  const names = folded.filter((cell) => cell !== '');
  // Columns of one name, or of none, are the replicates of a group.
  const areAlone = new Set(names).size === table.widthOf(row);
  if (!geneWord.test(folded[0] ?? '') || !areAlone) return false;
  const valuesBelow = (column: number): (number | null)[] => {
    const values: (number | null)[] = [];
    for (let below = row + 1; below < Math.min(table.rowCount, row + 50); below += 1) {
      const text = table.cell(below, column).trim();
      if (text !== '') values.push(numberOf(text));
    }
    return values;
  };
  const columns = cells.flatMap((cell, column) =>
    column > 0 && cell !== '' ? [valuesBelow(column)] : [],
  );
  const areNumbers = columns.every((values) => values.every((value) => value !== null));
  const ones = columns.filter(
    (values) => values.length > 1 && values.every((value) => value === 1),
  );
  return areNumbers && ones.length > 0 && ones.length < columns.length;
}
