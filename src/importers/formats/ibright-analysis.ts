import type { BandFormat } from '../bands/band-section.ts';
import { findBandSections } from '../bands/band-section.ts';
import { readBandWorkbook } from '../load-readers.ts';
import type { Importer } from '../importer.ts';

/** Volumes with the local background taken off are read where they stand, else the raw ones. */
const format: BandFormat = {
  words: {
    value: [
      'localbgcorrvol',
      'localbgcorrvolume',
      'localbackgroundcorrectedvolume',
      'localcorrvol',
      'localcorrvolume',
      'bgcorrvol',
      'bgcorrvolume',
      'backgroundcorrectedvolume',
      'volume',
      'rawvolume',
    ],
    lane: ['lane', 'lane#', 'laneno', 'lanenumber'],
    band: ['band', 'band#', 'bandno', 'bandnumber', 'regionnumber'],
    sample: ['lanename', 'sample', 'samplename', 'lanelabel', 'name', 'regionname'],
    target: ['target', 'protein', 'bandname'],
    channel: ['channel', 'channelname', 'image'],
    run: ['imagename', 'filename'],
  },
  isHeader: ({ columns }, folded) =>
    columns.has('value') &&
    (columns.has('lane') || columns.has('band')) &&
    [...folded].some((word) =>
      /^(local)?(bg|background)?corr(ected)?(vol(ume)?|den(sity)?)$/.test(word),
    ),
  raw: ['volume', 'rawvolume'],
  dashIsNoBand: true,
};

/** Densitometry tables of iBright Analysis Software. */
export const ibrightAnalysis: Importer = {
  id: 'ibright-analysis',
  name: 'iBright Analysis Software',
  vendor: 'Invitrogen',
  assay: 'western',
  extensions: ['csv', 'xlsx', 'txt'],
  sniff: (workbook) =>
    findBandSections(workbook, format).length > 0
      ? { grade: 'certain', why: 'background-corrected volumes by lane and band' }
      : { grade: 'no', why: 'no background-corrected volumes' },
  read: (workbook) => readBandWorkbook(workbook, format),
};
