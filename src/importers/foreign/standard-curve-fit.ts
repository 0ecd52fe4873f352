import type { ForeignTable } from './foreign-table.ts';
import { anyCell, sniffHeader } from './has-header.ts';
import { holdsWells } from './holds-wells.ts';

const fit =
  /^(slope|steigung|pente|pendiente|efficiency%?|eff%?|e|effizienz|efficacite|eficiencia|eficacia|yintercept|intercept|yint|r\^?2|rsquared)$/;

/** Slope and efficiency of standard curves, one row a target or dye. */
export const standardCurveFit: ForeignTable = {
  id: 'standard-curve-fit',
  what: 'a table of fitted standard curves: slopes and efficiencies, without wells',
  mend: 'Export the Cq values of all wells, standards included, instead: Foldboard fits the curve itself.',
  sniff: (workbook) =>
    sniffHeader(workbook, 'certain', 'slopes and efficiencies', (header) => {
      const slope = anyCell(header, /^(slope|steigung|pendiente)$/);
      const efficiency = anyCell(header, /^(efficiency%?|eff%?|e|yintercept|intercept)$/);
      return (
        slope &&
        efficiency &&
        !anyCell(header, /^(well|pos|position|wellposition|hill(slope)?|ic50|ec50)$/) &&
        !holdsWells(header, fit)
      );
    }),
};
