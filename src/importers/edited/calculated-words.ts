import { isKnownProtein } from '../bands/band-file-name.ts';
import { foldHeader } from '../tables/fold-header.ts';
import { hasLetter } from '../tables/has-letter.ts';
import { scaleOfWords } from '../tables/scale-words.ts';
import { isCount, isSummary } from './summary-rows.ts';

/** Longer texts are remarks. */
const longest = 80;

/** Words for what is calculated from values, in the languages of the headers that are read; folded. */
const calculated = new RegExp(
  [
    '^(mean|average|avg|median|mittelwert|moyenne|promedio|平均|均值)',
    '(mean|average|avg|mittelwert|moyenne|promedio|平均|平均值|平均値|均值)$',
    'c[tqp](moyen|medio|media)$',
    '^(sd|sem|std)$|^(stdev|stddev|stabw|standard(deviation|error|abweichung)|ecarttype|desviacion)',
    '标准差|標準偏差|标准误|相对|相対|倍数|差异|発現(量|比)|比值|比率',
    '^relativ|relativa$|relative$|^rel(expression|quant)|fach(e|er)?(anderung)?$|^x?fache|faltung|faltigkeit',
    '^p(value|wert)$|ttest|^(ratio|quotient|rapport|cociente)|ratio$|^normali[sz]|^normiert',
  ].join('|'),
);

/** Whether a header or a title says that its numbers were calculated from those that were measured. */
export function isCalculated(text: string): boolean {
  if (text.length > longest || !hasLetter(text)) return false;
  return (
    scaleOfWords(text) !== null ||
    isSummary(text) ||
    isCount(text) ||
    isRatioOfProteins(text) ||
    calculated.test(foldHeader(text))
  );
}

/** Whether a header divides one protein by another: `p-Akt/Akt`, `HER2 / β-actin`. */
function isRatioOfProteins(text: string): boolean {
  const parts = text.split('/').map((part) => part.trim());
  return parts.length === 2 && parts.every((part) => part !== '') && parts.some(isKnownProtein);
}
