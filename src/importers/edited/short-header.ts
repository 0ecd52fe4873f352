import { isKnownProtein } from '../bands/band-file-name.ts';
import { guessColumn } from '../mapping/column-words.ts';
import { foldHeader } from '../tables/fold-header.ts';
import { hasLetter } from '../tables/has-letter.ts';
import { isKnownGene } from '../tables/known-gene.ts';
import { rowIndexOf } from '../grid/plate-labels.ts';
import { isNoAmplification } from '../qpcr/no-amplification.ts';
import type { Table } from '../tables/table.ts';
import { isPosition } from '../tables/well-position.ts';

/** Rows that are looked at, and those whose cells are held against the headers. */
const mostRows = 200;
const judgedRows = 60;
/** Gels have fewer lanes. */
const mostLanes = 100;

/** First headers whose own column may count the rows. */
const counting = new Set([
  ...['no', 'nr', 'number', 'index', 'row', 'well', 'wellposition', 'position', 'pos', '#'],
  ...['lane', 'laneno', 'lanenumber', 'band', 'bandno'],
]);

/**
 * R writes the names of rows without a header above them, so that the first line is one cell shorter than all
 * others and every header stands one column too far left. Such a table gets the blank header back.
 */
export function withHeaderOverRowNames(table: Table): Table {
  if (!isOneShort(table)) return table;
  const full = table.widthOf(0);
  const width = table.cell(0, full - 1).trim() === '' ? full : full + 1;
  return {
    sheet: table.sheet,
    ...(table.splitBy === undefined ? {} : { splitBy: table.splitBy }),
    rowCount: table.rowCount,
    get columnCount() {
      return Math.max(width, table.columnCount);
    },
    cell: (row, column) =>
      row > 0 ? table.cell(row, column) : column > 0 ? table.cell(0, column - 1) : '',
    lineOf: (row) => table.lineOf(row),
    widthOf: (row) => (row === 0 ? width : table.widthOf(row)),
    ...(table.scan ? { scan: table.scan } : {}),
  };
}

function isOneShort(table: Table): boolean {
  const full = table.widthOf(0);
  // A spreadsheet program that saved the table again filled the first line up.
  const isPadded = full > 0 && table.cell(0, full - 1).trim() === '';
  const width = isPadded ? full - 1 : full;
  const names = width < 2 ? null : namesOf(table, width);
  if (!names) return false;
  // Lines that end after their last value are those of a program, and no remark stands behind them.
  const isWritten = !isPadded && names.areExact && table.sheet === '';
  const headers = Array.from({ length: width }, (_, column) => table.cell(0, column).trim());
  if (headers.every((text, i) => Number(text) === i + 1)) return isWritten && names.arePlateRows;
  const needLetters = isWritten ? headers.slice(0, 1) : headers;
  if (headers.includes('') || !needLetters.every(hasLetter)) return false;
  const better = fitOf(table, width, 1) - fitOf(table, width, 0);
  if (!names.areNumbers) {
    const namesNothing = isWritten && names.areFilled && guessColumn(headers[0] ?? '') === null;
    return better > 1 || (namesNothing && better >= 0 && holdNumbers(table, width));
  }
  // Numbers below «Well» are row names only where wells or numbers stand in the next column too.
  const mayFollow = names.areFollowed || !counting.has(foldHeader(headers[0] ?? ''));
  // Remarks behind the last header stand in some rows only, and what they stand behind is seldom counted from 1.
  const isLikely = names.areFilled && mayFollow && (names.areCounted || isWritten);
  const isSeen = names.areExact || names.reach;
  return better > (isLikely ? -2 : names.areCounted && isSeen ? 0 : 1);
}

