import { areDates } from '../tables/are-dates.ts';
import { foldHeader } from '../tables/fold-header.ts';
import type { Header } from '../tables/header-match.ts';
import { summaryColumns, summaryPartOf } from '../tables/summary-columns.ts';
import { isDrugName } from './drug-names.ts';
import { isShare } from './titled-measures.ts';
import type { ViabilityColumn } from './viability-columns.ts';
import { isNumberLike } from './well-signal.ts';

/** A column of signals, with what its header says of it. */
export interface ViabilityResponse {
  readonly column: number;
  /** Name of the read, '' where the table has a single response. */
  readonly read: string;
  /** Number of a replicate column of a dose table, '' otherwise. */
  readonly replicate: string;
  /** Cells that the column is of, where a dose table has a column for each; '' otherwise. */
  readonly sample?: string;
  /** The compound that it is of, where a dose table has a column for each. */
  readonly compound?: string;
}

/** Columns that a reader's program calculated from the raw signal. */
const calculated =
  /mean|average|conc|blank|corrected|cv|st\.?\s?dev|std|calc|dilution|reduced|ratio|normali|error|time|temp/i;
const replicateHeader =
  /^(rep(licate)?|y|r|n|run|exp(eriment)?|well|plate|trial|repeat|viability|response|abs(orbance)?|od|messwert|messung|wert|replikat|mesure|valeur|replicat|medida|valor|replica|measurement|reading|signal|value|absorption|extinktion|luminescence|lum|rlu|fluorescence|rfu|counts?|测量|重复|吸光度)?\d{1,2}$/;
/** Words of what a reader measured, whatever else they may head. */
const measuredWord = /^(raw)?(signal|reading|measurement|intensity|value)$|^raw/;

/**
 * The response columns below a header: in a well list every raw signal, in a dose table its replicate columns
 * (Rep1, Rep2 …) or else the first column that names a response, or the only further column of numbers.
 */
export function findResponses(header: Header<ViabilityColumn>): ViabilityResponse[] {
  const { columns, headers } = header;
  const all = (role: ViabilityColumn): readonly number[] => columns.get(role) ?? [];
  const taken = new Set(
    [...columns].flatMap(([role, list]) =>
      role === 'response' || role === 'weakResponse' ? [] : list,
    ),
  );
  const free = headers.flatMap((text, column) =>
    text !== '' && !taken.has(column) && isNumeric(header, column) ? [column] : [],
  );
  const sums = columnsOfSums(header);
  const isList = columns.has('well') || (columns.has('wellRow') && columns.has('wellColumn'));
  if (isList) {
    const named = all('response').filter((column) => isNumeric(header, column));
    const raw = free.filter(
      (column) => !calculated.test(headers[column] ?? '') && !numbersReadings(header, column),
    );
    const chosen = columns.has('dose') && named.length > 0 ? named : raw.length > 0 ? raw : named;
    return toReads(chosen, headers);
  }
  const replicates = free.filter(
    (column) => !sums.has(column) && replicateHeader.test(foldHeader(headers[column] ?? '')),
  );
  if (replicates.length > 1) {
    return titled(header, replicates);
  }
  const main =
    mainResponse() ??
    free.find((column) => !sums.has(column) && !calculated.test(headers[column] ?? ''));
  const wide =
    columns.has('response') || columns.has('weakResponse') ? [] : cellColumns(header, sums);
  if (wide.length > 1) return wide;
  const alone = main !== undefined && !columns.has('response') && !columns.has('weakResponse');
  if (main === undefined || (alone && free.length > 1)) return [];
  return [{ column: main, read: '', replicate: '' }];

  /** The first that was measured, where there is one, else the first that was calculated from it. */
  function mainResponse(): number | undefined {
    const isOwn = (column: number): boolean => !sums.has(column) && isNumeric(header, column);
    const named = all('response').filter(isOwn);
    const weak = all('weakResponse').filter(isOwn);
    const textOf = (column: number): string => headers[column] ?? '';
    const raw =
      named.find((column) => !isShare(textOf(column)) && !calculated.test(textOf(column))) ??
      weak.find((column) => named.length > 0 && measuredWord.test(foldHeader(textOf(column))));
    return raw ?? named[0] ?? weak[0];
  }
}

