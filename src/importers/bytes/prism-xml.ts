import { excludedMark } from '../tables/prism-mark.ts';
import type { Table } from '../tables/table.ts';

/** More tags than this are no table that a person made. */
const mostTags = 5_000_000;

interface Column {
  readonly title: string;
  readonly cells: string[];
  /** Whether it states the spread or the count of what a mean beside it was calculated from. */
  readonly isSpread?: boolean;
}

/**
 * The data tables of a Prism project (`.pzfx`): one table each, named by its title, the X column first, then one
 * column a subcolumn of Y; the first row holds the titles. Row titles stand in the place of an X column that there
 * is not. Excluded values carry an asterisk, as Prism shows them.
 */
export function readPrismTables(text: string): Table[] {
  const tables: Table[] = [];
  for (const { attributes, inner: block } of elementsOf(text, 'Table')) {
    const title = titleOf(block);
    const x = blocksOf(block, 'XColumn').flatMap((column) => columnsOf(column));
    const y = blocksOf(block, 'YColumn').flatMap((column) => columnsOf(column));
    const rows = blocksOf(block, 'RowTitlesColumn').flatMap((column) => columnsOf(column));
    const [first = { title: '', cells: [] }] = x.length > 0 ? x : rows;
    const parts = summaries.get(/\sYFormat="([^"]*)"/.exec(attributes)?.[1] ?? '') ?? [];
    const named = y.map((column, i) =>
      nameSubcolumn(column, parts[i % parts.length], x.length > 0),
    );
    if (y.length > 0) tables.push(toTable(title, [first, ...named]));
  }
  return tables;
}

/** What the subcolumns of a table of means hold, in their order, by the table's format of Y. */
const summaries: ReadonlyMap<string, readonly string[]> = new Map([
  ['SD', ['Mean', 'SD']],
  ['SDN', ['Mean', 'SD', 'N']],
  ['SE', ['Mean', 'SEM']],
  ['SEN', ['Mean', 'SEM', 'N']],
  ['CV', ['Mean', 'CV']],
  ['CVN', ['Mean', 'CV', 'N']],
  ['low-high', ['Mean', 'upper error', 'lower error']],
  ['upper-lower-limits', ['Mean', 'upper limit', 'lower limit']],
]);

/** Replicates bear the title of their data set; beside an X so do means, for which curves are asked. */
function nameSubcolumn(column: Column, part: string | undefined, hasX: boolean): Column {
  if (part === undefined) return column;
  if (!hasX) return { ...column, title: part };
  return part === 'Mean'
    ? column
    : { ...column, title: `${part} of ${column.title}`, isSpread: true };
}

function toTable(sheet: string, columns: readonly Column[]): Table {
  const spreads = columns.flatMap(({ isSpread }, column) => (isSpread ? [column] : []));
  const rows = Math.max(...columns.map(({ cells }) => cells.length));
  return {
    sheet,
    rowCount: rows + 1,
    columnCount: columns.length,
    cell: (row, column) =>
      row === 0 ? (columns[column]?.title ?? '') : (columns[column]?.cells[row - 1] ?? ''),
    lineOf: (row) => row + 1,
    widthOf: (row) => (row <= rows ? columns.length : 0),
    spreads,
  };
}

function columnsOf(block: string): Column[] {
  const title = titleOf(block);
  return blocksOf(block, 'Subcolumn').map((subcolumn) => ({ title, cells: cellsOf(subcolumn) }));
}

function cellsOf(subcolumn: string): string[] {
  const cells: string[] = [];
  for (const [, attributes = '', inner = ''] of subcolumn.matchAll(
    /<d(\s[^<>]*?)?(?:\/>|>([^<]*(?:<(?!\/?d[\s/>])[^<]*)*)<\/d>)/g,
  )) {
    if (cells.length >= mostTags) throw new RangeError(`a column has more than ${mostTags} cells`);
    const value = plain(inner);
    cells.push(/Excluded="1"/.test(attributes) && value !== '' ? `${value}${excludedMark}` : value);
  }
  return cells;
}

/** The outermost blocks of a tag, without nesting: Prism does not nest its tables and columns. */
function blocksOf(text: string, tag: string): string[] {
  return elementsOf(text, tag).map(({ inner }) => inner);
}

interface Element {
  readonly attributes: string;
  readonly inner: string;
}

/** The same with the attributes of their tags. */
function elementsOf(text: string, tag: string): Element[] {
  const blocks: Element[] = [];
  const [close, opening] = [`</${tag}>`, `<${tag}`];
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
    if (!/[\s>]/.test(text.charAt(at + opening.length))) continue;
    const start = text.indexOf('>', at) + 1;
    const end = text.indexOf(close, start);
    if (start === 0 || end < 0) break;
    blocks.push({
      attributes: text.slice(at + opening.length, start - 1),
      inner: text.slice(start, end),
    });
    at = end;
  }
  return blocks;
}

function titleOf(block: string): string {
  return plain(/^\s*<Title>([\s\S]*?)<\/Title>/.exec(block)?.[1] ?? '');
}

const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Text without markup, entities resolved. */
function plain(markup: string): string {
  return markup
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/&(?:#(\d{1,6})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
      if (name) return entities.get(String(name)) ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .trim();
}
