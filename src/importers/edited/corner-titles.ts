import type { Diagnostic } from '../../domain/diagnostic.ts';
import { bandColumnFinder, plainValueWords, signalWords } from '../bands/band-columns.ts';
import { isProteinColumn } from '../bands/protein-names.ts';
import type { Workbook } from '../importer.ts';
import { couldBeCq, lookAt } from '../qpcr/cq-column.ts';
import { qpcrColumnOf } from '../qpcr/qpcr-columns.ts';
import { hasLetter } from '../tables/has-letter.ts';
import { isKnownGene } from '../tables/known-gene.ts';
import { findDecimalSign, parseNumber } from '../tables/parse-number.ts';
import { replicateOfHeader } from '../tables/replicate-columns.ts';
import { reviseTable } from '../tables/revise-table.ts';
import { isBlankRow, loneText, textsOf } from '../tables/row-texts.ts';
import type { Table } from '../tables/table.ts';
import { editByHand } from './by-hand.ts';

const mostColumns = 100;
const bandColumnOf = bandColumnFinder({ value: [...signalWords, ...plainValueWords] });

/** A header whose table is of one target, which stands in its corner or above it. */
interface Titled {
  readonly row: number;
  readonly target: string;
  /** The row of its title, or its own. */
  readonly from: number;
}

/**
 * Gives tables of one target each, below each other or alone, a column of targets where the target stands in the corner of
 * the header (`ERα, Blot 1, Blot 2`), or above a header that only counts (`1, 2, 3`): the corner is no name of samples. Known
 * proteins and genes tell such a corner from others.
 */
export function withCornerTitles(workbook: Workbook): {
  readonly workbook: Workbook;
  readonly notes: readonly Diagnostic[];
} {
  const notes: Diagnostic[] = [];
  const edited = editByHand(workbook, (table) => withTargets(table, notes), mostColumns);
  return { workbook: edited, notes };
}

function withTargets(table: Table, notes: Diagnostic[]): Table {
  const headers = headersOf(table);
  if (headers.length === 0) return table;
  const word = areCq(table, headers) ? 'Gene' : 'Protein';
  const rows = new Set(headers.map(({ row }) => row));
  const bare = headers.find(({ row }) => textsOf(table, row, mostColumns).some(isBare));
  if (bare) notes.push(noteOf(table, bare, word === 'Gene'));
  const titles = new Set(headers.flatMap(({ row, from }) => (from < row ? [from] : [])));
  const starts = new Map(headers.map(({ from, target }) => [from, target]));
  const targets: string[] = [];
  let target = '';
  for (let row = 0; row < table.rowCount; row += 1) {
    target = starts.get(row) ?? target;
    const isData = !isBlankRow(table, row) && !titles.has(row);
    targets.push(rows.has(row) ? word : isData ? target : '');
  }
  return reviseTable(
    table,
    (row, column, text) => {
      if (titles.has(row)) return '';
      if (!rows.has(row)) return text;
      if (column === 0) return 'Sample';
      return isBare(text) ? `${word === 'Gene' ? 'Ct' : 'Rep '}${text.trim()}` : text;
    },
    [{ at: (row) => targets[row] ?? '' }],
  );
}

/** The headers of a table, at least half of which are of a target that is known; none where two are of the same. */
function headersOf(table: Table): Titled[] {
  const found: Titled[] = [];
  for (let row = 0; row + 1 < table.rowCount; row += 1) {
    const header = titledAt(table, row, found[0]);
    if (header) found.push(header);
  }
  const names = new Set(found.map(({ target }) => target));
  const known = found.filter(({ target }) => isTarget(target)).length;
  return names.size === found.length && known * 2 >= found.length ? found : [];
}

function titledAt(table: Table, row: number, first: Titled | undefined): Titled | null {
  const [corner = '', ...heads] = textsOf(table, row, mostColumns);
  const filled = heads.filter((text) => text !== '');
  if (filled.length === 0) return null;
  const isCounted = areCounts(filled);
  const isValue = filled.every(hasLetter) && filled.some(isValueHead);
  const isLike = first !== undefined && first.from === first.row && isSame(table, row, first.row);
  // Nearly every row ends here.
  if (!(isCounted || isValue || isLike) || !hasRowsOfNames(table, row)) return null;
  const above = row > 1 && isBlankRow(table, row - 1) ? row - 2 : row - 1;
  const title = above < 0 ? '' : loneText(table, above);
  const isNamed =
    corner === '' || bandColumnOf(corner) === 'sample' || bandColumnOf(corner) === 'group';
  if (isNamed) return isCounted && isTarget(title) ? { row, target: title, from: above } : null;
  const isCorner = isTarget(corner) ? isCounted || isValue : isLike;
  return isCorner ? { row, target: corner, from: row } : null;
}

/** Heads that number replicates and nothing else, from 1 on where they are bare numbers. */
function areCounts(heads: readonly string[]): boolean {
  if (heads.every(isBare))
    return heads.length > 1 && heads.every((text, i) => Number(text) === i + 1);
  return heads.every(
    (text) => replicateOfHeader(text) !== '' || qpcrColumnOf(text) === 'technicalCq',
  );
}

function isBare(text: string): boolean {
  return /^\d{1,2}$/.test(text.trim());
}

function isValueHead(text: string): boolean {
  return bandColumnOf(text) === 'value' || qpcrColumnOf(text) === 'cq';
}

/** Whether names with numbers beside them stand below a header, and no letters of a plate. */
function hasRowsOfNames(table: Table, header: number): boolean {
  const [name = '', ...values] = textsOf(table, header + 1, mostColumns);
  const numbers = values.filter(
    (text) => parseNumber(text, '.') !== null || parseNumber(text, ',') !== null,
  );
  return hasLetter(name) && !isTarget(name) && !/^[A-P]$/.test(name) && numbers.length > 0;
}

function isSame(table: Table, row: number, other: number): boolean {
  const [heads, others] = [row, other].map((at) =>
    textsOf(table, at, mostColumns).slice(1).join('\n'),
  );
  return heads === others;
}

function areCq(table: Table, headers: readonly Titled[]): boolean {
  const rows = new Set(headers.map(({ row }) => row));
  const cells = Array.from({ length: table.rowCount }, (_, row) =>
    row > (headers[0]?.row ?? 0) && !rows.has(row) ? textsOf(table, row, mostColumns).slice(1) : [],
  ).flat();
  return couldBeCq(lookAt(cells, findDecimalSign(cells)));
}

function noteOf(table: Table, { row, target }: Titled, isCq: boolean): Diagnostic {
  const { sheet } = table;
  return {
    severity: 'info',
    code: 'replicate-meaning-unclear',
    ...(sheet === '' ? {} : { sheet }),
    row: table.lineOf(row),
    text: target,
    message: `The columns below ${target} are numbered and say no more, so each number is taken for ${isCq ? 'a technical replicate of the sample in its row' : 'a biological replicate and counts in n'}.`,
    expected: 'a word that says what the numbers count (`n=1`, `Ct1`)',
    mend: `If they count ${isCq ? 'biological replicates, write `n=1`, `n=2` …' : 'technical replicates, give each sample one row a lane'} in the file and add it again.`,
  };
}

function isTarget(text: string): boolean {
  return isProteinColumn(text) || isKnownGene(text);
}
