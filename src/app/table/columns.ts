import { formatFixed } from '../format.ts';
import type { Column } from './data-table.tsx';

interface Head {
  readonly id: string;
  readonly header: string;
  readonly unit?: string;
}

/** A column of texts. */
export function textColumn<Row>(head: Head, value: (row: Row) => string): Column<Row> {
  return { ...head, kind: 'text', value };
}

/** A column of numbers with so many decimals, that sorts by what they are and not by how they are shown. */
export function fixedColumn<Row>(
  head: Head,
  value: (row: Row) => number | null,
  decimals: number,
): Column<Row> {
  return {
    ...head,
    kind: 'number',
    value,
    show: (row) => formatFixed(value(row), decimals),
  };
}
