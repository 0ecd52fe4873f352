import type { ForeignTable } from './foreign-table.ts';
import { saysBands } from '../formats/band-table-long.ts';
import { saysMatrix } from '../formats/qpcr-matrix.ts';
import { numberOf } from '../tables/parse-number.ts';
import { withoutScaleWords } from '../tables/scale-words.ts';
import { isRatioOfTargets } from '../tables/target-of-title.ts';
import type { HeaderRow } from './has-header.ts';
import { sniffHeader } from './has-header.ts';

/** Ratios of targets alone, without the bands or wells that they were made of. */
export const ratioTable: ForeignTable = {
  id: 'ratio-table',
  what: 'a table of ratios that somebody calculated, without the signals that they were made of',
  mend: 'Add the table of the signals, so that loading and background can be seen. If you have the ratios alone, choose their columns: what was normalised elsewhere is compared as it stands.',
  isMappable: true,
  atMost: 'possible',
  sniff(workbook) {
    const why = 'columns of ratios, and none of signals';
    const sniff = sniffHeader(workbook, 'possible', why, hasRatios);
    const isBeside = sniff.grade !== 'no' && (saysMatrix(workbook) || saysBands(workbook));
    return isBeside ? { grade: 'no', why: `not ${why}` } : sniff;
  },
};

/** Whether a header of ratios has numbers right below. */
function hasRatios({ table, row, cells }: HeaderRow): boolean {
  const below = (column: number): string => table.cell(row + 1, column).trim();
  return cells.some(
    (cell, column) => isRatioOfTargets(withoutScaleWords(cell)) && numberOf(below(column)) !== null,
  );
}
