import type { Table } from '../tables/table.ts';
import { isNumberLike } from '../viability/well-signal.ts';

/** Rows that are looked at below a header. */
const mostRows = 200;

/**
 * Whether a row of doses is one cell short, as R writes it above rows that have names: a dose stands above what are
 * names or the count of the rows, and nothing above the last column of numbers. `doseOf` gives NaN for what is none.
 */
export function isShortOfDoses(
  table: Table,
  row: number,
  doseOf: (text: string) => number,
): boolean {
  let width = table.widthOf(row);
  while (width > 0 && table.cell(row, width - 1).trim() === '') width -= 1;
  const doses = Array.from({ length: width }, (_, column) => doseOf(table.cell(row, column)));
  if (width < 2 || !areInOrder(doses)) return false;
  let [areWords, areCounted, rows] = [true, true, 0];
  for (let below = row + 1; below < Math.min(table.rowCount, row + mostRows); below += 1) {
    const name = table.cell(below, 0).trim();
    const last = table.cell(below, width).trim();
    if (name === '' && last === '') break;
    if (name === '' || !isNumberLike(last) || table.cell(below, width + 1).trim() !== '') {
      return false;
    }
    rows += 1;
    if (isNumberLike(name)) areWords = false;
    if (name !== String(rows)) areCounted = false;
  }
  return rows > 0 && (areWords || (areCounted && rows > 2));
}

/** Whether all are doses that rise or that fall, so that the first is one of them and no name. */
function areInOrder(doses: readonly number[]): boolean {
  const steps = doses.slice(1).map((dose, i) => Math.sign(dose - (doses[i] ?? 0)));
  const isStep = (step: number): boolean => step !== 0 && step === steps[0];
  return !Number.isNaN(doses[0]) && steps.every(isStep);
}
