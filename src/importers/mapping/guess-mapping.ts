import type {
  ColumnMapping,
  ColumnMeaning,
  GridMapping,
  LayoutMeaning,
  TableMapping,
} from '../../domain/mapping.ts';
import { layoutMeanings } from '../../domain/mapping.ts';
import { targetNames } from '../../domain/target-names.ts';
import { areDates } from '../tables/are-dates.ts';
import { guessColumn } from './column-words.ts';
import { foldHeader } from '../tables/fold-header.ts';
import { areOd, areRowsOfPlate, guessAssay } from './guess-assay.ts';
import { doseColumnOf, nameTargets } from './guess-doses.ts';
import { guessGroups, wordsAround } from './guess-groups.ts';
import { assayOfNormalised, findScaled } from './guess-scaled.ts';
import type { TitledPlate } from '../grid/plate-areas.ts';
import { findPlateAreas, plateCells } from '../grid/plate-areas.ts';
import { isNumberLike } from '../viability/well-signal.ts';
import type { Table } from '../tables/table.ts';

/** Rows that are searched for a header, and rows below it that are looked at. */
const headerRows = 120;
const sampledRows = 60;
/** Columns that a mapping can point at. */
export const mostMappedColumns = 256;

/** Genes and proteins that everybody knows, folded: as headers they head columns of values. */
const knownTargets: ReadonlySet<string> = new Set(
  [...targetNames.qpcr, ...targetNames.western].flatMap(({ name, aliases = [] }) =>
    [name, ...aliases].map(foldHeader),
  ),
);

/** Reads a table as far as its headers and cells tell; every guess is there for the user to change. */
export function guessMapping(table: Table, file = ''): TableMapping {
  const headerRow = guessHeaderRow(table);
  const grid = guessGrid(table, file);
  if (grid) return grid;
  // Columns of groups have no doses beside them.
  const columns = guessColumns(table, headerRow, file);
  const isDosed = columns.assay === 'viability' && columns.columns.includes('dose');
  return (isDosed ? null : guessGroups(table, headerRow, file)) ?? columns;
}

/** What each column holds, for a header row that the user may have chosen; -1 for a table without one. */
export function guessColumns(table: Table, headerRow: number, file = ''): ColumnMapping {
  const width = Math.min(table.columnCount, mostMappedColumns);
  const places = Array.from({ length: width }, (_, column) => column);
  const headers = places.map((column) =>
    headerRow < 0 ? '' : table.cell(headerRow, column).trim(),
  );
  const known = headers.map((header) => (header === '' ? null : guessColumn(header)));
  const cells = places.map((column) => columnCells(table, headerRow + 1, column));
  const isNumeric = cells.map((texts) => areNumbers(texts) && !areDates(texts));
  const columns = places.map((column): ColumnMeaning => {
    const guess = known[column];
    // A word such as «volume» heads the volumes of pipetting too: a value is a number.
    const holdsNumbers = (cells[column] ?? []).some(isNumberLike);
    return guess && (guess.meaning !== 'value' || holdsNumbers) ? guess.meaning : '';
  });
  const isOnce = (meaning: ColumnMeaning): boolean => meaning !== '' && meaning !== 'value';
  for (const [column, meaning] of columns.entries()) {
    if (isOnce(meaning) && columns.indexOf(meaning) !== column) columns[column] = '';
  }
  const doses = doseColumnOf(headers, cells);
  if (doses >= 0 && columns[doses] === '' && !columns.includes('dose')) columns[doses] = 'dose';
  const free = places.filter((column) => columns[column] === '' && known[column] === null);
  const wells = columns.includes('position')
    ? undefined
    : free.find((column) => areWells(cells[column] ?? []));
  if (wells !== undefined) columns[wells] = 'position';
  const numeric = free.filter((column) => isNumeric[column]);
  const texts = free.filter(
    (column) => column !== wells && !isNumeric[column] && hasNames(cells[column] ?? []),
  );
  const names = ['sample', 'target'].filter((meaning) =>
    columns.includes(meaning as ColumnMeaning),
  );
  const isStated = columns.includes('value');
  // Where two columns name things, further numbers stand beside the value instead of being other targets.
  const namesTargets = numeric.some((column) =>
    knownTargets.has(foldHeader(headers[column] ?? '')),
  );
  const scaled = isStated ? null : findScaled(headers, numeric);
  const isWide = scaled
    ? scaled.columns.length > 1
    : !isStated && numeric.length > 1 && (namesTargets || names.length + texts.length < 2);
  if (scaled) for (const column of scaled.columns) columns[column] = 'value';
  else if (isWide) for (const column of numeric) columns[column] = 'value';
  else if (!isStated) setRichest(columns, numeric, cells);
  else if (known.some((guess) => guess?.meaning === 'value' && guess.assay !== 'qpcr')) {
    keepFirstValue(columns);
  }
  for (const meaning of ['sample', 'target'] as const) {
    const other = meaning === 'sample' ? 'target' : 'sample';
    if (columns.includes(meaning) || (isWide && columns.includes(other))) continue;
    const place = texts.shift();
    if (place !== undefined) columns[place] = meaning;
  }
  const values = places
    .filter((column) => columns[column] === 'value')
    .flatMap((column) => cells[column] ?? []);
  const targets = cells[columns.indexOf('target')] ?? [];
  // Samples may be called A, B, C as well, but then something heads the columns beside them.
  const isPlate =
    headers.every((header) => header === '' || isNumberLike(header)) &&
    (areRowsOfPlate(cells[columns.indexOf('sample')] ?? []) ||
      (columns.every((meaning) => meaning === 'value') && areOd(values)));
  return {
    kind: isWide ? 'wide' : 'long',
    assay: scaled
      ? assayOfNormalised(scaled.normalised, headers, targets)
      : guessAssay({
          // Cells that were lysed for a blot got doses too.
          known: nameTargets(headers) ? known.filter((guess) => guess?.meaning !== 'dose') : known,
          words: [...headers, ...wordsAround(table, headerRow, file)],
          values,
          isDosed: doses >= 0,
          areOfWells: areWells(cells[columns.indexOf('position')] ?? []) || isPlate,
        }),
    sheet: table.sheet,
    headerRow,
    columns,
    allSheets: false,
    ...(scaled ? { normalised: scaled.normalised } : {}),
  };
}

