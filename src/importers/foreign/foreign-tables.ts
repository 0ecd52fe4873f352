import type { ForeignTable } from './foreign-table.ts';
import { amplificationCurves } from './amplification-curves.ts';
import { genotyping } from './genotyping.ts';
import { groupColumns } from './group-columns.ts';
import { ic50Table } from './ic50-table.ts';
import { layoutGrid } from './layout-grid.ts';
import { meltCurves } from './melt-curves.ts';
import { meltPeaks } from './melt-peaks.ts';
import { ratioTable } from './ratio-table.ts';
import { resultMeans } from './result-means.ts';
import { runInformation } from './run-information.ts';
import { sampleSheet } from './sample-sheet.ts';
import { settingsFile } from './settings-file.ts';
import { standardCurveFit } from './standard-curve-fit.ts';
import { summaryStatistics } from './summary-statistics.ts';
import { unclearGrid } from './unclear-grid.ts';
import { rdmlWithoutCq } from '../rdml/rdml-without-cq.ts';

/** The tables that are refused by name. */
export const foreignTables: readonly ForeignTable[] = [
  amplificationCurves,
  genotyping,
  groupColumns,
  ic50Table,
  layoutGrid,
  meltCurves,
  meltPeaks,
  ratioTable,
  resultMeans,
  runInformation,
  sampleSheet,
  settingsFile,
  standardCurveFit,
  summaryStatistics,
  unclearGrid,
  rdmlWithoutCq,
];
