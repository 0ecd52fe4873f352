import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Workbook } from '../importer.ts';
import type { Table } from '../tables/table.ts';

/** Fewer numbers may be the same by chance; so many differ where they are measured, though counts come back. */
const fewestNumbers = 4;
const manyNumbers = 24;

/** `Sheet (2)` is what spreadsheet programs call a copy. */
export const isCopy = ({ sheet }: Table): boolean => /\(\d+\)\s*$/.test(sheet);

/**
 * Leaves out sheets that hold the measurements of another one once more, cell by cell (a copy kept as a spare, often
 * hidden): read twice, each sample would count twice. Layouts are left alone, for plates often share one.
 */
export function withoutRepeatedSheets(workbook: Workbook): {
  readonly workbook: Workbook;
  readonly notes: readonly Diagnostic[];
} {
  const { tables } = workbook;
  const repeats = new Map<Table, Table>();
  const originals: Table[] = [];
  for (const table of tables.toSorted((a, b) => Number(isCopy(a)) - Number(isCopy(b)))) {
    const original = originals.find((other) => areSame(other, table));
    if (original && holdsMeasurements(table)) repeats.set(table, original);
    else originals.push(table);
  }
  if (repeats.size === 0) return { workbook, notes: [] };
  return {
    workbook: { ...workbook, tables: tables.filter((table) => !repeats.has(table)) },
    notes: [...repeats].map(([{ sheet }, original]) => noteOf(sheet, original.sheet)),
  };
}

function areSame(a: Table, b: Table): boolean {
  if (a.rowCount !== b.rowCount) return false;
  const columns = Math.max(a.columnCount, b.columnCount);
  for (let row = 0; row < a.rowCount; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (a.cell(row, column).trim() !== b.cell(row, column).trim()) return false;
    }
  }
  return true;
}

/** Doses and row numbers have few digits or come back; measured numbers have three and more, and differ. */
function holdsMeasurements(table: Table): boolean {
  const all = new Set<string>();
  let count = 0;
  for (let column = 0; column < table.columnCount; column += 1) {
    const own = new Set<string>();
    for (let row = 0; row < table.rowCount; row += 1) {
      const text = table.cell(row, column).trim();
      if (!/^-?[\d.,]+(e[+-]?\d+)?$/i.test(text)) continue;
      if (text.replaceAll(/\D/g, '').replaceAll(/^0+|0+$/g, '').length < 3) continue;
      count += 1;
      own.add(text);
      all.add(text);
    }
    if (own.size >= manyNumbers) return true;
  }
  return all.size >= fewestNumbers && all.size * 2 >= count;
}

function noteOf(sheet: string, original: string): Diagnostic {
  return {
    severity: 'info',
    code: 'file-duplicate',
    sheet,
    message: `The sheet «${sheet}» repeats «${original}» and is not read a second time.`,
    expected: 'each measurement on one sheet',
    mend: 'Nothing to do if it is a copy. If it was measured apart, correct its values and add the file again.',
  };
}
