import type { Results } from '../analysis/analyse.ts';
import { compareStudy } from '../analysis/analyse.ts';
import { indexStudy } from '../analysis/study-index.ts';
import { annotate } from '../annotation/annotate.ts';
import { nameReadings } from '../domain/name-readings.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Review } from '../domain/result.ts';
import type { Study } from '../domain/study.ts';
import { ic50Csv } from '../exports/ic50-csv.ts';
import { measurementsCsv } from '../exports/measurements-csv.ts';
import { rScript } from '../exports/r-script.ts';
import { resultsCsv } from '../exports/results-csv.ts';
import { resultsWorkbook, tableOfCsv } from '../exports/results-workbook.ts';
import { studyTables } from '../exports/study-tables.ts';
import { copyRows } from './packed-rows.ts';

// All that follows from a study. The names that its sheets give are given to the readings first.

/** A study with the names of its sheets, and what was derived from it. */
interface Derived {
  readonly study: Study;
  readonly problems: readonly Diagnostic[];
  readonly results: Results;
  readonly review: () => Review;
}

/** What was derived last, and from what: the exports mostly ask about the study that the page shows. */
let last: { readonly bare: Study; readonly key: string; readonly derived: Derived } | null = null;

/** Replicates of a ΔCq table beyond which it takes megabytes. */
const mostKept = 20_000;

function derive(bare: Study): Derived {
  const { sources, ...outline } = bare;
  const key = JSON.stringify(outline);
  const isSame =
    last?.key === key &&
    last.bare.sources.length === sources.length &&
    sources.every((source, i) => source === last?.bare.sources[i]);
  if (last && isSame) return last.derived;
  // What follows from the study before is let go of first: of a screen it is a hundred megabytes.
  last = null;
  const { study, problems } = nameReadings(bare);
  const { results, review } = compareStudy(study, annotate(study));
  const derived = { study, problems, results, review: once(review) };
  last = { bare, key, derived };
  return derived;
}

/** What `make` makes, made when it is first asked for; what it was made from is let go of then. */
function once<T extends object>(make: () => T): () => T {
  let state: { readonly make: () => T } | { readonly made: T } = { make };
  return () => {
    if ('make' in state) state = { made: state.make() };
    return state.made;
  };
}

export function deriveResults(bare: Study): Results {
  return derive(bare).results;
}

/**
 * The review with a ΔCq table of its own, which the page may be handed. A long one is not kept here as well: an export
 * that asks for it has it made once more.
 */
export function deriveReview(bare: Study): Review {
  const derived = derive(bare);
  const { deltaCq, ...rest } = derived.review();
  const isLong = deltaCq.count > mostKept;
  if (isLong && last) {
    const { study } = derived;
    const again = once(() => compareStudy(study, annotate(study)).review());
    last = { ...last, derived: { ...derived, review: again } };
  }
  const handed = isLong ? deltaCq : copyRows(deltaCq);
  return { ...rest, deltaCq: handed, problems: [...derived.problems, ...rest.problems] };
}

export function deriveResultsCsv(bare: Study): string {
  return resultsCsv(deriveResults(bare).results);
}

export function deriveIc50Csv(bare: Study): string {
  return ic50Csv(deriveResults(bare).curves);
}

/** The parts of `measurements.csv`: a million rows are too long for one string. */
export function deriveMeasurementsCsv(bare: Study): string[] {
  const { study, results } = derive(bare);
  return [...measurementsCsv(indexStudy(study, results.annotation))];
}

export function deriveRScript(bare: Study, version: string): string {
  const { study, results, review } = derive(bare);
  return rScript(indexStudy(study, results.annotation), { ...results, ...review() }, version);
}

/** All tables of the app in one workbook, a sheet each; those without a row are left out. */
export function deriveResultsXlsx(bare: Study, version: string): Promise<ArrayBuffer> {
  const { study, results } = derive(bare);
  const analysis = { ...results, ...deriveReview(bare) };
  const measurements = deriveMeasurementsCsv(bare).join('');
  return resultsWorkbook([
    tableOfCsv('results', resultsCsv(analysis.results)),
    tableOfCsv('measurements', measurements),
    ...(analysis.curves.length === 0 ? [] : [tableOfCsv('ic50', ic50Csv(analysis.curves))]),
    ...studyTables(study, analysis, version),
  ]);
}
