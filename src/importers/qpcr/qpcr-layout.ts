import type { ReplicateMeaning } from '../../domain/source.ts';
import { areWrittenDates } from '../tables/are-dates.ts';
import { isFactorHeader, treatmentsBeside } from '../tables/factor-columns.ts';
import type { Header } from '../tables/header-match.ts';
import type { PairedCq } from '../edited/paired-cq.ts';
import { pairedCq } from '../edited/paired-cq.ts';
import { parseNumber } from '../tables/parse-number.ts';
import type { QpcrColumn } from './qpcr-columns.ts';
import { isDerivedCq } from './qpcr-columns.ts';
import { dyeOfHeader } from './qpcr-dye.ts';
import { repeatsHeader } from '../tables/repeats-header.ts';
import { saysNo, saysYes } from '../tables/yes-or-no.ts';

/** How the columns of one table are to be read; decided once from its header and its rows. */
export interface QpcrLayout {
  /** `isOwn` where a column's target is that of its header, whatever the row names. */
  readonly cqColumns: readonly {
    readonly column: number;
    readonly target: string;
    readonly isOwn?: boolean;
  }[];
  /** Where each row states the Cq of its reference gene too. */
  readonly paired: PairedCq | null;
  /** 1 where rows carry a row number that the header does not name. */
  readonly shift: 0 | 1;
  readonly hasPosition: boolean;
  readonly hasSampleAndTarget: boolean;
  /** The table names nothing: every position counts. */
  readonly onlyPositions: boolean;
  readonly dyeNamesTarget: boolean;
  readonly replicateMeaning: ReplicateMeaning;
  /** Whether nothing but the lack of samples and wells says that its replicates are biological ones. */
  readonly supposesBiological: boolean;
  /** Columns that name the group, joined by spaces. */
  readonly groupColumns: readonly number[];
  /** Columns that name the level of a second factor, joined by spaces: as in a sample sheet, beside named samples. */
  readonly factorColumns: readonly number[];
  /**
   * A sample's name where no column has it: parts that are joined by spaces, each the first of its columns that
   * is not blank.
   */
  readonly sampleParts: readonly (readonly number[])[];
  readonly replicateColumns: readonly number[];
  readonly sampleOf: (row: number, stated: string) => string;
  readonly groupOf: (row: number) => string;
  readonly factorOf: (row: number) => string;
  readonly replicateOf: (row: number) => string;
  readonly runOf: (row: number) => string;
  readonly isOmitted: (row: number) => boolean;
}

