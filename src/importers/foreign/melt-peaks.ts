import type { ForeignTable } from './foreign-table.ts';
import { anyCell, sniffHeader } from './has-header.ts';

/** Melting temperatures and peaks of wells. */
export const meltPeaks: ForeignTable = {
  id: 'melt-peaks',
  what: 'a table of melt peaks: the melting temperatures of the products, without Cq values',
  mend: 'Export the results with the Cq values instead: «Quantification Cq Results» in CFX Maestro, «Results» in QuantStudio software.',
  sniff: (workbook) =>
    sniffHeader(workbook, 'certain', 'melting temperatures of wells', (header) => {
      const tm = anyCell(
        header,
        /^(melttemperature|meltingtemperature|meltpeak|peak\d|tm\d?|tm1|schmelztemperatur)$/,
      );
      return (
        tm &&
        anyCell(header, /^(well|pos|position|wellposition|peakheight|genotype|area\d?|height\d?)$/)
      );
    }),
};
