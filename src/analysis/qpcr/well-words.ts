import type { WellSet } from './gather-wells.ts';

/** A target in a sample as sentences name it; where the file names no sample, the well stands for it. */
export function wellWords(target: string, sample: string, position = ''): string {
  const what = target === '' ? 'The well' : target;
  if (sample === '') return position === '' ? what : `${what} in ${position}`;
  return `${what} in ${sample}${position === '' ? '' : ` (${position})`}`;
}

/** Values of this many wells are told one by one. */
const mostTold = 8;

/** The Cq of a set of wells, as a list to read. */
export function cqWords(cqs: readonly number[]): string {
  const told = cqs
    .slice(0, mostTold)
    .map((cq) => cq.toFixed(2))
    .join(', ');
  return cqs.length > mostTold ? `${told} and ${cqs.length - mostTold} more` : told;
}

/**
 * Whether a set is of one target in one sample. Wells of a file that names neither samples nor targets are no
 * technical replicates of each other: until somebody names them they are wells and nothing else.
 */
export function isNamed({ target, unit }: WellSet): boolean {
  return target.name.value !== '' && (unit.sample !== '' || unit.group !== '');
}
