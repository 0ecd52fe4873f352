import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Imported, Workbook } from '../importer.ts';
import { areLogarithms } from '../viability/log-doses.ts';
import { parseNumber } from '../tables/parse-number.ts';
import type { PlateReadings, WellFacts } from '../viability/plate-readings.ts';
import { dosesOf } from './prism-doses.ts';
import { excludedMark } from '../tables/prism-mark.ts';
import type { Table } from '../tables/table.ts';
import { doseUnitOf } from '../viability/viability-columns.ts';

/** Tables of doses with their replicate columns, or with means whose spread is named as not read. */
export function readPrism(workbook: Workbook, plates: PlateReadings): Imported {
  for (const table of workbook.tables) {
    readXYTable(table, plates);
    if (spreadsOf(table).length > 0) plates.diagnostics.add(meansInstead(table));
  }
  return plates.build({
    replicateMeaning: 'unclear',
    unreadColumns: workbook.tables.flatMap(spreadsOf),
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

/** Titles of the columns that state the spread and count behind means. */
function spreadsOf(table: Table): string[] {
  return (table.spreads ?? []).map((column) => table.cell(0, column));
}

function meansInstead(table: Table): Diagnostic {
  return {
    severity: 'warning',
    code: 'replicates-missing',
    sheet: table.sheet,
    message:
      'The table holds means with their spread instead of replicates, so a curve is fitted to the means alone, each counting once.',
    expected: 'one value a replicate',
    mend: 'For curves fitted to all replicates, add the Prism table that the means were calculated from.',
  };
}

/** Y columns with the title of their data set, and the number of the subcolumn within it. */
function replicateColumns(table: Table): { column: number; group: string; replicate: string }[] {
  const counts = new Map<string, number>();
  const columns = Array.from({ length: table.columnCount - 1 }, (_, i) => i + 1);
  const measured = columns.filter((column) => !table.spreads?.includes(column));
  return measured.map((column) => {
    const title = table.cell(0, column).trim();
    const count = (counts.get(title) ?? 0) + 1;
    counts.set(title, count);
    const isReplicate = /\brep(licate)?\b/i.test(title);
    return {
      column,
      group: isReplicate ? '' : title,
      replicate:
        isReplicate && count === 1 ? title : isReplicate ? `${title}.${count}` : String(count),
    };
  });
}