/** What the first column holds if it names rows, and how far these reach; null where it does not. */
function namesOf(table: Table, width: number): Record<NamesAre, boolean> | null {
  const rows = Math.min(table.rowCount, mostRows);
  const names = new Set<string>();
  const are = {
    areNumbers: true,
    areCounted: true,
    arePlateRows: true,
    areFilled: true,
    areFollowed: true,
    areExact: true,
    reach: false,
  };
  for (let row = 1; row < rows; row += 1) {
    const name = table.cell(row, 0).trim();
    const surplus = table.widthOf(row) - width;
    if (surplus > 1 || (table.sheet === '' && surplus < 1)) return null;
    if (name === '' || names.has(name)) return null;
    names.add(name);
    if (!/^\d+$/.test(name)) are.areNumbers = false;
    if (name !== String(row)) are.areCounted = false;
    if (rowIndexOf(name) !== row - 1) are.arePlateRows = false;
    if (surplus !== 1) are.areExact = false;
    if (table.cell(row, width).trim() === '') are.areFilled = false;
    else are.reach = true;
    const next = table.cell(row, 1).trim();
    if (!isPosition(next) && !/^\d+$/.test(next)) are.areFollowed = false;
  }
  // A sheet has no cells in a last column of blanks, so nothing there shows that the first line is short.
  const mayBe = are.reach || are.areExact || (table.sheet !== '' && are.areCounted);
  return rows >= 3 && mayBe ? are : null;
}

type NamesAre =
  | 'areNumbers'
  | 'areCounted'
  | 'arePlateRows'
  | 'areFilled'
  | 'areFollowed'
  | 'areExact'
  | 'reach';

/** Whether numbers stand in every column behind the first. */
function holdNumbers(table: Table, width: number): boolean {
  for (let column = 1; column <= width; column += 1) {
    const kind = kindOf(table.cell(1, column).trim());
    if (kind === 'word' || kind === 'well') return false;
  }
  return true;
}

/** How many headers fit the cells `shift` columns further right, less those that do not. */
function fitOf(table: Table, width: number, shift: 0 | 1): number {
  let fit = 0;
  for (let column = 0; column < width; column += 1) {
    const header = table.cell(0, column);
    const kinds: Kind[] = [];
    for (let row = 1; row < Math.min(table.rowCount, judgedRows); row += 1) {
      const text = table.cell(row, column + shift).trim();
      if (text !== '') kinds.push(kindOf(text));
    }
    for (const kind of new Set(kinds)) {
      const count = kinds.filter((other) => other === kind).length;
      if (count > kinds.length / 2) fit += fits(header, kind);
    }
  }
  return fit;
}

/** What a cell holds: the number of a lane or row, another number, a well, no value, or words. */
type Kind = 'count' | 'number' | 'well' | 'marker' | 'word';

function kindOf(text: string): Kind {
  if (/^\d+$/.test(text) && Number(text) <= mostLanes) return 'count';
  if (/^[-+]?\d+([.,]\d+)*(e[-+]?\d+)?%?$/i.test(text)) return 'number';
  if (/^[A-P]\d{1,2}$/.test(text)) return 'well';
  return isNoAmplification(text) ? 'marker' : 'word';
}

const numeric: ReadonlySet<string> = new Set([
  'value',
  'quantity',
  'dose',
  'loading',
  'background',
]);
const worded: ReadonlySet<string> = new Set(['target', 'role', 'group', 'line', 'unit']);

/** Whether a column under a header may hold such cells: above 0 for what it names, below for what it cannot hold. */
function fits(header: string, kind: Kind): number {
  const meaning = guessColumn(header)?.meaning ?? '';
  if (meaning === 'position') {
    if (/lane/i.test(header)) return kind === 'count' ? 1 : kind === 'word' ? 0 : -1;
    if (kind === 'well') return 2;
    return kind === 'count' || /name/i.test(header) ? 0 : -2;
  }
  if (meaning === 'sample') return kind === 'word' ? 1 : 0;
  if (worded.has(meaning)) return kind === 'word' ? 1 : kind === 'marker' ? 0 : -1;
  const isNumeric = numeric.has(meaning) || isKnownGene(header) || isKnownProtein(header);
  if (!isNumeric || kind === 'count' || kind === 'marker') return 0;
  return kind === 'number' ? 1 : -1;
}
