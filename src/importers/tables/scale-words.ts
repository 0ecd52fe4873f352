import type { NormalisedScale } from '../../domain/normalised-scale.ts';

const mostLetters = 200;

const deltaCq = String.raw`(?:δ|Δ|∆|\bd|\bdd|delta[\s-]*|ddelta[\s-]*)+c[tqp]\b`;
const powers = String.raw`2\s*\^?\s*\(?\s*[-−–]\s*`;
const logarithm = /\blog\s*2?\b|\blog₂|\b(?:log2?|l2)fc\b/i;
/** A minus that is no dash between two words: −ΔΔCq is the logarithm of the fold change. */
const negative = new RegExp(`(?:^|[\\s(])[-−](?:${deltaCq})`, 'iu');
const quantity = new RegExp(
  [
    `${powers}${deltaCq}`,
    String.raw`\bfold[\s-]*changes?\b`,
    String.raw`\bfolds?\b`,
    String.raw`\b(?:log\s*2?\s*|l2)?fc\b`,
    String.raw`\brelative\s+to\s+\S+`,
    String.raw`\brq\b`,
    String.raw`\brel(?:ative|\.)?[\s-]*(?:mrna[\s-]*|gene[\s-]*|protein[\s-]*)?(?:expression|quantit(?:y|ies)|levels?|abundance|intensity|density)\b`,
    String.raw`\bnormali[sz]ed\b(?:[\s-]*(?:expression|intensity|signal|ratio))?`,
    String.raw`\bratios?\b`,
  ].join('|'),
  'iu',
);
const cycles = new RegExp(deltaCq, 'iu');

/** Titles are short: what stands far behind is no scale. */
function plainWords(text: string): string {
  return text.slice(0, mostLetters).replaceAll('_', ' ');
}

/** The scale that a header, a title or a file's name states of normalised values; null where it states none. */
export function scaleOfWords(words: string): NormalisedScale | null {
  const text = plainWords(words).replace(/\.\w{2,5}$/, '');
  if (quantity.test(text))
    return logarithm.test(text) ? 'log2 relative quantity' : 'relative quantity';
  if (negative.test(text)) return 'log2 relative quantity';
  return cycles.test(text) ? 'ΔCq' : null;
}

const remarks = new RegExp(
  `${quantity.source}|${deltaCq}|${logarithm.source}|\\b(?:mrna|protein|qpcr|western(?:[\\s-]*blot)?)\\b`,
  'giu',
);

/** What a title names beside its scale: `ΔCt ESR1`, `ESR1 (fold change)` → `ESR1`; all of it where nothing is left. */
export function withoutScaleWords(title: string): string {
  const plain = plainWords(title)
    .replaceAll(remarks, ' ')
    .replaceAll(/\(\s*[-−]?\s*\)|\[\s*[-−]?\s*\]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^(?:[\s,;:–−-]|of\s)+|[\s,;:–−-]+$/g, '');
  return plain || title.trim();
}
