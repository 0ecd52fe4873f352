import { decimalSignOf } from '../bands/band-decimal.ts';
import type { BandDraft } from '../bands/band-draft.ts';
import { emptyDraft } from '../bands/band-draft.ts';
import { blotOfFileName, targetOfFileName } from '../bands/band-file-name.ts';
import { finishBands } from '../bands/band-finish.ts';
import type { BandPart } from '../edited/band-tables-apart.ts';
import { tellTablesApart } from '../edited/band-tables-apart.ts';
import { foldHeader } from '../tables/fold-header.ts';
import type { Imported, Workbook } from '../importer.ts';
import { repeatsHeader } from '../tables/repeats-header.ts';
import { tablesSideBySide } from '../edited/side-by-side.ts';
import type { Table } from '../tables/table.ts';

/** A header of ROI Manager › Multi Measure: one row an image, and each measurement once a region (`Mean1`, `Mean2` …). */
interface MultiMeasure {
  readonly table: Table;
  readonly row: number;
  /** Columns of the measurement that is read, by the number of the region. */
  readonly regions: ReadonlyMap<string, number>;
  readonly label: number | null;
}

/** Measurements in order of preference, as in a Results table. */
const measures = ['mean', 'intden', 'rawintden'];

export function findMultiMeasure({ tables }: Workbook): MultiMeasure[] {
  return tables.flatMap(tablesBeside).flatMap((table): MultiMeasure[] => {
    const headers = Array.from({ length: table.widthOf(0) }, (_, column) =>
      foldHeader(table.cell(0, column)),
    );
    const allOurs = headers.every((text) =>
      /^(|label|slice|(area|mean|min|max|stddev|mode|median|intden|rawintden|%area|x|y|xm|ym|bx|by|width|height|perim)\d+)$/.test(
        text,
      ),
    );
    if (!allOurs) return [];
    for (const measure of measures) {
      const regions = new Map(
        headers.flatMap((text, column): [string, number][] =>
          text.startsWith(measure) && /^\d+$/.test(text.slice(measure.length))
            ? [[text.slice(measure.length), column]]
            : [],
        ),
      );
      const label = headers.indexOf('label');
      if (regions.size > 0) return [{ table, row: 0, regions, label: label < 0 ? null : label }];
    }
    return [];
  });
}

/** A person may have put the results of several images beside each other. */
function tablesBeside(table: Table): Table[] {
  const sides = tablesSideBySide(table, 0).map((side) => side.table);
  return sides.length > 0 ? sides : [table];
}

/** Regions are lanes; each image (row) is a probing, whose name tells the protein if it is clear. */
export function readMultiMeasure(workbook: Workbook): Imported {
  const found = findMultiMeasure(workbook);
  const parts = found.map(({ table, row: headerRow, regions, label }): BandPart => {
    const rows: BandDraft[] = [];
    const several = table.rowCount > headerRow + 2;
    for (let row = headerRow + 1; row < table.rowCount; row += 1) {
      if (repeatsHeader(table, row, headerRow)) continue;
      const image = label === null ? '' : table.cell(row, label).trim();
      for (const [region, column] of regions) {
        const text = table.cell(row, column).trim();
        if (text === '') continue;
        rows.push({
          ...emptyDraft,
          text,
          sheet: table.sheet,
          row: table.lineOf(row),
          column: column + 1,
          header: table.cell(headerRow, column).trim(),
          lane: region,
          target: targetOfFileName(image),
          channel: several && targetOfFileName(image) === '' ? image || `image ${row}` : '',
          run: blotOfFileName(image),
        });
      }
    }
    return { sheet: table.sheet, title: '', drafts: rows, counts: [] };
  });
  const { drafts, notes } = tellTablesApart(parts);
  const read = new Set(found.flatMap(({ regions, label }) => [...regions.values(), label]));
  return finishBands(workbook, {
    drafts,
    decimal: decimalSignOf(workbook.tables),
    unreadColumns: found.flatMap(({ table, row }) =>
      Array.from({ length: table.widthOf(row) }, (_, column) => column)
        .filter((column) => !read.has(column) && table.cell(row, column).trim() !== '')
        .map((column) => table.cell(row, column).trim()),
    ),
    metadata: [],
    diagnostics: notes,
  });
}
