import type { Diagnostic } from '../../domain/diagnostic.ts';
import { hasLetter } from '../tables/has-letter.ts';
import type { Header } from '../tables/header-match.ts';
import { numberOf } from '../tables/parse-number.ts';
import { isPosition } from '../tables/well-position.ts';
import type { QpcrColumn } from './qpcr-columns.ts';
import { mostCycles } from './qpcr-cq.ts';

/** Rows above a header that are looked at: preambles are shorter. */
const mostAbove = 2000;

/** Says which rows above a header look like its wells: those of a table whose own header was lost are not read. */
export function wellsAbove({ table, row, columns }: Header<QpcrColumn>): Diagnostic[] {
  const [cq] = columns.get('cq') ?? [];
  const wells = columns.get('well') ?? [];
  if (cq === undefined || wells.length === 0) return [];
  const naming = [...(columns.get('sample') ?? []), ...(columns.get('target') ?? [])];
  const isWell = (above: number): boolean => {
    // Curves and temperatures of the wells may stand above the table, and have numbers where names would be.
    if (!naming.some((column) => hasLetter(table.cell(above, column)))) return false;
    const value = numberOf(table.cell(above, cq));
    if (value === null || value <= 0 || value > mostCycles) return false;
    return wells.every((column) => isPosition(table.cell(above, column).trim()));
  };
  const found: number[] = [];
  for (let above = Math.max(0, row - mostAbove); above < row; above += 1) {
    if (isWell(above)) found.push(above);
  }
  const [first] = found;
  if (first === undefined) return [];
  const line = table.lineOf(first);
  const many = found.length === 1 ? `Row ${line} looks` : `${found.length} rows look`;
  const them = found.length === 1 ? 'it is' : `they are`;
  return [
    {
      severity: 'warning',
      code: 'column-missing',
      ...(table.sheet === '' ? {} : { sheet: table.sheet }),
      row: line,
      message: `${many} like wells above the header in row ${table.lineOf(row)}, so ${them} not read${found.length === 1 ? '' : `; the first is row ${line}`}.`,
      expected: 'a header above the wells',
      mend: 'Put the header above them too and add the file again.',
    },
  ];
}
