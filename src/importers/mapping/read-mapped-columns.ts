import type { ColumnMapping, ColumnMeaning } from '../../domain/mapping.ts';
import type { DiagnosticList } from '../diagnostic-list.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import { cellsBelow } from '../tables/cells-below.ts';
import { findDecimalSign, parseNumber } from '../tables/parse-number.ts';
import { findRemarks, remarksNote } from './mapped-remarks.ts';
import { rejection } from './mapped-rejection.ts';
import { parseMapped } from '../tables/parse-value.ts';
import type { ReadingsBuilder } from '../readings-builder.ts';
import { repeatsHeader } from '../tables/repeats-header.ts';
import { rowName } from '../tables/row-name.ts';
import { statedRole } from '../tables/stated-role.ts';
import { isSummary } from '../edited/calculated-words.ts';
import type { ListSummaries } from '../edited/list-summaries.ts';
import { listSummaries } from '../edited/list-summaries.ts';
import { leastCq } from '../edited/sums-of.ts';
import { summaryNote } from '../edited/summary-rows.ts';
import { wordlessRows } from '../edited/wordless-rows.ts';
import type { Table } from '../tables/table.ts';
import { targetOfTitle, titleOfTable } from '../tables/target-of-title.ts';

/** Meanings that are taken over as text. */
const textMeanings = [
  'sample',
  'target',
  'position',
  'group',
  'replicate',
  'line',
  'run',
  'membrane',
  'unit',
] as const;
/** Columns whose cells people name as they like, and all that name what was measured or where. */
const free = ['sample', 'target', 'group', 'line', 'run', 'membrane'] as const;
const naming = [...free, 'position', 'replicate', 'dose'] as const;
const numberMeanings = ['loading', 'background', 'dose', 'quantity'] as const;

/** What the cells of one row say beside the value. */
interface RowWords {
  readonly texts: Partial<Record<(typeof textMeanings)[number], string>>;
  readonly numbers: Partial<Record<(typeof numberMeanings)[number], number>>;
  readonly role: string;
  readonly hasName: boolean;
}

/** Reads a table by columns: one reading a row and value column. */
export function readMappedColumns(
  table: Table,
  mapping: ColumnMapping,
  file: string,
  readings: ReadingsBuilder,
  diagnostics: DiagnosticList,
): void {
  const places = placesOf(mapping);
  const values = places.get('value') ?? [];
  const decimal = findDecimalSign(cellsBelow(table, mapping.headerRow, values));
  const remarks = mapping.kind === 'long' ? findRemarks(table, mapping) : new Set<number>();
  const summaries = summariesOf(table, mapping, places, decimal);
  const wordless = wordlessRows(
    {
      ...{ table, from: mapping.headerRow + 1, to: table.rowCount, values, decimal },
      names: naming.flatMap((meaning) => places.get(meaning) ?? []),
    },
    mapping.assay === 'viability',
  );
  for (let row = mapping.headerRow + 1; row < table.rowCount; row += 1) {
    if (remarks.has(row)) continue;
    const cells = values.map((column) => table.cell(row, column).trim());
    const words = wordsOf(table, row, places, decimal);
    const isBlank = cells.every((cell) => cell === '');
    if ((isBlank && !words.hasName) || repeatsHeader(table, row, mapping.headerRow)) continue;
    // A well or a lane that is called so was measured all the same.
    const { position = '' } = words.texts;
    const isWell = position !== '' && !isSummary(position);
    const isPlaced = isWell || words.numbers.dose !== undefined;
    if (isBlank || isWell) summaries.pass(row);
    else if (summaries.tell(row, isPlaced, true)) continue;
    if (!isBlank && wordless.has(row)) continue;
    for (const [i, column] of values.entries()) {
      const text = cells[i] ?? '';
      // A wide table of signals leaves cells blank where nothing was loaded.
      const isLeftBlank = mapping.assay !== 'qpcr' || mapping.normalised !== undefined;
      if (text === '' && mapping.kind === 'wide' && isLeftBlank) continue;
      addReading(row, column, text, words);
    }
  }
  const said = [...summaryNote(summaries.found), ...wordless.notes()];
  for (const note of [...remarksNote(table, [...remarks]), ...said]) diagnostics.add(note);

  /** `ESR1 ΔCt` names the target ESR1; one that names none is that of the table. */
  function nameOf(header: string): string {
    if (!mapping.normalised) return mapping.kind === 'wide' ? header : '';
    const name = targetOfTitle(header, mapping);
    const isNamed = mapping.kind === 'wide' || name !== header;
    return isNamed ? name : targetOfTitle(titleOfTable(table, file), mapping);
  }

  function addReading(row: number, column: number, text: string, words: RowWords): void {
    const parsed = parseMapped(text, mapping, decimal);
    const header = mapping.headerRow < 0 ? '' : table.cell(mapping.headerRow, column).trim();
    const named = nameOf(header) || (mapping.kind === 'wide' ? `column ${column + 1}` : '');
    const namesSamples = mapping.kind === 'wide' && places.has('target');
    const { texts, numbers, role } = words;
    // A row of a wide table is a sample: where nothing names it, its place does, until somebody names its group.
    const isNameless = mapping.kind === 'wide' && !texts.sample && !texts.position;
    const sample = isNameless ? rowName(table.lineOf(row)) : (texts.sample ?? '');
    const isOfRow = namesSamples || (mapping.kind === 'long' && places.has('target'));
    const target = isOfRow ? (texts.target ?? '') : named || (texts.target ?? '');
    readings.add({
      value: parsed.state === 'measured' ? parsed.value : Number.NaN,
      state: parsed.state,
      row: table.lineOf(row),
      column: column + 1,
      sheet: table.sheet,
      ...texts,
      ...(mapping.normalised ? { unit: mapping.normalised } : {}),
      target: '',
      ...numbers,
      ...doseUnitOf(texts.unit),
      role,
      sample: namesSamples ? named : sample,
      [mapping.assay === 'viability' ? 'compound' : 'target']: target,
      reason: parsed.state === 'measured' ? '' : parsed.reason,
    });
    if (parsed.state !== 'rejected') return;
    diagnostics.add(rejection(parsed, table, row, header || String(column + 1), text));
  }

  /** Beside doses a unit is theirs; else their header states it: `Dose (µM)`. */
  function doseUnitOf(unit = ''): { unit?: string; doseUnit?: string } {
    const [dose] = places.get('dose') ?? [];
    if (dose === undefined) return {};
    if (unit !== '') return { unit: '', doseUnit: unit };
    const stated = table.cell(mapping.headerRow, dose);
    return {
      doseUnit:
        /(?<![A-Za-z])(?:[pnuµμm]?M|[pnuµμm]?g\/m?[lL])(?![A-Za-z])/.exec(stated)?.[0] ?? '',
    };
  }
}

