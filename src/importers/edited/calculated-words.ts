import { isKnownProtein } from '../bands/band-file-name.ts';
import { withJoinedForms } from '../bands/joined-forms.ts';
import { foldHeader } from '../tables/fold-header.ts';
import { hasLetter } from '../tables/has-letter.ts';
import { scaleOfWords } from '../tables/scale-words.ts';
import type { SumKind } from './sums-of.ts';

/** Longer texts are remarks. */
const longest = 80;

const summaryWord =
  /^(grand)?((mean|average|avg|median|sd|stdev|stddev|std|standarddeviation|stderr|standarderror|sem|se|cv|%cv|cv%|sum|total|min|minimum|max|maximum|mittelwert|stabw|standardabweichung|summe|moyenne|ecarttype|promedio|desviacionestandar)(c[tqp])?|(c[tqp])(mean|average|avg|sd))$/;

/** What words of summaries begin with, and the kind of sum that they are for. */
const kinds: readonly (readonly [RegExp, SumKind])[] = [
  [/^(mean|average|avg|mittelwert|moyenne|promedio)/, 'mean'],
  [/^median/, 'median'],
  [/^(sem|se|stderr|standarderr)/, 'standard error'],
  [/^(sd|stdev|stddev|std|standarddev|stabw|standardabw|ecarttype|desviacion)/, 'deviation'],
  [/^%?cv/, 'variation'],
  [/^(sum|total|summe)/, 'total'],
  [/^min/, 'least'],
  [/^max/, 'greatest'],
];

/** Others are short for much else: «SE» and «SD» are places too. */
const plainWord =
  /^(grand)?(mean|average|avg|median|stdev|stddev|standarddev|stderr|standarderr|mittelwert|stabw|standardabw|moyenne|promedio|desviacion)/;

/** With what they are of behind them (`Mean Par`); shorter words may begin the name of a sample. */
const summaryOf =
  /^(?:mean|average|avg|median|std?\.? ?dev\.?|mittelwert|moyenne|promedio|t-?test|p-?value)\b/i;

/** What nearly every other name lacks, at one look. */
const namesSum =
  /mean|average|avg|median|sd|dev|std|error|sem|se|cv|sum|mittel|abw|moyenne|type|promedio|total/i;

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

/** Whether a name belongs to a row that sums the others up (`Mean`, `SD`), which is no measurement. */
export function isSummary(text: string): boolean {
  return summaryWord.test(foldHeader(text));
}

/** Whether a name says so, alone or with what it is of behind it (`Mean Par`). */
export function beginsAsSummary(text: string): boolean {
  return isSummary(text) || summaryOf.test(text);
}

/** Whether such a word is long enough to be nothing else in a column of any names. */
export function isPlainSummary(text: string): boolean {
  return isSummary(text) && plainWord.test(foldHeader(text));
}

/** What a word for a summary says that its number is; null for other words. */
export function sumKindOf(word: string): SumKind | null {
  const plain = foldHeader(word)
    .replace(/^grand/, '')
    .replace(/^c[tqp]/, '');
  return kinds.find(([begin]) => begin.test(plain))?.[1] ?? null;
}

/** A number of values, as it stands below their mean and deviation; alone it may be a sample that is called `N`. */
export function isCount(text: string): boolean {
  return /^(n|count|anzahl|nombre|numero)$/.test(foldHeader(text));
}

/** Subtotals of spreadsheet programs are called after what they are of (`Par 1 Average` below the rows of `Par 1`). */
export function isSubtotal(text: string, above: string): boolean {
  const [name, other] = [text.trim(), above.trim()];
  return other !== '' && name.startsWith(`${other} `) && isSummary(name.slice(other.length));
}

/** A name's words, to compare names that are written with other signs between them. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s_\-–(),:;[\]]+/u)
    .filter((word) => word !== '');
}

/** A name that holds a word for a summary beside what it is of (`Par 1 mean`, `SD of Par 1`): that word, and the others; null for other names. */
export function partSummary(
  text: string,
): { readonly word: string; readonly of: readonly string[] } | null {
  if (text.length > longest || !namesSum.test(text)) return null;
  const words = wordsOf(text);
  for (const length of [2, 1]) {
    if (words.length <= length) continue;
    const last = words.slice(-length).join(' ');
    if (isSummary(last)) return { word: last, of: words.slice(0, -length) };
    const first = words.slice(0, length).join(' ');
    const isOf = /^(?:of|von|de|for)$/.test(words[length] ?? '');
    if (isSummary(first)) return { word: first, of: words.slice(isOf ? length + 1 : length) };
  }
  return null;
}

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
  const parts = withJoinedForms(text)
    .split('/')
    .map((part) => part.trim());
  return parts.length === 2 && parts.every((part) => part !== '') && parts.some(isKnownProtein);
}
