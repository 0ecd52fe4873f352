import { analyse } from '../analysis/analyse.ts';
import { indexStudy } from '../analysis/study-index.ts';
import { annotate } from '../annotation/annotate.ts';
import { nameReadings } from '../domain/name-readings.ts';
import type { Study } from '../domain/study.ts';
import { ic50Csv } from '../exports/ic50-csv.ts';
import { measurementsCsv } from '../exports/measurements-csv.ts';
import { rScript } from '../exports/r-script.ts';
import { resultsCsv } from '../exports/results-csv.ts';
import { resultsWorkbook, tableOfCsv } from '../exports/results-workbook.ts';
import { studyTables } from '../exports/study-tables.ts';
import type { PackedAnalysis } from './packed-analysis.ts';
import { packAnalysis } from './packed-analysis.ts';

// All that follows from a study. The names that its sheets give are given to the readings first.

export function deriveAnalysis(bare: Study): PackedAnalysis {
  const { study, problems } = nameReadings(bare);
  const analysis = analyse(study, annotate(study));
  return packAnalysis({ ...analysis, problems: [...problems, ...analysis.problems] });
}

export function deriveResultsCsv(bare: Study): string {
  const { study } = nameReadings(bare);
  return resultsCsv(analyse(study, annotate(study)).results);
}

export function deriveIc50Csv(bare: Study): string {
  const { study } = nameReadings(bare);
  return ic50Csv(analyse(study, annotate(study)).curves);
}

/** The parts of `measurements.csv`: a million rows are too long for one string. */
export function deriveMeasurementsCsv(bare: Study): string[] {
  const { study } = nameReadings(bare);
  return [...measurementsCsv(indexStudy(study, annotate(study)))];
}

export function deriveRScript(bare: Study, version: string): string {
  const { study } = nameReadings(bare);
  const annotation = annotate(study);
  return rScript(indexStudy(study, annotation), analyse(study, annotation), version);
}

/** All tables of the app in one workbook, a sheet each; those without a row are left out. */
export function deriveResultsXlsx(bare: Study, version: string): Promise<ArrayBuffer> {
  const { study, problems } = nameReadings(bare);
  const annotation = annotate(study);
  const analysis = analyse(study, annotation);
  const measurements = [...measurementsCsv(indexStudy(study, annotation))].join('');
  return resultsWorkbook([
    tableOfCsv('results', resultsCsv(analysis.results)),
    tableOfCsv('measurements', measurements),
    ...(analysis.curves.length === 0 ? [] : [tableOfCsv('ic50', ic50Csv(analysis.curves))]),
    ...studyTables(study, { ...analysis, problems: [...problems, ...analysis.problems] }, version),
  ]);
}
