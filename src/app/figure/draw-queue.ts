import type { Plotly } from './plotly.ts';

type Plots = typeof Plotly;

/** A figure that waits to be drawn. */
export interface Drawing {
  readonly draw: (plots: Plots) => void;
  /** Called instead where plotly cannot be loaded. */
  readonly fail: () => void;
  readonly isOnScreen: () => boolean;
}

/** Milliseconds of drawing after which the page may paint and answer. */
const share = 10;

const waiting = new Set<Drawing>();
let plots: Plots | null = null;
let isRunning = false;

/**
 * Draws when it is this figure's turn: figures on the screen first, in the order of the page, then the others
 * while nothing else is to be done. Plotly is loaded when the first figure is needed. Returns the way to leave
 * the queue.
 */
export function queueDrawing(drawing: Drawing): () => void {
  waiting.add(drawing);
  if (!isRunning) {
    isRunning = true;
    // All figures that one change sets going come together before the first is drawn.
    if (plots) queueMicrotask(drawNext);
    else loadPlots().catch(failAll);
  }
  return () => {
    waiting.delete(drawing);
  };
}

async function loadPlots(): Promise<void> {
  ({ Plotly: plots } = await import('./plotly.ts'));
  drawNext();
}

function failAll(): void {
  isRunning = false;
  for (const drawing of waiting) drawing.fail();
  waiting.clear();
}

function drawNext(): void {
  if (!plots) return;
  const started = performance.now();
  const seen = [...waiting].filter((drawing) => drawing.isOnScreen());
  const turn = seen.length > 0 ? seen : [...waiting].slice(0, 1);
  let drawn = 0;
  for (const drawing of turn) {
    waiting.delete(drawing);
    drawing.draw(plots);
    drawn += 1;
    if (performance.now() - started > share) break;
  }
  if (waiting.size === 0) isRunning = false;
  else if (drawn < seen.length) setTimeout(drawNext);
  else whenIdle(drawNext);
}

/** Browsers without idle callbacks follow after a pause. */
function whenIdle(act: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(act, { timeout: 500 });
  else setTimeout(act, 30);
}
