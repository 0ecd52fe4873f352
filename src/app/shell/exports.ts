import { useStudy } from '../../study/store.ts';
import { download } from '../download.ts';
import { measurementsCsv, resultsCsv, useSession } from '../session.ts';
import { studyFile, studyFileName } from '../share/save-study-file.ts';

interface Export {
  readonly name: string;
  readonly save: () => void;
}

/** What can be taken along, in the order of the menu. */
export const exports: readonly Export[] = [
  { name: 'Results (CSV)', save: () => void save('results.csv', resultsCsv) },
  { name: 'Measurements (CSV)', save: () => void save('measurements.csv', measurementsCsv) },
  {
    name: 'Study file',
    save: () => void save(studyFileName(useStudy.getState().study.title), studyFile),
  },
];

async function save(name: string, make: () => Promise<Blob | string>): Promise<void> {
  try {
    download(name, await make());
    useSession.setState({ status: `${name} saved` });
  } catch (error) {
    useSession.setState({ status: `${name} could not be made: ${String(error)}` });
  }
}