/** The row that names columns: words that the vocabularies know, then words at all, with numbers below. */
export function guessHeaderRow(table: Table): number {
  let best = { row: -1, score: 0 };
  for (let row = 0; row < Math.min(table.rowCount - 1, headerRows); row += 1) {
    const width = Math.min(table.widthOf(row), mostMappedColumns);
    let [words, numbers, hits, numbersBelow] = [0, 0, 0, 0];
    for (let column = 0; column < width; column += 1) {
      const text = table.cell(row, column).trim();
      if (isNumberLike(table.cell(row + 1, column))) numbersBelow += 1;
      if (text === '') continue;
      if (isNumberLike(text)) numbers += 1;
      else words += 1;
      if (text.length <= 80 && !isWell(text) && guessColumn(text)) hits += 1;
    }
    if (words < 2 || numbers > words) continue;
    const score = hits * 3 + words + (numbersBelow > 0 ? 4 : 0) - numbers * 3;
    if (score > best.score) best = { row, score };
  }
  return best.row;
}

function guessGrid(table: Table, file: string): GridMapping | null {
  const plates = findPlateAreas(table);
  const values = plates.find((plate) => areNumbers(textsOf(table, plate)));
  if (!values) return null;
  const { area } = values;
  const names = plates.filter(
    (plate) =>
      plate !== values &&
      plate.area.rows === area.rows &&
      plate.area.columns === area.columns &&
      !areNumbers(textsOf(table, plate)),
  );
  const layouts: { meaning: LayoutMeaning; area: TitledPlate['area'] }[] = [];
  for (const plate of names) {
    const meaning = layoutMeaningOf(
      plate.title,
      layouts.map((layout) => layout.meaning),
    );
    if (meaning) layouts.push({ meaning, area: plate.area });
  }
  return {
    kind: 'grid',
    assay: guessAssay({
      known: [guessColumn(values.title)],
      words: [values.title, ...wordsAround(table, area.row - 1, file)],
      values: textsOf(table, values),
      areOfWells: true,
    }),
    sheet: table.sheet,
    values: area,
    layouts,
  };
}

/** What a title says that a plate names; null when it says nothing of the kind. */
export function statedLayoutMeaning(title: string): LayoutMeaning | null {
  const meanings = [title, ...title.split(/[^\p{L}\p{N}]+/u)].map(
    (word) => guessColumn(word)?.meaning,
  );
  return layoutMeanings.find((meaning) => meanings.includes(meaning)) ?? null;
}

/** What a plate of names names: what its title says, else the sample, then the target, then the group. */
export function layoutMeaningOf(
  title: string,
  taken: readonly LayoutMeaning[],
): LayoutMeaning | null {
  const stated = statedLayoutMeaning(title);
  if (stated && !taken.includes(stated)) return stated;
  return layoutMeanings.slice(0, 3).find((meaning) => !taken.includes(meaning)) ?? null;
}

function textsOf(table: Table, { area }: TitledPlate): string[] {
  return [...plateCells(table, area)].map(({ text }) => text).filter((text) => text !== '');
}

function columnCells(table: Table, from: number, column: number): string[] {
  const cells: string[] = [];
  for (let row = from; row < Math.min(table.rowCount, from + sampledRows); row += 1) {
    const text = table.cell(row, column).trim();
    if (text !== '') cells.push(text);
  }
  return cells;
}

function areWells(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.every(isWell);
}

function isWell(text: string): boolean {
  return /^[A-Za-z]{1,2}0*\d{1,2}$/.test(text);
}

function areNumbers(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.filter(isNumberLike).length >= cells.length * 0.6;
}

function hasNames(cells: readonly string[]): boolean {
  return cells.some((cell) => foldHeader(cell) !== '' && !isNumberLike(cell));
}

/** Takes the column of most different numbers for the value: temperatures, times and counts repeat themselves. */
function setRichest(
  columns: ColumnMeaning[],
  numeric: readonly number[],
  cells: readonly (readonly string[])[],
): void {
  const richness = (column: number): number => new Set(cells[column]).size;
  const [richest] = numeric.toSorted((a, b) => richness(b) - richness(a) || b - a);
  if (richest !== undefined) columns[richest] = 'value';
}

function keepFirstValue(columns: ColumnMeaning[]): void {
  const first = columns.indexOf('value');
  for (const [column, meaning] of columns.entries()) {
    if (meaning === 'value' && column !== first) columns[column] = '';
  }
}
