import type { Diagnostic } from '../../domain/diagnostic.ts';
import { hasLetter } from '../tables/has-letter.ts';
import { unreadHeaders } from '../tables/header-match.ts';
import { fitNote, fitRows } from '../edited/fit-rows.ts';
import { listSummaries } from '../edited/list-summaries.ts';
import { withMergedNames } from '../edited/merged-names.ts';
import type { Imported, Workbook } from '../importer.ts';
import { cellsBelow } from '../tables/cells-below.ts';
import { findDecimalSign } from '../tables/parse-number.ts';
import type { CurveSheet } from './curve-sheets.ts';
import { CurveSheets } from './curve-sheets.ts';
import type { PlateReadings } from './plate-readings.ts';
import { repeatsHeader } from '../tables/repeats-header.ts';
import type { SummaryRow } from '../edited/summary-rows.ts';
import { summaryNote } from '../edited/summary-rows.ts';
import { unnamedRowsNotes } from '../edited/unnamed-rows.ts';
import { summaryPartOf } from '../tables/summary-columns.ts';
import { isShare } from './titled-measures.ts';
import type { ViabilityColumn } from './viability-columns.ts';
import { compoundOfHeader, doseUnitOf, unitOf, viabilityColumnOf } from './viability-columns.ts';
import { factsReader } from './viability-facts.ts';
import type { ViabilityHeader, ViabilityTable } from './viability-header.ts';
import { findViabilityTables } from './viability-header.ts';
import type { ViabilityResponse } from './viability-responses.ts';
import { isNumberLike } from './well-signal.ts';
import { wordlessRows } from '../edited/wordless-rows.ts';

/** Columns whose cells people name as they like, and those that name what was measured or where. */
const free = ['compound', 'sample', 'line', 'group', 'content'] as const;
const naming = [
  ...free,
  ...(['well', 'wellRow', 'replicate', 'time', 'dose', 'logDose'] as const),
] as const;

/** Reads all tables of a workbook that have one response a row. */
export function readViabilityLists(
  workbook: Workbook,
  plates: PlateReadings,
): Pick<Imported, 'unreadColumns' | 'replicateMeaning'> {
  const unread = new Set<string>();
  let replicateMeaning: Imported['replicateMeaning'] = 'technical';
  const tables = findViabilityTables(workbook);
  const sheets = new CurveSheets(tables.map(curveSheetOf));
  for (const note of sheets.notes()) plates.diagnostics.add(note);
  for (const table of tables) {
    const { header, responses } = table;
    if (table.again.length > 0) plates.diagnostics.add(againNote(table));
    if (table.unread > 0) plates.diagnostics.add(besideNote(table));
    for (const note of [...meansNote(table), ...dosesNote(table)]) plates.diagnostics.add(note);
    readRows(table, plates, sheets);
    const read = new Set([
      ...[...header.columns].flatMap(([role, columns]) =>
        role === 'aside' || role === 'response' || role === 'weakResponse'
          ? []
          : columns.slice(0, 1),
      ),
      ...responses.map(({ column }) => column),
    ]);
    for (const text of unreadHeaders(header, read)) unread.add(text);
    if (responses.some(({ sample, replicate }) => sample && replicate !== '')) {
      replicateMeaning = 'unclear';
    }
    const [replicate] = header.columns.get('replicate') ?? [];
    if (replicate === undefined) continue;
    const counted = /bio|batch|exp|run|passage|donor/i.test(header.headers[replicate] ?? '');
    replicateMeaning = counted ? 'biological' : 'unclear';
  }
  return { unreadColumns: [...unread], replicateMeaning };
}

/** What a table says of its curves beside the name of its sheet. */
function curveSheetOf({ header, responses, title }: ViabilityTable): CurveSheet {
  const { table, columns, headers } = header;
  const has = (...roles: readonly ViabilityColumn[]): boolean =>
    roles.some((role) => columns.has(role));
  const [dose = -1] = columns.get('dose') ?? columns.get('logDose') ?? [];
  return {
    sheet: table.sheet,
    saysCompound:
      has('compound') ||
      title !== '' ||
      compoundOfHeader(headers[dose] ?? '') !== '' ||
      responses.some(({ compound = '' }) => compound !== ''),
    saysCells:
      has('sample', 'line', 'group', 'content') ||
      responses.some(({ sample = '' }) => sample !== ''),
    saysRun: has('plate', 'replicate'),
  };
}

