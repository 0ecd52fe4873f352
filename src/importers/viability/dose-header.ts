import { areDiluted } from './dilution-series.ts';
import { findDecimalSign, numberOf, parseNumber } from '../tables/parse-number.ts';
import { hasLetter } from '../tables/has-letter.ts';
import { cellsIn } from '../grid/plate-grid.ts';
import { isShortOfDoses } from '../edited/short-dose-header.ts';
import type { Table } from '../tables/table.ts';
import { doseUnitOf, viabilityColumnOf } from './viability-columns.ts';
import { isNumberLike, isSignal } from './well-signal.ts';

const leastDoses = 4;
/** Cq values lie between these. */
const cycles = [8, 45] as const;

/** A row of doses above columns of signals; a dose is NaN where the table does not state it. */
export interface DoseHeader {
  readonly table: Table;
  readonly row: number;
  readonly names: string;
  readonly doses: readonly DoseHead[];
  /** Whether nothing but how its numbers lie says that they are doses. */
  readonly isSupposed: boolean;
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
  let isBelowNumbers = false;
  let isBelowWords = false;
  for (let row = 0; row < Math.min(table.rowCount - 1, 40); row += 1) {
    const cells = cellsIn(table, row);
    // Rows below a header of words hold its values, up to the next blank one.
    isBelowWords = cells.length > 0 && (isBelowWords || isHeaded(table, row));
    const header = isBelowWords ? null : headerAt(table, row, said, isBelowNumbers);
    if (header) return header;
    said += ` ${cells.join(' ')}`;
    isBelowNumbers = cells.length > 0 && (isBelowNumbers || areNumbers(cells));
  }
  return null;
}

/** A row of falling or rising doses with 0 among them or the word «dose» above, or of `Raw 0`, `Raw 1` …. */
function headerAt(
  table: Table,
  row: number,
  said: string,
  isBelowNumbers: boolean,
): DoseHeader | null {
  const decimal = findDecimalSign(cellsIn(table, row));
  const doseOf = (text: string): number =>
    vehicleHead.test(text.trim())
      ? 0
      : (parseNumber(text.trim().replace(unitHead, ''), decimal) ?? Number.NaN);
  const shift = isShortOfDoses(table, row, doseOf) ? 1 : 0;
  const names = shift > 0 ? '' : table.cell(row, 0).trim();
  const saysDose = /\b(dose|conc|concentration)/i;
  if (isNumberLike(names) || (isBelowNumbers && !saysDose.test(names))) return null;
  const heads: { column: number; text: string }[] = [];
  for (let column = 1; column < Math.min(table.widthOf(row) + shift, 100); column += 1) {
    const text = table.cell(row, column - shift).trim();
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
      isSupposed: false,
    };
  }
  const unitOfNames = doseUnitOf(names);
  const unitOfFirst = doseUnitOf(heads.find(({ text }) => unitHead.test(text))?.text ?? '');
  const doses = heads.map(({ column, text }): DoseHead => {
    const isBlank = blankHead.test(text);
    const dose = isBlank ? Number.NaN : doseOf(text);
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
  // Above names that nothing heads, only a title, or units and a vehicle among the heads, say that they are doses.
  const isNamed =
    saysDose.test(said) || (heads.some(({ text }) => unitHead.test(text)) && values.includes(0));
  const isSupposed = names === '' && !isNamed && areDiluted(values) && fallBelow(table, row, heads);
  if (names === '' && !isNamed && !isSupposed) return null;
  const distinct = [...new Set(values)];
  const counts = distinct.every(
    (dose, i) => Number.isInteger(dose) && dose === i + (distinct[0] ?? 0),
  );
  const told = saysDose.test(`${said} ${names}`);
  // Whole numbers from 1 on count columns, unless the row itself says what they are.
  const isCounting = counts && viabilityColumnOf(names) !== 'dose';
  if (isCounting || values.length < leastDoses || (!told && !isSupposed && !distinct.includes(0)))
    return null;
  return { table, row, names, doses, isSupposed };
}

/** Whether a row holds numbers alone, the rows below which are their values; plates count their columns. */
function areNumbers(cells: readonly string[]): boolean {
  return (
    cells.length >= leastDoses &&
    cells.every(isNumberLike) &&
    cells.some((text, i) => Number(text) !== i + 1)
  );
}

/**
 * Whether the values below fall from the lowest dose to the highest in each row, as no other numbers that are headed by
 * a dilution: Cq values of a standard curve do too, but these lie within their cycles.
 */
function fallBelow(
  table: Table,
  row: number,
  heads: readonly { column: number; text: string }[],
): boolean {
  const [first, last] = [heads[0], heads.at(-1)];
  const rises = (numberOf(first?.text ?? '') ?? 0) < (numberOf(last?.text ?? '') ?? 0);
  const [low, high] = rises ? [first, last] : [last, first];
  const values: number[] = [];
  for (let below = row + 1; below < Math.min(table.rowCount, row + 200); below += 1) {
    const at = (head: { column: number } | undefined): number | null =>
      numberOf(table.cell(below, head?.column ?? -1));
    const [before, after] = [at(low), at(high)];
    if (before === null || after === null) continue;
    if (after < 0 || before <= after) return false;
    values.push(before, after);
  }
  const [least, most] = cycles;
  return values.length > 0 && !values.every((value) => value >= least && value <= most);
}

/** Whether words of their own stand above all cells of a row, which is one of values then. */
function isHeaded(table: Table, row: number): boolean {
  const name = table.cell(row, 0).trim();
  if (name === '' || viabilityColumnOf(name) === 'dose') return false;
  const filled = (at: number): number[] =>
    Array.from({ length: table.widthOf(at) }, (_, column) => column).filter(
      (column) => table.cell(at, column).trim() !== '',
    );
  if (row === 0) return false;
  const words = filled(row).map((column) => table.cell(row - 1, column).trim());
  // Names of columns differ; the name of a compound may stand above each of its doses.
  return words.every(hasLetter) && new Set(words).size === words.length;
}

function signalsBelow(table: Table, row: number, heads: readonly { column: number }[]): boolean {
  const cells = heads.map(({ column }) => table.cell(row + 1, column).trim());
  const filled = cells.filter((text) => text !== '');
  return filled.length >= heads.length / 2 && filled.every(isSignal);
}
