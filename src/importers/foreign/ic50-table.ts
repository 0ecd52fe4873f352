import type { ForeignTable } from './foreign-table.ts';
import { countFitWords, findViabilityTables, fitWords } from '../viability/viability-header.ts';
import type { HeaderRow } from './has-header.ts';
import { hasCqColumn, headRows } from './has-header.ts';
import { holdsWells } from './holds-wells.ts';

/** IC50, EC50, GR50 and other parameters of fitted curves. */
export const ic50Table: ForeignTable = {
  id: 'ic50-table',
  what: 'a table of fitted results (IC50, EC50, Hill slopes), not of measurements',
  mend: 'Add the doses and responses, or the plates, that the curves were fitted to: Foldboard fits them itself.',
  isMappable: (workbook) =>
    headRows(workbook).some((header) => isFit(header) && holdsWells(header, fitWords)),
  sniff(workbook) {
    const fitted = headRows(workbook).some(isFit);
    return fitted && !hasCqColumn(workbook) && findViabilityTables(workbook).length === 0
      ? { grade: 'certain', why: 'parameters of fitted curves' }
      : { grade: 'no', why: 'no parameters of fitted curves' };
  },
};

function isFit({ folded }: HeaderRow): boolean {
  return countFitWords(folded) >= 2;
}
