import type { Workbook } from '../importer.ts';
import { isAllWords } from '../tables/is-all-words.ts';
import { isProteinColumn } from '../bands/protein-names.ts';
import { hasLetter } from '../tables/has-letter.ts';
import { isKnownGene } from '../tables/known-gene.ts';
import { qpcrColumnOf } from '../qpcr/qpcr-columns.ts';
import { replicateOfHeader } from '../tables/replicate-columns.ts';
import { reviseTable } from '../tables/revise-table.ts';
import { summaryPartOf } from '../tables/summary-columns.ts';
import { textsOf } from '../tables/row-texts.ts';
import type { Table } from '../tables/table.ts';
import { onlyRows } from '../tables/table-rows.ts';
import { viabilityColumnOf } from '../viability/viability-columns.ts';
import { editByHand } from './by-hand.ts';

/** Rows in which such a header is looked for, and the most columns that people lay out so. */
const headRows = 12;
const mostColumns = 100;

/** What stands before numbers that count replicates. */
const countWord =
  /^(?:(?:bio(?:logical)? )?rep(?:licate|eat)?s?|n|no\.?|nr\.?|#|exp(?:eriment)?)$/i;

/**
 * Gives columns with heads of two rows one head each: `Control` over the numbers of its replicates, `1, 2, 3`, becomes
 * `Control 1`, `Control 2`, `Control 3`, genes over `Ct, Ct` become `ESR1 Ct`, `GAPDH Ct`, and what stands over means with their
 * spread is joined with these words. Plates count their columns
 * too, but once for all.
 */
export function withOneRowOfHeads(workbook: Workbook): Workbook {
  return editByHand(workbook, withHeads, mostColumns);
}

function withHeads(table: Table): Table {
  for (let row = 0; row + 2 < Math.min(table.rowCount, headRows); row += 1) {
    const heads = countedHeads(table, row) ?? headsOfCq(table, row) ?? headsOfMeans(table, row);
    if (!heads) continue;
    const revised = reviseTable(table, (at, column, text) =>
      at === row ? (heads.get(column) ?? text) : text,
    );
    const rows = Array.from({ length: table.rowCount }, (_, at) => at);
    return onlyRows(
      revised,
      rows.filter((at) => at !== row + 1),
    );
  }
  return table;
}

/** The new heads by their column; null where the row and the one below are no such header. */
function countedHeads(table: Table, row: number): ReadonlyMap<number, string> | null {
  const names = textsOf(table, row, mostColumns);
  const counts = textsOf(table, row + 1, mostColumns).map(countOf);
  const first = counts.findIndex((count) => count !== null);
  if (first < 1 || counts.slice(first).includes(null)) return null;
  const before = textsOf(table, row + 1, first);
  // The rows are named by what stands before the groups, or by the words beside the numbers.
  const areNamed = before.some((text, column) => text !== '' && (names[column] ?? '') === '');
  const isCorner = names[0] === '' && names.slice(first).some(isProteinColumn);
  if (names[0] === '' && !areNamed && !isCorner) return null;
  if (!areNamed && !before.every((text) => text === '' || countWord.test(text))) return null;
  const isPlain = (at: number, column: number): boolean =>
    /^\d+$/.test(table.cell(at, column).trim());
  const role = viabilityColumnOf(names[0] ?? '');
  const isDosed = role === 'dose' || role === 'logDose';
  // A word before the numbers says that the one above it is of the groups, and names no rows.
  const heads = new Map<number, string>(
    before.flatMap((text, column): [number, string][] => {
      if (areNamed) return [[column, text || (names[column] ?? '')]];
      return column === 0 && before.some((word) => word !== '') ? [[0, '']] : [];
    }),
  );
  const runs: number[] = [];
  let name = '';
  for (let column = first; column < counts.length; column += 1) {
    const count = counts[column] ?? null;
    const own = names[column] ?? '';
    if (count === 1) {
      if (own === '' || own === name || !hasLetter(own)) return null;
      name = own;
      runs.push(0);
    }
    const last = runs.length - 1;
    const isNext = last >= 0 && count === (runs[last] ?? 0) + 1 && (own === '' || own === name);
    if (!isNext) return null;
    runs[last] = count ?? 0;
    // Bare numbers beside doses count wells as often as experiments, so the name comes back instead.
    heads.set(column, isDosed && isPlain(row + 1, column) ? name : `${name} ${count}`);
  }
  return runs.length > 1 && runs.some((length) => length > 1) && names.length <= counts.length
    ? heads
    : null;
}

/** The same of genes over columns that say `Ct` and nothing else. */
function headsOfCq(table: Table, row: number): ReadonlyMap<number, string> | null {
  const [upper, lower] = [textsOf(table, row, mostColumns), textsOf(table, row + 1, mostColumns)];
  const isCq = (column: number): boolean => /^c[tqp]$/i.test(lower[column] ?? '');
  const heads = new Map<number, string>();
  const genes = new Set<string>();
  let gene = '';
  for (const [column, text] of lower.entries()) {
    const above = upper[column] ?? '';
    if (!isCq(column)) {
      heads.set(column, text || above);
      continue;
    }
    if (above !== '') gene = above;
    else if (!isCq(column - 1)) return null;
    heads.set(column, `${gene} ${text}`);
    genes.add(gene);
  }
  const areGenes = genes.size > 1 && [...genes].some(isKnownGene);
  return areGenes && [...genes].every((name) => qpcrColumnOf(name) === null) ? heads : null;
}

/**
 * The same of anything over `Mean, SD, n` or a value with its spread: joined, their words say that replicates are missing.
 * Columns without a name above name the rows.
 */
function headsOfMeans(table: Table, row: number): ReadonlyMap<number, string> | null {
  const [upper, lower] = [textsOf(table, row, mostColumns), textsOf(table, row + 1, mostColumns)];
  const parts = lower.map(summaryPartOf);
  const first = upper.findIndex((text, i) => text !== '' && (lower[i + 1] ?? '') !== '' && i > 0);
  const own = upper.slice(first).filter((text) => text !== '');
  const spreads = parts.slice(first).filter((part) => part === 'spread').length;
  if (first < 1 || own.length < 2 || new Set(own).size < own.length || spreads !== own.length)
    return null;
  if (!isAllWords(table, row + 1) || parts.slice(0, first).some((part) => part !== null))
    return null;
  const heads = new Map<number, string>();
  let name = '';
  for (const [column, text] of lower.entries()) {
    if (column >= first) name = upper[column] || name;
    heads.set(column, column < first ? text || (upper[column] ?? '') : `${name} ${text}`.trim());
  }
  return heads;
}

function countOf(text: string): number | null {
  const digits = /^#?(\d{1,2})$/.exec(text)?.[1] ?? replicateOfHeader(text);
  return digits === '' ? null : Number(digits);
}