function readRows(
  { header: first, responses, title }: ViabilityTable,
  plates: PlateReadings,
  sheets: CurveSheets,
): void {
  const { header, notes } = withMergedCells(first, responses);
  for (const note of notes) plates.diagnostics.add(note);
  const { table, row: headerRow, columns } = header;
  const values = responses.map(({ column }) => column);
  const decimal = findDecimalSign(cellsBelow(table, headerRow, values));
  const factsOf = factsReader(header, title);
  const needsPlace = columns.has('well') || columns.has('wellRow');
  const of = (roles: readonly ViabilityColumn[]): number[] =>
    roles.flatMap((role) => columns.get(role) ?? []);
  const written = { table, names: of(naming), values, decimal };
  const havePlaces = of(['well', 'wellRow', 'dose', 'logDose']).length > 0;
  const summaries = listSummaries({ ...written, headerRow, free: of(free), havePlaces });
  const doses = of(['dose', 'logDose']);
  const results = fitRows({ table, headerRow, names: of(free), doses, values });
  const fits: SummaryRow[] = [];
  const rows = { ...written, from: headerRow + 1, to: table.rowCount };
  const wordless = wordlessRows(rows, true);
  const dataRows: number[] = [];
  for (let row = headerRow + 1; row < table.rowCount; row += 1) {
    if (repeatsHeader(table, row, headerRow) || (row === headerRow + 1 && isOfUnits(row))) continue;
    const facts = factsOf(row);
    const texts = responses.map(({ column }) => table.cell(row, column).trim());
    const hasNumber = texts.some(isNumberLike);
    const result = facts.position ? undefined : results.get(row);
    if (result !== undefined) {
      fits.push({ table, row, name: result });
      continue;
    }
    const isPlaced = Boolean(facts.position) || facts.dose !== undefined;
    if (summaries.tell(row, isPlaced, hasNumber) || (hasNumber && wordless.has(row))) continue;
    if (texts.some((text) => text !== '')) dataRows.push(row);
    if (needsPlace && !facts.position) {
      // Lines of settings and units below or above a list hold words; a number has lost its well.
      for (const [i, { column }] of responses.entries()) {
        const text = texts[i] ?? '';
        if (isNumberLike(text)) plates.addUnplaced(table, row, column, text, facts);
      }
      continue;
    }
    const hasDose = facts.dose !== undefined;
    const hasResponse = texts.some((text) => text !== '');
    if (!hasResponse && !hasDose && !needsPlace) continue;
    for (const [i, response] of responses.entries()) {
      const { column, read, replicate, sample = '', compound = '' } = response;
      const text = texts[i] ?? '';
      const stated = {
        ...facts,
        unit: unitOf(header.headers[column] ?? ''),
        ...readOf(read, facts.read),
        ...(replicate === '' ? {} : { replicate }),
        ...(sample === '' ? {} : { sample }),
        ...(compound === '' ? {} : { compound }),
      };
      const own = { ...stated, ...sheets.factsOf(table.sheet, stated) };
      if (text !== '') plates.addWell(table, row, column, text, decimal, own);
      else if (replicate === '' && responses.length === 1)
        plates.addMissing(table, row, column, own);
    }
  }
  const named = (['sample', 'line', 'group'] as const).flatMap((role) => columns.get(role) ?? []);
  const said = [...summaryNote(summaries.found), ...fitNote(fits), ...wordless.notes()];
  for (const note of [...said, ...unnamedRowsNotes(header, named, dataRows)]) {
    plates.diagnostics.add(note);
  }

  /** The wavelength that the row states tells reads apart, and the header too where there are several columns. */
  function readOf(headed: string, stated = ''): { readonly read?: string } {
    const parts = stated !== '' && responses.length === 1 ? [stated] : [headed, stated];
    const text = parts.filter((part) => part !== '').join(' ');
    return text === '' ? {} : { read: text };
  }

  /** Whether a row states the unit of the doses and holds no number. */
  function isOfUnits(row: number): boolean {
    const [dose = -1] = columns.get('dose') ?? columns.get('logDose') ?? [];
    const texts = responses.map(({ column }) => table.cell(row, column).trim());
    return (
      dose >= 0 &&
      doseUnitOf(table.cell(row, dose)) === table.cell(row, dose).trim().replace(/^[uμ]/, 'µ') &&
      table.cell(row, dose).trim() !== '' &&
      texts.every((text) => hasLetter(text) || text === '' || text === '%')
    );
  }
}

