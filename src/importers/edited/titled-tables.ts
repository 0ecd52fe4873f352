import type { Diagnostic } from '../../domain/diagnostic.ts';
import { bandColumnFinder } from '../bands/band-columns.ts';
import { isProteinColumn } from '../bands/protein-names.ts';
import type { Workbook } from '../importer.ts';
import { couldBeCq, lookAt } from '../qpcr/cq-column.ts';
import { qpcrColumnOf } from '../qpcr/qpcr-columns.ts';
import { areWrittenDates } from '../tables/are-dates.ts';
import { isKnownGene } from '../tables/known-gene.ts';
import { findDecimalSign } from '../tables/parse-number.ts';
import { replicateOfHeader } from '../tables/replicate-columns.ts';
import { reviseTable } from '../tables/revise-table.ts';
import { isBlankRow, loneText, textsOf } from '../tables/row-texts.ts';
import type { Table } from '../tables/table.ts';
import { isPosition } from '../tables/well-position.ts';
import { isNumberLike } from '../viability/well-signal.ts';
import { blotTitle } from './band-tables-apart.ts';
import { anySumKind, isCalculated, isPlainSummary, isSummary } from './calculated-words.ts';
import { isByHand } from './by-hand.ts';
import { tablesSideBySide } from './side-by-side.ts';
import { isStackedHeader } from './stacked-headers.ts';

const bandColumnOf = bandColumnFinder({});

/** Rows below one title, which stands alone above them or above their header. */
interface Titled {
  readonly row: number;
  readonly title: string;
  readonly heads: string;
  /** What each row with values is called. */
  readonly names: string[];
}

/** What titles of tables with the same rows may tell apart, and how that is said. */
const kinds = {
  Run: 'blots or runs',
  Group: 'groups',
  'Cell line': 'cell lines (or other conditions, within which groups are compared)',
} as const;

/**
 * Gives tables with the same samples, which stand below or beside each other under a title each (`MCF-7`, `T47D`; `Blot 1`, `Blot 2`), a
 * column of their titles. Without it a sample of one would be that of the other.
 */
export function withTitledTables(workbook: Workbook): {
  readonly workbook: Workbook;
  readonly notes: readonly Diagnostic[];
} {
  const notes: Diagnostic[] = [];
  const tables = workbook.tables.flatMap((table) => {
    if (!isByHand(table)) return [table];
    const blocks = titledBlocks(table);
    const sides = tellRowsApart(blocks) ? [] : titledSides(table);
    const told = sides.length > 0 ? sides.map(({ block }) => block) : blocks;
    if (!tellRowsApart(told)) return [table];
    const kind = kindOf(told);
    notes.push(noteOf(table, told, kinds[kind]));
    const isHeader = (row: number): boolean => isStackedHeader(table, row);
    const head = kind === 'Run' && !areCq(table) ? 'Blot' : kind;
    return sides.length > 0
      ? sides.map(({ side, block }) => withTitles(side, [block], head, isHeader))
      : [withTitles(table, told, head, isHeader)];
  });
  return notes.length === 0 ? { workbook, notes } : { workbook: { ...workbook, tables }, notes };
}

/** The blocks of a table; none where a row with values stands below no title. */
function titledBlocks(table: Table): readonly Titled[] {
  const blocks: Titled[] = [];
  let title: { readonly row: number; readonly title: string } | null = null;
  let heads = '';
  for (let row = 0; row < table.rowCount; row += 1) {
    const lone = loneText(table, row);
    if (lone !== '' && !isNumberLike(lone)) title = { row, title: lone };
    else if (isStackedHeader(table, row)) heads = textsOf(table, row).join('\n');
    else if (!isBlankRow(table, row) && heads !== '') {
      if (title) blocks.push({ ...title, heads, names: [] });
      title = null;
      const last = blocks.at(-1);
      if (!last) return [];
      const name = nameOf(table, row);
      if (name !== '') last.names.push(name);
    }
  }
  return blocks;
}

/** The tables beside each other under the first header, each with the title above it; none where one has no title. */
function titledSides(table: Table): { readonly side: Table; readonly block: Titled }[] {
  const rows = Array.from({ length: table.rowCount }, (_, row) => row);
  const header = rows.find((row) => isStackedHeader(table, row)) ?? 0;
  const sides = header === 0 ? [] : tablesSideBySide(table, header);
  if (sides.some(({ title }) => title === '')) return [];
  return sides.map(({ table: side, title }) => {
    const heads = textsOf(side, header)
      .filter((text) => text !== '')
      .join('\n');
    const names = rows.slice(header + 1).flatMap((row) => nameOf(side, row) || []);
    return { side, block: { row: header - 1, title, heads, names } };
  });
}

