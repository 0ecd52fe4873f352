import type { ForeignTable } from './foreign-table.ts';
import { isNumberLike } from '../viability/well-signal.ts';
import type { HeaderRow } from './has-header.ts';
import { anyCell, countWells, sniffHeader } from './has-header.ts';

const temperature = /^(temperature|temp|temperaturec|temperatur|temperatura)$/;
const signal =
  /^(fluorescence|derivative|drfudt|dfdt|rfu|rn|norm(alized)?(fluorescence|reporter))$/;
const cycle = /^cycle/;

/** Fluorescence over temperature: one column a well, or one row a well and temperature. */
export const meltCurves: ForeignTable = {
  id: 'melt-curves',
  what: 'a table of melt curves: the fluorescence at each temperature, without Cq values',
  mend: 'Export the results with the Cq values instead («Quantification Cq Results», «Results»).',
  sniff: (workbook) =>
    sniffHeader(workbook, 'certain', 'a column of temperatures beside fluorescence', (header) => {
      if (!anyCell(header, temperature) || anyCell(header, cycle) || !isColumn(header))
        return false;
      const isFirst = temperature.test(header.folded.find((cell) => cell !== '') ?? '');
      return (
        (isFirst && countWells(header) > 2) ||
        (anyCell(header, signal) && anyCell(header, /^(well|reading|pos)/))
      );
    }),
};

/** Whether numbers stand below the heading; plate readers state one temperature beside the wells of a plate. */
function isColumn({ table, row, folded }: HeaderRow): boolean {
  const column = folded.findIndex((cell) => temperature.test(cell));
  return [1, 2, 3, 4].every((below) => isNumberLike(table.cell(row + below, column)));
}
