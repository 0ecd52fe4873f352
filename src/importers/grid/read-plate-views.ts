import { CqCells } from '../qpcr/cq-cells.ts';
import type { Imported } from '../importer.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import { findDecimalSign, parseNumber } from '../tables/parse-number.ts';
import type { PlateView, PlateViewLine } from './plate-view.ts';
import { plateViewsOf } from './plate-view.ts';
import { roleOfTask } from '../qpcr/qpcr-columns.ts';
import type { Table } from '../tables/table.ts';
import type { PlateViewRow } from './plate-view-rows.ts';
import { lineMissing } from './plate-remarks.ts';
import { plateViewRows } from './plate-view-rows.ts';

/** Reads the plate views of all tables; several plates of a table are told apart by their run. */
export function readPlateViews(tables: readonly Table[]): Imported {
  const cells = new CqCells();
  const unread = new Set<string>();
  for (const table of tables) {
    const plates = plateViewsOf(table).flatMap((view) =>
      plateViewRows(view, cells, unread).map((rows) => ({ view, rows })),
    );
    for (const [i, { view, rows }] of plates.entries()) {
      readPlate(view, rows, plates.length > 1 ? `Plate ${i + 1}` : '', cells);
    }
  }
  return cells.build({
    replicateMeaning: 'technical',
    cycles: null,
    unreadColumns: [...unread],
    metadata: [],
  });
}

function readPlate(
  view: PlateView,
  rows: readonly PlateViewRow[],
  run: string,
  cells: CqCells,
): void {
  const { table, left, columns } = view;
  const decimal = decimalOf(view, rows);
  for (const { letter, lines } of rows) {
    const cq = lines.get('cq');
    const unread: string[] = [];
    for (let i = 0; i < columns; i += 1) {
      const column = left + i + 2;
      const at = (line: PlateViewLine): string => {
        const found = lines.get(line);
        return found === undefined ? '' : table.cell(found, column).trim();
      };
      const inUse = at('content') !== '' || at('sample') !== '' || at('target') !== '';
      if (cq === undefined) {
        if (inUse) unread.push(`${letter}${i + 1}`);
        continue;
      }
      if (!inUse && parseNumber(table.cell(cq, column), decimal) === null) continue;
      const role = roleOfTask(at('content'));
      cells.add(
        { table, row: cq, column, header: String(i + 1), decimal },
        {
          position: `${letter}${i + 1}`,
          sample: at('sample'),
          target: at('target'),
          group: at('group'),
          run,
          role: role === 'unknown' ? '' : role,
        },
      );
    }
    const [line] = lines.values();
    if (line !== undefined && unread.length > 0) cells.tell(lineMissing(table, line, unread));
  }
}

function decimalOf(
  { table, left, columns }: PlateView,
  rows: readonly PlateViewRow[],
): DecimalSign {
  return findDecimalSign(
    rows.flatMap(({ lines }) => {
      const cq = lines.get('cq');
      if (cq === undefined) return [];
      return Array.from({ length: columns }, (_, i) => table.cell(cq, left + i + 2));
    }),
  );
}
