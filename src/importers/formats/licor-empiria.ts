import type { BandDraft } from '../bands/band-draft.ts';
import type { BandFormat } from '../bands/band-section.ts';
import { findBandSections } from '../bands/band-section.ts';
import { readBandWorkbook } from '../load-readers.ts';
import type { Importer } from '../importer.ts';

/** The replicate column of Empiria numbers lanes that are averaged; it counts no biological replicates. */
const format: BandFormat = {
  words: {
    value: ['signal'],
    sample: ['name', 'samplename'],
    background: ['background', 'bkgnd'],
    factor: ['replicate', 'treatment'],
  },
  isHeader: ({ columns }, folded) =>
    columns.has('value') &&
    columns.has('lane') &&
    folded.has('snr') &&
    (folded.has('avgsignal') || folded.has('normsignal') || folded.has('normalizedsignal')),
  rowsAreLanes: true,
};

/** The stain or the target stands alone above the table, and again as the name of the sheet. */
function withTitle(draft: BandDraft, title: string): BandDraft {
  const stain = /^(project|experiment)\s*:|^\d+ channel$/i.test(title) ? '' : title;
  return { ...draft, target: draft.target || stain || draft.sheet };
}

/** Analysis tables of Empiria Studio, one sheet or section a target or stain. */
export const licorEmpiria: Importer = {
  id: 'licor-empiria',
  name: 'LI-COR Empiria Studio',
  vendor: 'LI-COR',
  assay: 'western',
  extensions: ['xlsx', 'csv'],
  sniff: (workbook) =>
    findBandSections(workbook, format).length > 0
      ? { grade: 'certain', why: 'Lane, Signal, SNR and Avg. Signal' }
      : { grade: 'no', why: 'no analysis table of Empiria Studio' },
  read: (workbook) => readBandWorkbook(workbook, format, withTitle),
};
