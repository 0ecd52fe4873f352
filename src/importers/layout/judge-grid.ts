import { statedLayoutMeaning } from '../mapping/guess-mapping.ts';
import type { LayoutMeaning } from '../../domain/mapping.ts';
import { isKnownGene } from '../tables/known-gene.ts';
import { findDecimalSign, parseNumber } from '../tables/parse-number.ts';
import { doseUnitOf } from '../viability/viability-columns.ts';
import { isNumberLike, isSignal } from '../viability/well-signal.ts';
import { titleKind } from './title-kind.ts';
import { readContent } from './well-content.ts';

/** What a plate of a layout tells of its wells; `content` is a mixture of controls, doses and names. */
export type LayoutKind = LayoutMeaning | 'dose' | 'content';

/** What a grid is taken for, and where only its numbers say so, why. */
export type GridVerdict =
  | { readonly is: 'signals' }
  | { readonly is: 'layout'; readonly kind: LayoutKind | null; readonly why: string }
  /** Numbers that could be either. */
  | { readonly is: 'unclear' };

/** A grid as it is judged: its cells by row and column, trimmed, the words that name it, and the name of its file. */
export interface JudgedGrid {
  readonly cells: readonly (readonly string[])[];
  readonly title: string;
  readonly file: string;
}

const doseTitle =
  /\b(?:dos(?:e|es|is)|concs?|concentrations?|konzentration(?:en)?|concentraci[oó]n(?:es)?)\b/i;
/** A title of an experiment, whose plate may well be one of signals. */
const experimentTitle = /response|curve|effect|inhibition/i;
const contentTitle = /\b(?:layout|plate ?map|contents?|well ?types?|plan)\b/i;
const signalTitle =
  /\b(?:absorbance|abs|od|luminescence|fluorescence|r[fl]u|raw|signals?|readings?|readout|results?|viability|survival|counts?|blank|corrected|normali[sz]ed|average|mean)\b|\d{3} ?nm\b|^\d{3}$|%/i;
/** Two doses of a series stand further apart than this; steps of a series are alike within this factor. */
const smallestStep = 1.4;
const likeSteps = 1.3;

/**
 * Tells a plate of doses from a plate of signals. A word decides where there is one: in the title, in the cells, as
 * a unit. Bare numbers are judged by how they lie: signals are nearly all different; doses stand many times each, in
 * lines across the plate, and form a dilution series. Round numbers that repeat and are no series could be either.
 */
export function judgeGrid({ cells, title, file }: JudgedGrid): GridVerdict {
  const filled = cells.flat().filter((text) => text !== '');
  if (filled.length === 0) return { is: 'layout', kind: null, why: '' };
  const numbers = filled.filter(isNumberLike).length;
  const signals = filled.filter(isSignal).length;
  const isNumeric = signals >= filled.length * 0.9 && numbers >= filled.length / 2;
  if (saysDose(title) || (isNumeric && doseUnitOf(title).endsWith('M'))) {
    return { is: 'layout', kind: 'dose', why: '' };
  }
  const stated = statedLayoutMeaning(title) ?? titleKind(title);
  if (!isNumeric) {
    const name = title === '' ? file : title;
    const isContent = stated === null || contentTitle.test(name);
    if (isContent && isMixture(filled, name)) return { is: 'layout', kind: 'content', why: '' };
    return { is: 'layout', kind: stated, why: '' };
  }
  if (signalTitle.test(title)) return { is: 'signals' };
  if (stated !== null) return { is: 'layout', kind: stated, why: '' };
  const verdict = judgeNumbers(cells);
  if (verdict.is !== 'unclear' || signalTitle.test(file)) return verdict;
  return saysDose(file) || contentTitle.test(file)
    ? {
        is: 'layout',
        kind: 'dose',
        why: 'the numbers repeat, and the name of the file speaks of a layout',
      }
    : verdict;
}

/** Whether a title or the name of a file speaks of doses, and not of an experiment with them. */
export function saysDose(title: string): boolean {
  return doseTitle.test(title) && !experimentTitle.test(title);
}

/** Controls and doses among the words: a layout of viability rather than names of samples or genes. */
function isMixture(filled: readonly string[], title: string): boolean {
  const decimal = findDecimalSign(filled);
  const told = filled.filter((text) => {
    const { control, dose } = readContent(text, decimal);
    return control !== undefined || dose !== undefined;
  }).length;
  if (told === 0 || filled.some(isKnownGene)) return false;
  return contentTitle.test(title) || told >= filled.length / 4;
}

function judgeNumbers(cells: readonly (readonly string[])[]): GridVerdict {
  const decimal = findDecimalSign(cells.flat());
  const numbers = cells.map((row) => row.map((text) => parseNumber(text, decimal)));
  const all = numbers.flat().filter((number) => number !== null);
  const distinct = new Set(all);
  // Four numbers or fewer are too few to repeat themselves; a plate of one number is a reader at its limit.
  if (distinct.size < 3 || distinct.size > all.length / 2) return { is: 'signals' };
  if (all.some((number) => number < 0)) return { is: 'signals' };
  const lines = linesOf(numbers);
  const isSeries = formSeries([...distinct]);
  if (isSeries && lines !== '') {
    return {
      is: 'layout',
      kind: 'dose',
      why: `each ${lines} repeats one number, and the numbers are a dilution series`,
    };
  }
  if (isSeries && distinct.size <= all.length / 3) {
    return {
      is: 'layout',
      kind: 'dose',
      why: 'a few numbers stand many times each, and they are a dilution series',
    };
  }
  if (areInstrumental(cells.flat())) return { is: 'signals' };
  return lines !== '' || distinct.size <= all.length / 4 ? { is: 'unclear' } : { is: 'signals' };
}

/** Numbers as an instrument prints them: of four digits and more, or all with the same two decimals and more. */
function areInstrumental(texts: readonly string[]): boolean {
  const digits = texts.map((text) => text.replace(/e.*$/i, '').replaceAll(/\D/g, ''));
  if (digits.some((text) => text.replace(/^0+/, '').replace(/0+$/, '').length > 3)) return true;
  const decimals = new Set(
    texts.flatMap((text) => (text === '' ? [] : (/[.,](\d+)$/.exec(text)?.[1]?.length ?? 0))),
  );
  const [only = 0] = decimals;
  return decimals.size === 1 && only >= 2;
}

/** In which direction lines hold one number each; '' in neither. */
function linesOf(numbers: readonly (readonly (number | null)[])[]): '' | 'column' | 'row' {
  const width = Math.max(...numbers.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, i) => numbers.map((row) => row[i] ?? null));
  if (areConstant(columns)) return 'column';
  return areConstant(numbers) ? 'row' : '';
}

function areConstant(lines: readonly (readonly (number | null)[])[]): boolean {
  const filled = lines
    .map((line) => line.filter((number) => number !== null))
    .filter(({ length }) => length > 1);
  const constant = filled.filter((line) => new Set(line).size === 1);
  return filled.length > 2 && constant.length >= filled.length * 0.9;
}

/** Whether the numbers above zero are three or more, each as many times the one before, as dilutions are. */
function formSeries(numbers: readonly number[]): boolean {
  const doses = numbers.filter((number) => number > 0).toSorted((a, b) => a - b);
  if (doses.length < 3) return false;
  const steps = doses.slice(1).map((dose, i) => dose / (doses[i] ?? dose));
  const middle = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 1;
  return steps.every(
    (step) => step >= smallestStep && step <= middle * likeSteps && step >= middle / likeSteps,
  );
}
