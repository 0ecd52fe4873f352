import type { BandFormat } from '../bands/band-section.ts';
import { findBandSections } from '../bands/band-section.ts';
import { readBandWorkbook } from '../load-readers.ts';
import type { Importer } from '../importer.ts';

/** Lanes stand side by side below their numbers; a lane with fewer bands is filled up with dashes. */
const format: BandFormat = {
  words: {
    value: ['volume', 'vol', 'netvolume'],
    band: ['band', 'bandno', 'bandnumber', 'no'],
    lane: ['lane', 'laneno', 'lanenumber'],
    sample: ['lanename', 'lanelabel', 'samplename'],
    background: [],
  },
  isHeader: ({ columns }, folded) =>
    columns.has('value') &&
    (folded.has('volbkg') ||
      folded.has('volumebg') ||
      folded.has('volbg') ||
      folded.has('volumebkg') ||
      folded.has('volumebackground')) &&
    (columns.has('band') || columns.has('lane')),
  raw: ['volbkg', 'volbg', 'volumebkg', 'volumebg', 'volumebackground'],
  dashIsNoBand: true,
};

/** 1D gel results of ImageQuant TL. */
export const imagequantTl: Importer = {
  id: 'imagequant-tl',
  name: 'ImageQuant TL',
  vendor: 'Cytiva',
  assay: 'western',
  extensions: ['txt', 'csv', 'xls', 'xlsx'],
  sniff: (workbook) =>
    findBandSections(workbook, format).length > 0
      ? { grade: 'certain', why: 'volumes with and without background by band' }
      : { grade: 'no', why: 'no ImageQuant volumes' },
  read: (workbook) => readBandWorkbook(workbook, format),
};
