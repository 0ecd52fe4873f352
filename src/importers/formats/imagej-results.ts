import type { BandDraft } from '../bands/band-draft.ts';
import { roleOfLane } from '../bands/band-role.ts';
import { blotOfFileName, targetOfFileName } from '../bands/band-file-name.ts';
import type { BandFormat } from '../bands/band-section.ts';
import { findBandSections } from '../bands/band-section.ts';
import { readBandWorkbook } from '../load-readers.ts';
import { findMultiMeasure, readMultiMeasure } from './imagej-multi-measure.ts';
import { foldHeader } from '../tables/fold-header.ts';
import type { Importer } from '../importer.ts';

/** Columns that only Measure writes beside an area. */
const measures = [
  'intden',
  'rawintden',
  'min',
  'max',
  'stddev',
  'mode',
  'median',
  'perim',
  'circ',
  'slice',
  '%area',
];

/** Columns of Image Studio, whose shapes have an area and a mean as well. */
const others = ['signal', 'bkgnd'];

const ours = new Set([...measures, 'label', 'mean', 'x', 'y', 'xm', 'ym', 'perim', 'bx', 'by']);

/**
 * Analyze › Measure: the mean grey value of each region; the integrated density where no mean was asked for.
 * Gels › Label Peaks writes the area under each peak and nothing else that measures.
 */
const format: BandFormat = {
  words: {
    value: ['mean', 'intden', 'rawintden', 'area'],
    sample: ['sample', 'samplename'],
    membrane: ['label'],
  },
  isHeader: (header, folded) => {
    if (others.some((word) => folded.has(word))) return false;
    const measured = folded.has('mean') || folded.has('intden') || folded.has('rawintden');
    const counted = header.headers[0] === '' || folded.has('label');
    const named = header.headers.filter((text) => text !== '').map(foldHeader);
    if (!folded.has('area')) return measured && counted && named.every((word) => ours.has(word));
    if (measured) return counted || measures.some((word) => folded.has(word));
    return folded.has('percent') || (counted && named.length <= 2);
  },
  rowsAreLanes: true,
};

/**
 * A label is `image:region` or `image:slice`: the image's name tells the protein and the blot, the region the
 * sample. A label that is no image's name was typed by hand and is the sample, as is a column of samples beside it.
 */
function withLabel(draft: BandDraft): BandDraft {
  const label = draft.membrane;
  const [image = '', region = ''] = label.split(':');
  const isImage = /\.[a-z]{2,4}$/i.test(image.trim()) || label.includes(':');
  if (!isImage) {
    return {
      ...draft,
      membrane: '',
      sample: draft.sample || label,
      role: draft.role || roleOfLane(label),
    };
  }
  return {
    ...draft,
    membrane: '',
    sample: draft.sample || (/^[\d\s/-]*$/.test(region) ? '' : region.trim()),
    target: draft.target || targetOfFileName(image),
    channel: draft.channel,
    run: draft.run || blotOfFileName(image),
  };
}

/** The Results table of ImageJ and Fiji, saved as CSV or as tab-separated text (also named .xls). */
export const imagejResults: Importer = {
  id: 'imagej-results',
  name: 'ImageJ / Fiji Results',
  vendor: 'ImageJ',
  assay: 'western',
  extensions: ['csv', 'tsv', 'txt', 'xls', 'xlsx'],
  sniff: (workbook) =>
    findBandSections(workbook, format).length > 0 || findMultiMeasure(workbook).length > 0
      ? { grade: 'certain', why: 'the columns of an ImageJ Results table' }
      : { grade: 'no', why: 'no ImageJ Results table' },
  read: (workbook) =>
    findBandSections(workbook, format).length > 0
      ? readBandWorkbook(workbook, format, withLabel)
      : readMultiMeasure(workbook),
};
