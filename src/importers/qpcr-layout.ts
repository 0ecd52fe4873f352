import type { ReplicateMeaning } from '../domain/source.ts';
import type { Header } from './header-match.ts';
import { parseNumber } from './parse-number.ts';
import type { QpcrColumn } from './qpcr-columns.ts';
import { isDerivedCq } from './qpcr-columns.ts';
import { dyeOfHeader } from './qpcr-dye.ts';

/** How the columns of one table are to be read; decided once from its header and its rows. */
export interface QpcrLayout {
  readonly cqColumns: readonly { readonly column: number; readonly target: string }[];
  /** 1 where rows carry a row number that the header does not name. */
  readonly shift: 0 | 1;
  readonly hasPosition: boolean;
  readonly hasSampleAndTarget: boolean;
  /** The table names nothing: every position counts. */
  readonly onlyPositions: boolean;
  readonly dyeNamesTarget: boolean;
  readonly replicateMeaning: ReplicateMeaning;
  readonly sampleOf: (row: number, stated: string) => string;
  readonly groupOf: (row: number) => string;
  readonly replicateOf: (row: number) => string;
  readonly runOf: (row: number) => string;
  readonly isOmitted: (row: number) => boolean;
}

export function layOut(header: Header<QpcrColumn>): QpcrLayout {
  const { table, columns, headers } = header;
  const shift = hasRowNumbers(header) ? 1 : 0;
  const of = (role: QpcrColumn): readonly number[] => columns.get(role) ?? [];
  const at = (row: number, column: number): string => table.cell(row, column + shift).trim();
  const first = (row: number, role: QpcrColumn): string =>
    of(role)
      .map((column) => at(row, column))
      .find((text) => text !== '') ?? '';
  const rows = dataRows(header, shift);
  const groups = varying([...of('group'), ...(of('sample').length === 0 ? of('factor') : [])]);
  const numbered = first.bind(null);
  const biological = of('biological').length > 0;
  const settled = of('technical').length > 0 || of('technicalCq').length > 1;
  const replicateMeaning = meaningOfReplicates();
  const hasSample = of('sample').length > 0;
  const bioIsSample = !hasSample && biological && nestedNames('biological');
  const targetNamed = of('target').length > 0;
  return {
    cqColumns: cqColumnsOf(),
    shift,
    hasPosition: of('well').length > 0,
    hasSampleAndTarget: hasSample && targetNamed,
    onlyPositions: !hasSample && !targetNamed && of('use').length === 0,
    dyeNamesTarget: of('dye').length > 0 && rows.every((row) => first(row, 'target') === ''),
    replicateMeaning,
    sampleOf: (row, stated) => stated || (hasSample ? '' : composedSample(row)),
    groupOf,
    replicateOf: (row) => {
      if (biological) return first(row, 'biological');
      return replicateMeaning === 'technical' ? '' : first(row, 'replicate');
    },
    runOf: (row) => first(row, 'run'),
    isOmitted: (row) =>
      /^(true|yes|1|x|omitted|excluded|checked)$/i.test(first(row, 'omit')) ||
      /^(false|no|0)$/i.test(first(row, 'include')),
  };

  function groupOf(row: number): string {
    return groups
      .map((column) => at(row, column))
      .filter((text) => text !== '')
      .join(' ');
  }

  /** A name for tables without a sample column: the replicate's own name, or group and replicate. */
  function composedSample(row: number): string {
    if (bioIsSample) return first(row, 'biological');
    const replicate = biological
      ? first(row, 'biological')
      : replicateMeaning === 'biological'
        ? first(row, 'replicate')
        : '';
    return [first(row, 'line'), groupOf(row), replicate].filter((text) => text !== '').join(' ');
  }

  function varying(candidates: readonly number[]): number[] {
    if (candidates.length < 2) return [...candidates];
    const kept = candidates.filter(
      (column) => new Set(rows.map((row) => at(row, column))).size > 1,
    );
    return kept.length > 0 ? kept : candidates.slice(0, 1);
  }

  /** Names such as P1 … R3 that each belong to one group are sample names; 1, 2, 3 are numbers within a group. */
  function nestedNames(role: QpcrColumn): boolean {
    const groupOfName = new Map<string, string>();
    for (const row of rows) {
      const name = numbered(row, role);
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
    if (table.cell(i, 0).startsWith('[')) break;
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