export function layOut(header: Header<QpcrColumn>): QpcrLayout {
  const { table, columns, headers } = header;
  const shift = hasRowNumbers(header) ? 1 : 0;
  const of = (role: QpcrColumn): readonly number[] => columns.get(role) ?? [];
  const at = (row: number, column: number): string => table.cell(row, column + shift).trim();
  const first = (row: number, role: QpcrColumn): string => firstOf(row, of(role));
  const rows = dataRows(header, shift);
  const factors = factorsOf();
  const groups = varying([
    ...of('group').filter((column) => !factors.includes(column)),
    ...of('factor').filter(isGroup),
  ]);
  const biological = of('biological').length > 0;
  const settled = of('technical').length > 0 || of('technicalCq').length > 1;
  const meaning = meaningOfReplicates();
  const supposesBiological = meaning === 'unclear' && numberRowsOfGroups();
  const replicateMeaning = supposesBiological ? 'biological' : meaning;
  const hasSample = of('sample').length > 0;
  const replicateColumns = biological
    ? of('biological')
    : replicateMeaning === 'technical'
      ? []
      : of('replicate');
  const sampleParts = partsOfSample();
  const targetNamed = of('target').length > 0;
  const paired = pairedCq(header, shift);
  return {
    cqColumns: paired?.columns ?? cqColumnsOf(),
    paired,
    shift,
    hasPosition: of('well').length > 0,
    hasSampleAndTarget: hasSample && targetNamed,
    onlyPositions: !hasSample && !targetNamed && of('use').length === 0,
    dyeNamesTarget: of('dye').length > 0 && rows.every((row) => first(row, 'target') === ''),
    replicateMeaning,
    supposesBiological,
    groupColumns: groups,
    factorColumns: factors,
    sampleParts,
    replicateColumns,
    sampleOf: (row, stated) => stated || joined(row, sampleParts),
    groupOf,
    factorOf: (row) =>
      joined(
        row,
        factors.map((column) => [column]),
      ),
    replicateOf: (row) => firstOf(row, replicateColumns),
    runOf: (row) => first(row, 'run'),
    isOmitted: (row) => saysYes(first(row, 'omit')) || saysNo(first(row, 'include')),
  };

  function firstOf(row: number, found: readonly number[]): string {
    return found.map((column) => at(row, column)).find((text) => text !== '') ?? '';
  }

  function joined(row: number, parts: readonly (readonly number[])[]): string {
    return parts
      .map((part) => firstOf(row, part))
      .filter((text) => text !== '')
      .join(' ');
  }

  function groupOf(row: number): string {
    return joined(
      row,
      groups.map((column) => [column]),
    );
  }

  /** For tables without a sample column: the replicate's own name, or line, group and replicate. */
  function partsOfSample(): (readonly number[])[] {
    if (hasSample) return [];
    if (biological && nestedNames('biological')) return [of('biological')];
    const counts = biological || replicateMeaning === 'biological';
    return [of('line'), ...groups.map((column) => [column]), counts ? replicateColumns : []];
  }

  function factorsOf(): number[] {
    if (of('sample').length === 0) return [];
    const times = of('factor').filter((column) => isFactorHeader(headers[column] ?? ''));
    return [...times, ...treatmentsBeside(of('group'), headers)].filter(varies);
  }

  /** Where nothing names samples, what states a tissue or a dose names their group; else where a sample has several. */
  function isGroup(column: number): boolean {
    if (of('sample').length === 0) return !holdsDates(column);
    if (of('group').length > 0 || factors.includes(column)) return false;
    // A day numbers repeats as often as times.
    if (/^days?$|dpi/i.test(headers[column] ?? '') || holdsDates(column)) return false;
    const seen = new Map<string, string>();
    return rows.some((row) => {
      const [sample, word] = [first(row, 'sample'), at(row, column)];
      const before = seen.get(sample) ?? word;
      seen.set(sample, before);
      return sample !== '' && word !== '' && before !== word;
    });
  }

  function holdsDates(column: number): boolean {
    return areWrittenDates(rows.map((row) => at(row, column)));
  }

  function varies(column: number): boolean {
    return new Set(rows.map((row) => at(row, column))).size > 1;
  }

  function varying(candidates: readonly number[]): number[] {
    if (candidates.length < 2) return [...candidates];
    const kept = candidates.filter(varies);
    return kept.length > 0 ? kept : candidates.slice(0, 1);
  }

  /** Names such as P1 … R3 that each belong to one group are sample names; 1, 2, 3 are numbers within a group. */
  function nestedNames(role: QpcrColumn): boolean {
    const groupOfName = new Map<string, string>();
    for (const row of rows) {
      const name = first(row, role);
      if (name === '' || parseNumber(name, '.') !== null) return false;
      const group = groupOf(row);
      if ((groupOfName.get(name) ?? group) !== group) return false;
      groupOfName.set(name, group);
    }
    return groupOfName.size > 1;
  }

  /** A replicate column counts biological replicates when something else counts the technical ones. */
  function meaningOfReplicates(): ReplicateMeaning {
    if (biological) return 'biological';
    if (of('replicate').length === 0) return 'technical';
    if (settled) return 'biological';
    const seen = new Set<string>();
    let repeated = 0;
    for (const row of rows) {
      const key = [
        first(row, 'sample'),
        groupOf(row),
        first(row, 'line'),
        first(row, 'target'),
        first(row, 'dye'),
        first(row, 'run'),
        first(row, 'replicate'),
      ].join('\n');
      if (seen.has(key)) repeated += 1;
      seen.add(key);
    }
    if (of('target').length > 0 && repeated >= rows.length / 3) return 'biological';
    const stated = rows.some((row) => first(row, 'replicate') !== '');
    return stated ? 'unclear' : 'technical';
  }

  /**
   * Without a column of samples or wells, a number beside groups tells their samples apart: each has one row a gene
   * and number, and some group has several.
   */
  function numberRowsOfGroups(): boolean {
    if (of('sample').length > 0 || of('well').length > 0 || of('target').length === 0) return false;
    const seen = new Set<string>();
    const numbersOf = new Map<string, Set<string>>();
    for (const row of rows) {
      const number = first(row, 'replicate');
      const group = [first(row, 'line'), groupOf(row)].join('\n');
      const target = first(row, 'target');
      if (number === '' || target === '') continue;
      const key = [group, target, first(row, 'run'), number].join('\n');
      if (seen.has(key)) return false;
      seen.add(key);
      numbersOf.set(group, (numbersOf.get(group) ?? new Set()).add(number));
    }
    return numbersOf.size > 1 && [...numbersOf.values()].some(({ size }) => size > 1);
  }

  function cqColumnsOf(): { column: number; target: string }[] {
    const cq = of('cq');
    const technical = of('technicalCq');
    if (cq.length === 0) return technical.map((column) => ({ column, target: '' }));
    const dyes = cq.map((column) => dyeOfHeader(headers[column] ?? ''));
    if (cq.length > 1 && new Set(dyes).size === cq.length) {
      return cq.map((column, i) => ({ column, target: dyes[i] ?? '' }));
    }
    const main = cq.find((column) => !isDerivedCq(headers[column] ?? '')) ?? cq[0];
    return main === undefined ? [] : [{ column: main, target: '' }];
  }
}

/** Rows that are looked at to decide; the decision of a long table does not need its last row. */
function dataRows({ table, row }: Header<QpcrColumn>, shift: number): number[] {
  const rows: number[] = [];
  for (let i = row + 1; i < Math.min(table.rowCount, row + 5000); i += 1) {
    if (table.cell(i, 0).startsWith('[') || repeatsHeader(table, i, row)) break;
    if (table.widthOf(i) > 1 + shift) rows.push(i);
  }
  return rows;
}

/** R writes row numbers without a header: each row is one cell longer and starts with its number. */
function hasRowNumbers({ table, row, headers }: Header<QpcrColumn>): boolean {
  const next = row + 1;
  return (
    table.widthOf(next) === headers.length + 1 &&
    table.cell(next, 0).trim() === '1' &&
    (table.rowCount <= next + 1 || table.cell(next + 1, 0).trim() === '2')
  );
}
