import { readFileSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { launch, openApp, waitIdle } from '../e2e/harness.ts';

/** Until the page has practised what a first file needs, and until what follows the results is done. */
const before = 6_000;
const after = 6_000;
const between = 50;

/** The memory of the page and its worker while a file is read, as lines of the benchmarks. */
export async function measureMemory(file: string): Promise<string[]> {
  const { page, close } = await openApp({ offline: true });
  const system = await (await launch()).newBrowserCDPSession();
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  const pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  await pause(before);
  const rest = memoryOf(pages);
  let peak = rest;
  const watching = new AbortController();
  const watch = async (): Promise<void> => {
    while (!watching.signal.aborted) {
      peak = Math.max(peak, memoryOf(pages));
      await pause(between);
    }
  };
  const watched = watch();
  await page.locator('input[type=file]').first().setInputFiles(file);
  await waitIdle(page, 300_000);
  await pause(after);
  watching.abort();
  await watched;
  const last = memoryOf(pages);
  await system.detach();
  await close();
  const bytes = statSync(file).size / 1e6;
  const cell = (megabytes: number): string => `${megabytes.toFixed(0)} MB`;
  return [
    '## Memory of the page while a long file is read (the built app in Chromium)',
    '',
    '| the file | at rest before | most above that | that ÷ the file | above it in the end |',
    '| ---: | ---: | ---: | ---: | ---: |',
    `| ${[cell(bytes), cell(rest), cell(peak - rest), ((peak - rest) / bytes).toFixed(2), cell(last - rest)].join(' | ')} |`,
    '',
    `The process of the page and its worker (proportional set size, as Linux counts it), looked at every ${between} ms until ${after / 1000} s after the page is at rest.`,
    '',
  ];
}

/** Megabytes of all these processes; those that have ended count nothing. */
function memoryOf(processes: readonly number[]): number {
  return processes.reduce((sum, id) => {
    try {
      const text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
      return sum + (Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0) * 1024) / 1e6;
    } catch {
      return sum;
    }
  }, 0);
}
