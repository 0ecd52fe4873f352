import { useStudy } from '../../study/store.ts';
import { measurementsCsv, rScript, resultsCsv, resultsXlsx } from '../session.ts';
import { studyFile, studyFileName } from '../share/save-study-file.ts';
import { saveExport } from './save-export.ts';

interface Export {
  readonly name: string;
  readonly save: () => void;
}

/** What can be taken along, in the order of the menu. */
export const exports: readonly Export[] = [
  { name: 'Results (CSV)', save: () => saveExport('results.csv', resultsCsv) },
  { name: 'Measurements (CSV)', save: () => saveExport('measurements.csv', measurementsCsv) },
  { name: 'Results (XLSX)', save: () => saveExport('results.xlsx', resultsXlsx) },
  { name: 'R script', save: () => saveExport('recompute.R', rScript) },
  {
    name: 'Study file',
    save: () => saveExport(studyFileName(useStudy.getState().study.title), studyFile),
  },
];
