import type { BandFormat } from '../bands/band-section.ts';
import { findBandSections } from '../bands/band-section.ts';
import { readBandWorkbook } from '../load-readers.ts';
import type { Importer } from '../importer.ts';

/** Units of a Quantity One volume: counts, intensity or optical density times the area. */
const volume = /^(adj)?vol(ume)?(cnt|int|od|cpm|dpm|ink)(mm2|mm)?$/;
const trace = /^(adj)?(trace(qty)?|traceint)(intmm|cntmm|odmm|mm)?$/;
const units = ['cntmm2', 'intmm2', 'odmm2', 'cpmmm2', 'cnt', 'od'];

const format: BandFormat = {
  words: {
    value: [
      ...units.map((unit) => `adjvol${unit}`),
      ...units.map((unit) => `adjvolume${unit}`),
      ...units.map((unit) => `volume${unit}`),
      ...units.map((unit) => `vol${unit}`),
      'adjtraceqty',
      'traceqty',
      'traceintmm',
      'tracecntmm',
      'traceodmm',
      'trace',
    ],
    sample: ['lanename', 'samplename', 'name'],
    lane: ['lane', 'laneno', 'lanenumber'],
    band: ['bandno', 'band', 'index'],
    background: ['meanbkgd', 'bkgd'],
  },
  isHeader: ({ columns }, folded) =>
    columns.has('value') &&
    [...folded].some((word) => volume.test(word) || trace.test(word)) &&
    (folded.has('index') || folded.has('relfront') || folded.has('bandno') || folded.has('band')),
  raw: [...units.map((unit) => `volume${unit}`), ...units.map((unit) => `vol${unit}`)],
  dashIsNoBand: true,
  rowsAreLanes: true,
};

/** Volume reports and band tables of Quantity One. */
export const bioRadQuantityOne: Importer = {
  id: 'bio-rad-quantity-one',
  name: 'Bio-Rad Quantity One',
  vendor: 'Bio-Rad',
  assay: 'western',
  extensions: ['txt', 'csv', 'xls'],
  sniff: (workbook) =>
    findBandSections(workbook, format).length > 0
      ? { grade: 'certain', why: 'volumes in counts times mm², by index' }
      : { grade: 'no', why: 'no Quantity One volumes' },
  read: (workbook) => readBandWorkbook(workbook, format),
};
