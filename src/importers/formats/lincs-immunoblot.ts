import type { BandFormat } from '../bands/band-section.ts';
import { findBandSections } from '../bands/band-section.ts';
import { readBandWorkbook } from '../load-readers.ts';
import type { Importer } from '../importer.ts';

/** Level 4: means over the wells of an assay, relative to the untreated control. The antibody's lot names the protein. */
const format: BandFormat = {
  words: {
    value: ['average', 'normalizedsignal', 'signal'],
    target: ['primaryardtoxsbatchid1', 'primaryar'],
    line: ['clcellname'],
    group: ['smname'],
    factor: ['concentrationum', 'timepointhr'],
    well: [],
    sample: ['samplename'],
  },
  isHeader: ({ columns }, folded) =>
    columns.has('value') && folded.has('primaryardtoxsbatchid1') && folded.has('smname'),
};

/** Immunoblot tables of the LINCS DToxS centre. */
export const lincsImmunoblot: Importer = {
  id: 'lincs-immunoblot',
  name: 'LINCS DToxS immunoblots',
  vendor: 'LINCS',
  assay: 'western',
  extensions: ['txt', 'csv'],
  sniff: (workbook) =>
    findBandSections(workbook, format).length > 0
      ? { grade: 'certain', why: 'antibody lots of the LINCS DToxS centre' }
      : { grade: 'no', why: 'no LINCS DToxS columns' },
  read: (workbook) =>
    readBandWorkbook(workbook, format, (draft) => ({
      ...draft,
      target: draft.target.replace(/-\d+$/, ''),
    })),
};
