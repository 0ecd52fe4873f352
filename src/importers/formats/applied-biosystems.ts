import { foldHeader } from '../tables/fold-header.ts';
import type { Importer, Workbook } from '../importer.ts';
import { findQpcrHeaders } from '../qpcr/qpcr-header.ts';
import { readQpcrWorkbook } from '../load-readers.ts';

/** Columns that only Applied Biosystems software writes, folded. */
const ownColumns = new Set(
  'ctthreshold,crtthreshold,automaticctthreshold,automaticcrtthreshold,autothreshold,cqconf,cqconfidence,ampscore,ampstatus,highsd,noamp,expfail,baselinestart,quencher,ctsd,crtsd,stddevct,fos,hmd,lme,naw'.split(
    ',',
  ),
);
const ownSettings =
  /^[*#]?\s*(block type|experiment file name|instrument type|experiment run end time|chemistry|sds[\s\d.]*|signal smoothing on|quantification cycle method)/i;

/** QuantStudio, ViiA 7, StepOne, 7500, 7900HT: text, CSV, XLS and XLSX of all versions, also Design & Analysis. */
export const appliedBiosystems: Importer = {
  id: 'applied-biosystems',
  name: 'Applied Biosystems (QuantStudio, ViiA 7, StepOne, 7500)',
  vendor: 'Applied Biosystems',
  assay: 'qpcr',
  extensions: ['txt', 'csv', 'xls', 'xlsx'],
  sniff(workbook) {
    const [header] = findQpcrHeaders(workbook).headers;
    if (!header) return { grade: 'no', why: 'no Cq column' };
    const own = header.headers.filter((text) => ownColumns.has(foldHeader(text))).length;
    const settings = hasSettings(workbook);
    if (own >= 2 || (own >= 1 && settings) || (settings && header.columns.has('task'))) {
      return { grade: 'certain', why: 'columns that only Applied Biosystems software writes' };
    }
    return own === 1 && header.columns.has('task')
      ? { grade: 'certain', why: 'a task and a threshold column' }
      : { grade: 'no', why: 'no column of Applied Biosystems software' };
  },
  read: readQpcrWorkbook,
};

function hasSettings(workbook: Workbook): boolean {
  return workbook.tables.some((table) => {
    for (let row = 0; row < Math.min(table.rowCount, 60); row += 1) {
      if (ownSettings.test(table.cell(row, 0).trim())) return true;
    }
    return false;
  });
}