function summariesOf(
  table: Table,
  { headerRow, assay, normalised }: ColumnMapping,
  places: ReadonlyMap<ColumnMeaning, readonly number[]>,
  decimal: DecimalSign,
): ListSummaries {
  const of = (meanings: readonly ColumnMeaning[]): number[] =>
    meanings.flatMap((meaning) => places.get(meaning) ?? []);
  const targets = of(['target']);
  return listSummaries({
    ...{ table, headerRow, decimal, free: of(free), names: of(naming), values: of(['value']) },
    havePlaces: of(['position', 'dose']).length > 0,
    least: assay === 'qpcr' && !normalised ? leastCq : 0,
    sameOf: (row) => targets.map((column) => table.cell(row, column).trim()).join(' '),
  });
}

function placesOf({ columns }: ColumnMapping): Map<ColumnMeaning, number[]> {
  const places = new Map<ColumnMeaning, number[]>();
  for (const [column, meaning] of columns.entries()) {
    if (meaning === '') continue;
    const found = places.get(meaning);
    if (found) found.push(column);
    else places.set(meaning, [column]);
  }
  return places;
}

/** Several columns of one meaning are one name: a group of treatment and time. */
function wordsOf(
  table: Table,
  row: number,
  places: ReadonlyMap<ColumnMeaning, readonly number[]>,
  decimal: DecimalSign,
): RowWords {
  const textOf = (meaning: ColumnMeaning): string =>
    (places.get(meaning) ?? [])
      .map((column) => table.cell(row, column).trim())
      .filter((text) => text !== '')
      .join(' ');
  const texts: RowWords['texts'] = {};
  for (const meaning of textMeanings) {
    const text = textOf(meaning);
    if (text !== '') texts[meaning] = text;
  }
  if (!places.has('sample')) {
    const composed = [texts.line, texts.group, texts.replicate].filter(Boolean).join(' ');
    if (composed !== '') texts.sample = composed;
  }
  const numbers: RowWords['numbers'] = {};
  for (const meaning of numberMeanings) {
    const number = parseNumber(textOf(meaning), decimal);
    if (number !== null) numbers[meaning] = number;
  }
  const role = statedRole(textOf('role'));
  return {
    texts,
    numbers,
    role: role === 'unknown' ? '' : role,
    hasName: Boolean(texts.sample || texts.target || texts.position),
  };
}
