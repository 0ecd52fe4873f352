import { isKnownProtein } from '../bands/band-file-name.ts';
import { foldHeader } from '../tables/fold-header.ts';
import type { Header } from '../tables/header-match.ts';
import { hasLetter } from '../tables/has-letter.ts';
import { headerAt } from '../tables/header-match.ts';
import { isKnownGene } from '../tables/known-gene.ts';
import type { Workbook } from '../importer.ts';
import { otherHeadersBelow } from '../edited/other-headers-below.ts';
import { tablesSideBySide } from '../edited/side-by-side.ts';
import { numberOf } from '../tables/parse-number.ts';
import type { SummaryPart } from '../tables/summary-columns.ts';
import { summaryPartOf } from '../tables/summary-columns.ts';
import { textsOf } from '../tables/row-texts.ts';
import type { Table } from '../tables/table.ts';
import { isPosition } from '../tables/well-position.ts';
import { compoundTitle, isDrugName } from './drug-names.ts';
import type { TableBelow } from './tables-below.ts';
import { tablesBelow } from './tables-below.ts';
import { measuredAmong } from './titled-measures.ts';
import { holdsUnnamedDoses, statesDoses } from './unnamed-doses.ts';
import type { ViabilityColumn } from './viability-columns.ts';
import { viabilityColumnOf } from './viability-columns.ts';
import type { ViabilityResponse } from './viability-responses.ts';
import { findResponses } from './viability-responses.ts';

/** Rows that are searched for a header: preambles of readers are shorter. */
const mostHeaderRows = 150;
/** More columns beside each other are those of a plate. */
const mostReplicates = 12;

export type ViabilityHeader = Header<ViabilityColumn>;