/** Columns of replicates; where their numbers come back, the title above each set names its cells. */
function titled(
  { table, row, headers }: Header<ViabilityColumn>,
  replicates: readonly number[],
): ViabilityResponse[] {
  const textOf = (column: number): string => headers[column] ?? '';
  const plain = replicates.map((column) => ({ column, read: '', replicate: textOf(column) }));
  const isRepeated = new Set(replicates.map(textOf)).size < replicates.length;
  if (!isRepeated || row === 0) return plain;
  const [first = 0] = replicates;
  const named = plain.map((response) => {
    let at = response.column;
    while (at > first && table.cell(row - 1, at).trim() === '') at -= 1;
    return { ...response, sample: table.cell(row - 1, at).trim() };
  });
  return named.every(({ sample }) => sample !== '') ? named : plain;
}

/**
 * A dose table with a column for each kind of cells (`Dose, Parental, Resistant`), several in a row being
 * replicates, the name written once or on each.
 */
function cellColumns(
  header: Header<ViabilityColumn>,
  sums: ReadonlySet<number>,
): ViabilityResponse[] {
  const { columns, headers, table, row } = header;
  if (!columns.has('dose') && !columns.has('logDose')) return [];
  const taken = new Set([...columns.values()].flat());
  const counts = new Map<string, number>();
  const found: ViabilityResponse[] = [];
  let sample = '';
  for (let column = 0; column < table.widthOf(row + 1); column += 1) {
    // Prism counts the values of a group behind its name: `Parental:Y1`.
    const text = (headers[column] ?? '').replace(/\s*[:_]\s*Y\d+$/, '');
    if (taken.has(column) || sums.has(column) || calculated.test(text)) {
      sample = '';
      continue;
    }
    sample = text || sample;
    if (sample === '' || !isNumeric(header, column)) continue;
    const count = (counts.get(sample) ?? 0) + 1;
    counts.set(sample, count);
    found.push({ column, read: '', replicate: String(count), sample });
  }
  const named = found.map((response) =>
    counts.get(response.sample ?? '') === 1 ? { ...response, replicate: '' } : response,
  );
  const areDrugs = !columns.has('compound') && [...counts.keys()].every(isDrugName);
  return areDrugs
    ? named.map(({ sample: drug = '', ...response }) => ({ ...response, compound: drug }))
    : named;
}

/** Columns of means with their spread, said in the header or by the words below the names of groups. */
function columnsOfSums({ table, row, headers }: Header<ViabilityColumn>): ReadonlySet<number> {
  const below = Array.from({ length: table.widthOf(row + 1) }, (_, column) =>
    table.cell(row + 1, column).trim(),
  );
  const said = below.some((text) => summaryPartOf(text) !== null) ? summaryColumns(below) : null;
  return said && said.size > 0 ? said : summaryColumns(headers);
}

function toReads(columns: readonly number[], headers: readonly string[]): ViabilityResponse[] {
  return columns.map((column) => ({ column, read: headers[column] ?? '', replicate: '' }));
}

/** A column «Reading» that counts the readings of a plate: 1 for every well of the first. */
function numbersReadings(
  { table, row, headers }: Header<ViabilityColumn>,
  column: number,
): boolean {
  if (!/^read(?:ing)?$/i.test(headers[column] ?? '')) return false;
  for (let i = row + 1; i < Math.min(table.rowCount, row + 200); i += 1) {
    if (!/^[1-9]?$/.test(table.cell(i, column).trim())) return false;
  }
  return true;
}

/** Whether most of the filled cells of a column are numbers and no dates, judged by its first rows. */
function isNumeric({ table, row }: Header<ViabilityColumn>, column: number): boolean {
  const filled: string[] = [];
  for (let i = row + 1; i < Math.min(table.rowCount, row + 200); i += 1) {
    const text = table.cell(i, column).trim();
    if (text !== '') filled.push(text);
  }
  const numbers = filled.filter(isNumberLike).length;
  return numbers > 0 && numbers >= filled.length / 2 && !areDates(filled);
}
