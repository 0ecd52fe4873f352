import type { Header } from '../tables/header-match.ts';
import { numberOf } from '../tables/parse-number.ts';
import type { QpcrColumn } from '../qpcr/qpcr-columns.ts';

/** Tables that people sum up are short. */
const mostRows = 5000;
/** Means are written with two decimals, sometimes with one. */
const tolerance = 0.0501;
/** Share of the rows that must be means; some wells may have been left out of theirs. */
const enough = 0.8;

/**
 * Whether a table of Cq values holds the means of another one: a row for each sample and target, each the mean of
 * several rows there. Read as well, they would be wells that nobody measured.
 */
export function sumsUpTable(header: Header<QpcrColumn>, wells: Header<QpcrColumn>): boolean {
  const means = valuesOf(header);
  const values = valuesOf(wells);
  if (means.size < 2 || values.size === 0) return false;
  let sums = 0;
  for (const [name, [mean = Number.NaN, ...others]] of means) {
    const of = values.get(name) ?? [];
    const sum = of.reduce((total, value) => total + value, 0);
    if (others.length > 0) return false;
    if (of.length > 1 && Math.abs(sum / of.length - mean) <= tolerance) sums += 1;
  }
  return sums >= enough * means.size;
}

/** The Cq values of a table by the names of sample and target. */
function valuesOf({ table, row, columns }: Header<QpcrColumn>): Map<string, number[]> {
  const values = new Map<string, number[]>();
  const [sample, target, cq] = (['sample', 'target', 'cq'] as const).map(
    (role) => columns.get(role)?.[0],
  );
  if (table.scan || table.rowCount > mostRows) return values;
  if (sample === undefined || target === undefined || cq === undefined) return values;
  for (let at = row + 1; at < table.rowCount; at += 1) {
    const text = table.cell(at, cq);
    const value = numberOf(text);
    if (value === null) continue;
    const name = `${table.cell(at, sample).trim()}\n${table.cell(at, target).trim()}`;
    const found = values.get(name);
    if (found) found.push(value);
    else values.set(name, [value]);
  }
  return values;
}
