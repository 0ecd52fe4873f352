import Papa from 'papaparse';
import { analyse } from './analyse.ts';
import type { QpcrReport } from '../../src/domain/qpcr-report.ts';
import type { QpcrSettings } from '../../src/domain/qpcr-settings.ts';
import { defaultQpcrSettings } from '../../src/domain/qpcr-settings.ts';
import type { Analysis } from '../../src/domain/result.ts';
import type { Study } from '../../src/domain/study.ts';
import { resultsCsv } from '../../src/exports/results-csv.ts';
import type { Naming } from './study-builder.ts';
import { annotationOf, studyOf } from './study-builder.ts';
import { sourceFromText } from './study-from-text.ts';

type Row = Readonly<Record<string, string>>;
export type Wells = readonly (readonly [sample: string, target: string, cq: number])[];

export interface Outcome {
  readonly study: Study;
  readonly analysis: Analysis;
  readonly report: QpcrReport;
  readonly cell: (target: string, column: string) => number;
}

/** A plate from its text to results.csv, with what stands beside it. */
export async function runPlate(
  text: string,
  naming: Naming,
  qpcr: Partial<QpcrSettings> = {},
  change: (study: Study) => Study = (study) => study,
): Promise<Outcome> {
  const settings = { qpcr: { ...defaultQpcrSettings, ...qpcr } };
  const study = change(studyOf([await sourceFromText('plate.csv', text)], settings));
  const analysis = analyse(study, annotationOf(study, naming));
  if (!analysis.qpcr) throw new Error('no qPCR report');
  const { data } = Papa.parse<Row>(resultsCsv(analysis.results), {
    header: true,
    skipEmptyLines: true,
  });
  return {
    study,
    analysis,
    report: analysis.qpcr,
    cell: (target, column) => {
      const found = data.find((row) => row['target'] === target)?.[column] ?? '';
      if (found === '') throw new Error(`${target} has no ${column}`);
      return Number(found);
    },
  };
}
