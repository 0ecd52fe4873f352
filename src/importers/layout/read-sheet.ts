import type { SheetColumn, SheetEntry, SheetKey } from '../../domain/sample-sheet.ts';
import { composeSample, sheetColumns } from '../../domain/sample-sheet.ts';
import { isDyeName } from '../../domain/dye-name.ts';
import type { ColumnMeaning } from '../../domain/mapping.ts';
import { guessColumn } from '../mapping/column-words.ts';
import { isFactorHeader, treatmentsBeside } from '../tables/factor-columns.ts';
import { foldHeader } from '../tables/fold-header.ts';
import { guessHeaderRow } from '../mapping/guess-mapping.ts';
import { findDecimalSign, numberOf, parseNumber } from '../tables/parse-number.ts';
import { qpcrColumnOf } from '../qpcr/qpcr-columns.ts';
import { readSheetGrids } from './read-sheet-grids.ts';
import { marksReferences, roleBelow } from './sheet-roles.ts';
import type { SheetTable } from './sheet-table.ts';
import { statedName } from '../tables/stated-name.ts';
import type { Table } from '../tables/table.ts';
import { doseUnitOf } from '../viability/viability-columns.ts';

/** What is taken over as it stands; a role is a word of many, and a unit of doses stands in a header. */
const named = sheetColumns.filter((column) => column !== 'role' && column !== 'doseUnit');
/** What a column of a sheet holds: what mappings point at, the second factor, and the dye of a target. */
type SheetMeaning = ColumnMeaning | Extract<SheetColumn, 'factor' | 'dye'>;
/** What the columns of a table without a header hold. */
const unheaded: readonly SheetMeaning[] = ['position', 'sample', 'target', 'group', 'replicate'];
/** Whole numbers above this are signals, not the numbers of plates, days or replicates. */
const greatestNumber = 1000;
const sampledRows = 400;
const channelHeader = /chan|kanal|filter/i;

/**
 * Reads the names that a file gives to wells, lanes or samples; empty when it is no such file, or holds values.
 * `isLayout` says that plates of bare numbers are doses.
 */
export function readSheets(file: string, tables: readonly Table[], isLayout = false): SheetTable[] {
  const grids = readSheetGrids(file, tables, isLayout);
  return grids.length > 0 ? grids : tables.flatMap(readSheetColumns);
}

interface SheetColumns {
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly meanings: readonly SheetMeaning[];
  readonly keyedBy: SheetKey;
  /** Columns that together are the key: one, or a plate's row and column. */
  readonly key: readonly number[];
  /** Columns that are headed by a dye and name the target that was read in it. */
  readonly dyeColumns: readonly number[];
}

function readSheetColumns(table: Table): SheetTable[] {
  const columns = findColumns(table);
  if (!columns) return [];
  const { headerRow, headers, meanings, keyedBy, key, dyeColumns } = columns;
  const at = (row: number, column: number): string => table.cell(row, column).trim();
  const roles = meanings.indexOf('role');
  const doses = meanings.indexOf('dose');
  const unit = doseUnitOf(headers[doses] ?? '');
  const decimal = findDecimalSign(doses < 0 ? [] : columnTexts(table, headerRow, doses));
  const entries: SheetEntry[] = [];
  for (let row = headerRow + 1; row < table.rowCount; row += 1) {
    const place = key.map((column) => at(row, column)).join('');
    if (place === '') continue;
    const names: Partial<Record<SheetColumn, string>> = {};
    for (const meaning of named) {
      const words = meanings.flatMap((found, column) =>
        found === meaning && !key.includes(column) ? statedName(meaning, at(row, column)) : [],
      );
      const text = words.filter((word) => word !== '').join(' ');
      if (text !== '') names[meaning] = text;
    }
    const role = roles < 0 ? 'unknown' : roleBelow(headers[roles] ?? '', at(row, roles));
    if (role !== 'unknown') names.role = role;
    const composed = composeSample(names);
    if (keyedBy === 'position' && !names.sample && composed !== '') names.sample = composed;
    const dose = doses < 0 ? null : parseNumber(at(row, doses), decimal);
    const ofDyes = dyeColumns.flatMap((column) => {
      const target = at(row, column);
      return target === '' ? [] : [{ target, dye: headers[column] ?? '' }];
    });
    if (ofDyes.length > 0) {
      for (const own of ofDyes) {
        entries.push({ key: place, names: { ...names, ...own }, dose, row: table.lineOf(row) });
      }
      continue;
    }
    if (Object.keys(names).every((name) => name === 'dye') && dose === null) continue;
    if (dose !== null && unit !== '') names.doseUnit = unit;
    entries.push({ key: place, names, dose, row: table.lineOf(row) });
  }
  const isBiological = headers.some(
    (header, column) => meanings[column] === 'replicate' && qpcrColumnOf(header) === 'biological',
  );
  const replicateMeaning = isBiological ? 'biological' : 'unclear';
  const base = { keyedBy, replicateMeaning, why: '' } as const;
  return entries.length === 0 ? [] : splitPlates(entries).map((part) => ({ ...base, ...part }));
}

