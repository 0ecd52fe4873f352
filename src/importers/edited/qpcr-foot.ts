import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Header } from '../tables/header-match.ts';
import { legendRows } from './legend-rows.ts';
import { titleNote } from '../qpcr/matrix/title-rows.ts';
import { mostRowsByHand, namedRows } from './named-rows.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import type { QpcrColumn } from '../qpcr/qpcr-columns.ts';
import { nextQpcrHeader } from '../qpcr/qpcr-header.ts';
import type { QpcrLayout } from '../qpcr/qpcr-layout.ts';
import type { Table } from '../tables/table.ts';
import { unlabelledNote, unlabelledSums } from './unlabelled-sums.ts';

/** Columns of which a row that was measured has at least one filled. */
const naming: readonly QpcrColumn[] = [
  ...(['well', 'sample', 'target', 'dye', 'task', 'use', 'group', 'factor', 'line'] as const),
  ...(['biological', 'technical', 'replicate', 'run'] as const),
];

/** What somebody wrote below a Cq table that has no word of its own for what it is. */
interface QpcrFoot {
  /** Whether a row is part of it, and thus no well. */
  has(row: number): boolean;
  /** What there is to say of the rows that were asked about. */
  notes(): readonly Diagnostic[];
}

/** Looks below a table of Cq values; null where nothing stands there, and for long tables, which programs write. */
export function qpcrFoot(
  { table, row: top, columns }: Header<QpcrColumn>,
  layout: QpcrLayout,
  decimal: DecimalSign,
): QpcrFoot | null {
  if (table.scan || table.rowCount - top > mostRowsByHand) return null;
  const values = layout.cqColumns.map(({ column }) => column + layout.shift);
  const names = naming
    .flatMap((role) => columns.get(role) ?? [])
    .map((column) => column + layout.shift)
    .filter((column) => !values.includes(column));
  if (areWhole(table, top + 1, names, values)) return null;
  const to = nextQpcrHeader(table, top + 1)?.row ?? table.rowCount;
  const rows = namedRows({ table, from: top + 1, to, names, values, decimal });
  const [sums, legend] = [unlabelledSums(rows, decimal), legendRows(rows)];
  if (sums.size + legend.size === 0) return null;
  const asked = new Set<number>();
  return {
    has(row) {
      if (!sums.has(row) && !legend.has(row)) return false;
      asked.add(row);
      return true;
    },
    notes() {
      const remarks = [...legend].flatMap(([row, name]) => (asked.has(row) ? [{ row, name }] : []));
      const read = [...sums].filter((row) => asked.has(row));
      return [
        ...unlabelledNote(table, read, values[0] ?? 0),
        ...titleNote(table, remarks, 'a remark'),
      ];
    },
  };
}

/** Whether every row names something and says something of it, as those of a program do: a short look at most tables. */
function areWhole(
  table: Table,
  from: number,
  names: readonly number[],
  values: readonly number[],
): boolean {
  for (let row = from; row < table.rowCount; row += 1) {
    const isFilled = (column: number): boolean => table.cell(row, column).trim() !== '';
    if (!names.some(isFilled) || !values.some(isFilled)) return false;
  }
  return true;
}
