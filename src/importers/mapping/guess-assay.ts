import type { Assay } from '../../domain/reading.ts';
import type { ColumnGuess } from './column-words.ts';
import { numberOf } from '../tables/parse-number.ts';
import { rowIndexOf } from '../grid/plate-labels.ts';

/** Cq values lie between these; signals of bands and plates seldom do. */
const cqRange = [8, 45] as const;

/** Words that a table says of itself, in its titles, its headers or its name. */
const spoken: Readonly<Record<Assay, RegExp>> = {
  qpcr: /\b(?:c[qtp]|crt|q(?:rt)?-?pcr|rt-?q?pcr|crossing points?|threshold cycles?)\b/i,
  western: /\b(?:western|blots?|lanes?|bands?|densitom\w*|membranes?|gels?|immuno\w*)\b/i,
  viability:
    /\b(?:absorbances?|absorption|extinktion|luminescence|lumineszenz|rlu|mtt(?:assay)?|mts|xtt|wst-?[18]|cck-?8|srb|resazurin|alamar ?blue|cell ?titer\w*|viability|survival|plate ?reader|microplate)\b/i,
};
/** Words that are said of blots as well: of wells they mean what a reader measured. */
const spokenOfWells =
  /\b(?:abs|o\.?d\.?(?: ?\d{3})?|optical density|\d{3} ?nm|rfu|fluorescence|fluoreszenz)\b/i;

/** No plate reader tells more absorbance than this, and fewer numbers than these are no plate. */
const mostOd = 6;
const fewestOd = 6;

/** What there is to tell by whose values a table holds. */
interface AssayClues {
  /** What the vocabularies say of its headers. */
  readonly known: readonly (ColumnGuess | null)[];
  readonly words: readonly string[];
  readonly values: readonly string[];
  /** Whether the values stand in wells: a grid of letters and numbers, or a column of such. */
  readonly areOfWells: boolean;
  /** Whether a column of doses stands beside them, and no protein or gene above them. */
  readonly isDosed?: boolean;
}

/**
 * The assay of a table that no format knows: what its headers say, then the words around them where they speak of
 * one, then what its numbers are like. Responses of doses are those of cells. Wells that hold no Cq values were read by a plate reader: bands have lanes.
 */
export function guessAssay(clues: AssayClues): Assay {
  const { known, words, values, areOfWells, isDosed = false } = clues;
  const stated =
    known.find((guess) => guess?.meaning === 'value' && guess.assay !== null) ??
    known.find((guess) => guess?.assay);
  if (stated?.assay) return stated.assay;
  const said = words.map((text) => text.replaceAll('_', ' '));
  const assays = (['qpcr', 'western', 'viability'] as const).filter((assay) =>
    said.some(
      (text) =>
        spoken[assay].test(text) ||
        (assay === 'viability' && areOfWells && spokenOfWells.test(text)),
    ),
  );
  const [only] = assays;
  if (only && assays.length === 1) return only;
  if (isDosed) return 'viability';
  const numbers = values.flatMap((text) => numberOf(text) ?? []);
  const [low, high] = cqRange;
  const likeCq = numbers.filter((value) => value >= low && value <= high).length;
  if (likeCq >= numbers.length * 0.8) return 'qpcr';
  return areOfWells ? 'viability' : 'western';
}

/** Whether names are the letters of a plate's rows, one after the other: `A, B, C`, or `B, C, D` of the inner wells. */
export function areRowsOfPlate(names: readonly string[]): boolean {
  const [first = -1, ...others] = names.map(rowIndexOf);
  return (
    names.length > 1 &&
    (first === 0 || first === 1) &&
    others.every((row, i) => row === first + i + 1)
  );
}

/** Whether all texts are numbers such as optical densities: small ones, with decimals. */
export function areOd(texts: readonly string[]): boolean {
  const numbers = texts.flatMap((text) => numberOf(text) ?? []);
  return (
    numbers.length >= fewestOd &&
    numbers.length === texts.length &&
    numbers.every((number) => number > -1 && number < mostOd) &&
    numbers.some((number) => !Number.isInteger(number))
  );
}
