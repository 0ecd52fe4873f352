import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from 'vite';
import { launch } from '../e2e/harness.ts';
import { measureCurves } from './measure-curves.ts';
import type { Drop } from './measure-drop.ts';
import { measureDrop, medianDrop } from './measure-drop.ts';
import { measureLink } from './measure-link.ts';
import { measureMemory } from './measure-memory.ts';
import { measurePlate } from './measure-plate.ts';
import type { Run } from './measure-process.ts';
import { measure, medianRun } from './measure-process.ts';
import { measureRedraws } from './measure-redraws.ts';

const bench = '../shared/bench';
const python = '/usr/bin/python3';
const isThere = existsSync(`${bench}/gen_qpcr.py`) && existsSync('/usr/bin/time');
const rounds = 3;
const sizes = ['384', '10k', '100k', '1M'] as const;
const browserSizes = ['96', '384', '1M'] as const;
const drops = 5;

const folder = mkdtempSync(join(tmpdir(), 'foldboard-bench-'));
const lines: string[] = [];
const loads = [loadNow()];
const fileOf = (size: string): string => join(folder, `qs_bench_${size}.csv`);
const milliseconds = (value: number): string => `${value.toFixed(0)} ms`;

describe.skipIf(!isThere)('speed (skipped where the yardstick is not at hand)', () => {
  beforeAll(async () => {
    mkdirSync(join(folder, 'bundle'));
    await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      ssr: { noExternal: true },
      build: { ssr: 'tests/bench/bytes-to-results.ts', outDir: join(folder, 'bundle') },
    });
    for (const size of new Set([...sizes, ...browserSizes])) {
      const args = [`${bench}/gen_qpcr.py`, '--preset', 'bench', '--wells', size, '--out', folder];
      execFileSync(python, args);
    }
  }, 600_000);

  test('bytes to results, in turn with pandas and data.table', () => {
    const hasR = spawnSync('Rscript', ['-e', 'library(data.table)']).status === 0;
    lines.push(
      '## From bytes to results (a process of its own, Node)',
      '',
      '| wells | Foldboard | pandas + SciPy | R data.table | Foldboard ÷ pandas | read, annotate, compare, write | review |',
      '| ---: | ---: | ---: | ---: | ---: | --- | ---: |',
    );
    for (const size of sizes) lines.push(inTurn(size, hasR));
    expect(lines.filter((line) => line.includes(' / ')).length).toBe(sizes.length);
    lines.push(
      '',
      'Whole processes from their start until the results are written: median wall seconds / peak MiB. The review (quality rules, the ΔCq table, reference genes: nothing that the other two do) follows behind the results and was measured in a process of its own.',
      '',
    );
  });

  test('drop to results in the browser', async () => {
    lines.push(
      '## From drop to drawn page (the built app in Chromium)',
      '',
      '| wells | results | first chart | at rest | longest task | pandas + SciPy | results ÷ pandas |',
      '| ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    );
    for (const size of browserSizes) lines.push(await dropsInTurn(size));
    expect(lines.at(-1)).toContain(browserSizes.at(-1));
    lines.push(
      '',
      'Each on a fresh page that has come to rest (its offline copy is complete), from the moment the file arrives: the first frame with a table of results, the first with a drawn chart, the page at rest, and the longest single task of the main thread (0: none over 50 ms). In turn with the pandas script, whole process. Medians of five.',
      '',
    );
  });

  test.skipIf(process.platform !== 'linux')('memory of the page', async () => {
    const measured = await measureMemory(fileOf('1M'));
    expect(measured.filter((line) => line.includes(' MB |'))).toHaveLength(1);
    lines.push(...measured);
  });

  test('figures after a setting changed', async () => {
    const measured = await measureRedraws();
    expect(measured.length).toBeGreaterThan(0);
    lines.push(...measured);
  });

  test('1,000 dose-response curves', () => {
    const measured = measureCurves(() => performance.now());
    expect(measured.filter((line) => line.endsWith(' s |'))).toHaveLength(2);
    lines.push(...measured);
  });

  test('share links against the entropy of their values', () => {
    const measured = measureLink();
    expect(measured.filter((line) => line.includes('deflate'))).toHaveLength(6);
    lines.push(...measured);
  });

  test('a plate of 1,536 wells on the screen', async () => {
    const measured = await measurePlate();
    expect(measured.filter((line) => line.startsWith('| '))).toHaveLength(8);
    lines.push(...measured);
  });

  afterAll(async () => {
    loads.push(loadNow());
    const browser = await launch();
    const [cpu] = cpus();
    const machine = [
      `${cpus().length} × ${cpu?.model ?? 'unknown processor'}`,
      `${(totalmem() / 2 ** 30).toFixed(1)} GiB memory`,
      `Node ${process.version}`,
      `Chromium ${browser.version()}`,
      `load average ${loads.join(' before and ')} after`,
    ].join(', ');
    const head = [
      '# Benchmarks',
      '',
      'Written whole by one run of `npm run bench`, which generates the files and runs everything in turn.',
      '',
      `Machine: ${machine}. A load average above the number of processors before it means that other work ran beside it: then only the ratios say something.`,
      '',
    ];
    writeFileSync('docs/BENCHMARKS.md', `${[...head, ...lines].join('\n').trimEnd()}\n`);
    rmSync(folder, { recursive: true });
  });
});

