import { mean } from '../../src/stats/mean.ts';
import { pairedTTest } from '../../src/stats/paired-t-test.ts';
import { sampleVariance } from '../../src/stats/sample-variance.ts';
import { studentTTwoSidedP } from '../../src/stats/student-t.ts';
import { welchTTest } from '../../src/stats/welch-t-test.ts';

/** How often each test of a blot finds a change that is not there, at p < 0.05. */
export interface FalsePositives {
  readonly ratioPaired: number;
  readonly rawAgainstOne: number;
  readonly againstOnes: number;
  readonly sumNormalised: number;
  readonly logAligned: number;
  readonly welchOnRaw: number;
}

/**
 * What is to be found (reference-values/western.md, section 8d), by the coefficients of variation of blots and of
 * lanes.
 */
export const expectedFalsePositives: readonly (readonly [
  blots: number,
  lanes: number,
  rates: FalsePositives,
])[] = [
  [
    0.5,
    0.2,
    {
      ratioPaired: 0.05,
      rawAgainstOne: 0.05,
      againstOnes: 0.109,
      sumNormalised: 0.19,
      logAligned: 0.188,
      welchOnRaw: 0.004,
    },
  ],
  [
    0.3,
    0.4,
    {
      ratioPaired: 0.05,
      rawAgainstOne: 0.054,
      againstOnes: 0.111,
      sumNormalised: 0.195,
      logAligned: 0.19,
      welchOnRaw: 0.017,
    },
  ],
];

/** Numbers between 0 and 1 from a seed (mulberry32), so that a simulation can be repeated. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Box and Muller's normal deviate. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/**
 * Two conditions without any difference on three blots: signal = scale of the blot × error of the lane, both
 * log-normal with these coefficients of variation (reference-values/western.md, section 8d).
 */
export function simulateFalsePositives(
  blotVariation: number,
  laneVariation: number,
  runs: number,
  seed: number,
): FalsePositives {
  const random = seededRandom(seed);
  const draw = (variation: number): number =>
    Math.exp(normal(random) * Math.sqrt(Math.log(1 + variation ** 2)));
  const counts = {
    ratioPaired: 0,
    rawAgainstOne: 0,
    againstOnes: 0,
    sumNormalised: 0,
    logAligned: 0,
    welchOnRaw: 0,
  };
  for (let run = 0; run < runs; run += 1) {
    const blots = [1, 2, 3].map(() => {
      const scale = draw(blotVariation);
      return [scale * draw(laneVariation), scale * draw(laneVariation)] as const;
    });
    const control = blots.map(([value]) => value);
    const test = blots.map(([, value]) => value);
    const folds = blots.map(([a, b]) => b / a);
    const ones = folds.map(() => 1);
    const logs = (values: readonly number[]): number[] => values.map(Math.log);
    const aligned = (values: readonly number[]): number[] =>
      values.map((value, i) => {
        const [a, b] = blots[i] ?? [1, 1];
        return Math.log(value) - Math.log(a * b) / 2;
      });
    const sums = (values: readonly number[]): number[] =>
      values.map((value, i) => value / ((blots[i]?.[0] ?? 0) + (blots[i]?.[1] ?? 0)));
    const results = {
      ratioPaired: pOf(pairedTTest(logs(control), logs(test))),
      rawAgainstOne: pOf(pairedTTest(ones, folds)),
      againstOnes: studentP(ones, folds),
      sumNormalised: studentP(sums(control), sums(test)),
      logAligned: studentP(aligned(control), aligned(test)),
      welchOnRaw: pOf(welchTTest(control, test)),
    };
    for (const name of Object.keys(counts) as (keyof typeof counts)[]) {
      if (results[name] < 0.05) counts[name] += 1;
    }
  }
  return Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [name, count / runs]),
  ) as unknown as FalsePositives;
}

function pOf(result: ReturnType<typeof pairedTTest>): number {
  return result.kind === 'computed' ? result.pValue : 1;
}

/** Student's t with pooled variance: what spreadsheets do, and what Foldboard never does. */
function studentP(a: readonly number[], b: readonly number[]): number {
  const pooled = (sampleVariance(a) + sampleVariance(b)) / 2;
  const error = Math.sqrt((2 * pooled) / a.length);
  return studentTTwoSidedP((mean(b) - mean(a)) / error, 2 * a.length - 2);
}
