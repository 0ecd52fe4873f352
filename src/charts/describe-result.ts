import type { Assay } from '../domain/reading.ts';
import type { Result, Verdict } from '../domain/result.ts';
import type { FigureOptions } from './figure-spec.ts';
import { formatFold, formatLimit, formatP } from './format-number.ts';

/** All in plain text: whoever puts it into a plotly label escapes it. */

/** `ESR1 mRNA` for indirect evidence, `Anastrozole IC50`, otherwise the target alone; with the cell line where there are several. */
export function nameOfResult(result: Result): string {
  return result.line === ''
    ? targetNameOf(result)
    : `${targetNameOf(result)} in ${clip(result.line)}`;
}

export function targetNameOf(result: Result): string {
  const target = clip(result.target);
  if (result.measure === 'IC50 ratio') return `${target} IC50`;
  return result.indirect && result.measure === 'mRNA' ? `${target} mRNA` : target;
}

/** `0.358`, `<0.01`, or null when there is no fold change. */
export function foldTextOf(result: Result): string | null {
  const { foldChange } = result;
  if (foldChange.kind === 'none') return null;
  if (foldChange.kind === 'bound') return `${foldChange.relation}${formatLimit(foldChange.value)}`;
  return formatFold(foldChange.value);
}

/** `0.163–0.787`, or null. */
export function intervalTextOf(result: Result): string | null {
  if (result.interval === null || result.foldChange.kind !== 'value') return null;
  return `${formatFold(result.interval.low)}–${formatFold(result.interval.high)}`;
}

/** `95%`. */
export function percentOf(options: FigureOptions): string {
  return `${Number(((options.confidence ?? 0.95) * 100).toPrecision(4))}%`;
}

/** `n = 3 Parental, 3 Resistant`. */
export function sampleSizesOf(result: Result): string {
  return `n = ${result.nControl} ${clip(result.controlGroup)}, ${result.nTest} ${clip(result.testGroup)}`;
}

/** `p = 0.030, adjusted p = 0.061`, or '' without a p value. */
export function pTextOf(result: Result): string {
  if (result.pValue === null) return '';
  const raw = formatP(result.pValue);
  return result.pAdjusted === null ? raw : `${raw}, ${formatP(result.pAdjusted, 'adjusted p')}`;
}

/** The verdict in words that stand alone, with what the table says. */
export function verdictTextOf(result: Result): string {
  const { expectation } = result;
  if (expectation === null) return verdictWords[result.verdict];
  const expected = `“${clip(expectation.expected)}”`;
  const of = result.indirect ? ` for ${clip(expectation.target)} (indirect evidence)` : '';
  return `${verdictWords[result.verdict]}${joiners[result.verdict]}${expected}${of}`;
}

/** One result as a sentence, for people who cannot see the figure. */
export function describeResult(result: Result, options: FigureOptions): string {
  const name = `${nameOfResult(result)}, ${clip(result.testGroup)} over ${clip(result.controlGroup)}`;
  const fold = foldTextOf(result);
  if (fold === null) {
    const reason = reasonOf(result);
    return `${name}: not measured${reason === '' ? '' : ` (${reason})`}; ${sampleSizesOf(result)}; ${verdictTextOf(result)}.`;
  }
  const interval = intervalTextOf(result)?.replace('–', ' to ');
  return `${[
    `${name}: fold change ${fold}${result.foldChange.kind === 'bound' ? ' (a bound)' : ''}`,
    interval ? `${percentOf(options)} interval ${interval}` : 'no interval',
    sampleSizesOf(result),
    pTextOf(result) || 'no p value',
  ].join(', ')}; ${verdictTextOf(result)}.`;
}

/** Why there is no fold change: the first note. */
export function reasonOf(result: Result): string {
  return clip(result.notes[0] ?? '', 160);
}

/** `Holm over 5`; in general words when the options do not say how. */
export function adjustmentTextOf(options: FigureOptions, familySize: number | null): string {
  const method = adjustmentWords[options.adjustment ?? 'unknown'];
  return familySize === null || options.adjustment === 'none'
    ? method
    : `${method} over ${familySize}`;
}

/** How many p values one assay's adjustment runs over. */
export function familySizeOf(results: readonly Result[], assay: Assay): number {
  return results.filter((r) => r.assay === assay && r.inFamily && r.pValue !== null).length;
}

const verdictWords: Readonly<Record<Verdict, string>> = {
  agrees: 'agrees',
  'agrees in direction': 'agrees in direction',
  contradicts: 'contradicts',
  'contradicts in direction': 'contradicts in direction',
  'not testable': 'not testable',
  'no expectation': 'no expectation',
  'not measured': 'no verdict',
};

const adjustmentWords = {
  holm: 'Holm',
  'benjamini-hochberg': 'Benjamini–Hochberg',
  none: 'p not adjusted',
  unknown: 'p adjusted',
} as const;

const joiners: Readonly<Record<Verdict, string>> = {
  agrees: ' with ',
  'agrees in direction': ' with ',
  contradicts: ' ',
  'contradicts in direction': ' ',
  'not testable': ' against ',
  'no expectation': ': ',
  'not measured': ' on ',
};

/** Names from files have no bound that a sentence can rely on. */
function clip(text: string, length = 80): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}
