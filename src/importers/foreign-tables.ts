import type { ForeignTable } from './foreign-table.ts';
import { amplificationCurves } from './foreign/amplification-curves.ts';
import { genotyping } from './foreign/genotyping.ts';
import { groupColumns } from './foreign/group-columns.ts';
import { ic50Table } from './foreign/ic50-table.ts';
import { layoutGrid } from './foreign/layout-grid.ts';
import { meltCurves } from './foreign/melt-curves.ts';
import { meltPeaks } from './foreign/melt-peaks.ts';
import { resultMeans } from './foreign/result-means.ts';
import { runInformation } from './foreign/run-information.ts';
import { sampleSheet } from './foreign/sample-sheet.ts';
import { settingsFile } from './foreign/settings-file.ts';
import { standardCurveFit } from './foreign/standard-curve-fit.ts';
import { summaryStatistics } from './foreign/summary-statistics.ts';
import { unclearGrid } from './foreign/unclear-grid.ts';
import { rdmlWithoutCq } from './rdml-without-cq.ts';

/** The tables that are refused by name. */
export const foreignTables: readonly ForeignTable[] = [
  amplificationCurves,
  genotyping,
  groupColumns,
  ic50Table,
  layoutGrid,
  meltCurves,
  meltPeaks,
  resultMeans,
  runInformation,
  sampleSheet,
  settingsFile,
  standardCurveFit,
  summaryStatistics,
  unclearGrid,
  rdmlWithoutCq,
];
