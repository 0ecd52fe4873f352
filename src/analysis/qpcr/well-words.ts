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
