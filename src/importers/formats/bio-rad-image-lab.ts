import type { BandFormat } from '../bands/band-section.ts';
import { findBandSections } from '../bands/band-section.ts';
import { readBandWorkbook } from '../load-readers.ts';
import type { Importer } from '../importer.ts';

/**
 * The volume table (one region a row), the lane and band table (the lanes side by side or one after the other) and
 * the lane statistics. Adjusted volumes have their background taken off and are read where they stand.
 */
const format: BandFormat = {
  words: {
    value: [
      'adjvolumeint',
      'adjvolume',
      'adjvol',
      'adjtotalbandvolint',
      'adjtotalbandvol',
      'adjtotallanevolint',
      'volumeint',
      'volume',
      'totalbandvolint',
      'totallanevolint',
    ],
    sample: ['label', 'lanename', 'lanelabel', 'samplename'],
    lane: ['laneno', 'lane', 'lanenumber'],
    band: ['bandno', 'bandlabel', 'no'],
    background: ['meanbkgdint', 'meanbkgd', 'bkgdvolint'],
    run: ['imagename', 'image'],
    channel: ['channel'],
  },
  isHeader: ({ columns }, folded) => {
    const volume = [...folded].some((word) =>
      /^(adj)?(total)?(band|lane)?vol(ume)?int$/.test(word),
    );
    const adjusted = [...folded].some((word) =>
      /^adj(total(band|lane))?vol(ume)?(int)?$/.test(word),
    );
    const own = [
      'absquant',
      'relquant',
      'meanbkgdint',
      'ofpixels',
      '#ofpixels',
      'relativefront',
      'normfactor',
    ];
    return (
      columns.has('value') &&
      (volume || adjusted) &&
      (volume || own.some((word) => folded.has(word)))
    );
  },
  raw: ['volumeint', 'volume', 'totalbandvolint', 'totallanevolint'],
  area: ['#ofpixels', 'ofpixels'],
  dashIsNoBand: true,
};

/** Analysis tables and reports of Image Lab, as XLSX, CSV or text. */
export const bioRadImageLab: Importer = {
  id: 'bio-rad-image-lab',
  name: 'Bio-Rad Image Lab',
  vendor: 'Bio-Rad',
  assay: 'western',
  extensions: ['xlsx', 'csv', 'txt', 'xls'],
  sniff: (workbook) =>
    findBandSections(workbook, format).length > 0
      ? { grade: 'certain', why: 'volumes in intensity units (Int), plain or adjusted' }
      : { grade: 'no', why: 'no Image Lab volumes' },
  read: (workbook) => readBandWorkbook(workbook, format),
};