/** The header of the same list with names and doses repeated that stand once for several responses. */
function withMergedCells(
  header: ViabilityHeader,
  responses: readonly ViabilityResponse[],
): ReturnType<typeof withMergedNames<ViabilityHeader>> {
  const { columns } = header;
  const roles = ['compound', 'sample', 'line', 'group', 'dose'] as const;
  const names = roles.flatMap((role) => columns.get(role) ?? []);
  const values = responses.map(({ column }) => column);
  return withMergedNames(header, names, values);
}

function besideNote({ header: { table, row }, unread }: ViabilityTable): Diagnostic {
  return {
    severity: 'warning',
    code: 'column-unread',
    ...(table.sheet === '' ? {} : { sheet: table.sheet }),
    row: table.lineOf(row),
    message: `${unread + 1} tables stand beside each other in row ${table.lineOf(row)}, and nothing says whose curves they are, so only the first is read.`,
    expected: 'a column of compounds or samples in each, or a title above each',
    mend: 'Write the compound above each table, or in a column of its own, and add the file again.',
  };
}

/** Shares of the control are of no use beside the signals; a reference wavelength would be. */
function againNote({ header: { table, row }, again }: ViabilityTable): Diagnostic {
  const titles = again.map((title) => `«${title}»`).join(', ');
  return {
    severity: again.every(isShare) ? 'info' : 'warning',
    code: 'column-unread',
    ...(table.sheet === '' ? {} : { sheet: table.sheet }),
    row: table.lineOf(row),
    message: `What stands under ${titles} is of the same wells as the first table, so it is not read.`,
    mend: 'Nothing to do for shares of the control, which are calculated anew. To have a reference wavelength subtracted, name the well of each signal in a column of its own.',
  };
}

/** A spread right behind each response says that these are means, whatever their columns are called. */
function meansNote({ header, responses }: ViabilityTable): Diagnostic[] {
  const { table, row, headers, columns } = header;
  const spreadOf = (column: number): string => {
    const next = headers[column + 1] ?? '';
    return summaryPartOf(next) === 'spread' && isNumberLike(table.cell(row + 1, column + 1))
      ? next
      : '';
  };
  const isPlaced = columns.has('well') || columns.has('wellRow');
  const spreads = responses.map(({ column }) => spreadOf(column));
  const areCounted = responses.some(({ replicate }) => replicate !== '');
  const [first = ''] = spreads;
  if (isPlaced || areCounted || first === '' || spreads.includes('')) return [];
  return [
    {
      severity: 'warning',
      code: 'replicates-missing',
      ...(table.sheet === '' ? {} : { sheet: table.sheet }),
      row: table.lineOf(row),
      column: first,
      message: `The values stand beside their spread («${first}»), so they are means that somebody calculated. A curve is fitted to the means alone, each counting once.`,
      expected: 'one value a replicate',
      mend: 'For curves fitted to all replicates, add the table that the means were calculated from.',
    },
  ];
}

/** Says that a column was taken for doses by how its numbers lie. */
function dosesNote({ header: { table, row, columns, headers } }: ViabilityTable): Diagnostic[] {
  const [column] = columns.get('dose') ?? columns.get('logDose') ?? [];
  const name = headers[column ?? -1] ?? '';
  const role = viabilityColumnOf(name);
  const isStated = [1, 2, 3].some((more) =>
    /\d\s*[pnuµμm]?M$/.test(table.cell(row + more, column ?? 0)),
  );
  if (
    isStated ||
    column === undefined ||
    role === 'dose' ||
    role === 'logDose' ||
    doseUnitOf(name) !== ''
  ) {
    return [];
  }
  const called = name === '' ? 'The first column' : `«${name}»`;
  return [
    {
      severity: 'info',
      code: 'column-ambiguous',
      ...(table.sheet === '' ? {} : { sheet: table.sheet }),
      row: table.lineOf(row),
      column: name || String(column + 1),
      message: `${called} holds a dilution series and the values beside it fall, so it was taken for the doses.`,
      expected: 'a column named «Dose», with its unit',
      mend: 'If that is wrong, choose «Read differently» beside the file under Data. Else name the column, for instance «Dose (nM)».',
    },
  ];
}
