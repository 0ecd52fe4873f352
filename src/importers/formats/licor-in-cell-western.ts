import { decimalSignOf } from '../bands/band-decimal.ts';
import type { BandDraft } from '../bands/band-draft.ts';
import { emptyDraft } from '../bands/band-draft.ts';
import { finishBands } from '../bands/band-finish.ts';
import type { Imported, Importer, Workbook } from '../importer.ts';
import { readMetadata } from '../tables/metadata.ts';
import type { Table } from '../tables/table.ts';
import { isBlankRow } from '../tables/row-texts.ts';

/** A grid of wells below a heading such as `Signal Channel 700`. */
interface Grid {
  readonly kind: string;
  readonly channel: string;
  readonly first: number;
  readonly rows: number;
}

const heading = /^(signal|total|well name|sample name|name|bkgnd\.?|background) channel (\w+)$/i;

function findGrids(table: Table): Grid[] {
  const grids: Grid[] = [];
  for (let row = 0; row < Math.min(table.rowCount, 5000); row += 1) {
    const found = heading.exec(table.cell(row, 0).trim());
    if (!found?.[1] || !found[2]) continue;
    let rows = 0;
    while (row + 1 + rows < table.rowCount && rows < 32 && !isBlankRow(table, row + 1 + rows))
      rows += 1;
    grids.push({ kind: found[1].toLowerCase(), channel: found[2], first: row + 1, rows });
  }
  return grids;
}

function isOurs(table: Table): boolean {
  return findGrids(table).some(({ kind }) => kind === 'signal');
}

/** Wells stand in place: rows A to H (or P), columns 1 to 12 (or 24); the name grids say what is in them. */
function readGrids(table: Table): BandDraft[] {
  const grids = findGrids(table);
  return grids
    .filter(({ kind }) => kind === 'signal')
    .flatMap((grid) => {
      const names = grids.find(
        ({ kind, channel }) => /name/.test(kind) && channel === grid.channel,
      );
      const background = grids.find(
        ({ kind, channel }) => kind.startsWith('b') && channel === grid.channel,
      );
      return Array.from({ length: grid.rows }, (_, i) => i).flatMap((i) => wellsOf(i));

      function wellsOf(i: number): BandDraft[] {
        const row = grid.first + i;
        const at = (other: Grid | undefined, column: number): string =>
          other && i < other.rows ? table.cell(other.first + i, column).trim() : '';
        const wells: BandDraft[] = [];
        for (let column = 0; column < table.widthOf(row); column += 1) {
          const text = table.cell(row, column).trim();
          const well = `${String.fromCharCode(65 + i)}${String(column + 1).padStart(2, '0')}`;
          if (text === '') continue;
          wells.push({
            ...emptyDraft,
            text,
            sheet: table.sheet,
            row: table.lineOf(row),
            column: column + 1,
            header: `Signal Channel ${grid.channel}`,
            lane: well,
            sample: at(names, column) || well,
            channel: grid.channel,
            background: at(background, column),
          });
        }
        return wells;
      }
    });
}

function read(workbook: Workbook): Imported {
  const ours = workbook.tables.filter(isOurs);
  const grids = ours.flatMap(findGrids);
  const [table] = ours;
  return finishBands(workbook, {
    drafts: ours.flatMap(readGrids),
    decimal: decimalSignOf(ours),
    unreadColumns: grids
      .filter(({ kind }) => kind === 'total')
      .map(({ channel }) => `Total Channel ${channel}`),
    metadata: table ? readMetadata(table, (grids[0]?.first ?? 1) - 1) : [],
  });
}

/** In-Cell Western exports: one grid of wells a channel and kind of number. */
export const licorInCellWestern: Importer = {
  id: 'licor-in-cell-western',
  name: 'LI-COR In-Cell Western',
  vendor: 'LI-COR',
  assay: 'western',
  extensions: ['csv', 'txt', 'xls'],
  sniff: (workbook) =>
    workbook.tables.some(isOurs)
      ? { grade: 'certain', why: 'grids of wells headed «Signal Channel»' }
      : { grade: 'no', why: 'no «Signal Channel» grid' },
  read,
};
