import type { Header } from '../tables/header-match.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import type { QpcrColumn } from '../qpcr/qpcr-columns.ts';
import type { QpcrLayout } from '../qpcr/qpcr-layout.ts';
import type { NameOfRows, QpcrScan } from '../qpcr/qpcr-scan.ts';
import { isCount, isSubtotal, isSummary } from './calculated-words.ts';
import { isSumAbove } from './is-sum-above.ts';
import { namedSums } from './named-sums.ts';
import { leastCq } from './sums-of.ts';
import { isPosition } from '../tables/well-position.ts';

/** Rows between a subtotal and what it is of. */
const mostBlankAbove = 4;
/** No word for a summary is longer. */
const longestWord = 24;

/** Columns that a mean shares with the wells that it is of, where it states them. */
const namingSums: readonly QpcrColumn[] = ['sample', 'target', 'dye', 'group', 'line'];

interface QpcrTable {
  readonly header: Header<QpcrColumn>;
  readonly layout: QpcrLayout;
  readonly decimal: DecimalSign;
  readonly scan: QpcrScan;
  readonly isPositionCode: (code: number) => boolean;
  /** Whether a row so far had a well. */
  readonly hasWells: () => boolean;
}

/** Tells which rows of a Cq table sum others up. */
interface SummaryFinder {
  /** Looks at the names of the rows that were read last, before these are asked about. */
  learn(): void;
  /** The word that says so of row `i` of these, which is `row` of the table; '' for a row that was measured. */
  wordOf(i: number, row: number): string;
}

/**
 * A mean or a deviation below the wells that it was calculated from is no well. A word for it that is the row's only
 * name is enough. Where a target stands beside it, a sample may be called so: there other rows must have wells and
 * this one none, or its value must be what the word says.
 */
export function summaryFinder(table: QpcrTable): SummaryFinder {
  const { header, layout, scan, isPositionCode, hasWells } = table;
  const { position, sample, target, group, line, replicate, factor } = scan.names;
  /** A sample that no column names is composed of the others. */
  const summaryNames = header.columns.has('sample')
    ? [sample, target, group, line, replicate, factor]
    : [sample, target];
  const words = [sample, position, target].map((of) => new SummaryWords(of));
  /** Whether a sample that is called by such a word has wells of its own. */
  const wellsOf = new Map<string, boolean>();
  const named = sumsByName(table);
  let hasWords = false;
  let lastSummary = -1;
  return {
    learn() {
      for (const of of words) hasWords = of.learn() || hasWords;
    },
    wordOf(i, row) {
      const isNamed = (sample.codes[i] !== 0 && target.codes[i] !== 0) || scan.dye.codes[i] !== 0;
      // Nearly every row ends here.
      if (isNamed && !hasWords && named.size === 0) return '';
      if (isPositionCode(position.codes[i] ?? 0)) return '';
      const sum = named.get(row);
      if (sum !== undefined) return sum;
      const only = onlyName(i);
      if (only !== '') return sumsUpAbove(only, row) ? only : '';
      if (!isNamed && isNameless(i)) return unreadWord(row);
      const [inSample = '', inPosition = '', inTarget = ''] = words.map((of) => of.at(i));
      const word = inSample || inPosition;
      if (word === '' && inTarget === '') return '';
      if (hasWells()) return hasOwnWells(inSample) ? '' : word || inTarget;
      return word !== '' && isSumOfThose(table, row, word) ? word : '';
    },
  };

  /** Also below one such row (a count), or called after the sample above (`Par 1 Average`). */
  function sumsUpAbove(only: string, row: number): boolean {
    const sums =
      isSummary(only) || (lastSummary === row - 1 && isCount(only)) || isSubtotalAbove(only, row);
    if (sums) lastSummary = row;
    return sums;
  }

  function isSubtotalAbove(only: string, row: number): boolean {
    if (!/ [^ ]*\p{L}\.?$/u.test(only)) return false;
    const columns = header.columns.get('sample') ?? [];
    const above = Math.max(header.row, row - mostBlankAbove);
    for (let of = row - 1; of > above && columns.length > 0; of -= 1) {
      const texts = columns.map((column) => header.table.cell(of, column + layout.shift).trim());
      if (texts.some((text) => text !== '')) return texts.some((text) => isSubtotal(only, text));
    }
    return false;
  }

  function isNameless(i: number): boolean {
    return position.codes[i] === 0 && summaryNames.every(({ codes }) => codes[i] === 0);
  }

  /** Such a word in a column that is not read, in a row that is named nowhere else. */
  function unreadWord(row: number): string {
    const { table: written } = header;
    for (let column = 0; column < written.widthOf(row); column += 1) {
      const text = written.cell(row, column).trim();
      if (text.length <= longestWord && isSummary(text)) return text;
    }
    return '';
  }

  /** Looks through the whole table, once for each word: wells of that name may stand below as well. */
  function hasOwnWells(word: string): boolean {
    if (word === '') return false;
    const known = wellsOf.get(word) ?? standsBesideWell(table, word);
    wellsOf.set(word, known);
    return known;
  }

  /** The only name of a row; '' where it has several, or a dye. */
  function onlyName(i: number): string {
    if (scan.dye.codes[i] !== 0) return '';
    let only = position.name.textOf(position.codes[i] ?? 0);
    for (const { name, codes } of summaryNames) {
      const code = codes[i] ?? 0;
      if (code === 0) continue;
      if (only !== '') return '';
      only = name.textOf(code);
    }
    return only;
  }
}

