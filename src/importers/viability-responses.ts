import { areDates } from './are-dates.ts';
import { foldHeader } from './fold-header.ts';
import type { Header } from './header-match.ts';
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
}

/** Columns that a reader's program calculated from the raw signal. */
const calculated =
  /mean|average|conc|blank|corrected|cv|st\.?\s?dev|std|calc|dilution|reduced|ratio|normali|error|time|temp/i;
const replicateHeader =
  /^(rep(licate)?|y|r|n|run|exp(eriment)?|well|plate|trial|repeat|viability|response|abs(orbance)?|od)?\d{1,2}$/;

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
  const isList = columns.has('well') || (columns.has('wellRow') && columns.has('wellColumn'));
  if (isList) {
    const named = all('response').filter((column) => isNumeric(header, column));
    const raw = free.filter((column) => !calculated.test(headers[column] ?? ''));
    const chosen = columns.has('dose') && named.length > 0 ? named : raw.length > 0 ? raw : named;
    return toReads(chosen, headers);
  }
  const replicates = free.filter((column) =>
    replicateHeader.test(foldHeader(headers[column] ?? '')),
  );
  if (replicates.length > 1) {
    return replicates.map((column) => ({ column, read: '', replicate: headers[column] ?? '' }));
  }
  const main =
    [...all('response'), ...all('weakResponse')].find((column) => isNumeric(header, column)) ??
    free.find((column) => !calculated.test(headers[column] ?? ''));
  const wide = columns.has('response') || columns.has('weakResponse') ? [] : cellColumns(header);
  if (wide.length > 1) return wide;
  const alone = main !== undefined && !columns.has('response') && !columns.has('weakResponse');
  if (main === undefined || (alone && free.length > 1)) return [];
  return [{ column: main, read: '', replicate: '' }];
}

/**
 * A dose table with a column for each kind of cells (`Dose, Parental, Resistant`), several in a row being
 * replicates, the name written once or on each.
 */
function cellColumns(header: Header<ViabilityColumn>): ViabilityResponse[] {
  const { columns, headers, table, row } = header;
  if (!columns.has('dose') && !columns.has('logDose')) return [];
  const taken = new Set([...columns.values()].flat());
  const counts = new Map<string, number>();
  const found: ViabilityResponse[] = [];
  let sample = '';
  for (let column = 0; column < table.widthOf(row + 1); column += 1) {
    const text = headers[column] ?? '';
    if (taken.has(column) || calculated.test(text)) {
      sample = '';
      continue;
    }
    sample = text || sample;
    if (sample === '' || !isNumeric(header, column)) continue;
    const count = (counts.get(sample) ?? 0) + 1;
    counts.set(sample, count);
    found.push({ column, read: '', replicate: String(count), sample });
  }
  return found.map((response) =>
    counts.get(response.sample ?? '') === 1 ? { ...response, replicate: '' } : response,
  );
}

function toReads(columns: readonly number[], headers: readonly string[]): ViabilityResponse[] {
  return columns.map((column) => ({ column, read: headers[column] ?? '', replicate: '' }));
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
