import { compareStudy } from '../../src/analysis/analyse.ts';
import { annotate } from '../../src/annotation/annotate.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { resultsCsv } from '../../src/exports/results-csv.ts';
import { readSources } from '../../src/worker/read-source.ts';

/** What the worker does with a dropped file up to its results, step by step; times in milliseconds by the given clock. */
export async function bytesToResults(
  file: File,
  now: () => number,
): Promise<{
  steps: Record<string, number>;
  wells: number;
  results: number;
  csv: () => string;
  review: () => void;
}> {
  const steps: Record<string, number> = {};
  let last = now();
  const step = (name: string): void => {
    const time = now();
    steps[name] = time - last;
    last = time;
  };
  const sources = (await readSources(file, [])).flatMap((outcome) =>
    outcome.ok ? [outcome.source] : [],
  );
  step('read');
  const study = { ...emptyStudy, sources };
  const annotation = annotate(study);
  step('annotate');
  const { results, review } = compareStudy(study, annotation);
  step('compare');
  const wells = sources.reduce((sum, { readings }) => sum + readings.count, 0);
  return {
    steps,
    wells,
    results: results.results.length,
    csv: () => resultsCsv(results.results),
    review,
  };
}
