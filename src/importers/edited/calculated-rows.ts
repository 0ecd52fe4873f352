import type { Diagnostic } from '../../domain/diagnostic.ts';
import { bandColumnFinder } from '../bands/band-columns.ts';
import { isCalculated } from './calculated-words.ts';
import { hasLetter } from '../tables/has-letter.ts';
import type { Workbook } from '../importer.ts';
import { qpcrColumnOf } from '../qpcr/qpcr-columns.ts';
import { scaleOfWords } from '../tables/scale-words.ts';
import type { Table } from '../tables/table.ts';
import { onlyRows } from '../tables/table-rows.ts';
import { viabilityColumnOf } from '../viability/viability-columns.ts';
import { isNumberLike } from '../viability/well-signal.ts';
import { isBlankRow, loneText, textsOf } from '../tables/row-texts.ts';
import { isByHand } from './by-hand.ts';

const mostHeaderRow = 60;
const mostColumns = 64;
/** Rows between the title of a block and its header. */
const mostBetween = 2;

const bandColumnOf = bandColumnFinder({ value: [] });
const namingRoles: ReadonlySet<string> = new Set([
  ...['sample', 'target', 'group', 'line', 'factor', 'compound', 'time'],
  ...['biological', 'replicate', 'technical'],
  ...['well', 'lane', 'band', 'run', 'membrane', 'plate'],
]);

/**
 * Leaves out the blocks of a sheet that a person calculated below the table that was measured: a header of means, ΔCq,
 * folds or ratios with the same samples once more, or the same header under such a title. Read as rows of the table
 * above, they would be measurements that nobody made. The first block of a sheet always stays.
 */
export function withoutCalculatedRows(workbook: Workbook): {
  readonly workbook: Workbook;
  readonly notes: readonly Diagnostic[];
} {
  const notes: Diagnostic[] = [];
  const tables = workbook.tables.map((table) => {
    const blocks = isByHand(table) ? blocksOf(table) : [];
    if (blocks.length === 0) return table;
    const isLeftOut = (row: number): boolean =>
      blocks.some(({ from, to }) => row >= from && row < to);
    for (const block of blocks) notes.push(noteOf(table, block));
    const rows = Array.from({ length: table.rowCount }, (_, row) => row);
    return onlyRows(
      table,
      rows.filter((row) => !isLeftOut(row)),
    );
  });
  return notes.length === 0 ? { workbook, notes } : { workbook: { ...workbook, tables }, notes };
}

interface Block {
  readonly from: number;
  /** The row after its last one. */
  readonly to: number;
  /** The words that say so. */
  readonly words: string;
}

function blocksOf(table: Table): Block[] {
  const first = firstHeader(table);
  if (first < 0) return [];
  const blocks: Block[] = [];
  let open: { from: number; words: string } | null = null;
  for (let row = first + 2; row < table.rowCount; row += 1) {
    const alone = loneScale(table, row);
    if (alone !== '') {
      if (open) blocks.push({ ...open, to: row });
      open = { from: row, words: alone };
      continue;
    }
    if (!isHeader(table, row)) continue;
    const title = titleOf(table, row, first);
    const from = title?.row ?? row;
    if (open) blocks.push({ ...open, to: from });
    const words = calculatedWords(table, row, title?.text ?? '');
    open = words === '' ? null : { from, words };
  }
  if (open) blocks.push({ ...open, to: table.rowCount });
  return blocks;
}

/** A scale that stands alone above rows of numbers: the table goes on below it with what was calculated. */
function loneScale(table: Table, row: number): string {
  const text = loneText(table, row);
  if (text === '' || scaleOfWords(text) === null) return '';
  return textsOf(table, row + 1, mostColumns).some(isNumberLike) ? text : '';
}

function firstHeader(table: Table): number {
  for (let row = 0; row < Math.min(table.rowCount, mostHeaderRow); row += 1) {
    const isTable = isHeader(table, row) && hasNumbers(table, row + 2, row);
    if (isTable && calculatedWords(table, row, '') === '') return row;
  }
  return -1;
}

/** At least two cells, words all of them, and numbers in a row soon below. */
function isHeader(table: Table, row: number): boolean {
  const filled = textsOf(table, row, mostColumns).filter((text) => text !== '');
  if (filled.length < 2 || !filled.every(hasLetter)) return false;
  const below = row + 1;
  return (
    hasNumbers(table, below, row) || (isBlankRow(table, below) && hasNumbers(table, below + 1, row))
  );
}

/** Whether a row has numbers under words of a header. */
function hasNumbers(table: Table, row: number, header: number): boolean {
  return textsOf(table, row, mostColumns).some(
    (text, column) => isNumberLike(text) && table.cell(header, column).trim() !== '',
  );
}

/** The text that stands alone above a header, behind the header of the table. */
function titleOf(
  table: Table,
  header: number,
  first: number,
): { readonly row: number; readonly text: string } | null {
  for (let row = header - 1; row > Math.max(first, header - 1 - mostBetween); row -= 1) {
    if (isBlankRow(table, row)) continue;
    const text = loneText(table, row);
    return text !== '' && !isNumberLike(text) ? { row, text } : null;
  }
  return null;
}

/** The words by which a block is one of calculations; '' where it is none. */
function calculatedWords(table: Table, row: number, title: string): string {
  const texts = textsOf(table, row, mostColumns);
  const [first = '', ...others] = texts.filter((text) => text !== '');
  const told = others.filter(isCalculated);
  // The corner names what the block is of: `ΔCt, ESR1, PGR` with the samples below.
  if (scaleOfWords(first) !== null) return first;
  if (told.length > 0) {
    return others.every((text) => isCalculated(text) || isNaming(text)) ? told.join(', ') : '';
  }
  return isCalculated(title) ? title : '';
}

function isNaming(text: string): boolean {
  const roles = [qpcrColumnOf(text), bandColumnOf(text), viabilityColumnOf(text)];
  return roles.some((role) => role !== null && namingRoles.has(role));
}

function noteOf(table: Table, { from, to, words }: Block): Diagnostic {
  const { sheet } = table;
  const [first, last] = [table.lineOf(from), table.lineOf(to - 1)];
  return {
    severity: 'info',
    code: 'column-unread',
    ...(sheet === '' ? {} : { sheet }),
    row: first,
    text: words,
    message: `The rows ${first} to ${last} were calculated (${words}), so they are not read.`,
    expected: 'the values that were measured',
    mend: 'Nothing to do if they were calculated from the table above. If they were measured, put them into a file of their own.',
  };
}
