import { permutationTest, signFlipTest } from '../stats/permutation-tests.ts';
import type { ArrangementTest } from '../stats/rank-tests.ts';
import { rankSumTest, signedRankTest } from '../stats/rank-tests.ts';

/** Tests that ask less of the values than t does, and give less: no interval, and no p below a floor. */
export type OtherMethod = 'rank-sum' | 'signed-rank' | 'permutation' | 'sign-flip';

/** p of a rank or permutation test in place of t, with what has to be said of it. */
export function otherTest(
  controls: readonly number[],
  tests: readonly number[],
  paired: boolean,
  kind: 'rank' | 'permutation',
): {
  readonly method: OtherMethod | null;
  readonly pValue: number | null;
  readonly notes: string[];
} {
  const [method, result] = run(controls, tests, paired, kind);
  if (result.kind !== 'computed') {
    const why = {
      'too-few': 'too few values',
      'too-many': 'too many arrangements to count; choose t or ranks',
      'zero-variance': 'all values are equal',
    }[result.reason];
    return { method: null, pValue: null, notes: [`no p by ${names[method]}: ${why}`] };
  }
  const size = paired ? `${controls.length} pairs` : `${controls.length} against ${tests.length}`;
  const floor =
    result.floor > 0.001
      ? [
          `with ${size} ${names[method]} cannot give a p below ${Number(result.floor.toPrecision(2))}`,
        ]
      : [];
  const how = result.exact
    ? []
    : ['by the normal approximation, for there are too many arrangements to count'];
  return {
    method,
    pValue: result.pValue,
    notes: [...floor, ...how, 'the interval is that of the t-test'],
  };
}

const names: Readonly<Record<OtherMethod, string>> = {
  'rank-sum': 'the rank sum test',
  'signed-rank': 'the signed-rank test',
  permutation: 'the permutation test',
  'sign-flip': 'the permutation test of pairs',
};

function run(
  controls: readonly number[],
  tests: readonly number[],
  paired: boolean,
  kind: 'rank' | 'permutation',
): readonly [OtherMethod, ArrangementTest] {
  if (kind === 'rank') {
    return paired
      ? ['signed-rank', signedRankTest(controls, tests)]
      : ['rank-sum', rankSumTest(controls, tests)];
  }
  return paired
    ? ['sign-flip', signFlipTest(controls, tests)]
    : ['permutation', permutationTest(controls, tests)];
}
