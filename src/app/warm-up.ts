import { engine } from './session.ts';

/** Each is a part of what the first dropped file needs; code that has run once is loaded and compiled. */
const steps: readonly (() => Promise<unknown>)[] = [
  () => engine.warmUp(),
  async () => (1000).toLocaleString('en'),
  async () => (await import('./figure/plotly.ts')).drawUnseen(),
];

/** Makes ready what a first file will need while the page waits for one. Returns the way to stop between the steps. */
export function warmUp(): () => void {
  let isStopped = false;
  const takeSteps = async (): Promise<void> => {
    for (const step of steps) {
      await idle();
      if (isStopped) return;
      await step();
    }
  };
  // What fails here fails again where it is needed, and is said there.
  takeSteps().catch(() => undefined);
  return () => {
    isStopped = true;
  };
}

/** Waits for a moment in which the page has nothing to do; Safari has no word for it. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve());
    else setTimeout(resolve, 500);
  });
}
