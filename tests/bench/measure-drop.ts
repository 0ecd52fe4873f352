import { openApp, waitIdle } from '../e2e/harness.ts';

/** Milliseconds from the file's arrival in the page. */
export interface Drop {
  /** The first frame with a table of results. */
  readonly results: number;
  /** The first frame with a drawn chart. */
  readonly chart: number;
  /** Until the page is at rest. */
  readonly rest: number;
  /** The longest single task of the main thread, as the browser reports those over 50 ms. */
  readonly longestTask: number;
}

/** After the offline copy is complete and the page has practised, so that nothing else runs when the file arrives. */
const before = 5_000;

/** One drop of a file on a fresh page of the built app, timed inside the page. */
export async function measureDrop(file: string): Promise<Drop> {
  const { page, close } = await openApp({ offline: true });
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.waitForTimeout(before);
  const watched = page.evaluate(watchDrop);
  await page.locator('input[type=file]').first().setInputFiles(file);
  const { start, results, chart } = await watched;
  await waitIdle(page, 300_000);
  const { now, longest } = await page.evaluate(() => ({
    now: performance.now(),
    longest: Math.max(0, ...performance.getEntriesByName('longest task').map((e) => e.duration)),
  }));
  await close();
  return {
    results: results - start,
    chart: chart - start,
    rest: now - start,
    longestTask: longest,
  };
}

/** Runs in the page: waits for the file, then looks at every frame for what has come of it. */
function watchDrop(): Promise<{ start: number; results: number; chart: number }> {
  return new Promise((resolve) => {
    const onChange = (): void => {
      const start = performance.now();
      let results = 0;
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries()) {
          if (startTime >= start - duration) {
            performance.measure('longest task', { start: startTime, duration });
          }
        }
      }).observe({ type: 'longtask' });
      const look = (): void => {
        const now = performance.now();
        if (results === 0 && document.querySelector('main table')) results = now;
        if (document.querySelector('main .js-plotly-plot .main-svg')) {
          resolve({ start, results, chart: now });
        } else requestAnimationFrame(look);
      };
      look();
    };
    document.addEventListener('change', onChange, { capture: true, once: true });
  });
}

/** The middle one by the time of the results; of an even number the later of the two. */
export function medianDrop(drops: readonly Drop[]): Drop {
  const sorted = drops.toSorted((a, b) => a.results - b.results);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('medianDrop requires at least one drop');
  return middle;
}
