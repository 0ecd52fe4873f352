import type { ColumnMapping, ColumnMeaning } from '../domain/mapping.ts';
import type { NormalisedScale } from '../domain/normalised-scale.ts';
import { isKnownProtein } from './band-file-name.ts';
import { guessColumn } from './column-words.ts';
import { assayOfNormalised } from './guess-scaled.ts';
import { isKnownGene } from './known-gene.ts';
import { parseNumber } from './parse-number.ts';
import { scaleOfWords } from './scale-words.ts';
import type { Table } from './table.ts';
import { viabilityColumnOf } from './viability-columns.ts';

/** Rows below the header that are looked at, and rows above it that may bear a title. */
const sampledRows = 60;
const titleRows = 6;
/** Cq values lie between these; what lies below them is hardly one. */
const cqRange = [8, 45] as const;

const isTarget = (text: string): boolean => isKnownGene(text) || isKnownProtein(text);

/**
 * Takes a table for one with a column a group: columns of numbers below words that are neither what a vocabulary
 * knows nor genes or proteins, with nothing beside them but the targets of the rows. Null where it is none.
 */
export function guessGroups(table: Table, headerRow: number, file: string): ColumnMapping | null {
  if (headerRow < 0) return null;
  const width = table.widthOf(headerRow) === 0 ? 0 : Math.min(table.columnCount, 256);
  const places = Array.from({ length: width }, (_, column) => column);
  const header = (column: number): string => table.cell(headerRow, column).trim();
  const below = places.map((column) => textsBelow(table, headerRow, column));
  const numeric = places.filter((column) => areNumbers(below[column] ?? []));
  const [first] = numeric;
  const texts = places.filter((column) => !numeric.includes(column) && isFilled(below[column]));
  const last = numeric.at(-1) ?? 0;
  // The columns of groups stand together, and the first of them bears a name.
  if (first === undefined || last - first + 1 !== numeric.length || header(first) === '')
    return null;
  const names = numeric.map(header).filter((name) => name !== '');
  if (new Set(names).size < 2 || !names.every(couldBeGroup)) return null;
  const isRepeated = names.length < numeric.length || new Set(names).size < names.length;
  const [name, ...others] = texts;
  const holdsTargets =
    name !== undefined &&
    (guessColumn(header(name))?.meaning === 'target' || (below[name] ?? []).some(isTarget));
  const ofRows = name === undefined ? [] : (below[name] ?? []);
  const isRepeatedBelow = holdsTargets && new Set(ofRows).size < ofRows.length;
  const areReplicates = ofRows.every((text) => replicateName.test(text));
  // Where nothing repeats beside names of rows, the headers may be those of samples or genes as well.
  const isClear = name === undefined || isRepeated || isRepeatedBelow || areReplicates;
  if (others.length > 0 || !isClear) return null;
  const meaningOf = (column: number): ColumnMeaning => {
    if (numeric.includes(column)) return 'value';
    if (column !== name) return '';
    return holdsTargets ? 'target' : 'replicate';
  };
  const values = numeric.flatMap((column) => below[column] ?? []);
  const words = wordsAround(table, headerRow, file);
  const normalised = guessScale(words, values);
  return {
    kind: 'groups',
    assay: assayOfNormalised(normalised, words, ofRows),
    sheet: table.sheet,
    headerRow,
    columns: places.map(meaningOf),
    allSheets: false,
    ...(normalised ? { normalised } : {}),
  };
}

/** Rows that Prism’s users name are mostly experiments. */
const replicateName =
  /^(?:exp(?:eriment|t)?|(?:bio(?:logical)?[\s._-]*)?rep(?:licate|eat)?|n|set|run|trial|batch|blot|passage|day)[\s.#_-]*\d+$/i;

/** What a column of words is called can name a group of numbers too: `Control`, `Treatment`, `Drug`, `siRNA`. */
const groupLike: ReadonlySet<string> = new Set(['group', 'compound', 'line', 'untreated', 'start']);

function couldBeGroup(name: string): boolean {
  const guess = guessColumn(name);
  const ofPlate = viabilityColumnOf(name);
  const isFree =
    (ofPlate === null && guess === null) || groupLike.has(ofPlate ?? guess?.meaning ?? '');
  return isFree && !isTarget(name) && scaleOfWords(name) === null;
}

/** What a table says in words beside its cells: titles above its header, its sheet's name and its file's. */
export function wordsAround(table: Table, headerRow: number, file: string): string[] {
  const words: string[] = [];
  for (let row = Math.max(0, headerRow - titleRows); row < headerRow; row += 1) {
    for (let column = 0; column < Math.min(table.widthOf(row), 60); column += 1) {
      words.push(table.cell(row, column).trim());
    }
  }
  return [...words, table.cell(Math.max(0, headerRow), 0), table.sheet, file].filter(
    (text) => text !== '',
  );
}

/** The first scale that words state; null where they state none. */
export function statedScale(words: readonly string[]): NormalisedScale | null {
  for (const text of words) {
    const stated = scaleOfWords(text);
    if (stated) return stated;
  }
  return null;
}

/** The scale that words state; else what the numbers are like: small ones are no Cq values. */
function guessScale(words: readonly string[], values: readonly string[]): NormalisedScale | null {
  const stated = statedScale(words);
  if (stated) return stated;
  const numbers = values.flatMap((text) => numberIn(text) ?? []);
  const [low, high] = cqRange;
  const likeCq = numbers.filter((value) => value >= low && value <= high).length;
  const small = numbers.filter((value) => value > 0 && value < low).length;
  return likeCq < numbers.length / 2 && small > numbers.length / 2 ? 'relative quantity' : null;
}

function textsBelow(table: Table, headerRow: number, column: number): string[] {
  const texts: string[] = [];
  const end = Math.min(table.rowCount, headerRow + 1 + sampledRows);
  for (let row = headerRow + 1; row < end; row += 1) {
    const text = table.cell(row, column).trim();
    if (text !== '') texts.push(text);
  }
  return texts;
}

function isFilled(texts: readonly string[] | undefined): boolean {
  return (texts?.length ?? 0) > 0;
}

function areNumbers(texts: readonly string[]): boolean {
  return (
    texts.length > 0 && texts.filter((text) => numberIn(text) !== null).length > texts.length / 2
  );
}

/** Prism marks values that were excluded with an asterisk. */
function numberIn(text: string): number | null {
  const plain = text.replace(/\*$/, '');
  return parseNumber(plain, '.') ?? parseNumber(plain, ',');
}
