import type { Table } from '../../tables/table.ts';

/**
 * The columns of words that name samples together: each word of the one stands with each word of the others, as an
 * experiment crosses its factors. The first column alone where they are not crossed, for then the others are remarks.
 */
export function crossedTexts(
  table: Table,
  rows: readonly number[],
  columns: readonly number[],
): readonly number[] {
  const texts = new Map(columns.map((column) => [column, namesBelow(table, rows, column)]));
  const distinct = (column: number): number => new Set(texts.get(column)).size;
  const varying = columns.filter((column) => distinct(column) > 1);
  const combined = new Set(
    rows.map((_, i) => varying.map((column) => texts.get(column)?.[i]).join('\n')),
  );
  const crossed = varying.reduce((product, column) => product * distinct(column), 1);
  return varying.length > 1 && combined.size === crossed ? varying : columns.slice(0, 1);
}

/** A name that stands once is that of the blank rows below it. */
function namesBelow(table: Table, rows: readonly number[], column: number): string[] {
  let name = '';
  return rows.map((row) => (name = table.cell(row, column).trim() || name));
}