/** The words of a row, or the number that it begins with; '' for a row that sums others up. */
function nameOf(table: Table, row: number): string {
  const texts = textsOf(table, row).filter((text) => text !== '');
  const [first = ''] = texts;
  if (anySumKind(first) !== null) return '';
  const words = texts.filter((text) => !isNumberLike(text) && !isPosition(text));
  return words.length > 0 ? words.join('\n') : first;
}

/** Whether blocks have titles of their own, which name no target and nothing calculated, above the same rows. */
function tellRowsApart(blocks: readonly Titled[]): boolean {
  const titles = blocks.map(({ title }) => title);
  if (blocks.length < 2 || new Set(titles).size < titles.length) return false;
  if (titles.some((text) => isProteinColumn(text) || isKnownGene(text) || saysSums(text)))
    return false;
  // Where the tables name no target, their titles may; where they have other columns, they may be of other targets.
  const [heads = '', ...otherHeads] = new Set(blocks.map((block) => block.heads));
  if (kindOf(blocks) !== 'Run' && (otherHeads.length > 0 || !namesTargets(heads))) return false;
  return blocks.every(({ names }, i) => {
    const others = new Set(blocks.flatMap((other, at) => (at === i ? [] : other.names)));
    const shared = names.filter((name) => others.has(name)).length;
    return shared > 0 && shared * 2 >= names.length;
  });
}

/** Whether a title says that what stands below it was calculated; `Total` may be a lysate. */
function saysSums(title: string): boolean {
  return isCalculated(title) && (!isSummary(title) || isPlainSummary(title));
}

function namesTargets(heads: string): boolean {
  return heads.split('\n').some((text) => {
    const isRole = [bandColumnOf(text), qpcrColumnOf(text)].includes('target');
    return isRole || isProteinColumn(text) || isKnownGene(text);
  });
}

function kindOf(blocks: readonly Titled[]): keyof typeof kinds {
  const titles = blocks.map(({ title }) => title);
  const areRuns = titles.some((title) => blotTitle.test(title)) || areNumbered(titles);
  if (areRuns || areWrittenDates(titles)) return 'Run';
  const names = blocks.flatMap((block) => block.names);
  const areCounts = names.every((name) => isNumberLike(name) || replicateOfHeader(name) !== '');
  return areCounts ? 'Group' : 'Cell line';
}

/** Whether titles are one word with numbers or letters behind that count (`Western 1`, `n2`), and no names of cells (`HT-29`). */
function areNumbered(titles: readonly string[]): boolean {
  const parts = titles.map((title) => /^(.*?)[\s_.#=-]*(\d{1,3}|[A-H])$/.exec(title));
  const stems = new Set(parts.map((part) => part?.[1] ?? null));
  const [stem] = stems;
  const first = Math.min(...parts.map((part) => Number(part?.[2] ?? Number.NaN)));
  const isWord = typeof stem === 'string' && /[a-z]{2}/.test(stem);
  return stems.size === 1 && typeof stem === 'string' && (isWord || first === 1);
}

/** Whether the numbers of a table look like Cq values, whose runs are called otherwise than blots. */
function areCq(table: Table): boolean {
  const rows = Array.from({ length: table.rowCount }, (_, row) => textsOf(table, row));
  const numbers = rows.flat().filter(isNumberLike);
  return couldBeCq(lookAt(numbers, findDecimalSign(numbers)));
}

/** The table with a column of titles behind its last, and blank rows where the titles stood. */
function withTitles(
  table: Table,
  blocks: readonly Titled[],
  head: string,
  isHeader: (row: number) => boolean,
): Table {
  const titles = new Map(blocks.map(({ row, title }) => [row, title]));
  const cells: string[] = [];
  let title = '';
  for (let row = 0; row < table.rowCount; row += 1) {
    title = titles.get(row) ?? title;
    const isData = !isBlankRow(table, row) && !titles.has(row) && nameOf(table, row) !== '';
    cells.push(isHeader(row) ? head : isData ? title : '');
  }
  return reviseTable(table, (row, _, text) => (titles.has(row) ? '' : text), [
    { at: (row) => cells[row] ?? '' },
  ]);
}

function noteOf(table: Table, blocks: readonly Titled[], kind: string): Diagnostic {
  const { sheet } = table;
  const titles = blocks.map(({ title }) => title);
  return {
    severity: 'info',
    code: 'name-missing',
    ...(sheet === '' ? {} : { sheet }),
    row: table.lineOf(blocks[0]?.row ?? 0),
    text: titles.join(', '),
    message: `${blocks.length} tables hold the same names, so they are told apart by their titles (${titles.map((title) => `«${title}»`).join(', ')}), which are taken for ${kind}.`,
    expected: 'one table, with a column of what the titles say',
    mend: 'Nothing to do if that is so. Otherwise put them into one table with a column for it (Blot, Group, Cell line) and add the file again.',
  };
}
