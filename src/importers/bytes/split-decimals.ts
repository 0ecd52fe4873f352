import { qpcrColumnOf } from '../qpcr/qpcr-columns.ts';
import type { Table } from '../tables/table.ts';

/** Rows that may be a header, and rows below one that are looked at. */
const mostHeaders = 60;
const mostRows = 100;
const leastRows = 3;

const whole = /^[+-]?\d+$/;
/** Only what stands behind a decimal sign begins with a 0 and goes on. */
const fraction = /^0\d+$/;

/**
 * Whether a text has commas for decimals and between its cells, without quotes: each number then fills two cells.
 * Rows are wider than their header by as many as they have numbers, and none has a point. Beyond that some fractions
 * begin with a 0 or stand behind a Cq, or the whole numbers come in pairs, some of them below one, and most of the
 * second ones have as many digits.
 */
export function decimalsAreSplit(table: Table): boolean {
  const looked = Math.min(table.rowCount, mostHeaders + mostRows);
  const widths = Array.from({ length: looked }, (_, row) => filledWidth(table, row));
  return widths.some((_, row) => row < mostHeaders && areSplitBelow(table, row, widths));
}

function areSplitBelow(table: Table, header: number, widths: readonly number[]): boolean {
  const width = widths[header] ?? 0;
  if (width < 2) return false;
  let [rows, told, counted, paired] = [0, 0, 0, 0];
  const pairs: Pair[] = [];
  for (let row = header + 1; row < Math.min(widths.length, header + 1 + mostRows); row += 1) {
    const more = (widths[row] ?? 0) - width;
    if (more < 0) break;
    // Nothing amplified, and no number fell apart.
    if (more === 0) continue;
    const cells = cellsOf(table, row, width + more);
    const own = pairsOf(cells);
    if (cells.some((text) => /\d\.\d/.test(text)) || own.length < more) return false;
    rows += 1;
    pairs.push(...own);
    if (own.length === more && cells.filter((text) => whole.test(text)).length === 2 * more) {
      paired += 1;
    }
    // R writes the numbers of rows without a header.
    if (more === 1 && cells[0] === String(rows)) counted += 1;
    if (cells.some((text, i) => tells(text, cells[i - 1] ?? '', table.cell(header, i - 1)))) {
      told += 1;
    }
  }
  if (rows < leastRows || counted === rows) return false;
  return (told > 1 && told >= rows / 20) || (paired === rows && areDecimals(pairs, rows));
}

interface Pair {
  readonly first: string;
  readonly second: string;
}

/** Whether pairs of whole numbers look like numbers with decimals: at least two in a row. */
function areDecimals(pairs: readonly Pair[], rows: number): boolean {
  if (pairs.length < 2 * rows || !pairs.some(({ first }) => first === '0')) return false;
  const lengths = pairs.map(({ second }) => second.length);
  const often = lengths.filter((length) => length === lengths[0]).length;
  return !lengths.includes(1) && often > 0.6 * lengths.length;
}

/** Whether a cell is what stood behind the decimal comma of the cell before it, which is headed by `header`. */
function tells(text: string, before: string, header: string): boolean {
  if (!whole.test(before)) return false;
  return fraction.test(text) || (/^\d+$/.test(text) && qpcrColumnOf(header) === 'cq');
}

/** Whole numbers beside each other, two by two. */
function pairsOf(cells: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 1; i < cells.length; i += 1) {
    const [first = '', second = ''] = [cells[i - 1], cells[i]];
    if (!whole.test(first) || !/^\d+$/.test(second)) continue;
    pairs.push({ first, second });
    i += 1;
  }
  return pairs;
}

function cellsOf(table: Table, row: number, width: number): string[] {
  return Array.from({ length: width }, (_, column) => table.cell(row, column).trim());
}

function filledWidth(table: Table, row: number): number {
  let width = table.widthOf(row);
  while (width > 0 && table.cell(row, width - 1).trim() === '') width -= 1;
  return width;
}
