import type { Page } from 'playwright-core';
import { positionAt } from '../../src/domain/plate-layout.ts';
import type { TestFile } from '../e2e/harness.ts';
import { addFiles, openApp, waitIdle } from '../e2e/harness.ts';

const [rowCount, columnCount] = [32, 48];

/** An invented plate of 1,536 wells as a bare grid: a falling curve along each row. */
function largePlate(): TestFile {
  const columns = Array.from({ length: columnCount }, (_, i) => i);
  const head = `,${columns.map((i) => i + 1).join(',')}`;
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const signals = columns.map((column) =>
      (0.05 + 0.9 / (1 + Math.exp((column - 24) / 5)) + 0.001 * row).toFixed(4),
    );
    return `${positionAt(row, 0).slice(0, -1)},${signals.join(',')}`;
  });
  return { name: 'plate of 1,536.csv', content: [head, ...rows].join('\n') };
}

interface Smoothness {
  /** Milliseconds between frames, the middle and the 95th of a hundred and the longest. */
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
  /** Milliseconds of the tasks over 50 ms, together. */
  readonly longTasks: number;
  /** Milliseconds of processor time of the page's own thread: what other work on the machine does not change. */
  readonly busy: number;
}

/** Watches the frames of a page while something is done to it, and until it is done with it. */
async function watch(page: Page, act: () => Promise<void>): Promise<Smoothness> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busyUntilNow = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const before = await busyUntilNow();
  await page.evaluate(() => {
    const frames: number[] = [];
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    let last = performance.now();
    let isOn = true;
    const tick = (): void => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      if (isOn) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(globalThis, {
      stopWatching: () => {
        isOn = false;
        observer.disconnect();
        return { frames, tasks };
      },
    });
  });
  await act();
  await waitIdle(page);
  const { frames, tasks } = await page.evaluate(() =>
    (
      globalThis as unknown as { stopWatching: () => { frames: number[]; tasks: number[] } }
    ).stopWatching(),
  );
  const busy = (await busyUntilNow()) - before;
  await session.detach();
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return {
    median: at(0.5),
    p95: at(0.95),
    longest: at(1),
    longTasks: tasks.reduce((sum, task) => sum + task, 0),
    busy,
  };
}

/** Lines of docs/BENCHMARKS.md: how the view of a plate of 1,536 wells answers to what one does with it. */
export async function measurePlate(): Promise<string[]> {
  const { page, close } = await openApp();
  await addFiles(page, [largePlate()]);
  await page.getByRole('tab', { name: 'Viability', exact: true }).click();
  const well = (position: string) => page.locator(`[data-position=${position}]`);
  await well('AF48').waitFor();
  await well('A1').scrollIntoViewIfNeeded();
  const centre = async (position: string): Promise<[number, number]> => {
    const box = await well(position).boundingBox();
    if (!box) throw new Error(`no well ${position}`);
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  const jobs: readonly (readonly [name: string, act: () => Promise<void>])[] = [
    [
      'scroll past it and back',
      async () => {
        for (let i = 0; i < 30; i += 1) await page.mouse.wheel(0, i < 15 ? 60 : -60);
      },
    ],
    [
      'drag a selection over all wells',
      async () => {
        await page.mouse.move(...(await centre('A1')));
        await page.mouse.down();
        await page.mouse.move(...(await centre('AF48')), { steps: 60 });
        await page.mouse.up();
      },
    ],
    [
      'walk 47 wells with Shift and an arrow key',
      async () => {
        await well('A1').click();
        for (let i = 0; i < 47; i += 1) await page.keyboard.press('Shift+ArrowRight');
      },
    ],
    [
      'paint all wells with a dilution series, to the new curve',
      async () => {
        await well('A1').click();
        await well('AF48').click({ modifiers: ['Shift'] });
        await page.getByRole('button', { name: 'Lay the series' }).click();
        await page.getByRole('img', { name: /^Dose-response curves/ }).waitFor();
      },
    ],
    [
      'show the layout instead of the signal',
      async () => {
        await page.getByText('Layout', { exact: true }).click();
      },
    ],
    [
      'undo',
      async () => {
        await page.getByRole('button', { name: 'Undo', exact: true }).click();
      },
    ],
  ];
  const rows: string[] = [];
  for (const [name, act] of jobs) {
    const { median, p95, longest, longTasks, busy } = await watch(page, act);
    const cells = [median, p95, longest, longTasks, busy].map((value) => value.toFixed(0));
    rows.push(`| ${name} | ${cells.join(' | ')} |`);
  }
  await close();
  return [
    '## A plate of 1,536 wells on the screen (the built app in Chromium)',
    '',
    '| what is done | median frame, ms | 95 % of frames, ms | longest, ms | in tasks over 50 ms, ms | processor time, ms |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    'Invented signals. Frames are wall time; the processor time of the page’s own thread holds on a busy machine too.',
    '',
  ];
}
