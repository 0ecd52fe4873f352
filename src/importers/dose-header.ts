import { findDecimalSign, parseNumber } from './parse-number.ts';
import { cellsIn } from './plate-grid.ts';
import type { Table } from './table.ts';
import { doseUnitOf } from './viability-columns.ts';
import { isNumberLike, isSignal } from './well-signal.ts';

const leastDoses = 4;

/** A row of doses above columns of signals; a dose is NaN where the table does not state it. */
export interface DoseHeader {
  readonly table: Table;
  readonly row: number;
  readonly names: string;
  readonly unit: string;
  readonly doses: readonly {
    readonly column: number;
    readonly dose: number;
    readonly read: string;
  }[];
}

/** The first header of a table whose heads are doses; null when it has none in its first 40 rows. */
export function findDoseHeader(table: Table): DoseHeader | null {
  let said = '';
  for (let row = 0; row < Math.min(table.rowCount - 1, 40); row += 1) {
    const cells = cellsIn(table, row);
    const header = headerAt(table, row, said);
    if (header) return header;
    said += ` ${cells.join(' ')}`;
  }
  return null;
}

/** A row of falling or rising doses with 0 among them or the word «dose» above, or of `Raw 0`, `Raw 1` …. */
function headerAt(table: Table, row: number, said: string): DoseHeader | null {
  const names = table.cell(row, 0).trim();
  if (names === '' || isNumberLike(names)) return null;
  const heads: { column: number; text: string }[] = [];
  for (let column = 1; column < Math.min(table.widthOf(row), 100); column += 1) {
    const text = table.cell(row, column).trim();
    if (text !== '') heads.push({ column, text });
  }
  if (heads.length < leastDoses || !signalsBelow(table, row, heads)) return null;
  const numbered = heads.every(({ text }, i) => text === `Raw ${i}`);
  if (numbered) {
    const doses = heads.map(({ column, text }) => ({ column, dose: Number.NaN, read: text }));
    return { table, row, names, unit: '', doses };
  }
  const decimal = findDecimalSign(heads.map(({ text }) => text));
  const doses = heads.map(({ column, text }) => {
    const bare = text.replace(/\s*(pM|nM|[uµμ]M|mM|M)$/, '');
    return { column, dose: parseNumber(bare, decimal) ?? Number.NaN, read: '' };
  });
  const values = doses.map(({ dose }) => dose);
  if (values.some((dose) => Number.isNaN(dose) || dose < 0)) return null;
  const distinct = [...new Set(values)];
  const counts = distinct.every(
    (dose, i) => Number.isInteger(dose) && dose === i + (distinct[0] ?? 0),
  );
  const told = /\b(dose|conc|concentration)/i.test(`${said} ${names}`);
  if (counts || (!told && !distinct.includes(0))) return null;
  return { table, row, names, unit: doseUnitOf(heads[0]?.text ?? '') || doseUnitOf(names), doses };
}

function signalsBelow(table: Table, row: number, heads: readonly { column: number }[]): boolean {
  const cells = heads.map(({ column }) => table.cell(row + 1, column).trim());
  const filled = cells.filter((text) => text !== '');
  return filled.length >= heads.length / 2 && filled.every(isSignal);
}
