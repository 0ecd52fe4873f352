import type { ColumnMeaning, GridMapping, TableMapping } from '../../domain/mapping.ts';
import type { Assay } from '../../domain/reading.ts';
import { withScale } from '../../domain/mapping.ts';
import { guessGroups } from '../../importers/mapping/guess-groups.ts';
import { guessColumns, guessHeaderRow } from '../../importers/mapping/guess-mapping.ts';
import { areaOfNumbers } from '../../importers/grid/plate-areas.ts';
import type { TablePreview } from '../../importers/mapping/preview-file.ts';
import { asTable } from './preview-table-view.ts';

/** Sets what a column holds. In a table of one reading a row the value stands in one column. */
export function setColumn(
  mapping: TableMapping,
  column: number,
  meaning: ColumnMeaning,
): TableMapping {
  if (mapping.kind === 'grid') return mapping;
  const isMoved = meaning === 'value' && mapping.kind === 'long';
  const columns = mapping.columns.map((before, place) => {
    if (place === column) return meaning;
    return isMoved && before === 'value' ? '' : before;
  });
  return { ...mapping, columns };
}

/** Takes another row for the header and guesses the columns anew; -1 for a table without a header. */
export function setHeaderRow(
  mapping: TableMapping,
  preview: TablePreview,
  headerRow: number,
): TableMapping {
  if (mapping.kind === 'grid') return mapping;
  const table = asTable(preview);
  const groups = mapping.kind === 'groups' ? guessGroups(table, headerRow, '') : null;
  const guess = groups ?? guessColumns(table, headerRow);
  const { assay, allSheets } = mapping;
  return withScale({ ...guess, assay, allSheets }, mapping.normalised ?? null);
}

/** Blots have no cycles, and a signal of a plate reader is normalised here. */
export function setAssay(mapping: TableMapping, assay: Assay): TableMapping {
  if (mapping.kind === 'grid') return { ...mapping, assay };
  const { normalised } = mapping;
  const isKept = assay === 'qpcr' || (assay === 'western' && normalised !== 'ΔCq');
  return withScale({ ...mapping, assay }, (isKept && normalised) || null);
}

/** Changes how the table is laid out, keeping what was chosen as far as it makes sense there. */
export function setKind(
  mapping: TableMapping,
  preview: TablePreview,
  kind: TableMapping['kind'],
): TableMapping {
  if (mapping.kind === kind) return mapping;
  if (kind === 'grid') return toGrid(mapping, preview);
  if (mapping.kind !== 'grid') return { ...mapping, kind };
  const table = asTable(preview);
  const guess = guessColumns(table, guessHeaderRow(table));
  return { ...guess, kind, assay: mapping.assay };
}

function toGrid({ assay, sheet }: TableMapping, preview: TablePreview): GridMapping {
  const values = preview.plates[0]?.area ?? areaOfNumbers(asTable(preview));
  return { kind: 'grid', assay, sheet, values, layouts: [] };
}
