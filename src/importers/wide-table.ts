import type { BandColumn } from './band-columns.ts';
import { bandColumnFinder, isLoadingHeader, plainValueWords, signalWords } from './band-columns.ts';
import { decimalSignOf } from './band-decimal.ts';
import { isKnownProtein, namesBlot, targetOfFileName } from './band-file-name.ts';
import { foldHeader } from './fold-header.ts';
import type { Header } from './header-match.ts';
import { headerAt } from './header-match.ts';
import type { Grade, Workbook } from './importer.ts';
import type { DecimalSign } from './parse-number.ts';
import { parseNumber } from './parse-number.ts';
import { qpcrColumnOf } from './qpcr-columns.ts';
import type { Table } from './table.ts';

/** A table with one column a protein, with its columns told apart. */
export interface WideTable {
  readonly header: Header<BandColumn>;
  readonly grade: Exclude<Grade, 'no' | 'certain'>;
  readonly measured: readonly number[];
  /** Columns of words (or known conditions) that tell the groups apart. */
  readonly factors: readonly number[];
  /** Columns that name lane, sample, blot, replicate and line. */
  readonly named: ReadonlyMap<BandColumn, readonly number[]>;
}

const roleOf = bandColumnFinder({ value: [] });
const derivedWords =
  /\/|ratio|norm|fold|relative|\brel\b|mean|average|\bavg|\bsd\b|std|\bsem\b|\bcv\b|percent|%|log2?|p.?val|\bqc\b|area|\bmw\b|\brf\b/i;
const mostColumns = 500;
const signals = new Set(signalWords);
const plain = new Set(plainValueWords);

/** The tables of a workbook whose columns are proteins. */
export function findWideTables(workbook: Workbook): WideTable[] {
  const decimal = decimalSignOf(workbook.tables);
  const named = namesBlot(workbook.file) || targetOfFileName(workbook.file) !== '';
  return workbook.tables.flatMap((table) => {
    for (let row = 0; row < Math.min(table.rowCount, 50); row += 1) {
      if (table.widthOf(row) < 2 || table.widthOf(row) > mostColumns) continue;
      const wide = wideTableAt(table, row, decimal, named || namesBlot(table.sheet));
      if (wide) return [wide];
    }
    return [];
  });
}

function wideTableAt(
  table: Table,
  row: number,
  decimal: DecimalSign,
  isNamed: boolean,
): WideTable | null {
  const header = headerAt(table, row, roleOf);
  const { headers, columns } = header;
  if (headers.some((text) => qpcrColumnOf(text) === 'cq') || columns.has('well')) return null;
  const texts = headers.filter((text) => text !== '');
  if (texts.length < 2 || texts.some((text) => parseNumber(text, decimal) !== null)) return null;
  const numbers = numericColumns(header, decimal);
  const key = keyColumns(header, numbers, decimal);
  const candidates = [...numbers.keys()].filter((column) => !key.has(column));
  const raw = candidates.filter((column) => !derivedWords.test(headers[column] ?? ''));
  const measured = raw.length > 0 ? raw : candidates;
  if (measured.length === 0 || key.size === 0) return null;
  const known = measured.filter((column) => isProteinColumn(headers[column] ?? '')).length;
  const folded = headers.map(foldHeader);
  const isLong = folded.some((word) => signals.has(word) || (known === 0 && plain.has(word)));
  if (isLong) return null;
  const values = measured.flatMap((column) => numbers.get(column) ?? []);
  const grade = gradeOf({ isNamed, known, columns: measured.length, header, values });
  if (grade === null) return null;
  return { header, grade, measured, ...tellApart(header, key, numbers) };
}

function isProteinColumn(header: string): boolean {
  return isKnownProtein(header) || isLoadingHeader(header);
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
    let filled = 0;
    for (let i = row + 1; i < Math.min(table.rowCount, row + 2000); i += 1) {
      const cell = table.cell(i, column).trim();
      if (cell === '') continue;
      filled += 1;
      const value = parseNumber(cell, decimal);
      if (value !== null && !cell.endsWith('%')) values.push(value);
    }
    if (values.length > 0 && values.length >= filled / 2) found.set(column, values);
  }
  return found;
}

/**
 * Columns that name rather than measure: those with a known header, and a first column that counts the rows. A blot
 * column whose numbers are large and all different is the signal of the whole lane, not the name of a blot.
 */
function keyColumns(
  { columns, headers }: Header<BandColumn>,
  numbers: ReadonlyMap<number, readonly number[]>,
  decimal: DecimalSign,
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
    if (text !== '' && !numbers.has(column)) key.add(column);
  }
  const first = numbers.get(0);
  if (first && first.every((value, i) => value === i + 1)) key.add(0);
  if (first && headers[0] !== undefined && parseNumber(headers[0], decimal) !== null) key.add(0);
  return key;
}

function tellApart(
  { columns, headers }: Header<BandColumn>,
  key: ReadonlySet<number>,
  numbers: ReadonlyMap<number, readonly number[]>,
): Pick<WideTable, 'factors' | 'named'> {
  const named = new Map<BandColumn, number[]>();
  const roles = new Map(
    [...columns].flatMap(([role, found]) => found.map((column) => [column, role])),
  );
  const factors: number[] = [];
  for (const column of [...key].toSorted((a, b) => a - b)) {
    const role = roles.get(column);
    if (role === undefined && column === 0 && numbers.has(0)) named.set('biological', [0]);
    else if (role === undefined || role === 'group' || role === 'factor') {
      if (headers[column] !== '') factors.push(column);
    } else named.set(role, [...(named.get(role) ?? []), column]);
  }
  return { factors, named };
}

/** Cq values lie between 5 and 45 cycles; a matrix of them is not of bands, whatever its genes are called. */
function looksLikeCq(values: readonly number[]): boolean {
  const within = values.filter((value) => value >= 5 && value <= 45).length;
  return within > 0.8 * values.length;
}

function gradeOf(evidence: {
  readonly isNamed: boolean;
  readonly known: number;
  readonly columns: number;
  readonly header: Header<BandColumn>;
  readonly values: readonly number[];
}): WideTable['grade'] | null {
  const { isNamed, known, columns, header, values } = evidence;
  const hasLanes = ['lane', 'run', 'membrane', 'band'].some((role) =>
    header.columns.has(role as BandColumn),
  );
  const isLane =
    hasLanes && header.headers.some((text) => /lane|blot|gel|membrane/.test(foldHeader(text)));
  if (isNamed && !looksLikeCq(values)) return 'likely';
  if (isLane && known > 0) return 'likely';
  return known > 0 && known >= columns / 2 && !looksLikeCq(values) ? 'possible' : null;
}
