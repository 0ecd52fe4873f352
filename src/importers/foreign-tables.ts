import { amplificationCurves } from './foreign/amplification-curves.ts';
import { genotyping } from './foreign/genotyping.ts';
import { ic50Table } from './foreign/ic50-table.ts';
import { layoutGrid } from './foreign/layout-grid.ts';
import { meltCurves } from './foreign/melt-curves.ts';
import { meltPeaks } from './foreign/melt-peaks.ts';
import { resultMeans } from './foreign/result-means.ts';
import { runInformation } from './foreign/run-information.ts';
import { sampleSheet } from './foreign/sample-sheet.ts';
import { settingsFile } from './foreign/settings-file.ts';
import { standardCurveFit } from './foreign/standard-curve-fit.ts';
import type { Sniff, Workbook } from './importer.ts';
import { laneKey } from './lane-key.ts';
import { rdmlWithoutCq } from './rdml-without-cq.ts';

/**
 * A table of the field that holds nothing to compute with (raw curves, run information, genotype calls). It is
 * recognised so that it can be refused by name, with the export to choose instead.
 */
export interface ForeignTable {
  readonly id: string;
  /** What the file is, to follow «is»: `the amplification curves of a CFX run`. */
  readonly what: string;
  /** Which export to choose in the instrument's software instead, as one sentence. */
  readonly mend: string;
  sniff(workbook: Workbook): Sniff;
}

/** The tables that are refused by name. */
export const foreignTables: readonly ForeignTable[] = [
  amplificationCurves,
  genotyping,
  ic50Table,
  layoutGrid,
  meltCurves,
  meltPeaks,
  resultMeans,
  runInformation,
  sampleSheet,
  settingsFile,
  standardCurveFit,
  laneKey,
  rdmlWithoutCq,
];
