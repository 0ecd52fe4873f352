import type { ColumnMapping, ColumnMeaning } from '../../domain/mapping.ts';
import type { NormalisedScale } from '../../domain/normalised-scale.ts';
import { isKnownProtein } from '../bands/band-file-name.ts';
import { guessColumn } from './column-words.ts';
import { assayOfNormalised } from './guess-scaled.ts';
import { isKnownGene } from '../tables/known-gene.ts';
import { numberOf } from '../tables/parse-number.ts';
import { scaleOfWords } from '../tables/scale-words.ts';
import type { Table } from '../tables/table.ts';
import { viabilityColumnOf } from '../viability/viability-columns.ts';

/** Rows below the header that are looked at, and rows above it that may bear a title. */
const sampledRows = 60;
const titleRows = 6;
const mostColumns = 256;
/** Cq values lie between these; what lies below them is hardly one. */
const cqRange = [8, 45] as const;

const isTarget = (text: string): boolean => isKnownGene(text) || isKnownProtein(text);

/**
 * Takes a table for one with a column a group: columns of numbers below words that are neither what a vocabulary
 * knows nor genes or proteins, with nothing beside them but the targets of the rows. Null where it is none.
 */
export function guessGroups(table: Table, headerRow: number, file: string): ColumnMapping | null {
  const parts = headerRow < 0 ? null : findParts(table, headerRow);
  if (!parts) return null;
  const { width, values, rowNames, namesAre, texts, numbers } = parts;
  const words = wordsAround(table, headerRow, file);
  const normalised = guessScale(words, numbers);
  const meaningOf = (column: number): ColumnMeaning => {
    if (values.includes(column)) return 'value';
    return column === rowNames ? namesAre : '';
  };
  return {
    kind: 'groups',
    assay:
      normalised || areLikeCq(numbers) ? assayOfNormalised(normalised, words, texts) : 'western',
    sheet: table.sheet,
    headerRow,
    columns: Array.from({ length: width }, (_, column) => meaningOf(column)),
    allSheets: false,
    ...(normalised ? { normalised } : {}),
  };
}

/** The columns of a table of groups. */
interface GroupParts {
  readonly width: number;
  readonly values: readonly number[];
  /** The column that names rows; undefined where none does. */
  readonly rowNames: number | undefined;
  readonly namesAre: 'target' | 'replicate';
  /** What stands in the column of names, and in those of values. */
  readonly texts: readonly string[];
  readonly numbers: readonly string[];
}

function findParts(table: Table, headerRow: number): GroupParts | null {
  const width = Math.min(table.columnCount, mostColumns);
  const header = (column: number): string => table.cell(headerRow, column).trim();
  const below = Array.from({ length: width }, (_, column) => textsBelow(table, headerRow, column));
  // The X of Prism is no group, whatever it counts.
  const filled = [...below.keys()].filter(
    (column) => (below[column] ?? []).length > 0 && !(column === 0 && /^x$/i.test(header(0))),
  );
  const values = filled.filter((column) => areNumbers(below[column] ?? []));
  const [rowNames, ...others] = filled.filter((column) => !values.includes(column));
  const [first] = values;
  const last = values.at(-1) ?? 0;
  // The columns of groups stand together, and the first of them bears a name.
  const areTogether = first !== undefined && last - first + 1 === values.length;
  if (!areTogether || others.length > 0 || header(first) === '') return null;
  const names = values.map(header).filter((name) => name !== '');
  if (new Set(names).size < 2 || !names.every(couldBeGroup)) return null;
  const texts = rowNames === undefined ? [] : (below[rowNames] ?? []);
  const areTargets =
    rowNames !== undefined &&
    (guessColumn(header(rowNames))?.meaning === 'target' || texts.some(isTarget));
  // Where nothing repeats beside names of rows, the headers may be those of samples or genes as well.
  const isClear =
    new Set(names).size < values.length ||
    (areTargets && new Set(texts).size < texts.length) ||
    texts.every((text) => replicateName.test(text));
  if (!isClear) return null;
  const numbers = values.flatMap((column) => below[column] ?? []);
  return { width, values, rowNames, namesAre: areTargets ? 'target' : 'replicate', texts, numbers };
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
  const small = numbers.filter((value) => value > 0 && value < cqRange[0]).length;
  return !areLikeCq(values) && small > numbers.length / 2 ? 'relative quantity' : null;
}

function areLikeCq(values: readonly string[]): boolean {
  const numbers = values.flatMap((text) => numberIn(text) ?? []);
  const [low, high] = cqRange;
  return numbers.filter((value) => value >= low && value <= high).length >= numbers.length / 2;
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

function areNumbers(texts: readonly string[]): boolean {
  return (
    texts.length > 0 && texts.filter((text) => numberIn(text) !== null).length > texts.length / 2
  );
}

/** Prism marks values that were excluded with an asterisk. */
function numberIn(text: string): number | null {
  const plain = text.replace(/\*$/, '');
  return numberOf(plain);
}
