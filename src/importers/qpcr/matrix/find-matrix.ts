import { areWrittenDates } from '../../tables/are-dates.ts';
import type { Header } from '../../tables/header-match.ts';
import { headerAt } from '../../tables/header-match.ts';
import type { DecimalSign } from '../../tables/parse-number.ts';
import { findDecimalSign, parseNumber } from '../../tables/parse-number.ts';
import type { QpcrColumn } from '../qpcr-columns.ts';
import { isNoAmplification } from '../no-amplification.ts';
import { qpcrColumnOf } from '../qpcr-columns.ts';
import type { Table } from '../../tables/table.ts';
import type { CqLook } from '../cq-column.ts';
import { couldBeCq, geneOfCtHeader, isOtherNumber, lookAt } from '../cq-column.ts';
import { isKnownGene } from '../../tables/known-gene.ts';
import { isNoteHeader } from '../../tables/note-columns.ts';
import { measuredRows } from './measured-rows.ts';
import { summaryColumns } from '../../tables/summary-columns.ts';
import { replicateOfHeader } from '../../tables/replicate-columns.ts';

/** Rows that are looked at to find the header and to tell what a column holds. */
const headRows = 60;
const sampleRows = 400;

/** A table with one column a gene, one column a sample, or one column a replicate of the row's group. */
export interface Matrix {
  readonly header: Header<QpcrColumn>;
  /** 1 where rows carry a row number that the header does not name. */
  readonly shift: 0 | 1;
  /** The columns of Cq values, and what each is called. */
  readonly values: readonly { readonly column: number; readonly name: string }[];
  /** Columns of text that nothing else is known of. */
  readonly texts: readonly number[];
  readonly columnsAre: 'genes' | 'samples' | 'replicates';
  readonly decimal: DecimalSign;
  /** Whether anything but the numbers says that this is qPCR. */
  readonly stated: boolean;
}

/** The first matrix of Cq values in a table; null when there is none. */
export function findMatrix(table: Table): Matrix | null {
  const decimal = findDecimalSign(firstCells(table));
  for (let row = 0; row < Math.min(table.rowCount - 1, headRows); row += 1) {
    const matrix = matrixAt(table, row, decimal);
    if (matrix === 'wells') return null;
    if (matrix) return matrix;
  }
  return null;
}

/** The matrix below a row; `wells` where the table has one Cq a row instead. */
function matrixAt(table: Table, row: number, decimal: DecimalSign): Matrix | 'wells' | null {
  if (!isFollowedByNumbers(table, row, decimal)) return null;
  const header = headerAt(table, row, qpcrColumnOf);
  if (!isHeader(header, decimal)) return null;
  const shift = hasRowNumbers(header) ? 1 : 0;
  const rows = measuredRows(table, row, row + sampleRows);
  const looks = header.headers.map((_, column) =>
    lookAt(cellsOf(table, rows, column + shift), decimal),
  );
  const values = titledAbove(header, valueColumns(header, looks), shift);
  if (values.length > 0 && hasPlainCq(header, values)) return 'wells';
  if (values.length === 0 || !startsBelow(header, values, shift, decimal)) return null;
  if (areValues(header, values, decimal)) return null;
  // Wells under one word (`Unkn`) are a line of a plate: columns of a matrix are told apart by their names.
  const different = new Set(values.map(({ name }) => name));
  if (values.length > 2 && different.size === 1) return null;
  const columns = withoutEfficiencies(header, values);
  const areReplicates = values.every(({ name }) => replicateOfHeader(name) !== '');
  // A table that names the sample and the gene of every row is not a matrix, whatever numbers it holds.
  if (columns.has('sample') && columns.has('target') && !areReplicates) return null;
  const taken = new Set([...columns.values(), values.map(({ column }) => column)].flat());
  const longest = Math.max(...values.map(({ column }) => filledOf(looks[column])));
  const found = header.headers.flatMap((text, column) =>
    !taken.has(column) && isNaming(text, looks[column], longest) ? [column] : [],
  );
  // A date tells no samples apart where anything else names them.
  const undated = found.filter((column) => !areWrittenDates(cellsOf(table, rows, column + shift)));
  const isNamed = (['sample', 'group', 'line', 'target'] as const).some((role) =>
    columns.has(role),
  );
  const texts = undated.length > 0 || isNamed ? undated : found;
  const named = { ...header, columns };
  if (areReplicates && !(columns.has('target') && (columns.has('group') || columns.has('sample'))))
    return null;
  const [names] = texts;
  const columnsAre = areReplicates
    ? 'replicates'
    : directionOf(named, values, rows, names === undefined ? -1 : names + shift);
  const stated = isStated(named, values, columnsAre);
  return { header: named, shift, values, texts, columnsAre, decimal, stated };
}

