import { spawnSync } from 'node:child_process';

/** One run of a whole process: wall clock and peak memory as the system's `time` sees them. */
export interface Run {
  readonly seconds: number;
  readonly mebibytes: number;
  readonly output: string;
}

/** Runs a command to its end; throws when it fails. */
export function measure(command: string, args: readonly string[]): Run {
  const marker = 'measured';
  const run = spawnSync('/usr/bin/time', ['-f', `${marker} %e %M`, command, ...args], {
    encoding: 'utf8',
  });
  const [, seconds = '', kibibytes = ''] = /measured ([\d.]+) (\d+)/.exec(run.stderr) ?? [];
  if (run.status !== 0 || seconds === '') throw new Error(`${command} failed: ${run.stderr}`);
  return {
    seconds: Number(seconds),
    mebibytes: Math.round(Number(kibibytes) / 1024),
    output: run.stdout,
  };
}

/** The middle one by time; of an even number the later of the two. */
export function medianRun(runs: readonly Run[]): Run {
  const sorted = runs.toSorted((a, b) => a.seconds - b.seconds);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('medianRun requires at least one run');
  return middle;
}
