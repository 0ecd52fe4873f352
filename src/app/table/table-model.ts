import type { ReactNode } from 'react';

/** A column: what it sorts by, and how that is shown. */
export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  /** In the column's head, e.g. `cycles`. */
  readonly unit?: string;
  /** Numbers stand right and sort by size, with what is missing last. */
  readonly kind: 'text' | 'number';
  readonly value: (row: Row) => string | number | null;
  readonly show?: (row: Row) => ReactNode;
  /** Whether its cells are fields, which take a block that is pasted. */
  readonly isField?: true;
}

/** Rows by their place. */
export type Rows<Row> = Pick<readonly Row[], 'length' | 'at'>;
