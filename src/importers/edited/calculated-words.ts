import { isKnownProtein } from '../bands/band-file-name.ts';
import { withJoinedForms } from '../bands/joined-forms.ts';
import { foldHeader } from '../tables/fold-header.ts';
import { hasLetter } from '../tables/has-letter.ts';
import { scaleOfWords } from '../tables/scale-words.ts';
import { shortSumKind } from './short-words.ts';
import type { SumKind } from './sums-of.ts';

/** Longer texts are remarks. */
const longest = 80;

const summaryWord = new RegExp(
  [
    '^(grand)?((mean|average|avg|median|sd|stdev|stddev|std|standarddeviation|stderr|standarderror|sem|se|cv|%cv|cv%|sum|total',
    'min|minimum|max|maximum|mittelw(?:ert)?|mittel|durchschn(?:itt)?|medianwert|stabw|stdabw|standardabweichung|stdfehler',
    'standardfehler|summe|moyenne|mediane|ecarttype|erreurtype|erreurstandard|promedio|mediana|desvest|desviacionestandar',
    'desviaciontipica|errorestandar|desviopadrao|desvpad|erropadrao|deviazionestandard|devst|devstd|errorestandard',
  ].join('|') + ')(c[tqp])?|(c[tqp])(mean|average|avg|sd))$',
);

/** What words of summaries begin with, and the kind of sum that they are for. */
const kinds: readonly (readonly [RegExp, SumKind])[] = [
  [/^(mean|average|avg|mittel|durchschn|moyenne|promedio)/, 'mean'],
  [/^median/, 'median'],
  [/^(sem|se|stderr|standarderr|stdfehler|standardfehler|erreur|erro)/, 'standard error'],
  [/^(sd|stdev|stddev|std|standarddev|stabw|standardabw|ecarttype|desv|dev)/, 'deviation'],
  [/^%?cv/, 'variation'],
  [/^(sum|total|summe)/, 'total'],
  [/^min/, 'least'],
  [/^max/, 'greatest'],
];

/** Others are short for much else: «SE» and «SD» are places too. */
const plainWord =
  /^(grand)?(mean|average|avg|median|stdev|stddev|stderr|mittelw|durchschn|stabw|stdabw|standard|stdfehler|moyenne|promedio|desv|dev|ecart|erreur|erro)/;

/** With what they are of behind them (`Mean Par`); shorter words may begin the name of a sample. */
const summaryOf =
  /^(?:mean|average|avg|median|std?\.? ?dev\.?|mittelwert|durchschnitt|moyenne|promedio|t-?test|p-?value)\b/i;

/** Words for what is calculated from values, in the languages of the headers that are read; folded. */
const calculated = new RegExp(
  [
    '^(mean|average|avg|median|mittelwert|durchschnitt|moyenne|promedio|平均|均值)',
    '(mean|average|avg|mittelwert|moyenne|promedio|平均|平均值|平均値|均值)$',
    'c[tqp](moyen|medio|media)$',
    '^(sd|sem|std)$|^(stdev|stddev|stabw|stdabw|standard(deviation|error|abweichung|fehler)|ecarttype|desviacion|desviopadrao|deviazione)',
    '标准差|標準偏差|标准误|相对|相対|倍数|差异|発現(量|比)|比值|比率',
    '^relativ|relativa$|relative$|^rel(expression|quant)|fach(e|er)?(anderung)?$|^x?fache|faltung|faltigkeit',
    '^p(value|wert)$|ttest|^(ratio|quotient|rapport|cociente|verhaltnis|relacion|razao|proporcion)|ratio$|^normali[sz]|^normiert',
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

/** What a name that is a word for a sum says, be it short for something else as well; null for other names. */
export function anySumKind(text: string): SumKind | null {
  if (isSummary(text)) return sumKindOf(text);
  return isCount(text) ? 'count' : shortSumKind(text);
}

/** A name that holds a word for a sum beside what it is of (`Par 1 mean`, `SD of Par 1`, `MW Par`): that word, and the others; null for other names. */
export function partSummary(
  text: string,
): { readonly word: string; readonly of: readonly string[] } | null {
  if (text.length > longest) return null;
  const words = wordsOf(text);
  for (const length of [2, 1]) {
    if (words.length <= length) continue;
    const last = words.slice(-length).join(' ');
    if (anySumKind(last)) return { word: last, of: words.slice(0, -length) };
    const first = words.slice(0, length).join(' ');
    const isOf = /^(?:of|von|de|der|des|di|do|da|for)$/.test(words[length] ?? '');
    if (anySumKind(first)) return { word: first, of: words.slice(isOf ? length + 1 : length) };
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
