import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { BandColumn, BandWords } from './band-columns.ts';
import { bandColumnFinder, plainValueWords, signalWords } from './band-columns.ts';
import { columnBlocks } from './band-blocks.ts';
import { isCalculated } from '../edited/calculated-words.ts';
import { foldHeader, foldWithoutBrackets } from '../tables/fold-header.ts';
import type { Header, RoleOf } from '../tables/header-match.ts';
import { headerAt } from '../tables/header-match.ts';
import type { Workbook } from '../importer.ts';
import { isAllWords } from '../tables/is-all-words.ts';
import { withMergedNames } from '../edited/merged-names.ts';
import { repeatsHeader } from '../tables/repeats-header.ts';
import { replicateColumns, replicateOfHeader } from '../tables/replicate-columns.ts';
import type { Table } from '../tables/table.ts';
import { filledCells, isBlankRow, loneText } from '../tables/row-texts.ts';

/** How the tables of one format are told and read. */
export interface BandFormat {
  /** Its own words for columns, before the general ones; the words of `value` are in order of preference. */
  readonly words: BandWords;
  /** Whether a row is a header of the format; `folded` holds its cells without case, spaces and punctuation. */
  readonly isHeader: (header: Header<BandColumn>, folded: ReadonlySet<string>) => boolean;
  /** Words of the column with the signal before its background was taken off, where another one is the net signal. */
  readonly raw?: readonly string[];
  /** Words of the column with the pixels that the background is the mean of. */
  readonly area?: readonly string[];
  /** A row whose value is blank or a dash holds no band (one lane has fewer bands than the next). */
  readonly dashIsNoBand?: boolean;
  /** Columns that count replicates (`Rep 1`, `n=2`) may hold the bands of a row, one each. */
  readonly mayRepeat?: boolean;
  /** Rows stand in the order of the lanes even where no column numbers them. */
  readonly rowsAreLanes?: boolean;
}

/** Rows under one header (and, side by side, the columns of one lane), to the next header or the end. */
export interface BandSection {
  readonly header: Header<BandColumn>;
  /** What there is to say of its names. */
  readonly notes: readonly Diagnostic[];
  readonly value: number;
  /** 0-based row after the last one. */
  readonly end: number;
  readonly firstColumn: number;
  /** Text alone in the row above the header, or above the columns of one lane. */
  readonly title: string;
  /** Where each row has a band a replicate: the one that `value` is of, and the columns of all. */
  readonly repeat?: { readonly number: string; readonly columns: readonly number[] };
}

/** A preamble is no longer than this, and no table of bands longer than that. */
const mostPreamble = 500;
const mostRows = 200_000;

/** All sections of a workbook that a format claims, in order. */
export function findBandSections(workbook: Workbook, format: BandFormat): BandSection[] {
  return workbook.tables.flatMap((table) => sectionsOf(table, format));
}

/** Folded cells of a header row, with and without their brackets. */
export function foldedHeaders(headers: readonly string[]): Set<string> {
  return new Set(headers.flatMap((text) => [foldHeader(text), foldWithoutBrackets(text)]));
}

const finders = new WeakMap<BandFormat, RoleOf<BandColumn>>();

function finderOf(format: BandFormat): RoleOf<BandColumn> {
  let finder = finders.get(format);
  if (!finder) {
    const value = format.words.value ?? [...signalWords, ...plainValueWords];
    finders.set(format, (finder = bandColumnFinder({ ...format.words, value })));
  }
  return finder;
}

