import type { Analysis } from '../domain/result.ts';
import { emptyStudy } from '../domain/study.ts';
import { idle } from './idle.ts';
import { longPracticeFile, practiceFile } from './practice-file.ts';
import { engine } from './session.ts';
import { sortOutcomes } from './sort-outcomes.ts';

/** Code that has run once is loaded and compiled, and what has run often is compiled well. */
const rounds = 16;
/** The worker practises in every round; the page, which somebody may want to use, in every second. */
const roundsOfRehearsal = 2;
/** Long files take a way of their own. Rounds are short, because a file that is dropped meanwhile waits for one to end. */
const roundsOfLong = 24;

/**
 * Makes ready what a first file will need while the page waits for one: reads and compares an invented one, whose
 * results `rehearse` gets now and then, and draws a figure. Returns the way to stop between the steps.
 */
export function warmUp(rehearse: (analysis: Analysis) => void): () => void {
  let isStopped = false;
  const takeSteps = async (): Promise<void> => {
    for (let round = 1; round <= rounds; round += 1) {
      await idle();
      if (isStopped) return;
      const analysis = await practise(practiceFile());
      if (analysis && round % roundsOfRehearsal === 1) rehearse(analysis);
      if (round === 1) await drawUnseen();
    }
    for (let round = 1; round <= roundsOfLong; round += 1) {
      await idle();
      if (isStopped) return;
      await practise(longPracticeFile());
    }
  };
  // What fails here fails again where it is needed, and is said there.
  takeSteps().catch(() => undefined);
  return () => {
    isStopped = true;
  };
}

async function practise(file: File): Promise<Analysis | null> {
  const { signal } = new AbortController();
  const outcomes = await engine.read([file], [], () => undefined, signal);
  const { sources } = sortOutcomes(outcomes, emptyStudy, new Map());
  if (sources.length === 0) return null;
  return engine.analyse({ ...emptyStudy, sources }, () => undefined);
}

async function drawUnseen(): Promise<void> {
  await idle();
  await (await import('./figure/plotly.ts')).drawUnseen();
}
