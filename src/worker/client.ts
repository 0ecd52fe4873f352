import { proxy, wrap } from 'comlink';
import type { Remote } from 'comlink';
import type { RememberedMapping, TableMapping } from '../domain/mapping.ts';
import type { CultureLog } from '../importers/culture-log.ts';
import type { Results } from '../analysis/analyse.ts';
import type { Readings } from '../domain/reading.ts';
import type { Analysis } from '../domain/result.ts';
import { noReview } from '../domain/result.ts';
import type { Source } from '../domain/source.ts';
import type { Study } from '../domain/study.ts';
import type { SheetTable } from '../importers/layout/sheet-table.ts';
import type {
  Engine,
  FilePreview,
  KnownFormat,
  MappableFile,
  ReadOutcome,
  StudyOutline,
} from './engine.ts';
import type { MappingTrial } from './mapping-trial.ts';
import { unpackResults } from './packed-results.ts';
import { startWorker } from './start-worker.ts';

/** The review of a file this long takes so much time that its results are shown before. */
const manyReadings = 100_000;

/** The worker as the app sees it: starts it, keeps it supplied with sources, and can end a job by ending it. */
export class EngineClient {
  private worker: Worker | null = null;
  private engine: Remote<Engine> | null = null;
  /** What the worker holds under each id: a study from elsewhere may have read the same file differently. */
  private held = new Map<string, Readings>();
  /** The files that readings came of whose fingerprint is not known yet, and what it then was. */
  private readonly files = new WeakMap<Readings, File>();
  private readonly fingerprints = new WeakMap<File, string>();
  private readonly origins = new WeakMap<ReadOutcome, File>();
  private readonly pause: () => Promise<void>;

  /** @param pause lets the page answer in the middle of long work */
  constructor(pause: () => Promise<void>) {
    this.pause = pause;
  }

  /** Reads files in turn; `onProgress` hears of each, with the share of it that is read. Cancelled by the signal: ends with what was read. */
  async read(
    files: readonly File[],
    mappings: readonly RememberedMapping[],
    onProgress: (file: string, done: number, share: number) => void,
    signal: AbortSignal,
  ): Promise<ReadOutcome[]> {
    const outcomes: ReadOutcome[] = [];
    const cancelled = new Promise<null>((resolve) => {
      signal.addEventListener('abort', () => resolve(null), { once: true });
    });
    for (const [i, file] of files.entries()) {
      if (signal.aborted) break;
      onProgress(file.name, i, 0);
      let isRead = false;
      // What was sent before the end may arrive behind it.
      const onShare = proxy((share: number) => {
        if (!isRead) onProgress(file.name, i, share);
      });
      const read = await Promise.race([this.start().read(file, mappings, onShare), cancelled]);
      isRead = true;
      if (read === null) {
        this.stop();
        break;
      }
      // Taking in a million readings is a task of its own, and showing them the next.
      await this.pause();
      for (const outcome of read) {
        this.origins.set(outcome, file);
        this.take(outcome, file);
      }
      outcomes.push(...read);
    }
    return outcomes;
  }

  /** The dropped file that an outcome of `read` came from. */
  originOf(outcome: ReadOutcome): File | null {
    return this.origins.get(outcome) ?? null;
  }

  /** The sources of a study whose files were read here without a fingerprint, with it. Each file is hashed once. */
  async fingerprint(study: Study): Promise<Source[]> {
    const found: Source[] = [];
    for (const source of study.sources) {
      const file = source.sha256 === '' && this.files.get(source.readings);
      if (!file) continue;
      const known = this.fingerprints.get(file);
      const sha256 = known ?? (await this.start().fingerprint(file));
      this.fingerprints.set(file, sha256);
      if (sha256 === '') continue;
      await this.start().learn(source.id, sha256);
      found.push({ ...source, sha256 });
    }
    return found;
  }

  async preview(file: MappableFile, mappings: readonly RememberedMapping[]): Promise<FilePreview> {
    return this.start().preview(file, mappings);
  }

  async tryMapping(file: MappableFile, mapping: TableMapping): Promise<MappingTrial | null> {
    return this.start().tryMapping(file, mapping);
  }

  async readMapped(file: MappableFile, mapping: TableMapping): ReturnType<Engine['readMapped']> {
    const read = await this.start().readMapped(file, mapping);
    this.take(read.outcome, file.file);
    return read;
  }

  async readAs(file: MappableFile, format: string): Promise<ReadOutcome> {
    const outcome = await this.start().readAs(file, format);
    this.take(outcome, file.file);
    return outcome;
  }

  async readLayout(file: MappableFile): Promise<readonly SheetTable[]> {
    return this.start().readLayout(file);
  }

  async readPasted(text: string): Promise<readonly SheetTable[]> {
    return this.start().readPasted(text);
  }

  formats(): Promise<KnownFormat[]> {
    return this.start().formats();
  }

  /** Everything that follows from a study; `onResults` hears of a long one as soon as its results stand. */
  async analyse(study: Study, onResults: (results: Analysis) => void): Promise<Analysis> {
    const worker = await this.withSources(study);
    const outline = outlineOf(study);
    const isLong = study.sources.some(({ readings }) => readings.count >= manyReadings);
    const unpack = async (): Promise<Results> => {
      const results = await unpackResults(await worker.compare(outline), this.pause);
      if (isLong) onResults({ ...results, ...noReview });
      return results;
    };
    // Both are asked for at once, so that the worker goes on while the page unpacks the results.
    const [results, review] = await Promise.all([unpack(), worker.review(outline)]);
    return { ...results, ...review };
  }

  async resultsCsv(study: Study): Promise<string> {
    return (await this.withSources(study)).resultsCsv(outlineOf(study));
  }

  async readCulture(text: string): Promise<CultureLog | null> {
    return this.start().readCulture(text);
  }

  async rScript(study: Study, version: string): Promise<string> {
    return (await this.withSources(study)).rScript(outlineOf(study), version);
  }

  async resultsXlsx(study: Study, version: string): Promise<Blob> {
    return (await this.withSources(study)).resultsXlsx(outlineOf(study), version);
  }

  async ic50Csv(study: Study): Promise<string> {
    return (await this.withSources(study)).ic50Csv(outlineOf(study));
  }

  async measurementsCsv(study: Study): Promise<Blob> {
    return (await this.withSources(study)).measurementsCsv(outlineOf(study));
  }

  private async withSources(study: Study): Promise<Remote<Engine>> {
    const engine = this.start();
    for (const source of study.sources) {
      if (this.held.get(source.id) === source.readings) continue;
      await engine.hold(source);
      this.held.set(source.id, source.readings);
    }
    return engine;
  }

  /** Notes what the worker holds now, and which file a fingerprint is still to be made of. */
  private take(outcome: ReadOutcome, file: File): void {
    if (!outcome.ok) return;
    const { source } = outcome;
    this.held.set(source.id, source.readings);
    if (source.sha256 === '') this.files.set(source.readings, file);
  }

  private start(): Remote<Engine> {
    if (this.engine) return this.engine;
    this.worker = startWorker();
    this.engine = wrap<Engine>(this.worker);
    return this.engine;
  }

  private stop(): void {
    this.worker?.terminate();
    this.worker = null;
    this.engine = null;
    this.held = new Map();
  }
}

function outlineOf(study: Study): StudyOutline {
  return { ...study, sources: study.sources.map((source) => source.id) };
}
