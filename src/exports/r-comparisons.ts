import type { StudyIndex } from '../analysis/study-index.ts';
import { normalisedElsewhere } from '../domain/normalised-scale.ts';
import { pointsOf } from '../domain/points-of.ts';
import type { Result } from '../domain/result.ts';

/** How the R script computes p, by the first words of the test as results state it. */
const methods: readonly (readonly [words: string, method: string])[] = [
  ['Welch t-test', 'welch'],
  ['paired t-test', 'paired'],
  ['blocked t-test', 'blocked'],
  ['rank sum test', 'rank-sum'],
  ['signed-rank test', 'signed-rank'],
  ['permutation test of pairs', 'sign-flip'],
  ['permutation test', 'permutation'],
];

/** The method of a result for the R script, '' for one that it does not know. */
export function methodOf({ test }: Pick<Result, 'test'>): string {
  return methods.find(([words]) => test.startsWith(words))?.[1] ?? '';
}

/** Why the R script does not compute a result anew, in words; '' when it does. */
export function whyNotRecomputed(index: StudyIndex, result: Result): string {
  if (result.assay === 'viability') return 'measurements.csv holds no doses';
  if (result.foldChange.kind === 'bound') return 'a bound, because replicates were not detected';
  if (result.pValue === null) return result.notes[0] ?? 'there is no test';
  if (result.test.includes(normalisedElsewhere)) return `its values were ${normalisedElsewhere}`;
  if (methodOf(result) === '') return `the script knows no ${result.test}`;
  const inputs = result.assay === 'qpcr' ? whyNotQpcr(index) : whyNotWestern(index);
  if (inputs !== '') return inputs;
  const names = pointsOf(result).map(({ side, sample, run }) =>
    JSON.stringify([side, sample, run]),
  );
  return new Set(names).size === names.length
    ? ''
    : 'sample and run do not tell its replicates apart';
}

function whyNotQpcr({ study: { settings, sources } }: StudyIndex): string {
  if (settings.qpcr.calibrators.length > 0) return 'its runs were joined by calibrators';
  if (settings.qpcr.unit === 'batch') return 'samples of a batch were averaged first';
  const runs = sources.filter(({ assay }) => assay === 'qpcr').length;
  return settings.sameSampleInSeveralRuns === 'one-replicate' && runs > 1
    ? 'what one sample has in several runs was averaged first'
    : '';
}

function whyNotWestern({ study: { settings, sources } }: StudyIndex): string {
  const blots = sources.filter(({ assay }) => assay === 'western');
  if (settings.western.commonSample !== '') return 'its blots were scaled by a common sample';
  if (settings.western.loading !== 'auto') return 'its loading control was chosen by hand';
  if (blots.some(({ readings }) => readings.numbers.loading !== undefined)) {
    return 'its loading control stands in the row of the band, which measurements.csv leaves out';
  }
  return settings.western.background === 'as-stated'
    ? ''
    : 'its background was subtracted or left in, where the file holds the signals as stated';
}