/** What the machine had to do in the last minute, in processes; the benchmark itself keeps one or two busy. */
function loadNow(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}

/** A row of what a drop takes, and pandas between the drops. */
async function dropsInTurn(size: string): Promise<string> {
  const dropped: Drop[] = [];
  const runs: Run[] = [];
  for (let round = 0; round < drops; round += 1) {
    dropped.push(await measureDrop(fileOf(size)));
    runs.push(
      measure(python, [`${bench}/pandas_baseline.py`, fileOf(size), join(folder, 'out.csv')]),
    );
  }
  const { results, chart, rest, longestTask } = medianDrop(dropped);
  const pandas = 1000 * medianRun(runs).seconds;
  const times = [results, chart, rest, longestTask, pandas].map(milliseconds);
  return `| ${[size, ...times, (results / pandas).toFixed(2)].join(' | ')} |`;
}

function inTurn(size: string, hasR: boolean): string {
  const runs: Record<'own' | 'pandas' | 'table', Run[]> = { own: [], pandas: [], table: [] };
  const bundle = join(folder, 'bundle', 'bytes-to-results.js');
  const command = ['tests/bench/bytes-to-results.mjs', bundle, fileOf(size)];
  const out = join(folder, 'out.csv');
  for (let round = 0; round < rounds; round += 1) {
    runs.own.push(measure(process.execPath, command));
    runs.pandas.push(measure(python, [`${bench}/pandas_baseline.py`, fileOf(size), out]));
    if (hasR) runs.table.push(measure('Rscript', [`${bench}/dt_baseline.R`, fileOf(size), out]));
  }
  const [own, pandas] = [medianRun(runs.own), medianRun(runs.pandas)];
  const { wells, ...steps } = JSON.parse(own.output) as Record<string, number>;
  const whole = measure(process.execPath, [...command, 'review']);
  const { review } = JSON.parse(whole.output) as Record<string, number>;
  const cell = (run: Run): string => `${run.seconds.toFixed(2)} / ${run.mebibytes}`;
  return `| ${[
    (wells ?? 0).toLocaleString('en'),
    cell(own),
    cell(pandas),
    hasR ? cell(medianRun(runs.table)) : '-',
    (own.seconds / pandas.seconds).toFixed(2),
    ['read', 'annotate', 'compare', 'csv'].map((step) => milliseconds(steps[step] ?? 0)).join(', '),
    milliseconds(review ?? 0),
  ].join(' | ')} |`;
}
