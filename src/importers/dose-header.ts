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
  readonly doses: readonly DoseHead[];
}

/** A column of one dose, of the vehicle (dose 0), or of wells without cells (a dose of NaN, as what is not known). */
export interface DoseHead {
  readonly column: number;
  readonly dose: number;
  readonly unit: string;
  readonly read: string;
  readonly isBlank: boolean;
}

const vehicleHead = /^(dmso|vehicle|veh|etoh|ethanol|control|ctrl|untreated|kontrolle)$/i;
const blankHead = /^(blank|blk|medium|media|no cells|background)$/i;
const unitHead = /\s*(pM|nM|[uµμ]M|mM|M)$/;

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
  if (isNumberLike(names)) return null;
  const heads: { column: number; text: string }[] = [];
  for (let column = 1; column < Math.min(table.widthOf(row), 100); column += 1) {
    const text = table.cell(row, column).trim();
    if (text !== '') heads.push({ column, text });
  }
  if (heads.length < leastDoses || !signalsBelow(table, row, heads)) return null;
  const numbered = names !== '' && heads.every(({ text }, i) => text === `Raw ${i}`);
  if (numbered) {
    const unknown = { dose: Number.NaN, unit: '', isBlank: false };
    return {
      table,
      row,
      names,
      doses: heads.map(({ column, text }) => ({ ...unknown, column, read: text })),
    };
  }
  const decimal = findDecimalSign(heads.map(({ text }) => text));
  const unitOfNames = doseUnitOf(names);
  const unitOfFirst = doseUnitOf(heads.find(({ text }) => unitHead.test(text))?.text ?? '');
  const doses = heads.map(({ column, text }): DoseHead => {
    const isBlank = blankHead.test(text);
    const bare = parseNumber(text.replace(unitHead, ''), decimal) ?? Number.NaN;
    const dose = isBlank ? Number.NaN : vehicleHead.test(text) ? 0 : bare;
    return {
      column,
      dose,
      unit: doseUnitOf(text) || unitOfFirst || unitOfNames,
      read: '',
      isBlank,
    };
  });
  const values = doses.filter(({ isBlank }) => !isBlank).map(({ dose }) => dose);
  if (values.some((dose) => Number.isNaN(dose) || dose < 0)) return null;
  // Above names that nothing heads, only units or a vehicle among the heads say that they are doses.
  const isNamed = heads.some(({ text }) => unitHead.test(text)) && values.includes(0);
  if (names === '' && !isNamed) return null;
  const distinct = [...new Set(values)];
  const counts = distinct.every(
    (dose, i) => Number.isInteger(dose) && dose === i + (distinct[0] ?? 0),
  );
  const told = /\b(dose|conc|concentration)/i.test(`${said} ${names}`);
  if (counts || values.length < leastDoses || (!told && !distinct.includes(0))) return null;
  return { table, row, names, doses };
}

function signalsBelow(table: Table, row: number, heads: readonly { column: number }[]): boolean {
  const cells = heads.map(({ column }) => table.cell(row + 1, column).trim());
  const filled = cells.filter((text) => text !== '');
  return filled.length >= heads.length / 2 && filled.every(isSignal);
}
