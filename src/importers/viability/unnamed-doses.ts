import type { Header } from '../tables/header-match.ts';
import { numberOf } from '../tables/parse-number.ts';
import { readControl, readDose } from '../layout/well-content.ts';
import { areDiluted } from './dilution-series.ts';
import type { ViabilityColumn } from './viability-columns.ts';

/** Tables that people type are short. */
const mostRows = 200;

/** So many different doses with units are no accident. */
const fewestStated = 3;
/** Cq values lie between these. */
const cycles = [8, 45] as const;

/** What stands above doses that are not called so: nothing, Prism's `X`, or the word for the compound. */
const silent = /^x?$/i;

/**
 * Whether the first column holds the doses of a curve without being called so: a dilution series beside replicates of
 * the same name, which fall from its lowest to its highest dose, as in the tables of Prism. Times and counts rise
 * evenly, and values of time courses rise.
 */
export function holdsUnnamedDoses({
  table,
  row,
  columns,
  headers,
}: Header<ViabilityColumn>): boolean {
  const isCompound = columns.get('compound')?.[0] === 0;
  const others = [...columns].filter(([role]) => role !== 'compound' && role !== 'aside');
  const isOther = others.some(([, of]) => of.length > 0);
  const [first = '', ...names] = headers;
  if ((!silent.test(first) && !isCompound) || isOther || !areReplicates(names)) return false;
  const rows: number[] = [];
  for (let i = row + 1; i < Math.min(table.rowCount, row + mostRows); i += 1) {
    if (numberOf(table.cell(i, 0)) !== null) rows.push(i);
    else if (table.cell(i, 0).trim() !== '') return false;
  }
  const doses = rows.map((i) => numberOf(table.cell(i, 0)) ?? Number.NaN);
  if (!areDiluted(doses)) return false;
  const [low, high] = [doses.indexOf(Math.min(...doses)), doses.indexOf(Math.max(...doses))];
  const falls = names.map((_, i) => {
    const at = (k: number): number | null => numberOf(table.cell(rows[k] ?? -1, i + 1));
    const [before, after] = [at(low), at(high)];
    return before === null || after === null ? null : before > after && after >= 0;
  });
  const told = falls.filter((fall) => fall !== null);
  return told.length > 1 && told.every((fall) => fall);
}

/** Names that come back, are counted by Prism (`Parental:Y1`) or stand once for the blank ones behind them. */
function areReplicates(names: readonly string[]): boolean {
  const plain = names.map((name) => name.replace(/\s*[:_]\s*Y\d+$/, ''));
  return names.length > 1 && plain[0] !== '' && new Set(plain).size < plain.length;
}

/**
 * Whether the cells of the first column state doses with their units (`1 nM`, `10 µM`), beside words for wells without
 * the compound at most, whatever heads them; values that lie within the cycles of a PCR are none of cells.
 */
export function statesDoses({ table, row, columns, headers }: Header<ViabilityColumn>): boolean {
  const others = [...columns].filter(([role, of]) => role !== 'compound' && of.includes(0));
  if (others.length > 0 || headers.length < 2 || (headers[0] ?? '') === '') return false;
  const doses = new Set<string>();
  const values: number[] = [];
  for (let i = row + 1; i < Math.min(table.rowCount, row + mostRows); i += 1) {
    const text = table.cell(i, 0).trim();
    if (text === '') continue;
    if (doses.size === 0 && i > row + 3) return false;
    const stated = readDose(text, '.') ?? readDose(text, ',');
    if (stated && stated.unit !== '') doses.add(`${stated.dose} ${stated.unit}`);
    else if (readControl(text) === null && stated?.dose !== 0) return false;
    const value = numberOf(table.cell(i, 1));
    if (value !== null) values.push(value);
  }
  const [least, most] = cycles;
  const areCycles = values.every((value) => value >= least && value <= most);
  return doses.size >= fewestStated && values.length > 0 && !areCycles;
}
