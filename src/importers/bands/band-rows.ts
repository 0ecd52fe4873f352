import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { BandColumn } from './band-columns.ts';
import type { BandDraft } from './band-draft.ts';
import { emptyDraft } from './band-draft.ts';
import { roleOfLane, roleOfType } from './band-role.ts';
import type { BandFormat, BandSection } from './band-section.ts';
import { columnNamed } from './band-section.ts';
import { laneNumber } from './lane-order.ts';
import { tellProbings } from './probings.ts';
import { isNoteHeader } from '../tables/note-columns.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import { parseNumber } from '../tables/parse-number.ts';
import { isTitleOfNext, repeatsHeader } from '../tables/repeats-header.ts';
import { namedSums } from '../edited/named-sums.ts';
import type { SummaryRow } from '../edited/summary-rows.ts';
import { SummaryRows } from '../edited/summary-rows.ts';
import { unnamedRowsNotes } from '../edited/unnamed-rows.ts';
import { wordlessRows } from '../edited/wordless-rows.ts';
import { saysNo } from '../tables/yes-or-no.ts';

/** Columns that tell which band a row is of: a row with a value but none of them is still a band. */
const naming: readonly BandColumn[] = [
  'lane',
  'band',
  'sample',
  'target',
  'channel',
  'group',
  'factor',
  'line',
  'biological',
  'technical',
  'run',
  'membrane',
  'type',
];

/** Columns that go into a band one by one, whichever of their kind is filled. */
const singles: readonly BandColumn[] = [
  'lane',
  'sample',
  'target',
  'channel',
  'biological',
  'line',
  'membrane',
  'type',
  'loading',
  'background',
  'saturated',
  'exposure',
];

/** Headers of columns that say how a band was measured: `Bkgd Method`, `Analysis`, `Shape`, `Comment`. */
const measuringWord =
  /method|b(?:ac)?kg|background|analy[sz]|scan|project|shape|comment|notes?$|software|version|operator|user|filter|unit/i;

/** The bands of a section, and the columns (of its block) that were read. */
export interface BandRows {
  readonly drafts: readonly BandDraft[];
  /** The number that the row of each draft begins with, '' without one. */
  readonly counts: readonly string[];
  readonly read: ReadonlySet<number>;
  readonly summaries: readonly SummaryRow[];
  readonly notes: readonly Diagnostic[];
}

