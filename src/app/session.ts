import { useRef, useSyncExternalStore } from 'react';
import { create } from 'zustand';
import type { RememberedMapping } from '../domain/mapping.ts';
import type { Analysis } from '../domain/result.ts';
import type { Study } from '../domain/study.ts';
import { emptyStudy } from '../domain/study.ts';
import { openAsNewStudy } from '../study/keep/autosave.ts';
import { useStudy } from '../study/store.ts';
import { EngineClient } from '../worker/client.ts';
import type { KnownFormat, MappableFile, ReadOutcome } from '../worker/engine.ts';
import type { CultureLog } from '../importers/culture-log.ts';
import { mergeCulture } from './culture/merge-culture.ts';
import { partCultureLogs } from './culture/part-culture-logs.ts';
import { fetchExampleFiles } from './example.ts';
import { keepMappable, keepTwins, keepUnclear, useKeptFiles } from './kept-files.ts';
import { allMappings } from './mapping/remembered.ts';
import { pauseForPage } from './pause-for-page.ts';
import { describeMoves } from './sheets/place-again.ts';
import { haveSameNumbers } from './same-numbers.ts';
import { sortOutcomes } from './sort-outcomes.ts';
import { appVersion } from './version.ts';
import { describeReading, plural } from './words.ts';

/** A job that is under way, as the progress bar shows it. */
interface Job {
  readonly text: string;
  readonly done: number;
  /** How far the next one is, from 0 to 1. */
  readonly share: number;
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
  /** Whether the code of the view that was asked for is still on its way. */
  readonly isLoadingView: boolean;
  /** The first results are nearly there: the empty page stays, because going by way of an outline would make the page twice. */
  readonly arriving: boolean;
  /** What just happened, in words. */
  readonly status: string;
}

/** What belongs to this tab and not to the study: the derived results and the work under way. */
export const useSession = create<SessionState>()(() => ({
  analysis: null,
  analysed: emptyStudy,
  job: null,
  opening: false,
  isLoadingView: false,
  arriving: false,
  status: '',
}));

/** Who waits longer for first results sees an outline of what is to come; in milliseconds. */
const longestArrival = 150;

/** The worker, for the parts of the page that ask it for more than the session does. */
export const engine = new EngineClient(pauseForPage);

/** Whether files are being read or results computed. */
export function useBusy(): boolean {
  return useSyncExternalStore(onChange, isBusy);
}

function isBusy(): boolean {
  const { job, opening, isLoadingView, analysed } = useSession.getState();
  return job !== null || opening || isLoadingView || analysed !== useStudy.getState().study;
}

function onChange(act: () => void): () => void {
  const stops = [useStudy.subscribe(act), useSession.subscribe(act)];
  return () => stops.forEach((stop) => stop());
}

/** Resolves when nothing is being read or computed, and what is still to be known of its files is known. */
export async function whenCalm(): Promise<void> {
  do {
    await whenIdle();
    await learning;
  } while (isBusy());
}

function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    const stop = onChange(look);
    function look(): void {
      if (isBusy()) return;
      stop();
      resolve();
    }
    look();
  });
}

/** The study without regard to how figures look: the same object while nothing changes that a number depends on. */
export function useStudyOfNumbers(): Study {
  const last = useRef<Study | null>(null);
  return useStudy(({ study }) => {
    if (last.current === null || !haveSameNumbers(study, last.current)) last.current = study;
    return last.current;
  });
}

/** The fingerprints of long files, which are made when their results stand. */
let learning: Promise<void> = Promise.resolve();

async function learnFingerprints(study: Study): Promise<void> {
  const learned = await engine.fingerprint(study);
  if (learned.length > 0) useStudy.getState().learn(learned);
}

/** Keeps the results in step with the study; answers to an older study are dropped. Returns the way to stop. */
export function followStudy(): () => void {
  /** The first results of a long file are shown while its wells are looked through; later ones replace what is there. */
  const showFirst = (study: Study, analysis: Analysis): void => {
    const isFirst = useSession.getState().analysis === null;
    if (isFirst && useStudy.getState().study === study) {
      useSession.setState({ analysis, arriving: false });
    }
  };
  const derive = async (study: Study): Promise<void> => {
    const onResults = (results: Analysis): void => showFirst(study, results);
    const analysis = study.sources.length === 0 ? null : await engine.analyse(study, onResults);
    if (useStudy.getState().study === study) {
      useSession.setState({ analysis, analysed: study, arriving: false });
      learning = learnFingerprints(study).catch(() => undefined);
    }
  };
  const follow = (study: Study): void => {
    derive(study).catch((error: unknown) => {
      useSession.setState({
        analysed: study,
        arriving: false,
        status: `The results could not be computed: ${String(error)}`,
      });
    });
  };
  return useStudy.subscribe(({ study }, before) => {
    if (study === before.study) return;
    const { analysed } = useSession.getState();
    if (analysed === before.study && haveSameNumbers(study, before.study)) {
      useSession.setState({ analysed: study });
    } else follow(study);
  });
}