/** Where the same well stands in several plates, each plate is a sheet of its own. */
function splitPlates(entries: readonly SheetEntry[]): { plate: string; entries: SheetEntry[] }[] {
  const plates = new Map<string, SheetEntry[]>();
  for (const entry of entries) {
    const plate = entry.names.run ?? '';
    const part = plates.get(plate);
    if (part) part.push(entry);
    else plates.set(plate, [entry]);
  }
  const places = [...plates.values()].flatMap((part) => [...new Set(part.map(({ key }) => key))]);
  if (plates.size < 2 || new Set(places).size === places.length) {
    return [{ plate: '', entries: [...entries] }];
  }
  return [...plates].map(([plate, part]) => ({ plate, entries: part.map(withoutRun) }));
}

function withoutRun(entry: SheetEntry): SheetEntry {
  const names = { ...entry.names };
  delete names.run;
  return { ...entry, names };
}

function findColumns(table: Table): SheetColumns | null {
  const headerRow = guessHeaderRow(table);
  if (startsWithWells(table)) {
    const meanings = unheaded.slice(0, table.columnCount);
    return { headerRow: -1, headers: [], meanings, keyedBy: 'position', key: [0], dyeColumns: [] };
  }
  if (headerRow < 0) return null;
  const headers = Array.from({ length: table.widthOf(headerRow) }, (_, column) =>
    table.cell(headerRow, column).trim(),
  );
  const meanings = meaningsOf(headers);
  const holdsValues = headers.some((header, column) => {
    if (header === '' || (meanings[column] !== '' && meanings[column] !== 'value')) return false;
    if (guessColumn(header) === null && qpcrColumnOf(header) !== null) return false;
    return looksMeasured(columnTexts(table, headerRow, column));
  });
  if (holdsValues) return null;
  const folded = headers.map(foldHeader);
  const [row, column] = [
    folded.indexOf('row'),
    folded.findIndex((word) => /^col(umn)?$/.test(word)),
  ];
  const hasTarget = meanings.includes('target') || meanings.includes('dye');
  const dyeColumns = hasTarget ? [] : columnsOfDyes(headers, meanings);
  const base = { headerRow, headers, meanings, dyeColumns };
  // A dye names nothing: it tells which of a well's targets a line is about.
  const names = meanings.filter(
    (meaning) => meaning !== 'dye' && named.some((name) => name === meaning),
  ).length;
  const position = meanings.indexOf('position');
  const isNamed = names > 0 || dyeColumns.length > 0;
  if (position >= 0) return isNamed ? { ...base, keyedBy: 'position', key: [position] } : null;
  if (row >= 0 && column >= 0) {
    return isNamed ? { ...base, keyedBy: 'position', key: [row, column] } : null;
  }
  const dye = meanings.indexOf('dye');
  if (dye >= 0 && meanings.includes('target') && !meanings.includes('sample')) {
    const dyes = columnTexts(table, headerRow, dye).map((text) => text.toLowerCase());
    if (new Set(dyes).size === dyes.length) return { ...base, keyedBy: 'target', key: [dye] };
  }
  const isList =
    meanings.includes('target') && !meanings.some((m) => m === 'sample' || m === 'role');
  // Lists of targets call it `Class`, `Kind` or `HKG`: what their cells say tells it.
  const roles = meanings.findIndex(
    (meaning, at) =>
      isList &&
      (meaning === '' || meaning === 'group') &&
      marksReferences(headers[at] ?? '', columnTexts(table, headerRow, at)),
  );
  if (roles >= 0) meanings[roles] = 'role';
  for (const keyedBy of ['sample', 'target'] as const) {
    const first = meanings.indexOf(keyedBy);
    const saysRoles = keyedBy === 'target' && meanings.includes('role');
    if (first >= 0 && (names > 1 || saysRoles)) return { ...base, keyedBy, key: [first] };
  }
  return null;
}

