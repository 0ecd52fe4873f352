import { bench, describe } from 'vitest';
import { fitLogistic } from '../../src/stats/fit-logistic.ts';
import type { DosePoint } from '../../src/stats/logistic.ts';
import { midpointInterval } from '../../src/stats/midpoint-interval.ts';

// `npx vitest bench --run --config tests/bench/vitest.config.ts`; results stand in docs/BENCHMARKS.md.

/** A seeded stream of numbers between 0 and 1 (mulberry32). */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** 1,000 curves of 30 wells: nine doses and zero in triplicate, with scatter of about 5 %. */
function makeCurves(): DosePoint[][] {
  const random = stream(20_260_725);
  const doses = [0, ...Array.from({ length: 9 }, (_, i) => 10 * 3 ** -i)];
  return Array.from({ length: 1000 }, () => {
    const [midpoint, hill] = [10 ** (3 * random() - 2.5), 0.6 + 2 * random()];
    const [top, bottom] = [95 + 10 * random(), 20 * random()];
    return doses.flatMap((dose) =>
      [0, 1, 2].map(() => ({
        dose,
        response: bottom + (top - bottom) / (1 + (dose / midpoint) ** hill) + 10 * (random() - 0.5),
      })),
    );
  });
}

const curves = makeCurves();
const few = { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 };

describe('1,000 curves of 30 wells', () => {
  bench(
    'four-parameter fit',
    () => {
      for (const points of curves) fitLogistic(points);
    },
    few,
  );
  bench(
    'fit and profile-likelihood interval',
    () => {
      for (const points of curves) {
        const result = fitLogistic(points);
        if (result.kind === 'computed') midpointInterval(result.fit);
      }
    },
    few,
  );
});
