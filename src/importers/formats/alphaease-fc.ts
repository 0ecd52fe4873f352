import { targetNames } from '../../domain/target-names.ts';
import { decimalSignOf } from '../bands/band-decimal.ts';
import type { BandDraft } from '../bands/band-draft.ts';
import { emptyDraft } from '../bands/band-draft.ts';
import { finishBands } from '../bands/band-finish.ts';
import { roleOfLane } from '../bands/band-role.ts';
import { findWordsIn } from '../tables/find-words.ts';
import { foldHeader } from '../tables/fold-header.ts';
import type { Imported, Importer, Workbook } from '../importer.ts';
import { orderLanes } from '../bands/lane-order.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import { parseNumber } from '../tables/parse-number.ts';
import type { Table } from '../tables/table.ts';
import { textsOf } from '../tables/row-texts.ts';

/** Columns of a spot-density table, where its header was found. */
interface Columns {
  readonly name: number;
  readonly value: number;
  readonly background: number;
  readonly width: number;
}

function headerOf(table: Table, row: number): Columns | null {
  return saysIdv(table, row) ? columnsOf(textsOf(table, row).map(foldHeader)) : null;
}

/** The columns of a header by its folded words; null where it is none. */
function columnsOf(words: readonly string[]): Columns | null {
  const value = words.indexOf('idv');
  const name = words.findIndex((word) => word === '#' || word === 'obj#' || word === 'object');
  if (value < 0 || name < 0 || !words.includes('area')) return null;
  return { name, value, background: words.indexOf('back'), width: words.length };
}

/** Asked of every row of a sheet: a quick look at cells of the right length. */
function saysIdv(table: Table, row: number): boolean {
  for (let column = 0; column < table.widthOf(row); column += 1) {
    const text = table.cell(row, column).trim();
    if (text.length === 3 && text.toLowerCase() === 'idv') return true;
  }
  return false;
}

function headerRows(table: Table): number[] {
  const rows: number[] = [];
  for (let row = 0; row < Math.min(table.rowCount, 5000); row += 1) {
    if (table.widthOf(row) > 2 && headerOf(table, row)) rows.push(row);
  }
  return rows;
}

const loadingControls = new Map(
  targetNames.western
    .filter(({ role }) => role === 'loading')
    .flatMap(({ name, aliases = [] }) => [name, ...aliases])
    .map((name) => [foldHeader(name), name]),
);

/** The protein of a title such as `B1AR 10w` or `B1AR GAPDH 10w`: the loading control if it names one, else its first word. */
function targetOfTitle(title: string): string {
  const words = title.split(/[\s_,;]+/).filter((word) => word !== '');
  const loading = words.find((word) => loadingControls.has(foldHeader(word)));
  return loading ?? words.find((word) => !/^\d/.test(word)) ?? '';
}

/** Tables of one sheet: a title, a header, lanes, footnotes; a later table may lack its own header. */
function readSheet(table: Table, decimal: DecimalSign): BandDraft[] {
  const drafts: BandDraft[] = [];
  let columns: Columns | null = null;
  let title = '';
  const at = (row: number, column: number): string => table.cell(row, column).trim();
  for (let row = 0; row < table.rowCount; row += 1) {
    const header = headerOf(table, row);
    if (header) {
      columns = header;
      continue;
    }
    const name =
      at(row, columns?.name ?? 0) ||
      (columns ? '' : (textsOf(table, row).find((cell) => cell !== '') ?? ''));
    const text = columns ? at(row, columns.value) : '';
    if (name === '' && parseNumber(text, decimal) === null) continue;
    if (!columns || text === '') {
      if (!/^(\*|idv\s*=)/i.test(name)) title = name;
      continue;
    }
    drafts.push({
      ...emptyDraft,
      text,
      sheet: table.sheet,
      row: table.lineOf(row),
      column: columns.value + 1,
      header: 'IDV',
      sample: name,
      target: targetOfTitle(title),
      group: columns.name > 0 ? at(row, columns.name - 1) : '',
      background: columns.background < 0 ? '' : at(row, columns.background),
      run: table.sheet,
      role: roleOfLane(name),
    });
  }
  return drafts;
}

function read(workbook: Workbook): Imported {
  const decimal = decimalSignOf(workbook.tables);
  const ours = workbook.tables.filter((table) => headerRows(table).length > 0);
  const unread = new Set(
    ours.flatMap((table) => headerRows(table).flatMap((row) => textsOf(table, row))),
  );
  return finishBands(workbook, {
    drafts: orderLanes(ours.flatMap((table) => readSheet(table, decimal))),
    decimal,
    unreadColumns: [...unread].filter(
      (header) => !['', '#', 'idv', 'back'].includes(foldHeader(header)),
    ),
    metadata: [],
  });
}

/** Spot-density tables of AlphaEaseFC and AlphaView: integrated density values (IDV), one sheet a blot. */
export const alphaEaseFc: Importer = {
  id: 'alphaease-fc',
  name: 'AlphaEaseFC, AlphaView',
  vendor: 'Alpha Innotech',
  assay: 'western',
  extensions: ['xls', 'xlsx', 'txt', 'csv'],
  sniff: (workbook) =>
    findWordsIn(workbook.tables, (words) => columnsOf(words) !== null)
      ? { grade: 'certain', why: 'integrated density values (IDV) by object' }
      : { grade: 'no', why: 'no IDV column' },
  read,
};
