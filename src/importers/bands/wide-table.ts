import { areDates } from '../tables/are-dates.ts';
import type { BandColumn } from './band-columns.ts';
import { bandColumnFinder, plainValueWords, signalWords } from './band-columns.ts';
import { derivedColumns } from './derived-bands.ts';
import { foldHeader } from '../tables/fold-header.ts';
import { hasLetter } from '../tables/has-letter.ts';
import type { Header } from '../tables/header-match.ts';
import { headerAt } from '../tables/header-match.ts';
import { isCqHeader } from './other-headers.ts';
import { hasRowsOfProteins, isProteinColumn } from './protein-names.ts';
import { gradeOfWide } from './wide-grade.ts';
import type { Grade } from '../importer.ts';
import { isAllWords } from '../tables/is-all-words.ts';
import { isNoteHeader } from '../tables/note-columns.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import { parseNumber } from '../tables/parse-number.ts';
import { replicateOfHeader } from '../tables/replicate-columns.ts';
import type { Table } from '../tables/table.ts';
import { tellRowsApart } from '../tables/tell-rows-apart.ts';

/** A table with one column a protein, with its columns told apart. */
export interface WideTable {
  readonly header: Header<BandColumn>;
  /** The table that was turned so that its proteins became columns; null where they are columns. */
  readonly turnedFrom: Table | null;
  /** The blot that it is of, where several stand below each other; else ''. */
  readonly blot: string;
  readonly grade: Exclude<Grade, 'no' | 'certain'>;
  readonly measured: readonly number[];
  /** Columns of words (or known conditions) that tell the groups apart. */
  readonly factors: readonly number[];
  /** Columns that name lane, sample, blot, replicate and line. */
  readonly named: ReadonlyMap<BandColumn, readonly number[]>;
}

const roleOf = bandColumnFinder({ value: [] });
const mostColumns = 500;
const signals = new Set(signalWords);
const plain = new Set(plainValueWords);

/** The first table with one column a protein. The decimal sign is asked for late: most tables are told by their headers alone. */
export function wideTableOf(
  table: Table,
  decimal: () => DecimalSign,
  isNamed: boolean,
  mostRows = 50,
): WideTable | null {
  for (let row = 0; row < Math.min(table.rowCount, mostRows); row += 1) {
    if (table.widthOf(row) > mostColumns || !isAllWords(table, row)) continue;
    const header = headerAt(table, row, roleOf);
    if (!couldBeWide(header, isNamed)) continue;
    const wide = wideTableAt(header, decimal(), isNamed);
    if (wide) return lowerHeader(wide, decimal(), isNamed) ?? wide;
  }
  return null;
}

/** The header right below one of merged titles (`Sample`, `Results`), which names more columns of numbers. */
function lowerHeader(
  { header: { table, row }, measured }: WideTable,
  decimal: DecimalSign,
  isNamed: boolean,
): WideTable | null {
  if (!isAllWords(table, row + 1)) return null;
  const header = headerAt(table, row + 1, roleOf);
  const lower = couldBeWide(header, isNamed) ? wideTableAt(header, decimal, isNamed) : null;
  return lower && lower.measured.length > measured.length ? lower : null;
}

function couldBeWide({ headers, columns }: Header<BandColumn>, isNamed: boolean): boolean {
  if (columns.has('well') || headers.some(isCqHeader)) return false;
  const texts = headers.filter((text) => text !== '');
  if (texts.length < 2 || texts.some((text) => /^[\d.,]+$/.test(text))) return false;
  return isNamed || texts.some(isProteinColumn);
}

function wideTableAt(
  header: Header<BandColumn>,
  decimal: DecimalSign,
  isNamed: boolean,
): WideTable | null {
  const { headers } = header;
  const numbers = numericColumns(header, decimal);
  const key = keyColumns(header, numbers);
  const candidates = [...numbers.keys()].filter(
    (column) => !key.has(column) && !isNoteHeader(headers[column] ?? ''),
  );
  const derived = derivedColumns(headers, candidates);
  const raw = candidates.filter((column) => !derived.has(column));
  const measured = raw.length > 0 ? raw : candidates;
  if (measured.length === 0 || key.size === 0 || hasRowsOfProteins(header)) return null;
  // `Blot 1` and `Rep 1` are no proteins.
  if (measured.every((column) => replicateOfHeader(headers[column] ?? '') !== '')) return null;
  if (!measured.some((column) => startsBelow(header, column, decimal))) return null;
  const known = measured.filter((column) => isProteinColumn(headers[column] ?? '')).length;
  const folded = headers.map(foldHeader);
  const isLong = folded.some((word) => signals.has(word) || (known === 0 && plain.has(word)));
  if (isLong) return null;
  const values = measured.flatMap((column) => numbers.get(column) ?? []);
  if (values.length === 1 && standsBelowTable(header)) return null;
  // Beside words under unknown heads a file's name alone does not say which columns are proteins.
  const tells =
    known > 0 || header.columns.size > 0 || [...key].every((column) => numbers.has(column));
  const grade = gradeOfWide({ isNamed, tells, known, columns: measured.length, header, values });
  if (grade === null) return null;
  return {
    header,
    turnedFrom: null,
    blot: '',
    grade,
    measured,
    ...tellApart(header, key, numbers),
  };
}