/**
 * A quick look before the long one: columns with a name above and Cq values below. Names of samples may be
 * numbers where the first column says that it holds genes.
 */
function isFollowedByNumbers(table: Table, row: number, decimal: DecimalSign): boolean {
  const width = table.widthOf(row);
  const shift = table.widthOf(row + 1) === width + 1 ? 1 : 0;
  const numbersMayName = width > 1 && qpcrColumnOf(table.cell(row, 0)) === 'target';
  for (let column = 0; column < width; column += 1) {
    const name = table.cell(row, column).trim();
    if (name === '' || (!numbersMayName && parseNumber(name, decimal) !== null)) continue;
    const below = [1, 2, 3].map((more) => table.cell(row + more, column + shift));
    const isCq = (text: string): boolean =>
      parseNumber(text, decimal) !== null || isNoAmplification(text);
    if (below.every(isCq) && below.some((text) => parseNumber(text, decimal) !== null)) return true;
  }
  return false;
}

function isHeader({ headers }: Header<QpcrColumn>, decimal: DecimalSign): boolean {
  const texts = headers.filter((text) => text !== '');
  const numbers = texts.filter((text) => parseNumber(text, decimal) !== null).length;
  return texts.length >= 2 && numbers <= texts.length / 2;
}

/** Columns that say Ct of a gene where there are such; else those of an unknown name whose cells look like Cq. */
function valueColumns(
  { headers, columns }: Header<QpcrColumn>,
  looks: readonly CqLook[],
): { column: number; name: string }[] {
  const all = headers.map((text, column) => ({ column, text, look: looks[column] }));
  const stated = all.flatMap(({ column, text, look }) => {
    const name = geneOfCtHeader(text);
    return name !== '' && look && look.numbers + look.markers > 0 ? [{ column, name }] : [];
  });
  if (stated.length > 0) return stated;
  const known = new Set(
    [...columns].flatMap(([role, found]) => (role === 'technicalCq' ? [] : found)),
  );
  const sums = summaryColumns(headers);
  const unknown = all.filter(
    ({ column, text }) =>
      text !== '' && !known.has(column) && !isOtherNumber(text) && !sums.has(column),
  );
  const alike = unknown.filter(({ look }) => look && couldBeCq(look));
  const named = unknown.filter(
    ({ look }) =>
      look && (couldBeCq(look) || (look.numbers + look.others === 0 && look.markers > 0)),
  );
  const unlike = unknown.filter(
    ({ column, look }) =>
      look && look.numbers > look.others && !alike.some((a) => a.column === column),
  );
  const cells = alike.reduce((sum, { look }) => sum + (look?.numbers ?? 0), 0);
  const enough = alike.length >= 2 && alike.length > unlike.length && cells >= 4;
  return enough && !isCurves(headers, alike)
    ? named.map(({ column, text }) => ({ column, name: text }))
    : [];
}

/** Numbers beside a marker are the values of a well whose header is missing; numbers alone may be called so. */
function areValues(
  { headers }: Header<QpcrColumn>,
  values: readonly { name: string }[],
  decimal: DecimalSign,
): boolean {
  if (qpcrColumnOf(headers[0] ?? '') === 'target') return false;
  const others = values.filter(({ name }) => parseNumber(name, decimal) === null);
  return others.length > 0 && others.every(({ name }) => isNoAmplification(name));
}

/** A column called `Cq` alone holds that of each row: what is called `… Cq` beside it was calculated, in any language. */
function hasPlainCq(
  { headers, columns }: Header<QpcrColumn>,
  values: readonly { column: number }[],
): boolean {
  const isValue = (column: number): boolean => values.some((value) => value.column === column);
  return (
    values.every(({ column }) => geneOfCtHeader(headers[column] ?? '') !== '') &&
    (columns.get('cq') ?? []).some((column) => !isValue(column))
  );
}

/**
 * Columns that only count wells (`Ct1`, `Ct2`, `Rep 1`) are named by the title above them, as merged cells are
 * written: it stands once for all columns up to the next. Without titles they name nothing, and are no matrix.
 */