/** Reads files into the study, as dropping or picking them does. */
export async function addFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  expectFigures();
  await sayingFailure('The files could not be read', async () => {
    const read = await readFiles(files, allMappings());
    if (read.length === 0) {
      useSession.setState({ job: null, status: 'Reading was cancelled; nothing was added' });
      return;
    }
    const { rest: outcomes, entries, words } = partCultureLogs(read);
    if (entries.length > 0) {
      const { study: before, changeCulture } = useStudy.getState();
      changeCulture(mergeCulture(before.culture, entries));
    }
    if (outcomes.length === 0) {
      useSession.setState({ job: null, status: words.join('; ') });
      return;
    }
    keepOrigins(outcomes);
    const { study, addFiles: addToStudy } = useStudy.getState();
    const sorted = sortOutcomes(outcomes, study, useKeptFiles.getState().sheets);
    const { sources, refused, sheets, present } = sorted;
    keepTwins(sorted.twins);
    keepUnclear(sorted.unclear);
    useKeptFiles.setState({ sheets: sorted.waiting });
    expectArrival();
    addToStudy(sources, refused, sheets, present);
    const { sheets: before, sources: earlier } = study;
    const moves = describeMoves(before, present, [...earlier, ...sources]);
    useSession.setState({
      job: null,
      status: [describeReading(sources, refused, sheets), ...moves, ...words].join('; '),
    });
  });
}

/** Keeps the empty page for the moment until the first results are there, or for as long as nobody minds. */
function expectArrival(): void {
  if (useSession.getState().analysis !== null) return;
  useSession.setState({ arriving: true });
  setTimeout(() => useSession.setState({ arriving: false }), longestArrival);
}

/** Keeps hold of what was dropped, so that it can be read in another way without being dropped again. */
function keepOrigins(outcomes: readonly ReadOutcome[]): void {
  const entries = outcomes.flatMap((outcome): [string, MappableFile][] => {
    const file = engine.originOf(outcome);
    if (!file || (!outcome.ok && !outcome.mappable)) return [];
    const name = outcome.ok ? outcome.source.file : outcome.file;
    return [[outcome.ok ? outcome.source.id : name, { file, name }]];
  });
  keepMappable(entries);
}

/** Reads a pasted table as a culture log; null when its header names no date and passage. */
export function readPastedCulture(text: string): Promise<CultureLog | null> {
  return engine.readCulture(text);
}

/** Opens the bundled example as a new study. */
export async function openExample(): Promise<void> {
  expectFigures();
  await sayingFailure('The example could not be opened', async () => {
    const { title, files } = await fetchExampleFiles();
    const outcomes = await readFiles(files, []);
    keepOrigins(outcomes);
    const { rest, entries, words } = partCultureLogs(outcomes);
    const { sources, refused, sheets } = sortOutcomes(rest, emptyStudy, new Map());
    const culture = mergeCulture([], entries);
    expectArrival();
    openAsNewStudy({ ...emptyStudy, title, invented: true, sources, refused, sheets, culture });
    useSession.setState({
      job: null,
      status: [describeReading(sources, refused, sheets), ...words].join('; '),
    });
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
  return engine.resultsXlsx(useStudy.getState().study, appVersion);
}

/** The text of `ic50.csv` for the current study. */
export function ic50Csv(): Promise<string> {
  return engine.ic50Csv(useStudy.getState().study);
}

/** `measurements.csv` for the current study. */
export function measurementsCsv(): Promise<Blob> {
  return engine.measurementsCsv(useStudy.getState().study);
}

/** Ends the job and says why when one fails, so that the page never waits for what does not come. */
export async function sayingFailure(what: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    useSession.setState({ job: null, status: `${what}: ${String(error)}` });
  }
}

/** The first chart is a moment away: plotly loads while the files are read. Should that fail, the figure says so. */
function expectFigures(): void {
  import('./figure/plotly.ts').catch(() => undefined);
}

/** Reads files in turn behind the progress bar. */
export async function readFiles(
  files: readonly File[],
  mappings: readonly RememberedMapping[],
): Promise<readonly ReadOutcome[]> {
  const stop = new AbortController();
  const show = (text: string, done: number, share: number): void => {
    if (stop.signal.aborted) return;
    useSession.setState({
      job: { text, done, share, total: files.length, cancel: () => stop.abort() },
    });
  };
  show(`Reading ${plural(files.length, 'file')}`, 0, 0);
  const onProgress = (file: string, done: number, share: number): void =>
    show(`Reading ${file}`, done, share);
  return engine.read(files, mappings, onProgress, stop.signal);
}
