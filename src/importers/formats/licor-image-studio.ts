import type { BandFormat } from '../bands/band-section.ts';
import { findBandSections } from '../bands/band-section.ts';
import { readBandWorkbook } from '../load-readers.ts';
import type { Importer } from '../importer.ts';

/** Signal = Total − Bkgnd. × Area (LI-COR's own definition), so the background is already taken off. */
const format: BandFormat = {
  words: {
    value: ['signal'],
    background: ['bkgnd', 'background', 'bkgd'],
    sample: ['strainname', 'samplename', 'sample', 'lanename', 'lanelabel', 'name'],
    run: ['imagename', 'imageid'],
    type: ['type'],
    channel: ['channel'],
  },
  isHeader: ({ columns }, folded) =>
    columns.has('value') &&
    [
      folded.has('channel'),
      folded.has('imagename'),
      folded.has('area') && (folded.has('bkgnd') || folded.has('total')),
    ].filter(Boolean).length > 1,
  raw: ['total'],
  area: ['area'],
  rowsAreLanes: true,
};

/** Each channel may be an image file of its own (`…_700.TIF`): without the channel it is the blot. */
function imageOf(name: string): string {
  return name.replace(/[_ -]?(?:[5678]\d0|W)?(?:\.tiff?)?$/i, '');
}

/** The Shapes, Bands and Lanes tables of Image Studio and Image Studio Lite: XLS, CSV and text. */
export const licorImageStudio: Importer = {
  id: 'licor-image-studio',
  name: 'LI-COR Image Studio',
  vendor: 'LI-COR',
  assay: 'western',
  extensions: ['xls', 'xlsx', 'csv', 'txt'],
  sniff: (workbook) =>
    findBandSections(workbook, format).length > 0
      ? { grade: 'certain', why: 'Signal and Channel beside an image name or background' }
      : { grade: 'no', why: 'no table of Image Studio shapes' },
  read: (workbook) =>
    readBandWorkbook(workbook, format, (draft) => ({ ...draft, run: imageOf(draft.run) })),
};
