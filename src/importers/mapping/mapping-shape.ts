import type {
  ColumnMapping,
  GridMapping,
  PlateArea,
  RememberedMapping,
  TableMapping,
} from '../../domain/mapping.ts';
import { foldHeader } from '../tables/fold-header.ts';
import { statedScale, wordsAround } from './guess-groups.ts';
import { numberOf } from '../tables/parse-number.ts';
import { findPlateAreas, plateCells } from '../grid/plate-areas.ts';
import type { Table } from '../tables/table.ts';

/** Rows that are searched for the header of a remembered mapping: preambles differ in length. */
const searchedRows = 200;

/** Names the tables that a mapping fits, so that the same columns are not pointed at twice. */
export function shapeOf(table: Table, mapping: TableMapping): string {
  const sheet = foldHeader(mapping.sheet);
  if (mapping.kind === 'grid') {
    const areas = [mapping.values, ...mapping.layouts.map(({ area }) => area)];
    return ['grid', sheet, ...areas.map((area) => edgeOf(table, area))].join('|');
  }
  return ['columns', sheet, headerSignature(table, mapping)].join('|');
}

/** The folded headers of a table; without a header the number of its columns. */
export function headerSignature(table: Table, { headerRow, columns }: ColumnMapping): string {
  return headerRow < 0 ? `${columns.length}` : foldRow(table, headerRow);
}

function foldRow(table: Table, row: number): string {
  const words: string[] = [];
  for (let column = 0; column < table.widthOf(row); column += 1) {
    words.push(foldHeader(table.cell(row, column)));
  }
  while (words.at(-1) === '') words.pop();
  return words.join(',');
}

/** Where a plate stands, how large it is and what is written in its corner and above. */
function edgeOf(table: Table, { row, column, rows, columns }: PlateArea): string {
  const words = [table.cell(row - 1, column - 1), table.cell(row - 2, column - 1)];
  return [row, column, rows, columns, ...words.map(foldHeader)].join(',');
}

/** The first remembered mapping that fits one of the tables, moved to where its header stands; null for none. */
export function recallMapping(
  tables: readonly Table[],
  remembered: readonly RememberedMapping[],
): RememberedMapping | null {
  for (const { shape, mapping } of remembered.toReversed()) {
    for (const table of tables) {
      const fitted = fit(table, shape, { ...mapping, sheet: table.sheet });
      if (fitted) return { shape, mapping: fitted };
    }
  }
  return null;
}

function fit(table: Table, shape: string, mapping: TableMapping): TableMapping | null {
  if (mapping.kind === 'grid') {
    const isThere = shapeOf(table, mapping) === shape && hasPlates(table, mapping);
    return isThere ? mapping : null;
  }
  // Without a header nothing tells one table from another of the same width.
  if (mapping.headerRow < 0) return null;
  for (let row = 0; row < Math.min(table.rowCount, searchedRows); row += 1) {
    const moved = { ...mapping, headerRow: row };
    if (shapeOf(table, moved) !== shape) continue;
    return contradicts(table, moved) ? null : moved;
  }
  return null;
}

/** Groups head ΔCq in one file and fold changes in the next: where the words above them say so, they are asked about. */
function contradicts(table: Table, { kind, headerRow, normalised }: ColumnMapping): boolean {
  if (kind !== 'groups') return false;
  const stated = statedScale(wordsAround(table, headerRow, ''));
  return stated !== null && stated !== (normalised ?? null);
}

/** Whether plates stand where the mapping says, and numbers in the one of values. */
function hasPlates(table: Table, { values, layouts }: GridMapping): boolean {
  const found = findPlateAreas(table).map(({ area }) => areaKey(area));
  const wanted = [values, ...layouts.map(({ area }) => area)];
  if (!wanted.every((area) => found.includes(areaKey(area)))) return false;
  const texts = [...plateCells(table, values)].map(({ text }) => text).filter(Boolean);
  const numbers = texts.filter((text) => numberOf(text) !== null);
  return numbers.length > 0 && numbers.length >= texts.length / 2;
}

function areaKey({ row, column, rows, columns }: PlateArea): string {
  return [row, column, rows, columns].join(',');
}
