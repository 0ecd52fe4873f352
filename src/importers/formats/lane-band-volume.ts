import type { BandFormat } from '../bands/band-section.ts';
import { findBandSections } from '../bands/band-section.ts';
import { readBandWorkbook } from '../load-readers.ts';
import type { Importer } from '../importer.ts';

/** The lane's name stands in a column without a header; each lane ends with a row that holds nothing else. */
const format: BandFormat = {
  words: { value: ['volume'], band: ['bandno', 'bandnumber'], lane: ['', 'lane', 'laneno'] },
  isHeader: ({ columns }, folded) =>
    columns.has('value') &&
    folded.has('bandno') &&
    (folded.has('calibvol') || folded.has('calibvolng') || folded.has('calvol')),
};

/** Tables of lanes, band numbers, volumes and calibrated volumes. */
export const laneBandVolume: Importer = {
  id: 'lane-band-volume',
  name: 'Lane, Band No, Volume, Calib Vol',
  vendor: 'any',
  assay: 'western',
  extensions: ['xls', 'xlsx', 'csv', 'txt'],
  sniff: (workbook) =>
    findBandSections(workbook, format).length > 0
      ? { grade: 'certain', why: 'Band No, Volume and Calib Vol' }
      : { grade: 'no', why: 'no band numbers with volumes and calibrated volumes' },
  read: (workbook) => readBandWorkbook(workbook, format),
};