/** `FAM, HEX, Cy5` or their wavelengths head the targets of a well: two at least, for one alone may be anything. */
function columnsOfDyes(headers: readonly string[], meanings: readonly SheetMeaning[]): number[] {
  const found = headers.flatMap((header, column) =>
    (meanings[column] === '' || meanings[column] === 'value') && isDyeName(header) ? [column] : [],
  );
  return found.length > 1 ? found : [];
}

function meaningsOf(headers: readonly string[]): SheetMeaning[] {
  const meanings = headers.map((header): SheetMeaning => {
    if (header === '' || qpcrColumnOf(header) === 'technical') return '';
    if (isFactorHeader(header)) return 'factor';
    if (qpcrColumnOf(header) === 'dye') return 'dye';
    return guessColumn(header)?.meaning ?? '';
  });
  // A numbered channel says less than the dye beside it.
  const dyes = meanings.flatMap((meaning, column) => (meaning === 'dye' ? [column] : []));
  const channels = dyes.filter((column) => channelHeader.test(headers[column] ?? ''));
  if (channels.length < dyes.length) for (const column of channels) meanings[column] = '';
  const groups = meanings.flatMap((meaning, column) => (meaning === 'group' ? [column] : []));
  for (const column of treatmentsBeside(groups, headers)) meanings[column] = 'factor';
  // A probe is the target in English, and the sample in German, where another column says the target.
  const probe = headers.findIndex((header) => foldHeader(header) === 'probe');
  const targets = meanings.filter((meaning) => meaning === 'target').length;
  if (probe >= 0 && targets > 1 && !meanings.includes('sample')) meanings[probe] = 'sample';
  return meanings;
}

/** A block that was copied without its header: wells of a plate in the first column of every row. */
function startsWithWells(table: Table): boolean {
  if (table.columnCount < 2) return false;
  for (let row = 0; row < Math.min(table.rowCount, sampledRows); row += 1) {
    if (!/^[A-Za-z]{1,2}0*\d{1,2}$/.test(table.cell(row, 0).trim())) return false;
  }
  return true;
}

function columnTexts(table: Table, headerRow: number, column: number): string[] {
  const texts: string[] = [];
  for (let row = headerRow + 1; row < Math.min(table.rowCount, headerRow + sampledRows); row += 1) {
    const text = table.cell(row, column).trim();
    if (text !== '') texts.push(text);
  }
  return texts;
}

/** A column of numbers that are not merely numbered things. */
function looksMeasured(texts: readonly string[]): boolean {
  const numbers = texts.flatMap((text) => numberOf(text) ?? []);
  return (
    numbers.length > texts.length / 2 &&
    numbers.some((number) => !Number.isInteger(number) || Math.abs(number) > greatestNumber)
  );
}
