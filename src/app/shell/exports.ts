import { download } from '../download.ts';
import type { Assay } from '../../domain/reading.ts';
import { useStudy } from '../../study/store.ts';
import { ic50Csv, measurementsCsv, resultsCsv, useSession } from '../session.ts';

interface Export {
  readonly name: string;
  readonly save: () => void;
  /** Offered only when the study has files of this assay. */
  readonly assay?: Assay;
}

/** What can be taken along, in the order of the menu. */
const exports: readonly Export[] = [
  { name: 'Results (CSV)', save: () => void save('results.csv', resultsCsv) },
  { name: 'Measurements (CSV)', save: () => void save('measurements.csv', measurementsCsv) },
  { name: 'IC50 (CSV)', save: () => void save('ic50.csv', ic50Csv), assay: 'viability' },
];

/** The exports of which the study has something. */
export function useExports(): readonly Export[] {
  const assays = useStudy(({ study }) => study.sources.map((source) => source.assay).join(' '));
  return exports.filter(({ assay }) => assay === undefined || assays.includes(assay));
}

async function save(name: string, make: () => Promise<Blob | string>): Promise<void> {
  try {
    download(name, await make());
    useSession.setState({ status: `${name} saved` });
  } catch (error) {
    useSession.setState({ status: `${name} could not be made: ${String(error)}` });
  }
}
