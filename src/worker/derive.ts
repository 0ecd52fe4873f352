import { analyse } from '../analysis/analyse.ts';
import { indexStudy } from '../analysis/study-index.ts';
import { annotate } from '../annotation/annotate.ts';
import { nameReadings } from '../domain/name-readings.ts';
import type { Study } from '../domain/study.ts';
import { ic50Csv } from '../exports/ic50-csv.ts';
import { measurementsCsv } from '../exports/measurements-csv.ts';
import { rScript } from '../exports/r-script.ts';
import { resultsCsv } from '../exports/results-csv.ts';
import { resultsWorkbook } from '../exports/results-workbook.ts';
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

/** All tables in one workbook; that of IC50 only where there are plates. */
export function deriveResultsXlsx(bare: Study): Promise<ArrayBuffer> {
  const hasCurves = bare.sources.some(({ assay }) => assay === 'viability');
  return resultsWorkbook([
    ['results', deriveResultsCsv(bare)],
    ['measurements', deriveMeasurementsCsv(bare).join('')],
    ...(hasCurves ? ([['ic50', deriveIc50Csv(bare)]] as const) : []),
  ]);
}
