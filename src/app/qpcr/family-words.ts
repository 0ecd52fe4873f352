import type { Result } from '../../domain/result.ts';
import type { Settings } from '../../domain/settings.ts';

const names: Record<Settings['adjustment'], string> = {
  holm: 'Holm’s method, which keeps the chance of any false positive',
  'benjamini-hochberg':
    'the method of Benjamini and Hochberg, which keeps the share of false positives',
  none: 'nothing: each p stands for itself',
};

/** Over which comparisons p values are adjusted, and by what. */
export function familyWords(
  results: readonly Result[],
  adjustment: Settings['adjustment'],
): string {
  const family = results.filter(({ inFamily, pValue }) => inFamily && pValue !== null);
  if (family.length === 0) return 'No comparison has a p, so there is nothing to adjust.';
  const comparisons = family.map(
    ({ target, line, testGroup, controlGroup }) =>
      `${target}${line === '' ? '' : ` in ${line}`} (${testGroup} over ${controlGroup})`,
  );
  const shown = comparisons.slice(0, 8).join(', ');
  const more =
    comparisons.length > 8 ? ` and ${(comparisons.length - 8).toLocaleString('en')} more` : '';
  return `The family: ${family.length.toLocaleString('en')} comparison${family.length === 1 ? '' : 's'} of this assay, adjusted by ${names[adjustment]}: ${shown}${more}.`;
}
