import type { ForeignTable } from './foreign-table.ts';
import { plateFileOf } from '../layout/find-layouts.ts';
import { saysCq } from '../qpcr/says-cq.ts';

/** A plate of numbers that repeat without being a dilution series: signals of few digits, or a layout. */
export const unclearGrid: ForeignTable = {
  id: 'unclear-grid',
  what: 'a plate of numbers that repeat themselves, which could be signals as well as doses',
  mend: 'Say which it is: «It is a layout» takes the numbers for the doses of the plate that it belongs to, «These are signals» reads them as a plate.',
  atMost: 'likely',
  isMappable: true,
  isQuestion: true,
  sniff(workbook) {
    return plateFileOf(workbook) === 'unclear' && !saysCq(workbook)
      ? { grade: 'likely', why: 'numbers in the shape of a plate that repeat' }
      : { grade: 'no', why: 'no plate of repeated numbers' };
  },
};
