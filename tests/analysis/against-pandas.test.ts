import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { analyse } from './analyse.ts';
import { annotate } from '../../src/annotation/annotate.ts';
import { emptyStudy } from '../../src/domain/study.ts';
import { readSources } from '../../src/worker/read-source.ts';

const bench = '../shared/bench';
const python = '/usr/bin/python3';
const isThere =
  existsSync(`${bench}/pandas_baseline.py`) &&
  spawnSync(python, ['-c', 'import pandas, scipy']).status === 0;

/** Line and target → what the pandas and SciPy script computed. */
function readBaseline(path: string): Map<string, { ddct: number; p: number }> {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const names = head.split(',');
  return new Map(
    lines.map((line) => {
      const cells = line.split(',');
      const at = (name: string): string => cells[names.indexOf(name)] ?? '';
      return [`${at('line')} ${at('t')}`, { ddct: Number(at('ddct')), p: Number(at('p')) }];
    }),
  );
}

describe.skipIf(!isThere)('ten thousand wells (skipped without pandas and the yardstick)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'foldboard-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('give the log2 folds and p that pandas and SciPy give', { timeout: 120_000 }, async () => {
    const generate = [`${bench}/gen_qpcr.py`, '--preset', 'bench', '--wells', '10k'];
    execFileSync(python, [...generate, '--out', folder]);
    const path = join(folder, 'qs_bench_10k.csv');
    execFileSync(python, [`${bench}/pandas_baseline.py`, path, join(folder, 'out.csv')]);
    const baseline = readBaseline(join(folder, 'out.csv'));

    const file = new File([new Uint8Array(readFileSync(path))], 'qs_bench_10k.csv');
    const sources = (await readSources(file, [])).flatMap((outcome) =>
      outcome.ok ? [outcome.source] : [],
    );
    const study = { ...emptyStudy, sources };
    const { results } = analyse(study, annotate(study));

    expect(results).toHaveLength(216);
    expect(baseline.size).toBe(216);
    for (const { line, target, log2FoldChange, pValue } of results) {
      const { ddct, p } = baseline.get(`${line} ${target}`) ?? { ddct: Number.NaN, p: Number.NaN };
      // ΔΔCq is a difference of numbers around 20, so its own size does not bound its rounding.
      expect(Math.abs((log2FoldChange ?? Number.NaN) + ddct)).toBeLessThan(1e-9);
      expect(Math.abs((pValue ?? Number.NaN) - p)).toBeLessThanOrEqual(1e-9 * Math.max(p, 1e-3));
    }
  });
});
