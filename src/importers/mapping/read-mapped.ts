import type { ColumnMapping, TableMapping } from '../../domain/mapping.ts';
import type { ReplicateMeaning } from '../../domain/source.ts';
import { DiagnosticList } from '../diagnostic-list.ts';
import type { Imported } from '../importer.ts';
import { headerSignature } from './mapping-shape.ts';
import { readMetadata } from '../tables/metadata.ts';
import { readMappedColumns } from './read-mapped-columns.ts';
import { readMappedGrid } from './read-mapped-grid.ts';
import { readMappedGroups } from './read-mapped-groups.ts';
import { ReadingsBuilder } from '../readings-builder.ts';
import type { Table } from '../tables/table.ts';

/**
 * Reads a table as the user pointed at it. Every row (or well) with something in it becomes a reading or a
 * rejected one with its place; columns that were not pointed at are listed. A table that says nowhere of what its
 * values are takes that from the name of its file.
 */
export function readMapped(tables: readonly Table[], mapping: TableMapping, file = ''): Imported {
  const readings = new ReadingsBuilder();
  const diagnostics = new DiagnosticList();
  const read = tablesOf(tables, mapping);
  for (const table of read) {
    if (mapping.kind === 'grid') readMappedGrid(table, mapping, readings, diagnostics);
    else if (mapping.kind === 'groups') {
      readMappedGroups(table, mapping, file, readings, diagnostics);
    } else readMappedColumns(table, mapping, file, readings, diagnostics);
  }
  if (readings.length === 0) {
    diagnostics.add({
      severity: 'error',
      code: 'table-without-rows',
      message: 'With these columns the table has no readings.',
      expected: 'a column of values with rows below its header',
      mend: 'Point at the header row and at the column of values.',
    });
  }
  const [first] = read;
  const isColumns = mapping.kind !== 'grid';
  return {
    readings: readings.build(),
    replicateMeaning: replicateMeaningOf(mapping),
    cycles: null,
    unreadColumns: first && isColumns ? unreadColumns(first, mapping) : [],
    metadata: first && isColumns ? readMetadata(first, mapping.headerRow) : [],
    diagnostics: diagnostics.build(),
  };
}

/** A value below its group is a biological replicate; what a column of replicates counts, nobody said. */
function replicateMeaningOf(mapping: TableMapping): ReplicateMeaning {
  if (mapping.kind === 'groups') return 'biological';
  return mapping.kind !== 'grid' && mapping.columns.includes('replicate') ? 'unclear' : 'technical';
}

/** The sheet of the mapping, and where the user says so the others with the same header. */
function tablesOf(tables: readonly Table[], mapping: TableMapping): Table[] {
  const main = tables.find(({ sheet }) => sheet === mapping.sheet) ?? tables[0];
  if (!main) return [];
  if (mapping.kind === 'grid' || !mapping.allSheets) return [main];
  const header = headerSignature(main, mapping);
  return tables.filter((table) => table === main || headerSignature(table, mapping) === header);
}

function unreadColumns(table: Table, { headerRow, columns }: ColumnMapping): string[] {
  const headers: string[] = [];
  if (headerRow < 0) return headers;
  for (let column = 0; column < table.widthOf(headerRow); column += 1) {
    const header = table.cell(headerRow, column).trim();
    if (header !== '' && (columns[column] ?? '') === '') headers.push(header);
  }
  return headers;
}
