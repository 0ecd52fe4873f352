import type { ForeignTable } from './foreign-table.ts';
import { anyCell, sniffHeader } from './has-header.ts';

/** Copies counted in droplets or partitions (QX200, QIAcuity, QuantStudio Absolute Q). */
export const digitalPcr: ForeignTable = {
  id: 'digital-pcr',
  what: 'a table of digital PCR: copies that were counted in droplets or partitions, without Cq values',
  mend: 'Foldboard compares Cq values, blots and viability. If the copies were normalised to a reference, choose their columns as ratios.',
  isMappable: true,
  sniff: (workbook) =>
    sniffHeader(workbook, 'certain', 'droplets or partitions', (header) =>
      anyCell(
        header,
        /^(copiesper\d*u?lwell|accepteddroplets|partitions((valid|positive|negative|accepted))?|(valid|positive|negative)partitions)$/,
      ),
    ),
};
