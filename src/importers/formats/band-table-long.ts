import type { BandColumn } from '../bands/band-columns.ts';
import { isLoadingHeader, plainValueWords, signalWords } from '../bands/band-columns.ts';
import { namesBlot, targetOfFileName } from '../bands/band-file-name.ts';
import type { BandFormat, BandSection } from '../bands/band-section.ts';
import { findBandSections, foldedHeaders } from '../bands/band-section.ts';
import { isCalculated } from '../edited/calculated-words.ts';
import { readBandWorkbook } from '../load-readers.ts';
import type { Header } from '../tables/header-match.ts';
import type { Grade, Importer, Workbook } from '../importer.ts';
import { qpcrColumnOf } from '../qpcr/qpcr-columns.ts';
import { replicateColumns } from '../tables/replicate-columns.ts';
import { scaleOfWords } from '../tables/scale-words.ts';
import { hasMeasuredProteins } from '../bands/measured-proteins.ts';

const signals = new Set(signalWords);

/** Headers that only tables of proteins have. */
const proteinWords =
  /^(protein|proteins|proteinname|antibody|primaryantibody|ab|antigen|epitope|blots?|blotid|gel|gelid|gelname|membrane.*|lanes?|lane(no|number|name|id)|band|band(no|number|name|id|label)|loading.*)$/;

/** Any table with one band a row: a signal beside the protein, the lane or the blot that it is of. */
export const bandTableLong: Importer = {
  id: 'band-table',
  name: 'Band table (one band a row)',
  vendor: 'any',
  assay: 'western',
  extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xls'],
  atMost: 'likely',
  sniff(workbook) {
    const named = nameOfFile(workbook);
    const [section] = findBandSections(workbook, formatOf(workbook));
    if (!section) return { grade: 'no', why: 'no signal beside a protein, lane or blot' };
    const { table, row, headers } = section.header;
    // Where proteins have columns of their own, a mean or a ratio beside them is none of their bands.
    if (isCalculatedValue(section) && hasMeasuredProteins(workbook)) {
      return { grade: 'no', why: 'a calculated column beside those of proteins' };
    }
    return {
      grade: gradeOf(section.header, named),
      why: `${headers[section.value] ?? 'a signal'} of bands in row ${table.lineOf(row)}`,
    };
  },
  read: (workbook) => readBandWorkbook(workbook, formatOf(workbook)),
};

/** Whether a workbook holds bands that were measured, in rows or in columns, whatever was calculated beside them. */
export function saysBands(workbook: Workbook): boolean {
  if (hasMeasuredProteins(workbook)) return true;
  const [section] = findBandSections(workbook, formatOf(workbook));
  return section !== undefined && !isCalculatedValue(section);
}

function isCalculatedValue({ header, value, repeat }: BandSection): boolean {
  return repeat === undefined && isCalculated(header.headers[value] ?? '');
}

function formatOf(workbook: Workbook): BandFormat {
  const named = nameOfFile(workbook);
  return {
    words: { value: [...signalWords, ...plainValueWords] },
    mayRepeat: true,
    isHeader: (header) => gradeOf(header, named) !== 'no',
  };
}

/** What the file's name says: that it is of a blot, or only a protein (which may be a gene), or nothing. */
type NamedAfter = 'blot' | 'protein' | '';

function nameOfFile({ file, tables }: Workbook): NamedAfter {
  if (namesBlot(file) || tables.some(({ sheet }) => namesBlot(sheet))) return 'blot';
  return targetOfFileName(file) === '' ? '' : 'protein';
}

/**
 * How sure it is that a header is of bands. A signal needs a protein, lane or blot beside it, in the table or in the
 * file's name; a mere «value» needs more; a well or a Cq makes it somebody else's.
 */
function gradeOf({ columns, headers }: Header<BandColumn>, named: NamedAfter): Grade {
  const repeats = columns.has('target') ? replicateColumns(headers) : [];
  if ((!columns.has('value') && repeats.length === 0) || columns.has('well')) return 'no';
  if (headers.some((text) => qpcrColumnOf(text) === 'cq' || scaleOfWords(text) === 'ΔCq'))
    return 'no';
  const folded = foldedHeaders(headers);
  const hasSignal = [...folded].some((word) => signals.has(word));
  const hasTarget = columns.has('target');
  const ofProteins =
    [...folded].some((word) => proteinWords.test(word)) || headers.some(isLoadingHeader);
  const hasNames =
    hasTarget || columns.has('sample') || columns.has('group') || columns.has('lane');
  if (hasSignal && (ofProteins || hasTarget)) return 'likely';
  if (!hasNames) return 'no';
  if (!columns.has('value')) {
    const isGroup = columns.has('group') || columns.has('sample') || columns.has('line');
    return ofProteins && isGroup ? 'likely' : 'no';
  }
  if (ofProteins || (named === 'blot' && hasTarget)) return 'likely';
  if (named !== '' && hasSignal) return 'likely';
  return named === 'blot' && columns.has('biological') ? 'possible' : 'no';
}
