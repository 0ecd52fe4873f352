import type { Imported, Workbook } from '../importer.ts';
import { areLogarithms } from '../log-doses.ts';
import { parseNumber } from '../parse-number.ts';
import type { PlateReadings, WellFacts } from '../plate-readings.ts';
import { dosesOf } from './prism-doses.ts';
import { excludedMark } from '../prism-mark.ts';
import type { Table } from '../table.ts';
import { doseUnitOf } from '../viability-columns.ts';

/** Tables of doses with their replicate columns. */
export function readPrism(workbook: Workbook, plates: PlateReadings): Imported {
  for (const table of workbook.tables) readXYTable(table, plates);
  return plates.build({
    replicateMeaning: 'unclear',
    nothingFound: 'The Prism project has no table with numbers.',
  });
}

function readXYTable(table: Table, plates: PlateReadings): void {
  const title = table.cell(0, 0);
  const stated = dosesOf(table);
  const isLog = /\blog/i.test(title) && areLogarithms(stated.map(({ dose }) => dose));
  const doses = new Map(stated.map(({ row, dose }) => [row, isLog ? 10 ** dose : dose]));
  const columns = replicateColumns(table);
  for (let row = 1; row < table.rowCount; row += 1) {
    const dose = doses.get(row);
    const facts: WellFacts =
      dose === undefined
        ? { run: table.sheet }
        : {
            run: table.sheet,
            dose,
            doseUnit: doseUnitOf(title),
            role: dose === 0 ? 'vehicle' : 'treated',
          };
    for (const { column, group, replicate } of columns) {
      const text = table.cell(row, column).trim();
      if (text === '') continue;
      const own = { ...facts, group, replicate };
      const value = text.endsWith(excludedMark) ? parseNumber(text.slice(0, -1), '.') : null;
      if (value === null) plates.addWell(table, row, column, text, '.', own);
      else plates.addExcluded(table, row, column, value, { ...own, reason: 'excluded in Prism' });
    }
  }
}

/** Y columns with the title of their data set, and the number of the subcolumn within it. */
function replicateColumns(table: Table): { column: number; group: string; replicate: string }[] {
  const counts = new Map<string, number>();
  return Array.from({ length: table.columnCount - 1 }, (_, i) => {
    const title = table.cell(0, i + 1).trim();
    const count = (counts.get(title) ?? 0) + 1;
    counts.set(title, count);
    const isReplicate = /\brep(licate)?\b/i.test(title);
    return {
      column: i + 1,
      group: isReplicate ? '' : title,
      replicate:
        isReplicate && count === 1 ? title : isReplicate ? `${title}.${count}` : String(count),
    };
  });
}
