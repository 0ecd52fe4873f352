import { isCalculated } from '../edited/calculated-words.ts';
import { foldHeader } from '../tables/fold-header.ts';
import { summaryColumns } from '../tables/summary-columns.ts';
import { withJoinedForms } from './joined-forms.ts';

const derivedWords =
  /\/|ratio|norm|fold|relative|\brel\b|mean|average|\bavg|\bsd\b|std|\bsem\b|\bcv\b|percent|%|log2?|p.?val|\bqc\b|area|\bmw\b|\brf\b|\bfactor\b/i;
/** The background of a band, and a band whose background or loading was taken into account. */
const backgroundWords = /\b(?:background|backgr|bkg(?:nd)?|bg)\b/i;
const corrected =
  /\bcorr(?:ected|\.)?(?=\s|$)|\bsubtracted\b|\bminus\b|[-–−]\s*(?:background|bkg(?:nd)?|bg|blank)\b/gi;

/** Columns of a table of bands that hold no band: ratios, sums, backgrounds, and bands once more but corrected. */
export function derivedColumns(
  headers: readonly string[],
  columns: readonly number[],
): Set<number> {
  const textOf = (column: number): string => headers[column] ?? '';
  const whole = new Set(columns.map((column) => foldHeader(textOf(column))));
  const sums = summaryColumns(headers);
  return new Set(
    columns.filter((column) => {
      if (sums.has(column)) return true;
      const text = textOf(column);
      const plain = text.replaceAll(corrected, ' ').replace(backgroundWords, ' ');
      const isTwin = plain !== text && whole.has(foldHeader(plain));
      return isTwin || isDerived(text);
    }),
  );
}

/** Whether a header says that what it names was calculated from bands. */
export function isDerived(text: string): boolean {
  return derivedWords.test(withJoinedForms(text)) || isCalculated(text);
}
