import { isDyeName } from '../../domain/dye-name.ts';
import type { ForeignTable } from './foreign-table.ts';
import { isKnownProtein } from '../bands/band-file-name.ts';
import { hasLetter } from '../tables/has-letter.ts';
import { numberOf } from '../tables/parse-number.ts';
import { qpcrColumnOf } from '../qpcr/qpcr-columns.ts';
import { viabilityColumnOf } from '../viability/viability-columns.ts';
import type { HeaderRow } from './has-header.ts';
import { sniffHeader } from './has-header.ts';
import { isMeasurement } from './is-measurement.ts';

const naming = new Set([
  'sample',
  'target',
  'group',
  'line',
  'compound',
  'plate',
  'task',
  'use',
  'biological',
  'content',
]);
const measured = new Set(['cq', 'response', 'weakResponse']);
const keyColumn =
  /^(c|conc|concentration|stock|starting|startingdose|startconc)(pm|nm|um|μm|mm|m)$/;

/** What was read of bands; a volume or an amount may be one that was loaded. */
const bandSignal = /densit|intensit|intden/;
const laneColumn = /^(gel)?lanes?(no|number)?$/;

/** Companion tables: which sample, gene, drug or dose belongs to which well, sample number or plate. */
export const sampleSheet: ForeignTable = {
  id: 'sample-sheet',
  what: 'a sample sheet, lane key or plate set-up: it names wells, lanes, samples or compounds and holds no measurement',
  mend: 'Add the measurements that it belongs to; the names can then be pasted or dropped as a sample sheet.',
  holdsNames: true,
  atMost: 'possible',
  sniff: (workbook) =>
    sniffHeader(workbook, 'possible', 'names without measurements', (header) => isSheet(header)),
};

function isSheet(header: HeaderRow): boolean {
  const { cells, folded, table, row } = header;
  // A header is made of words; so rows of values are told before any vocabulary is asked.
  if (cells.some((cell, column) => cell !== '' && folded[column] === '' && !isDyeName(cell)))
    return false;
  let [names, places, keys] = [0, 0, 0];
  for (const [column, cell] of cells.entries()) {
    if (cell === '' || cell.length > 40) continue;
    // Headed by a dye or its wavelengths stand the targets that were read in it.
    if (isDyeName(cell) && hasLetter(table.cell(row + 1, column))) {
      names += 1;
      continue;
    }
    // Numbers below a protein are its signals, whole as they may be.
    const isOfBands = isKnownProtein(cell) || bandSignal.test(folded[column] ?? '');
    if (isOfBands && numberOf(table.cell(row + 1, column)) !== null) return false;
    const roles = [qpcrColumnOf(cell), viabilityColumnOf(cell)];
    if (roles.some((role) => role !== null && measured.has(role))) return false;
    if (keyColumn.test(folded[column] ?? '') || roles.includes('dose') || roles.includes('dye'))
      keys += 1;
    else if (roles.includes('well') || laneColumn.test(folded[column] ?? '')) places += 1;
    else if (roles.some((role) => role !== null && naming.has(role))) names += 1;
    else if (isMeasurement(table, row, column)) return false;
  }
  return names >= 2 || (names >= 1 && (places >= 1 || keys >= 1));
}
