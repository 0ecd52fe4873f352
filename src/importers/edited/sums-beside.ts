import type { Diagnostic } from '../../domain/diagnostic.ts';
import { isCalculated } from './calculated-words.ts';
import { foldHeader } from '../tables/fold-header.ts';
import { hasLetter } from '../tables/has-letter.ts';
import type { Workbook } from '../importer.ts';
import type { Table } from '../tables/table.ts';
import { scaleOfWords } from '../tables/scale-words.ts';
import { onlyColumns, titleAbove } from '../tables/table-columns.ts';
import { textsOf } from '../tables/row-texts.ts';

/** Rows in which the header is looked for, and rows that are looked at for a gap. */
const mostHeaderRow = 60;
const mostRows = 2000;

/**
 * Leaves out what a person calculated beside a table: behind a blank column, a small table of samples with their
 * means, deviations or counts. Its rows are not those of the table, so read as one its samples would name others'
 * values. Large texts come from programs and are left alone.
 */
export function withoutSumsBeside(workbook: Workbook): {
  readonly workbook: Workbook;
  readonly notes: readonly Diagnostic[];
} {
  const notes: Diagnostic[] = [];
  const tables = workbook.tables.map((table) => {
    const gap = table.scan ? null : (gapBeforeSums(table) ?? beforeShortColumns(table));
    if (gap === null) return table;
    notes.push(noteOf(table, gap));
    return onlyColumns(table, 0, gap.column);
  });
  return notes.length === 0 ? { workbook, notes } : { workbook: { ...workbook, tables }, notes };
}

const naming =
  /^(samples?|sample name|groups?|conditions?|treatments?|names?|genes?|targets?|lanes?)$/i;

interface Gap {
  readonly row: number;
  readonly column: number;
  readonly words: readonly string[];
}

function gapBeforeSums(table: Table): Gap | null {
  for (let row = 0; row < Math.min(table.rowCount, mostHeaderRow); row += 1) {
    const texts = textsOf(table, row);
    const column = texts.findIndex((text, i) => text === '' && i > 1 && texts[i + 1] !== '');
    if (column < 0 || column === texts.length - 1) continue;
    const [before, words] = [texts.slice(0, column), texts.slice(column + 1).filter(Boolean)];
    if (!areWords(before) || !areWords(words)) continue;
    if (isOfCalculations(table, row, column, texts)) return { row, column, words };
    // One of them names, the others sum up.
    const named = words.filter((text) => !isCalculated(text));
    const names = new Set(before.map(foldHeader));
    const repeats = named.every((text) => names.has(foldHeader(text)) || naming.test(text));
    // Tables of the same kind beside each other (`Lane, Mean` twice) have the same words.
    const sums = words.filter(isCalculated);
    if (sums.every((text) => names.has(foldHeader(text))) || named.length !== 1 || !repeats)
      continue;
    return isBlank(table, column) ? { row, column, words } : null;
  }
  return null;
}

/** Whether what stands behind a blank column is titled as calculated, or heads nothing that was measured. */
function isOfCalculations(
  table: Table,
  row: number,
  column: number,
  texts: readonly string[],
): boolean {
  if (!isBlank(table, column)) return false;
  const title = row === 0 ? '' : titleAbove(table, row, column + 1, texts.length);
  const isBeside = (text: string): boolean => scaleOfWords(text) !== null;
  if (isBeside(title) && !texts.slice(0, column).some(isBeside)) return true;
  const [name = '', ...values] = texts.slice(column + 1).filter((text) => text !== '');
  return isBeside(name) && values.length > 0;
}

/**
 * The first of several columns at the right that are filled beside the first rows alone: a small table of groups and
 * what was calculated for each, put beside a long one without a blank column between.
 */
function beforeShortColumns(table: Table): Gap | null {
  const row = firstRowOfWords(table);
  if (row < 0 || table.rowCount > mostRows) return null;
  const rows = table.rowCount - row - 1;
  const texts = textsOf(table, row);
  let column = texts.length;
  while (column > 1 && texts[column - 1] !== '' && isShort(table, row, column - 1, rows / 2)) {
    column -= 1;
  }
  const words = texts.slice(column);
  const [name = '', ...sums] = words;
  return naming.test(name) && sums.length > 0 && sums.every(isCalculated)
    ? { row, column, words }
    : null;
}

function firstRowOfWords(table: Table): number {
  for (let row = 0; row < Math.min(table.rowCount, mostHeaderRow); row += 1) {
    const texts = textsOf(table, row);
    if (areWords(texts)) return row;
  }
  return -1;
}

/** Whether a column is filled from below its header on, and blank from some row in the first part on. */
function isShort(table: Table, header: number, column: number, most: number): boolean {
  let filled = 0;
  while (table.cell(header + 1 + filled, column).trim() !== '') filled += 1;
  if (filled === 0 || filled > most) return false;
  for (let row = header + 1 + filled; row < table.rowCount; row += 1) {
    if (table.cell(row, column).trim() !== '') return false;
  }
  return true;
}

function areWords(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '');
  return filled.length > 1 && filled.every(hasLetter);
}

function isBlank(table: Table, column: number): boolean {
  for (let row = 0; row < Math.min(table.rowCount, mostRows); row += 1) {
    if (table.cell(row, column).trim() !== '') return false;
  }
  return true;
}

function noteOf(table: Table, { row, words }: Gap): Diagnostic {
  const { sheet } = table;
  return {
    severity: 'info',
    code: 'column-unread',
    ...(sheet === '' ? {} : { sheet }),
    row: table.lineOf(row),
    message: `The columns beside the table (${words.join(', ')}) sum it up, so they are not read.`,
    expected: 'the values that were measured',
    mend: 'Nothing to do if they are means of the table. If they were measured, put them into a file of their own.',
  };
}
