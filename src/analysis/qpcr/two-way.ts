import type { TwoWayRow } from '../../domain/qpcr-report.ts';
import { foldFromLog2 } from '../../stats/fold-from-log2.ts';
import { mean } from '../../stats/mean.ts';
import { sumOfSquares } from '../../stats/sample-variance.ts';
import { studentTUpperQuantile } from '../../stats/student-t.ts';
import type { TwoWayObservation } from '../../stats/two-way-anova.ts';
import { twoWayAnova } from '../../stats/two-way-anova.ts';
import { groupBy } from '../group-by.ts';
import type { Normalised } from './normalise.ts';
import { replicatesOf } from './replicates.ts';
import { toFTest } from './several-groups.ts';
import type { TwoFactors } from './two-factors.ts';
import type { UnitKeys } from './unit-keys.ts';
import { targetOf, unitOf } from './well-sets.ts';

/** Targets that are laid out, and values of one of them. */
const mostRows = 200;
const mostValues = 2000;

/** Every target in the layout of two factors, with the interaction: does the effect of one depend on the other? */
export function compareTwoWays(
  normalised: Normalised,
  keys: UnitKeys,
  factors: TwoFactors,
  confidence: number,
): TwoWayRow[] {
  const { sets } = normalised;
  const kept = normalised.targets.filter((set) => {
    const { leftOut, line, group } = unitOf(sets, set);
    return !leftOut && factors.levelsOf(line, group) !== null;
  });
  const byTarget = groupBy(kept, (set) => targetOf(sets, set).name);
  return [...byTarget].slice(0, mostRows).flatMap(([target, ofTarget]): TwoWayRow[] => {
    const cells = groupBy(ofTarget, (set) => {
      const { line, group } = unitOf(sets, set);
      return `${line}\n${group}`;
    });
    const replicates = [...cells.values()].flatMap((own) => replicatesOf(normalised, own, keys));
    if (replicates.length === 0) return [];
    const observations = replicates.flatMap(({ unit, log2 }): TwoWayObservation[] => {
      const levels = factors.levelsOf(unit.line, unit.group);
      return levels && log2 !== null ? [{ first: levels[0], second: levels[1], value: log2 }] : [];
    });
    const { firstFactor, secondFactor, firstLevels, secondLevels } = factors;
    const head = {
      target,
      line: factors.line,
      firstFactor,
      secondFactor,
      firstLevels,
      secondLevels,
      n: observations.length,
    };
    const none = { first: null, second: null, interaction: null, interactionFold: null };
    if (replicates.some(({ log2 }) => log2 === null)) {
      return [
        { ...head, ...none, words: 'Not detected in every replicate, so it is not laid out.' },
      ];
    }
    if (observations.length > mostValues) {
      return [
        {
          ...head,
          ...none,
          words: `More than ${mostValues.toLocaleString('en')} values: not laid out here.`,
        },
      ];
    }
    const result = twoWayAnova(observations);
    const [first, second, interaction] = [
      toFTest(result.first),
      toFTest(result.second),
      toFTest(result.interaction),
    ];
    return [
      {
        ...head,
        first,
        second,
        interaction,
        interactionFold: interactionFold(observations, factors, confidence),
        words: interaction
          ? ''
          : 'The interaction cannot be tested: it needs replicates in every combination of the two factors.',
      },
    ];
  });
}

/** Of two by two: the difference of the two differences with its interval, pooled over the four cells. */
function interactionFold(
  observations: readonly TwoWayObservation[],
  { firstLevels, secondLevels }: TwoFactors,
  confidence: number,
): TwoWayRow['interactionFold'] {
  if (firstLevels.length !== 2 || secondLevels.length !== 2) return null;
  const cells = groupBy(observations, ({ first, second }) => first * 2 + second);
  const values = [0, 1, 2, 3].map((cell) => (cells.get(cell) ?? []).map(({ value }) => value));
  const degrees = observations.length - 4;
  if (values.some((cell) => cell.length === 0) || degrees < 1) return null;
  const [a = 0, b = 0, c = 0, d = 0] = values.map(mean);
  const variance = values.reduce((sum, cell) => sum + sumOfSquares(cell), 0) / degrees;
  const scaled = values.reduce((sum, cell) => sum + 1 / cell.length, 0);
  const half = studentTUpperQuantile((1 - confidence) / 2, degrees) * Math.sqrt(variance * scaled);
  const log2 = d - c - (b - a);
  return {
    fold: foldFromLog2(log2),
    low: foldFromLog2(log2 - half),
    high: foldFromLog2(log2 + half),
  };
}
