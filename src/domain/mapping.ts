import type { NormalisedScale } from './normalised-scale.ts';
import type { Assay } from './reading.ts';

/** What a column of a table can hold, in the order in which it is offered; '' is «not read». */
export const columnMeanings = [
  '',
  'sample',
  'target',
  'value',
  'position',
  'group',
  'replicate',
  'line',
  'run',
  'membrane',
  'role',
  'loading',
  'background',
  'dose',
  'quantity',
  'unit',
] as const;
export type ColumnMeaning = (typeof columnMeanings)[number];

/** A rectangle of a table that stands for a plate; rows and columns count from 0. */
export interface PlateArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What a grid of names beside the values names. */
export const layoutMeanings = ['sample', 'target', 'group', 'replicate', 'line', 'role'] as const;
export type LayoutMeaning = (typeof layoutMeanings)[number];

interface MappingBase {
  readonly assay: Assay;
  /** Name of the sheet, '' for a text. */
  readonly sheet: string;
}

/**
 * One reading a row, or (`wide`) one column a target: every column that is a value is named by its header. Where
 * a wide table has a column of targets, its headers name samples instead. In `groups` the headers name groups, and
 * every value below is a biological replicate, as in the column tables of Prism.
 */
export interface ColumnMapping extends MappingBase {
  readonly kind: 'long' | 'wide' | 'groups';
  /** Row of the header, from 0; -1 when the table has none. */
  readonly headerRow: number;
  /** What each column holds, by its place. */
  readonly columns: readonly ColumnMeaning[];
  /** Whether the other sheets with the same header are read as well. */
  readonly allSheets: boolean;
  /** What the values are where they were normalised elsewhere; missing where they are Cq values or signals. */
  readonly normalised?: NormalisedScale;
}

/** The same mapping for values that were normalised elsewhere, or (null) for those that were not. */
export function withScale(mapping: ColumnMapping, scale: NormalisedScale | null): ColumnMapping {
  const plain = { ...mapping };
  delete plain.normalised;
  return scale === null ? plain : { ...plain, normalised: scale };
}

/** A plate of values, and plates of the same size that name its wells. */
export interface GridMapping extends MappingBase {
  readonly kind: 'grid';
  readonly values: PlateArea;
  readonly layouts: readonly { readonly meaning: LayoutMeaning; readonly area: PlateArea }[];
}

/** How the user wants a table read. */
export type TableMapping = ColumnMapping | GridMapping;

/** A mapping with the shape of the tables that it fits: folded headers, or the edges of the plates. */
export interface RememberedMapping {
  readonly shape: string;
  readonly mapping: TableMapping;
}

/** Format id of sources whose columns the user chose. */
export const mappedFormat = { id: 'mapped', name: 'Columns chosen by you' } as const;

/** Adds a mapping to those remembered; a shape has one mapping, the latest. */
export function rememberMapping(
  remembered: readonly RememberedMapping[],
  latest: RememberedMapping,
): RememberedMapping[] {
  return [...remembered.filter(({ shape }) => shape !== latest.shape), latest];
}
