import { isCopy } from '../edited/repeated-sheets.ts';
import type { Header } from '../tables/header-match.ts';
import { numberOf } from '../tables/parse-number.ts';
import type { Table } from '../tables/table.ts';
import { isNumbered } from '../tables/well-position.ts';
import type { QpcrColumn } from './qpcr-columns.ts';

/** A sheet that holds the wells of another sheet once more; of the same one where two tables stand beside each other. */
export interface RepeatedSheet {
  readonly sheet: string;
  readonly original: string;
  /** Cells of the Cq column that differ. */
  readonly differences: number;
  /** Whether it holds the means of the other one's wells instead. */
  readonly isSum?: true;
}

export interface QpcrHeaders {
  readonly headers: readonly Header<QpcrColumn>[];
  readonly repeats: readonly RepeatedSheet[];
}

/** Rows of a sheet that are held against those of another one, and rows of that. */
const mostRows = 400;
const mostOriginals = 20_000;
/** Of a selection so many rows stand in the other sheet as they are. */
const enough = 0.9;

const naming = ['well', 'dye', 'sample', 'target'] as const;
type Naming = (typeof naming)[number];

/**
 * A table that stands on two sheets is read once: also when somebody edited some cells of the copy, sorted it, or
 * kept some of its rows. The original is the sheet that the
 * instrument called «Results», else the longest with the most columns, else the first.
 */
export function withoutRepeats(headers: readonly Header<QpcrColumn>[]): QpcrHeaders {
  if (headers.length < 2) return { headers, repeats: [] };
  const originals = headers.toSorted(
    (a, b) =>
      rankOf(a.table) - rankOf(b.table) ||
      b.table.rowCount - b.row - (a.table.rowCount - a.row) ||
      b.columns.size - a.columns.size,
  );
  const kept: { header: Header<QpcrColumn>; cells: RowCells[] }[] = [];
  const repeats: RepeatedSheet[] = [];
  for (const header of originals) {
    const cells = cellsOf(header);
    const same = kept.find((other) => repeatsOf(other.cells, cells) !== null);
    const whole = same ?? kept.find((other) => isSelection(header, other.header));
    if (whole && cells.length > 0) {
      repeats.push({
        sheet: header.table.sheet,
        original: whole.header.table.sheet,
        differences: repeatsOf(whole.cells, cells) ?? 0,
      });
    } else kept.push({ header, cells });
  }
  const keptHeaders = new Set(kept.map(({ header }) => header));
  return { headers: headers.filter((header) => keptHeaders.has(header)), repeats };
}

function rankOf(table: Table): number {
  if (/^results?$/i.test(table.sheet.trim())) return 0;
  return isCopy(table) ? 2 : 1;
}

interface RowCells {
  readonly name: string;
  readonly cq: string;
}

function cellsOf(header: Header<QpcrColumn>): RowCells[] {
  const { table, row, columns } = header;
  const values = [...(columns.get('cq') ?? []), ...(columns.get('technicalCq') ?? [])];
  const rows = Math.max(0, Math.min(table.rowCount, row + mostRows) - row - 1);
  return Array.from({ length: rows }, (_, i) => ({
    name: nameOf(header, row + 1 + i, ['well', 'dye']),
    cq: values.map((column) => table.cell(row + 1 + i, column).trim()).join('|'),
  }));
}

/** How many Cq cells differ between two tables of the same wells; null when they are not the same plate. */
function repeatsOf(a: readonly RowCells[], b: readonly RowCells[]): number | null {
  if (a.length !== b.length || a.some(({ name }, i) => name !== b[i]?.name)) return null;
  const differences = a.filter(({ cq }, i) => cq !== b[i]?.cq).length;
  return differences <= a.length / 10 ? differences : null;
}

/** Whether the rows of a table stand in another one too, by all the names that both have and with the same Cq. */
function isSelection(part: Header<QpcrColumn>, whole: Header<QpcrColumn>): boolean {
  const roles = naming.filter((role) => part.columns.has(role) && whole.columns.has(role));
  const rows = wellsOf(part, roles, mostRows);
  if (roles.length === 0 || rows.length < (roles.length > 1 ? 2 : 4)) return false;
  const known = new Set(wellsOf(whole, roles, mostOriginals));
  return rows.filter((text) => known.has(text)).length >= enough * rows.length;
}

/** The measured rows of a table, each as its names and its Cq. */
function wellsOf(header: Header<QpcrColumn>, roles: readonly Naming[], most: number): string[] {
  const { table, row, columns } = header;
  const [cq = -1] = columns.get('cq') ?? [];
  const wells: string[] = [];
  for (let i = row + 1; i < Math.min(table.rowCount, row + most); i += 1) {
    const value = cq < 0 ? null : numberOf(table.cell(i, cq));
    if (value !== null) wells.push(`${nameOf(header, i, roles)}|${value.toFixed(2)}`);
  }
  return wells;
}

/** What a row is called in some columns; of `Well` and `Well Position` the one with a letter counts, which people keep. */
function nameOf(
  { table, columns }: Header<QpcrColumn>,
  row: number,
  roles: readonly QpcrColumn[],
): string {
  const names = roles.map((role) => {
    const texts = (columns.get(role) ?? []).map((column) => table.cell(row, column).trim());
    return texts.find((text) => text !== '' && !isNumbered(text)) ?? texts[0];
  });
  return names.join('|');
}