/** Reads the rows of a section: one draft a band. */
export function readBandRows(
  section: BandSection,
  format: BandFormat,
  decimal: DecimalSign,
): BandRows {
  const { header, value, end, firstColumn, title, repeat } = section;
  const { table, columns, headers } = header;
  const of = (column: BandColumn): readonly number[] => columns.get(column) ?? [];
  const at = (row: number, column: number): string => table.cell(row, column).trim();
  const first = (row: number, column: BandColumn): string =>
    of(column)
      .map((i) => at(row, i))
      .find((text) => text !== '') ?? '';
  const rows = Array.from({ length: end - header.row - 1 }, (_, i) => header.row + 1 + i).filter(
    (row) => !repeatsHeader(table, row, header.row) && !isTitleOfNext(table, row, header.row),
  );
  const keyed = naming.filter((column) => of(column).length > 0);
  const summaries = new SummaryRows(table);
  // ImageJ numbers its rows in a column without a header, and often nothing else names them.
  const numbering = headers[0] === '' ? [0] : [];
  const wordless = wordlessRows({
    ...{ table, from: header.row + 1, to: end, values: repeat?.columns ?? [value], decimal },
    names: [...naming.flatMap(of), ...numbering],
  });
  const sums = namedSums({
    ...{ table, headerRow: header.row, to: end, names: naming.flatMap(of) },
    ...{ values: repeat?.columns ?? [value], decimal },
  });
  const dataRows = rows.filter(isBand);
  const groupColumns = varying(of('group'));
  const factorColumns =
    of('sample').length === 0
      ? varying(of('factor'))
      : groupColumns.length === 0
        ? of('factor').filter(partsSamples)
        : [];
  const textFactors = groupColumns.length + of('sample').length === 0 ? repeatingTexts() : [];
  const groups = [...groupColumns, ...textFactors, ...factorColumns].toSorted((a, b) => a - b);
  const runColumns = runsOf();
  const raw = columnNamed(headers, format.raw);
  const area = columnNamed(headers, format.area);
  // A column for each blot.
  const blotOfHeader =
    repeat && /^(?:blot|gel)/i.test(headers[value] ?? '') ? (headers[value] ?? '') : '';
  const laneOfTitle = /^lane\b/i.test(title) ? title : '';
  const rowDrafts = dataRows.map((row): BandDraft => {
    const group = joined(row, groups);
    const replicate = first(row, 'biological') || (repeat?.number ?? '');
    const line = first(row, 'line');
    const own = first(row, 'sample');
    // A sample with a column a replicate is the group of these.
    const stated = repeat && own !== '' ? `${own} ${replicate}` : own;
    const lane = first(row, 'lane') || laneOfTitle;
    const composed = [line, group, replicate].filter((text) => text !== '').join(' ');
    return {
      ...emptyDraft,
      text: at(row, value),
      sheet: table.sheet,
      row: table.lineOf(row),
      column: firstColumn + value + 1,
      header: headers[value] || String(firstColumn + value + 1),
      lane: laneNumber(lane),
      sample: stated || composed || (laneNumber(lane) === lane ? '' : lane),
      target: first(row, 'target'),
      channel: first(row, 'channel'),
      group: repeat ? group || own : group,
      replicate,
      line,
      run: joined(row, runColumns) || blotOfHeader,
      membrane: first(row, 'membrane'),
      role: roleOfType(first(row, 'type')) || roleOfLane(stated) || roleOfLane(lane),
      loading: first(row, 'loading'),
      background: first(row, 'background'),
      raw: raw < 0 || raw === value ? '' : at(row, raw),
      area: area < 0 ? '' : at(row, area),
      saturated: flagOf(first(row, 'saturated')),
      exposure: first(row, 'exposure'),
    };
  });
  const { drafts, read: told, notes: toldNotes } = tellProbings(header, dataRows, rowDrafts);
  const single = singles.flatMap(of);
  const isFirst = !repeat || repeat.columns[0] === value;
  const read = new Set([value, raw, area, ...groups, ...runColumns, ...single, ...told]);
  for (const column of repeat?.columns ?? []) read.add(column);
  const names = [...of('sample'), ...of('target'), ...groups, ...of('line')];
  return {
    drafts,
    counts: dataRows.map((row) => /^\d+$/.exec(at(row, 0))?.[0] ?? ''),
    read,
    summaries: isFirst ? summaries.found : [],
    notes: isFirst
      ? [
          ...section.notes,
          ...unnamedRowsNotes(header, names, dataRows),
          ...toldNotes,
          ...wordless.notes(),
        ]
      : [],
  };

  /** A row is a band when its value is a number, or when enough of it says which band the value is missing of. */
  function isBand(row: number): boolean {
    const text = at(row, value);
    const filled = keyed.map((column) => first(row, column)).filter((name) => !isDash(name));
    const isNumber = parseNumber(text, decimal) !== null;
    if (summaries.tell(row, filled, isNumber)) return false;
    const sum = sums.get(row);
    if (sum !== undefined) {
      summaries.add(row, sum);
      return false;
    }
    if (isNumber) return !wordless.has(row);
    const blank = isDash(text);
    if (blank && format.dashIsNoBand) return false;
    if (wordless.has(row)) return false;
    return filled.length >= (text === '' ? Math.min(2, keyed.length) : 1) && filled.length > 0;
  }

  function joined(row: number, from: readonly number[]): string {
    return from
      .map((column) => at(row, column))
      .filter((text) => text !== '')
      .join(' ');
  }

  /** Whether a sample has a band of one protein with several words of a column, which thus tells samples apart. */
  function partsSamples(column: number): boolean {
    const seen = new Map<string, string>();
    const roles = ['sample', 'target', 'channel', 'line', 'biological', 'run', 'membrane'] as const;
    return dataRows.some((row) => {
      const [key, word] = [roles.map((role) => first(row, role)).join('\n'), at(row, column)];
      const before = seen.get(key) ?? word;
      seen.set(key, before);
      return first(row, 'sample') !== '' && before !== word;
    });
  }

  function distinct(column: number): Set<string> {
    return new Set(dataRows.map((row) => at(row, column)));
  }

  function varying(candidates: readonly number[]): number[] {
    if (candidates.length < 2) return [...candidates];
    const kept = candidates.filter((column) => distinct(column).size > 1);
    return kept.length > 0 ? kept : candidates.slice(0, 1);
  }

  /** A blot column is a run as it stands; experiments, dates and images only where the file tells several apart. */
  function runsOf(): number[] {
    const all = of('run');
    const isBlot = (column: number): boolean => /blot|gel/i.test(headers[column] ?? '');
    return all.filter((column) => isBlot(column) || distinct(column).size > 1);
  }

  /**
   * Unknown columns of words that come back row after row tell the conditions of a table that names none; how a band
   * was measured is no condition.
   */
  function repeatingTexts(): number[] {
    const known = new Set([...columns.values()].flat());
    return headers.flatMap((text, column) => {
      if (text === '' || known.has(column)) return [];
      if (measuringWord.test(text) || isNoteHeader(text)) return [];
      const cells = distinct(column);
      const texts = [...cells].every((cell) => parseNumber(cell, decimal) === null);
      return texts && cells.size > 1 && cells.size <= dataRows.length / 2 ? [column] : [];
    });
  }
}

/** A flag, a count or a percentage of saturated pixels: '' when it says that none is. */
function flagOf(text: string): string {
  return saysNo(text) || /^(|0+([.,]0+)?\s*%?|none|ok|[-–—]+)$/i.test(text) ? '' : text;
}

function isDash(text: string): boolean {
  return /^[-–—]*$/.test(text);
}