function sectionsOf(table: Table, format: BandFormat): BandSection[] {
  const roleOf = finderOf(format);
  const rows: number[] = [];
  let seen = '';
  for (let row = 0; row < Math.min(table.rowCount, mostRows); row += 1) {
    if (rows.length === 0 && row >= mostPreamble) break;
    if (!couldBeHeader(row) || !isAllWords(table, row)) continue;
    const header = headerAt(table, row, roleOf);
    if (!format.isHeader(header, foldedHeaders(header.headers))) continue;
    // A header that comes back in the middle of a table, as on every page of a print, begins no other one.
    const last = rows.at(-1);
    const follows = last !== undefined && filledCells(table, row - 1) > 1;
    if (follows && repeatsHeader(table, row, last)) continue;
    rows.push(row);
    seen = table.cell(row, 0);
  }
  return rows.flatMap((row, i) =>
    columnBlocks(table, row).flatMap((block): BandSection[] => {
      const header = inOrderOfWords(
        withUnnamedLane(headerAt(block.table, row, roleOf), format),
        format,
      );
      const value = bestColumn(header, format.words.value ?? [...signalWords, ...plainValueWords]);
      const place = {
        end: rows[i + 1] ?? table.rowCount,
        firstColumn: block.firstColumn,
        title: block.title || titleAbove(table, row),
      };
      const { headers } = header;
      // Their mean may stand beside them.
      const isMean = value === undefined || isCalculated(headers[value] ?? '');
      const repeats = format.mayRepeat && isMean ? replicateColumns(headers) : [];
      if (repeats.length > 0) {
        return repeats.map((column) => ({
          ...withMergedCells(header, column),
          ...place,
          value: column,
          repeat: { number: replicateOfHeader(headers[column] ?? ''), columns: repeats },
        }));
      }
      return value === undefined ? [] : [{ ...withMergedCells(header, value), ...place, value }];
    }),
  );

  /** Below the first header another one starts like it or follows a blank row: data rows are many. */
  function couldBeHeader(row: number): boolean {
    if (rows.length === 0) return true;
    return table.cell(row, 0) === seen || isBlankRow(table, row - 1);
  }
}

/** The header of the same rows with names repeated that stand once for several bands. */
function withMergedCells(
  header: Header<BandColumn>,
  value: number,
): Pick<BandSection, 'header' | 'notes'> {
  const { columns } = header;
  const roles = ['sample', 'target', 'group', 'line', 'run', 'membrane'] as const;
  const names = roles.flatMap((role) => columns.get(role) ?? []);
  return withMergedNames(header, names, [value]);
}

/** A format whose lanes stand in a column without a header, mostly the first, says so with an empty word. */
function withUnnamedLane(header: Header<BandColumn>, { words }: BandFormat): Header<BandColumn> {
  if (!words.lane?.includes('')) return header;
  const { table, row, headers } = header;
  const stated = headers.findIndex(
    (text, column) => text === '' && /^lane\b/i.test(table.cell(row + 1, column).trim()),
  );
  const unnamed = stated < 0 && headers[0] === '' ? 0 : stated;
  if (unnamed < 0) return header;
  const lanes = [unnamed, ...(header.columns.get('lane') ?? [])];
  return { ...header, columns: new Map([...header.columns, ['lane', lanes]]) };
}

/** Where several columns hold the same (two sample names), the format's better word comes first. */
function inOrderOfWords(header: Header<BandColumn>, { words }: BandFormat): Header<BandColumn> {
  const columns = [...header.columns].map(([column, found]): [BandColumn, readonly number[]] => {
    const own = words[column];
    if (!own || found.length < 2) return [column, found];
    const rank = (i: number): number => {
      const at = own.indexOf(foldHeader(header.headers[i] ?? ''));
      return at < 0 ? own.length : at;
    };
    return [column, found.toSorted((a, b) => rank(a) - rank(b))];
  });
  return { ...header, columns: new Map(columns) };
}

/** The column of a header that one of the words names, the best word first; -1 without one. */
export function columnNamed(headers: readonly string[], words: readonly string[] = []): number {
  for (const word of words) {
    const column = headers.findIndex(
      (text) => foldHeader(text) === word || foldWithoutBrackets(text) === word,
    );
    if (column >= 0) return column;
  }
  return -1;
}

/** Of the value's columns the one whose word stands first in the list. */
function bestColumn(header: Header<BandColumn>, words: readonly string[]): number | undefined {
  const rank = (column: number): number => {
    const text = header.headers[column] ?? '';
    const exact = words.indexOf(foldHeader(text));
    return exact >= 0 ? exact : words.indexOf(foldWithoutBrackets(text));
  };
  return (header.columns.get('value') ?? []).toSorted((a, b) => rank(a) - rank(b))[0];
}

/** The nearest text within three rows above a header that stands alone in its row. */
function titleAbove(table: Table, headerRow: number): string {
  for (let row = headerRow - 1; row >= Math.max(0, headerRow - 3); row -= 1) {
    if (!isBlankRow(table, row)) return loneText(table, row);
  }
  return '';
}
