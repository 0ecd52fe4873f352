import { wrap } from 'comlink';
import type { Remote } from 'comlink';
import type { Analysis } from '../domain/result.ts';
import type { Study } from '../domain/study.ts';
import { startWorker } from './start-worker.ts';
import type { Engine, KnownFormat, ReadOutcome, StudyOutline } from './engine.ts';

/** The worker as the app sees it: starts it, keeps it supplied with sources, and can end a job by ending it. */
export class EngineClient {
  private worker: Worker | null = null;
  private engine: Remote<Engine> | null = null;
  private held = new Set<string>();

  /** Reads files in turn; `onProgress` hears of each before it starts. Cancelled by the signal: ends with what was read. */
  async read(
    files: readonly File[],
    onProgress: (file: string, done: number) => void,
    signal: AbortSignal,
  ): Promise<ReadOutcome[]> {
    const outcomes: ReadOutcome[] = [];
    const cancelled = new Promise<null>((resolve) => {
      signal.addEventListener('abort', () => resolve(null), { once: true });
    });
    for (const [i, file] of files.entries()) {
      if (signal.aborted) break;
      onProgress(file.name, i);
      const read = await Promise.race([this.start().read(file), cancelled]);
      if (read === null) {
        this.stop();
        break;
      }
      for (const outcome of read) if (outcome.ok) this.held.add(outcome.source.id);
      outcomes.push(...read);
    }
    return outcomes;
  }

  formats(): Promise<KnownFormat[]> {
    return this.start().formats();
  }

  async analyse(study: Study): Promise<Analysis> {
    return (await this.withSources(study)).analyse(outlineOf(study));
  }

  async resultsCsv(study: Study): Promise<string> {
    return (await this.withSources(study)).resultsCsv(outlineOf(study));
  }

  async rScript(study: Study, version: string): Promise<string> {
    return (await this.withSources(study)).rScript(outlineOf(study), version);
  }

  async resultsXlsx(study: Study): Promise<Blob> {
    return (await this.withSources(study)).resultsXlsx(outlineOf(study));
  }

  async measurementsCsv(study: Study): Promise<Blob> {
    return (await this.withSources(study)).measurementsCsv(outlineOf(study));
  }

  private async withSources(study: Study): Promise<Remote<Engine>> {
    const engine = this.start();
    for (const source of study.sources) {
      if (this.held.has(source.id)) continue;
      await engine.hold(source);
      this.held.add(source.id);
    }
    return engine;
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
    this.held = new Set();
  }
}

function outlineOf(study: Study): StudyOutline {
  return { ...study, sources: study.sources.map((source) => source.id) };
}
