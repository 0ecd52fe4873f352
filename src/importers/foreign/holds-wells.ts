import { qpcrColumnOf } from '../qpcr/qpcr-columns.ts';
import { viabilityColumnOf } from '../viability/viability-columns.ts';
import { isPosition } from '../tables/well-position.ts';
import type { HeaderRow } from './has-header.ts';
import { isMeasurement } from './is-measurement.ts';

/** Rows that are looked at for wells. */
const sampledRows = 20;

/**
 * Whether a table names wells or samples, and has a column of numbers beside them that is none of its results: then it
 * may hold measurements, whatever results stand beside these.
 */
export function holdsWells(header: HeaderRow, result: RegExp): boolean {
  const { table, row, cells, folded } = header;
  const places = cells.map((cell, column) => {
    const role = qpcrColumnOf(cell) ?? viabilityColumnOf(cell);
    return role === 'well' || role === 'sample' || areWells(header, column);
  });
  return (
    places.includes(true) &&
    cells.some(
      (cell, column) =>
        cell !== '' &&
        places[column] !== true &&
        !result.test(folded[column] ?? '') &&
        isMeasurement(table, row, column),
    )
  );
}

function areWells({ table, row }: HeaderRow, column: number): boolean {
  const texts: string[] = [];
  for (let i = row + 1; i < Math.min(table.rowCount, row + sampledRows); i += 1) {
    const text = table.cell(i, column).trim();
    if (text !== '') texts.push(text);
  }
  return texts.length > 2 && texts.every((text) => /^[A-P]/i.test(text) && isPosition(text));
}
