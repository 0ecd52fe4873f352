import type { NormalisedScale } from '../domain/normalised-scale.ts';

const deltaCq = String.raw`(?:δ|Δ|∆|\bd|\bdd|delta[\s-]*|ddelta[\s-]*)+c[tqp]\b`;
const powers = String.raw`2\s*\^?\s*\(?\s*[-−–]\s*`;
const logarithm = /\blog\s*2?\b|\blog₂/i;
const quantity = new RegExp(
  [
    `${powers}${deltaCq}`,
    String.raw`\bfold[\s-]*changes?\b`,
    String.raw`\bfolds?\b`,
    String.raw`\bfc\b`,
    String.raw`\brq\b`,
    String.raw`\brel(?:ative|\.)?[\s-]*(?:mrna[\s-]*|gene[\s-]*|protein[\s-]*)?(?:expression|quantit(?:y|ies)|levels?|abundance|intensity|density)\b`,
    String.raw`\bnormali[sz]ed\b(?:[\s-]*(?:expression|intensity|signal|ratio))?`,
    String.raw`\bratios?\b`,
  ].join('|'),
  'iu',
);
const cycles = new RegExp(deltaCq, 'iu');

/** The scale that a header, a title or a file's name states of normalised values; null where it states none. */
export function scaleOfWords(words: string): NormalisedScale | null {
  const text = words.replaceAll('_', ' ').replace(/\.\w{2,5}$/, '');
  if (quantity.test(text))
    return logarithm.test(text) ? 'log2 relative quantity' : 'relative quantity';
  return cycles.test(text) ? 'ΔCq' : null;
}

const remarks = new RegExp(
  `${quantity.source}|${deltaCq}|${logarithm.source}|\\b(?:mrna|protein|qpcr|western(?:[\\s-]*blot)?)\\b`,
  'giu',
);

/** What a title names beside its scale: `ΔCt ESR1`, `ESR1 (fold change)` → `ESR1`; all of it where nothing is left. */
export function withoutScaleWords(title: string): string {
  const plain = title
    .replaceAll('_', ' ')
    .replaceAll(remarks, ' ')
    .replaceAll(/\(\s*\)|\[\s*\]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
  return plain || title.trim();
}
