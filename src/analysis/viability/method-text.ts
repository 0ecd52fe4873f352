import type { Analysis } from '../../domain/result.ts';
import type { Settings } from '../../domain/settings.ts';

const wells: Readonly<Record<Settings['technicalWells'], string>> = {
  each: 'every well counts once',
  averaged: 'technical wells of one biological replicate and dose were averaged first',
};

/** What was done with the plates, as a paragraph for a method section; '' without a curve. */
export function viabilityMethodText(
  { curves }: Analysis,
  { confidence, technicalWells }: Pick<Settings, 'confidence' | 'technicalWells'>,
): string {
  if (curves.length === 0) return '';
  const percent = Number((confidence * 100).toPrecision(4));
  return [
    'Viability is (signal − blank) / (vehicle − blank) of the same plate, in %.',
    `Each compound was fitted per group, and per replicate, with a four-parameter logistic curve in the logarithm of the dose by least squares; ${wells[technicalWells]}, a dose of zero stands at the top, and the Hill slope stays between 0.1 and 10.`,
    `IC50 is the middle of the curve (relative IC50) with its ${percent}% profile-likelihood interval; where the doses do not reach it, the highest or lowest dose is given as a bound.`,
    'Fold resistance compares the log IC50 of the replicates where both groups have three or more, else the two curves; bounds are carried through and have no p.',
  ].join(' ');
}
