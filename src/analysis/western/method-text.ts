import type { Analysis } from '../../domain/result.ts';
import type { Study } from '../../domain/study.ts';

/** Formulas that are told one by one. */
const mostTold = 12;

const backgrounds: Readonly<Record<Study['settings']['western']['background'], string>> = {
  'as-stated': 'Band signals were taken as the file states them.',
  subtract: 'The stated background was subtracted from band signals.',
  none: 'Band signals were taken with their background.',
};

/** What was done with the blots, as a paragraph for a method section; '' without a ratio. */
export function westernMethodText({ settings }: Study, { ratios }: Analysis): string {
  if (ratios.length === 0) return '';
  const formulas = [...new Set(ratios.map(({ formula }) => formula))].filter(Boolean);
  const more = formulas.length - mostTold;
  const told = formulas.slice(0, mostTold).join(', ') + (more > 0 ? ` and ${more} more` : '');
  return [
    backgrounds[settings.western.background],
    formulas.length === 0 ? '' : `Lane by lane the ratios ${told} were formed.`,
    'Lanes of the same sample on a blot were averaged; groups were compared on log2 ratios, and a control set to 1 was never tested against.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
