import { fitLogistic } from '../../src/stats/fit-logistic.ts';
import type { DosePoint } from '../../src/stats/logistic.ts';
import { midpointInterval } from '../../src/stats/midpoint-interval.ts';

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

/** Lines of docs/BENCHMARKS.md: seconds for 1,000 curves by the given clock (ms), the best of three rounds. */
export function measureCurves(now: () => number): string[] {
  const curves = makeCurves();
  const jobs = [
    ['four-parameter fits', () => curves.map((points) => fitLogistic(points))],
    [
      'fits with their profile-likelihood intervals',
      () =>
        curves.map((points) => {
          const result = fitLogistic(points);
          return result.kind === 'computed' ? midpointInterval(result.fit) : null;
        }),
    ],
  ] as const;
  const rows = jobs.map(([name, run]) => {
    const times = [0, 1, 2].map(() => {
      const start = now();
      run();
      return now() - start;
    });
    return `| ${name} | ${(Math.min(...times) / 1000).toFixed(2)} s |`;
  });
  return [
    '## 1,000 dose-response curves of 30 wells (one thread, Node)',
    '',
    '| job | best of 3 |',
    '| --- | ---: |',
    ...rows,
    '',
    'Invented curves: dose zero and nine doses in triplicate, scatter of about 5 %. Each fit is the best of a grid of starts.',
    '',
  ];
}