function titledAbove(
  { table, row }: Header<QpcrColumn>,
  values: readonly { column: number; name: string }[],
  shift: number,
): readonly { column: number; name: string }[] {
  if (!values.every(({ name }) => qpcrColumnOf(name) === 'technicalCq')) return values;
  if (row === 0) return [];
  const titled = values.map(({ column }) => {
    let from = column + shift;
    while (from > 0 && table.cell(row - 1, from).trim() === '') from -= 1;
    return { column, name: table.cell(row - 1, from).trim() };
  });
  const isTitled = titled.every(({ name }) => name !== '' && qpcrColumnOf(name) === null);
  return isTitled && new Set(titled.map(({ name }) => name)).size > 1 ? titled : [];
}

/** Curves have one column a well, or one row a cycle or a time. */
function isCurves(headers: readonly string[], values: readonly { text: string }[]): boolean {
  const wells = values.filter(({ text }) => /^[A-P]\d{1,2}\b/.test(text)).length;
  const byTime = headers.some((text) =>
    /^(cycles?|cycle ?(no|number|#).*|elapsed.*|time.*\(.*\))$/i.test(text),
  );
  return wells > values.length / 2 || byTime;
}

/** The columns by role without those that carry a gene's own name beside its `Ct` column: they hold its efficiency. */
function withoutEfficiencies(
  { headers, columns }: Header<QpcrColumn>,
  values: readonly { column: number; name: string }[],
): Map<QpcrColumn, readonly number[]> {
  const isValue = new Set(values.map(({ column }) => column));
  const genes = new Set(values.map(({ name }) => name));
  const kept = new Map<QpcrColumn, readonly number[]>();
  for (const [role, found] of columns) {
    const others = found.filter((column) => {
      return !isValue.has(column) && !genes.has(headers[column] ?? '');
    });
    if (others.length > 0 && role !== 'technicalCq' && role !== 'cq') kept.set(role, others);
  }
  return kept;
}

/** The first rows below hold values already, and no text among them: the header is the last of several. */
function startsBelow(
  { table, row }: Header<QpcrColumn>,
  values: readonly { column: number }[],
  shift: number,
  decimal: DecimalSign,
): boolean {
  let found = 0;
  for (let below = row + 1; below <= row + 3; below += 1) {
    for (const { column } of values) {
      const text = table.cell(below, column + shift);
      if (parseNumber(text, decimal) !== null) found += 1;
      else if (!isNoAmplification(text)) return false;
    }
  }
  return found > 0;
}

function directionOf(
  { table, headers, columns }: Header<QpcrColumn>,
  values: readonly { name: string }[],
  rows: readonly number[],
  names: number,
): Matrix['columnsAre'] {
  if (headers.some((text) => geneOfCtHeader(text) !== '')) return 'genes';
  if (columns.has('target')) return 'samples';
  if (columns.has('sample') || columns.has('group') || names < 0) return 'genes';
  const genesInHeader = values.filter(({ name }) => isKnownGene(name)).length;
  const genesBelow = cellsOf(table, rows, names).filter(isKnownGene).length;
  return genesBelow > genesInHeader ? 'samples' : 'genes';
}

function isStated(
  { headers, columns }: Header<QpcrColumn>,
  values: readonly { name: string }[],
  columnsAre: Matrix['columnsAre'],
): boolean {
  const saysCt = headers.some((text) => geneOfCtHeader(text) !== '');
  if (saysCt || values.some(({ name }) => isKnownGene(name))) return true;
  const namesRows = columns.has('sample') || columns.has('group') || columns.has('target');
  const hasDose = headers.some((text) => /^(dose|conc|\[|µm|nm$|log)/i.test(text));
  return columnsAre !== 'genes' || (namesRows && !hasDose);
}

/** Texts that name rows; without a header above, most rows have one (others are remarks on some). */
function isNaming(header: string, look: CqLook | undefined, rows: number): boolean {
  if (!look || look.others <= look.numbers || isNoteHeader(header)) return false;
  return header !== '' || look.others * 2 > rows;
}

function filledOf(look: CqLook | undefined): number {
  return look ? look.numbers + look.markers + look.others : 0;
}

/** R writes row numbers without a header: each row is one cell longer and starts with its number. */
function hasRowNumbers({ table, row, headers }: Header<QpcrColumn>): boolean {
  return table.widthOf(row + 1) === headers.length + 1 && table.cell(row + 1, 0).trim() === '1';
}

function cellsOf(table: Table, rows: readonly number[], column: number): string[] {
  return rows.map((row) => table.cell(row, column));
}

function* firstCells(table: Table): Generator<string> {
  for (let row = 0; row < Math.min(table.rowCount, sampleRows); row += 1) {
    for (let column = 0; column < Math.min(table.widthOf(row), 60); column += 1) {
      yield table.cell(row, column);
    }
  }
}
