import type { ForeignTable } from './foreign-table.ts';
import { anyCell, sniffHeader } from './has-header.ts';

/** Allele calls: allelic discrimination, end-point calls, high-resolution melt groups. */
export const genotyping: ForeignTable = {
  id: 'genotyping',
  what: 'a table of end-point or genotype calls (allelic discrimination or melt groups), without Cq values',
  mend: 'If the run was quantified as well, export its Cq table («Results», «Quantification Cq Results», Abs Quant in LightCycler software).',
  sniff: (workbook) =>
    sniffHeader(workbook, 'certain', 'calls of alleles', (header) => {
      if (!anyCell(header, /^(well|wellposition|pos|position|sample|samplename|name)$/))
        return false;
      const alleles = anyCell(
        header,
        /^allele[12xy](rn|δrn|deltarn|rfu\d?)?$|^(rfu1|rfu2|endrfu)$/,
      );
      const calls = anyCell(
        header,
        /^(call|autocall|genotype|genotypecall|manualcall|callbyuser)$/,
      );
      const quality = anyCell(
        header,
        /^(quality%?|qualityvalue|method|autocall|manualcall|probe|passiverefrn)$/,
      );
      const melts = ['group', 'score', 'res'].every((word) => header.folded.includes(word));
      return alleles || (calls && quality) || melts;
    }),
};
