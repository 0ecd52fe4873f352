import type { ForeignTable } from './foreign-table.ts';
import { anyCell, countWells, sniffHeader } from './has-header.ts';

const cycle =
  /^(cycle|cycles|cycle#|cyclenumber|cycleno|cyc|zyklus|zyklen|ciclo|ciclos|cycleprog|seg#)$/;
const signal = /^(δ?rn|drn|deltarn|fluorescence|fluo|rfu|fluorrfu|r|dr|δr|deltar|rawfluorescence)$/;

/** A filter of a LightCycler, by its wavelengths. */
const filter = /^\d{3}-\d{3}$/;

/** Fluorescence of each cycle: one column a well, or one row a well and cycle. */
export const amplificationCurves: ForeignTable = {
  id: 'amplification-curves',
  what: 'a table of amplification curves: the fluorescence of each cycle, without Cq values',
  mend: 'Export the results with the Cq values instead: «Quantification Cq Results» in CFX Maestro, «Results» in QuantStudio software, the quantification table in LightCycler software.',
  sniff: (workbook) =>
    sniffHeader(workbook, 'certain', 'a column of cycles beside fluorescence', (header) => {
      if (!anyCell(header, cycle)) return false;
      if (countWells(header) > 2 || anyCell(header, signal)) return true;
      return header.cells.some((cell) => filter.test(cell));
    }),
};
