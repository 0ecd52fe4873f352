import type { BandFormat } from '../bands/band-section.ts';
import { findBandSections } from '../bands/band-section.ts';
import { readBandWorkbook } from '../load-readers.ts';
import type { Importer } from '../importer.ts';

/** A capillary is a lane, a peak is a band; its area has the baseline taken off. The antibody names the protein. */
const format: BandFormat = {
  words: {
    value: ['area', 'peakarea', 'correctedarea', 'corrarea'],
    lane: ['cap', 'capillary', 'capillaryno', 'capno'],
    sample: ['sample', 'samplename'],
    target: ['peakname', 'name', 'primary', 'primaryantibody', 'primaryab'],
    band: ['peak', 'peakno'],
    background: ['baseline'],
    channel: ['channel', 'detection'],
    run: ['run', 'runname', 'assay', 'filename'],
    type: ['type'],
    well: [],
  },
  isHeader: ({ columns }, folded) =>
    columns.has('value') &&
    columns.has('sample') &&
    (folded.has('cap') || folded.has('capillary')) &&
    folded.has('height') &&
    (folded.has('mw') || folded.has('mwkda') || folded.has('pi') || folded.has('position')),
  dashIsNoBand: false,
};

/** Peak tables of Compass for Simple Western (Jess, Abby, Wes, Peggy Sue, Sally Sue). */
export const compassSimpleWestern: Importer = {
  id: 'compass-simple-western',
  name: 'Compass for Simple Western (Jess, Wes)',
  vendor: 'ProteinSimple',
  assay: 'western',
  extensions: ['csv', 'txt', 'xlsx'],
  sniff: (workbook) =>
    findBandSections(workbook, format).length > 0
      ? { grade: 'certain', why: 'peak areas and heights by capillary' }
      : { grade: 'no', why: 'no capillaries with peak areas' },
  read: (workbook) => readBandWorkbook(workbook, format),
};