/** The names of a column that are words such as «Mean». */
class SummaryWords {
  private readonly codes = new Set<number>();
  private seen = 0;

  constructor(private readonly column: NameOfRows) {}

  /** Looks at the names that are new, and says whether there are any such words. */
  learn(): boolean {
    const { name } = this.column;
    for (; this.seen < name.size; this.seen += 1) {
      const text = name.textOf(this.seen);
      // Samples may be a million, and nearly all of them are numbered.
      if (text.length > longestWord || /\d$/.test(text)) continue;
      if (isSummary(text)) this.codes.add(this.seen);
    }
    return this.codes.size > 0;
  }

  /** The name of a row where it is such a word, else ''. */
  at(i: number): string {
    const code = this.column.codes[i] ?? 0;
    return this.codes.has(code) ? this.column.name.textOf(code) : '';
  }
}

function standsBesideWell(
  { header: { table, columns }, layout }: QpcrTable,
  word: string,
): boolean {
  const [samples, wells] = [columns.get('sample') ?? [], columns.get('well') ?? []];
  const at = (row: number, column: number): string => table.cell(row, column + layout.shift).trim();
  for (let row = 0; row < table.rowCount; row += 1) {
    if (!samples.some((column) => at(row, column) === word)) continue;
    if (wells.some((column) => isPosition(at(row, column)))) return true;
  }
  return false;
}

/** The rows that are called after what they sum up (`Par 1 mean`), and whose Cq is that. */
function sumsByName({ header, layout, decimal }: QpcrTable): ReadonlyMap<number, string> {
  const { table, row: headerRow, columns } = header;
  const shifted = (column: number): number => column + layout.shift;
  const names = namingSums.flatMap((role) => columns.get(role) ?? []).map(shifted);
  const values = layout.cqColumns.map(({ column }) => shifted(column));
  const place = { table, headerRow, to: table.rowCount, names, values, decimal, least: leastCq };
  return namedSums(place);
}

/** Whether the values of a row are what a word says of those of its target above it, in each column of Cq. */
function isSumOfThose({ header, layout, decimal }: QpcrTable, row: number, word: string): boolean {
  const { table, columns } = header;
  const at = (of: number, column: number): string => table.cell(of, column + layout.shift).trim();
  const named = (of: number, roles: readonly QpcrColumn[]): string => {
    const found = roles.flatMap((role) => columns.get(role) ?? []);
    return found.map((column) => at(of, column)).find((text) => text !== '') ?? '';
  };
  const target = named(row, ['target', 'dye']);
  const isOf = (of: number): boolean =>
    named(of, ['target', 'dye']) === target && !isSummary(named(of, ['sample']));
  const values = layout.cqColumns.map(({ column }) => column + layout.shift);
  const place = { table, headerRow: header.row, values, decimal, least: leastCq };
  return isSumAbove(place, row, word, isOf);
}
