import { isCalculated } from '../edited/calculated-words.ts';
import { foldHeader } from '../tables/fold-header.ts';
import type { DecimalSign } from '../tables/parse-number.ts';
import { parseNumber } from '../tables/parse-number.ts';
import { isNoAmplification } from './no-amplification.ts';
import { parseCq } from './qpcr-cq.ts';
import { scaleOfWords } from '../tables/scale-words.ts';

/** Cq values of real reactions lie here; a guess at what a column holds needs narrower bounds than reading it. */
const lowest = 4;
const highest = 50;

const summary =
  /^(mean|average|avg|median|threshold|stdev|stddev|error)|^(sd|sem|se|std|dev|cv|n|rep|replicate)$/;
const otherNumber =
  /^(δ|delta|dct|dcq|ddct|ddcq|fold|rq|ratio|tm|temp|conc|absorb|od|eff)|(mean|sd|sem|eff|efficiency|conc)$/;

/** What a header such as `Ct_GAPDH`, `Ct.GAPDH` or `GAPDH Ct` names, '' for all others. */
export function geneOfCtHeader(header: string): string {
  // Of `GAPDH Ct [cycles]`, `GAPDH (Ct)` and `GAPDH Ct:` the words count.
  const text = header
    .trim()
    .replace(/[([]\s*(c[tqp])\s*[)\]]$/i, ' $1')
    .replace(/\s*(\[[^\]]*\]|\([^)]*\)|:)$/, '')
    .trim();
  const stem =
    /^c[tqp][\s._-]+(.+)$/i.exec(text)?.[1] ?? /^(.+?)[\s._-]+c[tqp]$/i.exec(text)?.[1] ?? '';
  const isOther =
    summary.test(foldHeader(stem)) ||
    isCalculated(stem) ||
    isNoAmplification(text) ||
    scaleOfWords(text) !== null;
  // `Ct 1` counts wells.
  return isOther || /^#?\d{1,2}$/.test(stem.trim()) ? '' : stem.trim();
}

/** Whether a header says that its column is computed, not a Cq. */
export function isOtherNumber(header: string): boolean {
  const folded = foldHeader(header);
  const ofCt = /^(.*?)[\s._-]*c[tqp]$/i.exec(header.trim())?.[1] ?? '';
  return (
    summary.test(folded) ||
    otherNumber.test(folded) ||
    isCalculated(header) ||
    (ofCt !== '' && isCalculated(ofCt))
  );
}

/** What the cells of a column look like. */
export interface CqLook {
  readonly numbers: number;
  readonly markers: number;
  readonly others: number;
  /** Numbers in the range of Cq values, and those with a fraction. */
  readonly inRange: number;
  readonly fractions: number;
}

export function lookAt(cells: Iterable<string>, decimal: DecimalSign): CqLook {
  let [numbers, markers, others, inRange, fractions] = [0, 0, 0, 0, 0];
  for (const cell of cells) {
    if (cell.trim() === '') continue;
    const value = parseNumber(cell, decimal);
    if (value === null) {
      if (isNoAmplification(cell)) markers += 1;
      else others += 1;
    } else if (parseCq(cell, decimal).state === 'undetermined') markers += 1;
    else {
      numbers += 1;
      if (value >= lowest && value <= highest) inRange += 1;
      if (!Number.isInteger(value)) fractions += 1;
    }
  }
  return { numbers, markers, others, inRange, fractions };
}

/** Numbers that could all be Cq values: in their range, with fractions, hardly any other text between them. */
export function couldBeCq({ numbers, others, inRange, fractions }: CqLook): boolean {
  return (
    numbers > 0 && others <= numbers / 10 && inRange >= numbers * 0.8 && fractions >= numbers / 3
  );
}
