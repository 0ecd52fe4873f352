import type { Analysis } from '../domain/result.ts';
import { emptyStudy } from '../domain/study.ts';
import { idle } from './idle.ts';
import { practiceFile } from './practice-file.ts';
import { engine } from './session.ts';
import { sortOutcomes } from './sort-outcomes.ts';

/** Code that has run once is loaded and compiled, and what has run often is compiled well. */
const rounds = 16;
/** The worker practises in every round; the page, which somebody may want to use, in every second. */
const roundsOfRehearsal = 2;

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
      const analysis = await practise();
      if (analysis && round % roundsOfRehearsal === 1) rehearse(analysis);
      if (round === 1) await drawUnseen();
    }
  };
  // What fails here fails again where it is needed, and is said there.
  takeSteps().catch(() => undefined);
  return () => {
    isStopped = true;
  };
}

async function practise(): Promise<Analysis | null> {
  const { signal } = new AbortController();
  const outcomes = await engine.read([practiceFile()], [], () => undefined, signal);
  const { sources } = sortOutcomes(outcomes, emptyStudy, new Map());
  if (sources.length === 0) return null;
  return engine.analyse({ ...emptyStudy, sources }, () => undefined);
}

async function drawUnseen(): Promise<void> {
  await idle();
  await (await import('./figure/plotly.ts')).drawUnseen();
}
