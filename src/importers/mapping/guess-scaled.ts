import type { NormalisedScale } from '../../domain/normalised-scale.ts';
import type { Assay } from '../../domain/reading.ts';
import { targetNames } from '../../domain/target-names.ts';
import { isKnownProtein } from '../bands/band-file-name.ts';
import { isKnownGene } from '../tables/known-gene.ts';
import { scaleOfWords, withoutScaleWords } from '../tables/scale-words.ts';
import { isRatioOfTargets, targetOfTitle } from '../tables/target-of-title.ts';

/** Columns whose headers say that their values were normalised elsewhere. */
export interface ScaledColumns {
  readonly columns: readonly number[];
  readonly normalised: NormalisedScale;
}

/**
 * The columns to read where headers state a scale of normalised values: the first, for ΔCq, ΔΔCq and fold change
 * beside each other say the same thing; or all of one scale where each names a target of its own (`ESR1 ΔCt`, `PGR ΔCt`).
 */
export function findScaled(
  headers: readonly string[],
  numeric: readonly number[],
): ScaledColumns | null {
  const scaleOf = (column: number): NormalisedScale | null => {
    const header = headers[column] ?? '';
    return scaleOfWords(header) ?? (isRatioOfTargets(header) ? 'relative quantity' : null);
  };
  const first = numeric.find((column) => scaleOf(column) !== null);
  const normalised = first === undefined ? null : scaleOf(first);
  if (first === undefined || normalised === null) return null;
  const alike = numeric.filter((column) => scaleOf(column) === normalised);
  const nameTargets = alike.every((column) => {
    const header = headers[column] ?? '';
    return withoutScaleWords(header) !== header.trim() || isRatioOfTargets(header);
  });
  return { columns: nameTargets ? alike : [first], normalised };
}

const blotWords = /\b(?:western|blots?|proteins?|densit\w*|bands?|intensit\w*|immuno\w*)\b/i;

const genes = new Set(targetNames.qpcr.map(({ name }) => name));

/** Whether a header divides proteins as blots are normalised; a gene under its own symbol is a transcript. */
function isRatioOfProteins(header: string): boolean {
  const plain = withoutScaleWords(header);
  const [over = '', under = ''] = plain.split('/').map((part) => part.trim());
  const areProteins = [over, under].every((part) => isKnownProtein(part) && !genes.has(part));
  return isRatioOfTargets(plain) && areProteins;
}

/** Whether normalised values are of transcripts or of proteins, as far as words and names of targets tell. */
export function assayOfNormalised(
  normalised: NormalisedScale | null,
  words: readonly string[],
  targets: readonly string[],
): Assay {
  if (words.some(isRatioOfProteins)) return 'western';
  const titles = words.map((text) => targetOfTitle(text, { normalised: 'relative quantity' }));
  const short = [...targets, ...titles].filter((text) => text.length <= 80);
  if (normalised === 'ΔCq' || short.some(isKnownGene)) return 'qpcr';
  const saysProtein = words.some((text) => blotWords.test(text.replaceAll('_', ' ')));
  return saysProtein || short.some(isKnownProtein) ? 'western' : 'qpcr';
}
