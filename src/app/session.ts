import { create } from 'zustand';
import type { Analysis } from '../domain/result.ts';
import type { Source } from '../domain/source.ts';
import type { RefusedFile, Study } from '../domain/study.ts';
import { emptyStudy } from '../domain/study.ts';
import { openAsNewStudy } from '../study/keep/autosave.ts';
import { useStudy } from '../study/store.ts';
import { EngineClient } from '../worker/client.ts';
import type { KnownFormat, ReadOutcome } from '../worker/engine.ts';
import { appVersion } from './app-version.ts';
import { fetchExampleFiles } from './example.ts';
import { describeReading, plural } from './words.ts';

/** A job that is under way, as the progress bar shows it. */
interface Job {
  readonly text: string;
  readonly done: number;
  readonly total: number;
  readonly cancel: () => void;
}

interface SessionState {
  /** What was derived from the study last; null before the first file. */
  readonly analysis: Analysis | null;
  /** The study that `analysis` was derived from: while it differs from the current one, work is under way. */
  readonly analysed: Study | null;
  readonly job: Job | null;
  /** The app looks for the study that it starts with. */
  readonly opening: boolean;
  /** What just happened, in words. */
  readonly status: string;
}

/** What belongs to this tab and not to the study: the derived results and the work under way. */
export const useSession = create<SessionState>()(() => ({
  analysis: null,
  analysed: emptyStudy,
  job: null,
  opening: false,
  status: '',
}));

const engine = new EngineClient();

/** Whether files are being read or results computed. */
export function useBusy(): boolean {
  const study = useStudy((state) => state.study);
  return useSession(
    (session) => session.job !== null || session.opening || session.analysed !== study,
  );
}

/** Keeps the results in step with the study; answers to an older study are dropped. Returns the way to stop. */
export function followStudy(): () => void {
  const derive = async (study: Study): Promise<void> => {
    const analysis = study.sources.length === 0 ? null : await engine.analyse(study);
    if (useStudy.getState().study === study) useSession.setState({ analysis, analysed: study });
  };
  const follow = (study: Study): void => {
    derive(study).catch((error: unknown) => {
      useSession.setState({
        analysed: study,
        status: `The results could not be computed: ${String(error)}`,
      });
    });
  };
  return useStudy.subscribe((state, before) => {
    if (state.study !== before.study) follow(state.study);
  });
}

/** Reads files into the study, as dropping or picking them does. */
export async function addFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  await sayingFailure('The files could not be read', async () => {
    const outcomes = await readFiles(files);
    const { sources, refused } = sortOutcomes(outcomes, useStudy.getState().study.sources);
    useStudy.getState().addFiles(sources, refused);
    useSession.setState({ job: null, status: describeReading(sources, refused) });
  });
}

/** Opens the bundled example as a new study. */
export async function openExample(): Promise<void> {
  await sayingFailure('The example could not be opened', async () => {
    const { title, files } = await fetchExampleFiles();
    const { sources, refused } = sortOutcomes(await readFiles(files), []);
    openAsNewStudy({ ...emptyStudy, title, invented: true, sources, refused });
    useSession.setState({ job: null, status: describeReading(sources, refused) });
  });
}

/** The formats that files may come in. */
export function knownFormats(): Promise<readonly KnownFormat[]> {
  return engine.formats();
}

/** The text of `results.csv` for the current study. */
export function resultsCsv(): Promise<string> {
  return engine.resultsCsv(useStudy.getState().study);
}

/** A script in base R that recomputes the results from `measurements.csv`. */
export function rScript(): Promise<string> {
  return engine.rScript(useStudy.getState().study, appVersion);
}

/** All tables of the current study in one workbook. */
export function resultsXlsx(): Promise<Blob> {
  return engine.resultsXlsx(useStudy.getState().study);
}

/** `measurements.csv` for the current study. */
export function measurementsCsv(): Promise<Blob> {
  return engine.measurementsCsv(useStudy.getState().study);
}

/** Ends the job and says why when one fails, so that the page never waits for what does not come. */
async function sayingFailure(what: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    useSession.setState({ job: null, status: `${what}: ${String(error)}` });
  }
}

async function readFiles(files: readonly File[]): Promise<readonly ReadOutcome[]> {
  const stop = new AbortController();
  const show = (text: string, done: number): void =>
    useSession.setState({
      job: { text, done, total: files.length, cancel: () => stop.abort() },
    });
  show(`Reading ${plural(files.length, 'file')}`, 0);
  return engine.read(files, (file, done) => show(`Reading ${file}`, done), stop.signal);
}

/** Splits what was read from what was refused; a file that is in the study already is refused in words. */
function sortOutcomes(
  outcomes: readonly ReadOutcome[],
  present: readonly Source[],
): { sources: Source[]; refused: RefusedFile[] } {
  const sources: Source[] = [];
  const refused: RefusedFile[] = [];
  for (const outcome of outcomes) {
    if (!outcome.ok) {
      refused.push({ file: outcome.file, diagnostics: outcome.diagnostics });
      continue;
    }
    const { source } = outcome;
    const twin = [...present, ...sources].find((other) => other.id === source.id);
    if (!twin) {
      sources.push(source);
      continue;
    }
    refused.push({
      file: source.file,
      diagnostics: [
        {
          severity: 'warning',
          code: 'file-duplicate',
          file: source.file,
          message: `${source.file} holds the same bytes as ${twin.file}, which is in the study already; it was not added again.`,
          mend: 'Nothing to do if that was by mistake. A repeat of an experiment has a file of its own.',
        },
      ],
    });
  }
  return { sources, refused };
}
