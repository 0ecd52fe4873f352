import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fitGrowthRate, growthRateValue } from '../../src/stats/growth-rate.ts';
import type { DosePoint } from '../../src/stats/logistic.ts';

const folder = fileURLToPath(
  new URL('../../../shared/real-data/viability/gr-metrics/', import.meta.url),
);

function tableOf(name: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(folder + name, 'utf8')
    .trim()
    .split('\n');
  const names = head.split('\t').map((cell) => cell.replaceAll('"', ''));
  return lines.map((line) => {
    const cells = line.split('\t').map((cell) => cell.replaceAll('"', ''));
    return Object.fromEntries(names.map((key, i) => [key, cells[i] ?? '']));
  });
}

const keys = ['cell_line', 'agent', 'perturbation', 'replicate', 'time'] as const;
const keyOf = (row: Record<string, string>): string => keys.map((key) => row[key]).join(' ');

test.skipIf(!existsSync(folder))('all published GR50 of the toy example are reached', () => {
  const curves = new Map<string, DosePoint[]>();
  for (const row of tableOf('toy_example_input1.tsv')) {
    const [count, control, start] = ['cell_count', 'cell_count__ctrl', 'cell_count__time0'].map(
      (key) => Number(row[key]),
    );
    const response = growthRateValue(count ?? 0, control ?? 0, start ?? 0);
    if (response === null) continue;
    const points = curves.get(keyOf(row)) ?? [];
    curves.set(keyOf(row), [...points, { dose: Number(row['concentration']), response }]);
  }
  const published = tableOf('R_input1_GRmetrics.tsv');
  expect(published).toHaveLength(112);
  for (const row of published) {
    const gr50 = fitGrowthRate(curves.get(keyOf(row)) ?? [])?.gr50 ?? Infinity;
    const expected = Number(row['GR50'] === 'Inf' ? Infinity : row['GR50']);
    const error = expected === gr50 ? 0 : Math.abs(gr50 / expected - 1);
    expect({ curve: keyOf(row), isReached: error < 1e-3 }).toEqual({
      curve: keyOf(row),
      isReached: true,
    });
  }
});
