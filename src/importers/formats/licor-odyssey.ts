import type { BandFormat } from '../bands/band-section.ts';
import { findBandSections } from '../bands/band-section.ts';
import { readBandWorkbook } from '../load-readers.ts';
import type { Importer } from '../importer.ts';

/** Integrated intensity in thousands of counts, background already taken off. */
const format: BandFormat = {
  words: {
    value: ['iikcounts', 'integratedintensity', 'intintkcounts', 'iicounts', 'ii'],
    lane: ['lanename', 'lane'],
    sample: ['samplename', 'sample'],
    band: ['name', 'id', 'description'],
    target: ['target', 'protein'],
    run: ['scan', 'scanname', 'scanid'],
    type: ['type'],
  },
  isHeader: ({ columns }, folded) =>
    columns.has('value') &&
    columns.has('channel') &&
    (folded.has('bkgdmethod') || folded.has('shapearea') || folded.has('lanename')),
};

/** The quantification report of Odyssey application software 2 and 3. */
export const licorOdyssey: Importer = {
  id: 'licor-odyssey',
  name: 'LI-COR Odyssey 3',
  vendor: 'LI-COR',
  assay: 'western',
  extensions: ['txt', 'csv', 'xls'],
  sniff: (workbook) =>
    findBandSections(workbook, format).length > 0
      ? { grade: 'certain', why: 'integrated intensities by channel with their background method' }
      : { grade: 'no', why: 'no Odyssey quantification' },
  read: (workbook) =>
    readBandWorkbook(workbook, format, (draft) =>
      draft.lane === '-' ? { ...draft, lane: '', sample: draft.sample.replace(/^-$/, '') } : draft,
    ),
};
