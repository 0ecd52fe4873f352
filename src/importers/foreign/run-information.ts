import type { ForeignTable } from './foreign-table.ts';
import { hasCqColumn, headRows } from './has-header.ts';

const settings =
  /^(filename|createdbyuser|runstarted|runended|samplevol|lidtemp|protocolfilename|platesetupfilename|baseserialnumber|opticalheadserialnumber|cfx(maestro|manager)?version|runtime|instrumentserialnumber|datafile|protocolname|operator|barcode|notes|id)$/;

/** Settings of a run in two columns, without wells. */
export const runInformation: ForeignTable = {
  id: 'run-information',
  what: 'the run information of an instrument: settings and times, without wells',
  mend: 'Add the results of the same run: «Quantification Cq Results» in CFX Maestro, or the data table of the reader.',
  sniff(workbook) {
    const narrow = workbook.tables.every((table) => table.rowCount < 200 && table.columnCount <= 4);
    if (!narrow) return { grade: 'no', why: 'no settings of a run' };
    const named = headRows(workbook).filter(({ folded }) => settings.test(folded[0] ?? '')).length;
    const found = named >= 4 && !hasCqColumn(workbook);
    return found
      ? { grade: 'certain', why: 'names and values of a run’s settings' }
      : { grade: 'no', why: 'no settings of a run' };
  },
};