/** Words of blots and of qPCR: a table with one of them is none of viability, whatever else it has. */
const otherWords =
  /^(protein|antibody|lane|band|channel|kda|mw|membrane|blot|gel|target|gene|fluor|fluorophore|dye|reporter|detector|cycle|cycle#|cyclenumber|melttemperature|peakheight|efficiency|tm\d?|rine?|dv200|score|lot)s?(name)?$/;
/** Results of a fit: a table with them and without single responses is a table of results. */
export const fitWords =
  /^(log(10)?)?(ic|ec|gi|gr|ed|lc|ld)\d{2}m?$|^(hill|hillslope|einf|emax|grinf|grmax|graoc|auc|aoc|logc1|c1|h1|rsquared|r2|goodnessoffit)$/;

/** How many folded headers name a parameter of a fitted curve. */
export function countFitWords(folded: readonly string[]): number {
  return folded.filter((text) => fitWords.test(text)).length;
}

/** A table with its header and the columns of its responses. */
export interface ViabilityTable {
  readonly header: ViabilityHeader;
  readonly responses: readonly ViabilityResponse[];
  /** What stands above it where several stand beside each other, else ''. */
  readonly title: string;
  /** Tables beside it that are not read, for nothing tells their curves from its own. */
  readonly unread: number;
  /** Titles of tables that hold its wells once more, calculated or at another wavelength, and are not read. */
  readonly again: readonly string[];
}

const known = new WeakMap<Workbook, ViabilityTable[]>();

/** The tables of a workbook with one response a row. */
export function findViabilityTables(workbook: Workbook): ViabilityTable[] {
  const made = known.get(workbook);
  if (made) return made;
  const all = workbook.tables.flatMap((table) => {
    const header = findHeader(table);
    if (!header) return [];
    const parts = otherHeadersBelow(table, header.row).flatMap(
      (part) => findHeader(part.table) ?? [],
    );
    return (parts.length > 1 ? parts : [header]).flatMap(tablesUnder);
  });
  const found = withoutCalculatedSheets(all);
  known.set(workbook, found);
  return found;
}

/** The tables under a header: those that repeat it below or beside, or the only one. */
function tablesUnder(header: ViabilityHeader): ViabilityTable[] {
  const below = belowEachOther(header);
  return below.length > 0 ? below : besideEachOther(header).flatMap(withResponses);
}

/**
 * Of sheets that are called after measures (`Raw data`, `% viability`) the first that was measured: the others hold the
 * same wells once more. Wells with places are told apart by their reads.
 */
function withoutCalculatedSheets(tables: readonly ViabilityTable[]): ViabilityTable[] {
  const titled = tables.map((table) => ({ table, title: table.header.table.sheet }));
  const areSheets = new Set(titled.map(({ title }) => title)).size === tables.length;
  const havePlaces = tables.some(({ header: { columns } }) => columns.has('well'));
  const [first] = (areSheets && !havePlaces && measuredAmong(titled)) || [];
  if (!first) return [...tables];
  const again = titled.filter((one) => one !== first).map(({ title }) => title);
  return [{ ...first.table, again: [...first.table.again, ...again] }];
}

/** A table of which the responses are yet to be found; `read` names what its title says was measured, else ''. */
interface Side extends Omit<ViabilityTable, 'responses'> {
  readonly read: string;
}

function withResponses({ read, ...side }: Side): ViabilityTable[] {
  const found = findResponses(side.header);
  const responses = read === '' ? found : found.map((response) => ({ ...response, read }));
  return found.length > 0 ? [{ ...side, responses }] : [];
}

/**
 * Tables whose titles say what was measured, without those that were calculated; null for other titles. Reads of wells
 * without places cannot be held against each other, so of these the first alone is read.
 */
function byMeasures(tables: readonly TableBelow[], headerRow: number): Side[] | null {
  const measured = measuredAmong(tables);
  if (!measured) return null;
  const all = measured.map(({ table, title }) => ({
    header: viabilityHeaderAt(table, headerRow),
    title: '',
    unread: 0,
    again: [],
    read: title,
  }));
  const reads = all.every(({ header: { columns } }) => columns.has('well')) ? all : all.slice(0, 1);
  const kept = new Set(reads.map(({ read }) => read));
  const again = tables.map(({ title }) => title).filter((title) => !kept.has(title));
  return reads.map((side, i) => ({
    ...side,
    again: i === 0 ? again : [],
    read: reads.length > 1 ? side.read : '',
  }));
}

/**
 * The tables that stand below each other under a title and a header each, where nothing else tells their curves apart:
 * the titles name compounds, as far as they are known for such, else cells.
 */
function belowEachOther({ table, row, columns }: ViabilityHeader): ViabilityTable[] {
  const isNamed = (['well', 'wellRow', 'compound', 'sample', 'line', 'group'] as const).some(
    (role) => columns.has(role),
  );
  const below = tablesBelow(table, row);
  const measures = byMeasures(below, 0);
  if (measures) return measures.flatMap(withResponses);
  const parts = isNamed ? [] : below;
  const areCompounds = parts.every(({ title }) => isDrugName(title) || compoundTitle.test(title));
  return parts.flatMap(({ table: part, title }) => {
    const header = viabilityHeaderAt(part, 0);
    const found = findResponses(header);
    const responses = found.map((of) =>
      areCompounds || of.sample ? of : { ...of, sample: title },
    );
    return found.length > 0
      ? [{ header, responses, title: areCompounds ? title : '', unread: 0, again: [] }]
      : [];
  });
}

/**
 * The tables that stand beside each other under one header each. Curves of which neither a column nor a title says
 * whose they are would become one, so of such tables the first alone is read.
 */
function besideEachOther(header: ViabilityHeader): Side[] {
  const plain = { unread: 0, again: [], read: '' };
  const beside = tablesSideBySide(header.table, header.row);
  const sides = beside.map(({ table, title }) => ({
    ...plain,
    header: viabilityHeaderAt(table, header.row),
    title,
  }));
  const [first] = sides;
  if (!first || !sides.every((side) => isHeader(side.header))) {
    return [{ ...plain, header, title: '' }];
  }
  const measures = byMeasures(beside, header.row);
  if (measures) return measures;
  const isNamed = (['well', 'wellRow', 'compound', 'sample', 'line', 'group'] as const).some(
    (role) => first.header.columns.has(role),
  );
  const titles = new Set(sides.map(({ title }) => title));
  return isNamed || (titles.size === sides.length && !titles.has(''))
    ? sides
    : [{ ...first, unread: sides.length - 1 }];
}

function findHeader(table: Table): ViabilityHeader | null {
  for (let row = 0; row < Math.min(table.rowCount, mostHeaderRows); row += 1) {
    if (table.widthOf(row) < 2) continue;
    if (!hasWords(table, row) && !countsReplicates(table, row)) continue;
    const header = viabilityHeaderAt(table, row);
    if (isHeader(header) && namesWells(header)) return header;
  }
  return null;
}

/** Whether a column of wells names one below the header: rows of a layout (`E, SPL1, SPL2 …, Well ID`) look like headers. */
function namesWells({ table, row, columns }: ViabilityHeader): boolean {
  const [well] = columns.get('well') ?? [];
  if (well === undefined) return true;
  for (let i = row + 1; i < Math.min(table.rowCount, row + mostHeaderRows); i += 1) {
    if (isPosition(table.cell(i, well).trim())) return true;
  }
  return false;
}

/** The header with its first column as that of doses, where these are not called so. */
function withDoses(header: ViabilityHeader): ViabilityHeader {
  const { columns } = header;
  if (columns.has('dose') || columns.has('logDose')) return header;
  const isTold = isUnitOfDoses(header) || statesDoses(header);
  if (!isTold && !holdsUnnamedDoses(header)) return header;
  const isLog = (numberOf(header.table.cell(header.row + 1, 0)) ?? 0) < 0;
  const found = new Map(columns);
  found.delete('compound');
  return { ...header, columns: found.set(isLog ? 'logDose' : 'dose', [0]) };
}

/** Whether nothing but a unit heads the first column. */
function isUnitOfDoses({ table, row, headers }: ViabilityHeader): boolean {
  const isUnit = /^(?:pM|nM|[uµμ]M|mM)$/.test(headers[0] ?? '');
  return isUnit && [1, 2].every((more) => numberOf(table.cell(row + more, 0)) !== null);
}

/** A count beside a spread is of the values behind a mean, and counts no replicates. */
function viabilityHeaderAt(table: Table, row: number): ViabilityHeader {
  const header = withDoses(headerAt(table, row, viabilityColumnOf));
  const { columns, headers } = header;
  const isPart = (part: SummaryPart, column: number): boolean =>
    summaryPartOf(headers[column] ?? '') === part;
  const counts = (columns.get('replicate') ?? []).filter((column) => isPart('count', column));
  if (counts.length === 0 || !headers.some((_, column) => isPart('spread', column))) return header;
  const plain = new Map(columns);
  const kept = (columns.get('replicate') ?? []).filter((column) => !counts.includes(column));
  if (kept.length > 0) plain.set('replicate', kept);
  else plain.delete('replicate');
  plain.set('aside', [...(columns.get('aside') ?? []), ...counts]);
  return { ...header, columns: plain };
}

/** Two cells with letters at least: most rows of values are told apart by this alone. */
function hasWords(table: Table, row: number): boolean {
  let words = 0;
  for (let column = 0; column < table.widthOf(row) && words < 2; column += 1) {
    if (hasLetter(table.cell(row, column))) words += 1;
  }
  return words === 2;
}

/** Whether a row heads doses by their word, and the replicates beside them by numbers alone (`Dose, 1, 2, 3`). */
function countsReplicates(table: Table, row: number): boolean {
  const [first = '', ...others] = textsOf(table, row, mostReplicates + 1);
  const counts = others.filter((text) => text !== '');
  const role = hasLetter(first) ? viabilityColumnOf(first) : null;
  return (
    (role === 'dose' || role === 'logDose') &&
    counts.length > 1 &&
    counts.every((text, i) => text === String(i + 1)) &&
    [1, 2, 3].every((more) => numberOf(textsOf(table, row + more)[0] ?? '') !== null)
  );
}

/** A header needs a place or a dose, or a compound or time beside a response. */
function isHeader({ columns, headers }: ViabilityHeader): boolean {
  const folded = headers.map(foldHeader);
  if (folded.some((text) => otherWords.test(text))) return false;
  // Cells that were lysed got doses too.
  const targets = headers.filter((text) => isKnownGene(text) || isKnownProtein(text));
  if (targets.length > 1) return false;
  const response = columns.has('response') || columns.has('weakResponse');
  if (countFitWords(folded) >= 2 && !columns.has('dose')) return false;
  if (columns.has('well') || (columns.has('wellRow') && columns.has('wellColumn'))) {
    return (
      response ||
      columns.has('content') ||
      columns.has('plate') ||
      columns.has('dose') ||
      labelled(folded)
    );
  }
  if (columns.has('dose') || columns.has('logDose')) return headers.length > 1;
  if (!response) return false;
  const compound = folded.some((text) => /^(compound|drug|chemical|agent|inhibitor)/.test(text));
  if (columns.has('compound') && (columns.has('response') || compound)) return true;
  return columns.has('time') && columns.has('group') && columns.has('replicate');
}

/** Columns that readers name label by label (`Label1`, `Read 2`). */
function labelled(folded: readonly string[]): boolean {
  return folded.some((text) => /^(label|read|channel|measurement)\d*$/.test(text));
}
