import type { Assay } from '../../domain/reading.ts';
import { useStudy } from '../../study/store.ts';
import { ic50Csv, measurementsCsv, rScript, resultsCsv, resultsXlsx } from '../session.ts';
import { studyFile, studyFileName } from '../share/save-study-file.ts';
import { saveExport } from './save-export.ts';

interface Export {
  readonly name: string;
  readonly save: () => void;
  /** Offered only when the study has files of this assay. */
  readonly assay?: Assay;
}

/** What can be taken along, in the order of the menu. */
const exports: readonly Export[] = [
  { name: 'Results (CSV)', save: () => saveExport('results.csv', resultsCsv) },
  { name: 'Measurements (CSV)', save: () => saveExport('measurements.csv', measurementsCsv) },
  { name: 'IC50 (CSV)', save: () => saveExport('ic50.csv', ic50Csv), assay: 'viability' },
  { name: 'Results (XLSX)', save: () => saveExport('results.xlsx', resultsXlsx) },
  { name: 'R script', save: () => saveExport('recompute.R', rScript) },
  {
    name: 'Study file',
    save: () => saveExport(studyFileName(useStudy.getState().study.title), studyFile),
  },
];

/** The exports of which the study has something. */
export function useExports(): readonly Export[] {
  const assays = useStudy(({ study }) => study.sources.map((source) => source.assay).join(' '));
  return exports.filter(({ assay }) => assay === undefined || assays.includes(assay));
}
