import { plateOf } from '../../domain/plate-layout.ts';
import type { Source } from '../../domain/source.ts';
import type { SheetTable } from '../../importers/layout/sheet-table.ts';

/** Exports that list only the wells in use look smaller than their plate, so what fits on 96 wells counts as 96. */
const smallestPlate = 96;

/**
 * Whether a table of names is for larger plates than that of a file, and the study holds one so large. A set-up of
 * 384 wells knows every well of an unnamed 96-well plate, whose names they would be by chance alone.
 */
export function outgrows(table: SheetTable, source: Source, sources: readonly Source[]): boolean {
  if (table.keyedBy !== 'position') return false;
  const size = sizeOf(table.entries.map(({ key }) => key));
  return sizeOfPlate(source) < size && sources.some((other) => sizeOfPlate(other) >= size);
}

function sizeOfPlate({ readings }: Source): number {
  return sizeOf(readings.names.position.dictionary);
}

function sizeOf(positions: Iterable<string>): number {
  const { rows, columns } = plateOf(positions);
  return Math.max(rows * columns, smallestPlate);
}
