import { expect, test } from 'vitest';
import { adjustPValues } from '../../src/stats/adjust-p-values.ts';
import { pairedTTest } from '../../src/stats/paired-t-test.ts';
import type { TTestResult } from '../../src/stats/t-test-result.ts';
import { welchTTest } from '../../src/stats/welch-t-test.ts';

// What the default of the app does over many invented studies; the numbers stand in docs/VALIDATION.md.

const studies = 20_000;
const seed = 20_261_125;

/** Uniform numbers from a seed (mulberry32). */
function uniform(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Normal numbers (Box and Muller). */
function normal(random: () => number): (sd: number) => number {
  return (sd) => {
    const u = 1 - random();
    return sd * Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * random());
  };
}

interface Rates {
  readonly falsePositives: number;
  readonly coverage: number;
}

function ratesOf(runs: number, run: () => TTestResult): Rates {
  let [positives, covered] = [0, 0];
  for (let i = 0; i < runs; i += 1) {
    const result = run();
    if (result.kind !== 'computed') throw new Error(result.reason);
    if (result.pValue < 0.05) positives += 1;
    if (result.low <= 0 && result.high >= 0) covered += 1;
  }
  return { falsePositives: positives / runs, coverage: covered / runs };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

const report: string[] = [];
function say(name: string, rates: Rates): void {
  report.push(`| ${name} | ${percent(rates.falsePositives)} | ${percent(rates.coverage)} |`);
}

const biological = 0.4;
const technical = 0.15;

test.each([3, 4, 6])('null studies of %i against as many', (n) => {
  const draw = normal(uniform(seed + n));
  const group = (sd: number): number[] =>
    Array.from({ length: n }, () => {
      const own = draw(sd);
      const wells = [0, 1, 2].map(() => own + draw(technical));
      return wells.reduce((sum, cq) => sum + cq, 0) / 3;
    });
  const welch = ratesOf(studies, () => welchTTest(group(biological), group(biological)));
  say(`Welch, ${n} v ${n}, equal variances`, welch);
  expect(welch.falsePositives).toBeLessThan(0.055);
  expect(welch.coverage).toBeGreaterThan(0.94);
  const unequal = ratesOf(studies, () => welchTTest(group(0.2), group(0.8)));
  say(`Welch, ${n} v ${n}, SD 0.2 and 0.8`, unequal);
  const paired = ratesOf(studies, () => {
    const runs = Array.from({ length: n }, () => draw(1));
    const [control, tests] = [group(biological), group(biological)];
    return pairedTTest(
      control.map((value, i) => value + (runs[i] ?? 0)),
      tests.map((value, i) => value + (runs[i] ?? 0)),
    );
  });
  say(`paired, ${n} runs`, paired);
  expect(Math.abs(paired.falsePositives - 0.05)).toBeLessThan(0.005);
  expect(paired.coverage).toBeGreaterThan(0.94);
  expect(paired.coverage).toBeLessThan(0.97);
  const pseudo = ratesOf(studies, () => {
    const wells = (): number[] =>
      Array.from({ length: n }, () => draw(biological)).flatMap((own) =>
        [0, 1, 2].map(() => own + draw(technical)),
      );
    return welchTTest(wells(), wells());
  });
  say(`what the app prevents: wells counted as n, ${3 * n} v ${3 * n}`, pseudo);
  expect(pseudo.falsePositives).toBeGreaterThan(0.15);
});

test.each([3, 4])('family-wise error of ten targets, %i against as many', (n) => {
  const draw = normal(uniform(seed + 100 + n));
  let [holm, none] = [0, 0];
  for (let i = 0; i < studies; i += 1) {
    const ps = Array.from({ length: 10 }, () => {
      const group = (): number[] => Array.from({ length: n }, () => draw(biological));
      const result = welchTTest(group(), group());
      return result.kind === 'computed' ? result.pValue : null;
    });
    if (adjustPValues(ps, 'holm').some((p) => (p ?? 1) < 0.05)) holm += 1;
    if (ps.some((p) => (p ?? 1) < 0.05)) none += 1;
  }
  report.push(
    `| ten targets, ${n} v ${n}: any false positive with Holm | ${percent(holm / studies)} | |`,
  );
  report.push(`| the same without adjustment | ${percent(none / studies)} | |`);
  expect(holm / studies).toBeLessThanOrEqual(0.05);
});

test('the table for docs/VALIDATION.md', () => {
  process.stdout.write(`\n${report.join('\n')}\n`);
  expect(report.length).toBeGreaterThan(0);
});