/** Whether numbers begin right below a header, or below a line of units: facts above a table go on with words. */
function startsBelow(
  { table, row }: Header<BandColumn>,
  column: number,
  decimal: DecimalSign,
): boolean {
  let texts = 0;
  for (let i = row + 1; i < Math.min(table.rowCount, row + 50) && texts < 2; i += 1) {
    const text = table.cell(i, column).trim();
    if (text === '') continue;
    texts += 1;
    if (parseNumber(text, decimal) !== null) return true;
  }
  return false;
}

/** Whether a wider table stands above: settings below an export are lines of two or three words each. */
function standsBelowTable({ table, row, headers }: Header<BandColumn>): boolean {
  for (let above = 0; above < row; above += 1) {
    if (table.widthOf(above) > headers.length + 1) return true;
  }
  return false;
}

/** Values of the columns below a header in which at least half of the filled cells are numbers. */
function numericColumns(
  { table, row, headers }: Header<BandColumn>,
  decimal: DecimalSign,
): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [column, text] of headers.entries()) {
    if (text === '') continue;
    const values: number[] = [];
    const cells: string[] = [];
    for (let i = row + 1; i < Math.min(table.rowCount, row + 2000); i += 1) {
      const cell = table.cell(i, column).trim();
      if (cell === '') continue;
      cells.push(cell);
      const value = parseNumber(cell, decimal);
      if (value !== null && !cell.endsWith('%')) values.push(value);
    }
    if (values.length === 0 || values.length < cells.length / 2 || areDates(cells)) continue;
    found.set(column, values);
  }
  return found;
}

/**
 * Columns that name rather than measure: those with a known header, and a first column that counts the rows. A blot
 * column whose numbers are large and all different is the signal of the whole lane, not the name of a blot.
 */
function keyColumns(
  { table, row, columns, headers }: Header<BandColumn>,
  numbers: ReadonlyMap<number, readonly number[]>,
): Set<number> {
  const key = new Set<number>();
  for (const [role, found] of columns) {
    if (role === 'loading' || role === 'background' || role === 'value') continue;
    for (const column of found) {
      const values = numbers.get(column);
      const measures =
        (role === 'run' || role === 'membrane') &&
        values !== undefined &&
        values.length > 2 &&
        new Set(values).size > 0.9 * values.length &&
        values.every((value) => value > 1000);
      const isProtein = role === 'target' || isProteinColumn(headers[column] ?? '');
      if (!measures && !(isProtein && values !== undefined)) key.add(column);
    }
  }
  for (const [column, text] of headers.entries()) {
    if (text !== '' && !numbers.has(column) && !isNoteHeader(text) && !isApart(column))
      key.add(column);
  }
  if (isUnnamed(0)) key.add(0);
  const first = firstColumn(headers);
  const counts = numbers.get(first);
  // Tables below each other count anew.
  if (
    counts?.[0] === 1 &&
    counts.every((value, i) => value === 1 || value === (counts[i - 1] ?? 0) + 1)
  )
    key.add(first);
  return key;

  /** Whether a column stands behind the numbers and a column without a head: what is written there is said of the table. */
  function isApart(column: number): boolean {
    const last = Math.max(...numbers.keys());
    return column > last + 1 && headers[last + 1] === '';
  }

  /** Words below a blank corner name the rows. */
  function isUnnamed(column: number): boolean {
    if (headers[column] !== '') return false;
    const below = [1, 2].map((more) => table.cell(row + more, column).trim());
    return below.every(hasLetter);
  }
}

/** The first column that is no remark. */
function firstColumn(headers: readonly string[]): number {
  return headers.findIndex((text) => !isNoteHeader(text));
}

function tellApart(
  header: Header<BandColumn>,
  key: ReadonlySet<number>,
  numbers: ReadonlyMap<number, readonly number[]>,
): Pick<WideTable, 'factors' | 'named'> {
  const { columns, headers } = header;
  const named = new Map<BandColumn, number[]>();
  const roles = new Map(
    [...columns].flatMap(([role, found]) => found.map((column) => [column, role])),
  );
  const factors: number[] = [];
  const first = firstColumn(headers);
  const isCount = (column: number): boolean =>
    roles.get(column) === undefined && column === first && numbers.has(first);
  for (const column of [...key].toSorted((a, b) => a - b)) {
    const role = roles.get(column);
    if (isCount(column)) {
      // Rows that their names tell apart need no number to do so.
      const others = [...key].filter((other) => other !== column);
      if (!tellRowsApart(header.table, header.row, others)) named.set('biological', [first]);
    } else if (role === undefined || role === 'group' || role === 'factor') {
      if (headers[column] !== '') factors.push(column);
      else named.set('sample', [column]);
    } else {
      // Above turned proteins stands «Protein», and below it the samples.
      const as = role === 'target' ? 'sample' : role;
      named.set(as, [...(named.get(as) ?? []), column]);
    }
  }
  return { factors, named };
}
