import type { FTestReport, GroupDifference, SeveralGroupsRow } from '../../domain/qpcr-report.ts';
import type { QpcrSettings } from '../../domain/qpcr-settings.ts';
import { gamesHowell, tukeyKramer } from '../../stats/all-pairs.ts';
import type { AnovaResult, SimultaneousResult } from '../../stats/anova-result.ts';
import { dunnettComparisons } from '../../stats/dunnett-comparisons.ts';
import { foldFromLog2 } from '../../stats/fold-from-log2.ts';
import { oneWayAnova, welchAnova } from '../../stats/one-way-anova.ts';
import { groupBy } from '../group-by.ts';
import type { Normalised } from './normalise.ts';
import { replicatesOf } from './replicates.ts';
import type { UnitKeys } from './unit-keys.ts';
import { targetOf, unitOf } from './well-sets.ts';

/** Targets × lines that are compared; simultaneous intervals are costly, and nobody reads more. */
const mostRows = 200;

const procedures: Record<QpcrSettings['severalGroups'], typeof tukeyKramer> = {
  dunnett: dunnettComparisons,
  tukey: tukeyKramer,
  'games-howell': gamesHowell,
};

/** Where a target was measured in three or more groups of a line: are they all alike, and which differ? */
export function compareSeveralGroups(
  normalised: Normalised,
  keys: UnitKeys,
  groups: readonly string[],
  controlGroup: string,
  method: QpcrSettings['severalGroups'],
  confidence: number,
): SeveralGroupsRow[] {
  if (groups.length < 3) return [];
  const { sets } = normalised;
  const kept = normalised.targets.filter((set) => {
    const { leftOut, group } = unitOf(sets, set);
    return !leftOut && group !== '';
  });
  const order = [controlGroup, ...groups.filter((group) => group !== controlGroup)];
  const rows: SeveralGroupsRow[] = [];
  for (const own of groupBy(
    kept,
    (set) => `${unitOf(sets, set).line}\n${targetOf(sets, set).name}`,
  ).values()) {
    const [first = 0] = own;
    const byGroup = groupBy(own, (set) => unitOf(sets, set).group);
    if (byGroup.size < 3) continue;
    const values = order.flatMap((name) => {
      const replicates = replicatesOf(normalised, byGroup.get(name) ?? [], keys);
      return replicates.length === 0 ? [] : [{ name, replicates }];
    });
    // Without reference genes, say, there is nothing to compare.
    if (values.length < 3) continue;
    if (rows.length === mostRows) break;
    const detected = values.map(({ name, replicates }) => ({
      name,
      log2: replicates.flatMap(({ log2 }) => (log2 === null ? [] : [log2])),
    }));
    const censored = values.some(({ replicates }) => replicates.some(({ log2 }) => log2 === null));
    const head = {
      target: targetOf(sets, first).name,
      line: unitOf(sets, first).line,
      groups: detected.map(({ name, log2 }) => ({ name, n: log2.length })),
    };
    const nothing = { anova: null, welchAnova: null, differences: [] };
    if (censored) {
      rows.push({
        ...head,
        ...nothing,
        words: 'Not detected in every replicate, so the groups are not compared at once.',
      });
    } else if (method === 'dunnett' && detected[0]?.name !== controlGroup) {
      rows.push({
        ...head,
        ...nothing,
        words: 'The control group was not measured, so nothing is compared with it.',
      });
    } else {
      const log2 = detected.map((group) => group.log2);
      const result = procedures[method](log2, confidence);
      rows.push({
        ...head,
        anova: toFTest(oneWayAnova(log2)),
        welchAnova: toFTest(welchAnova(log2)),
        differences: toDifferences(result, detected),
        words: result.kind === 'computed' ? '' : reasons[result.reason],
      });
    }
  }
  return rows;
}

const reasons = {
  'too-few': 'Too few replicates: each group needs two or more.',
  'zero-variance': 'All replicates of a group are equal, so there is no variance to test against.',
} as const;

/** An F-test for the report, null where it could not be computed. */
export function toFTest(result: AnovaResult): FTestReport | null {
  if (result.kind !== 'computed') return null;
  const { statistic: f, degreesOfFreedom, pValue } = result;
  return { f, degreesOfFreedom, pValue: Math.max(Number.MIN_VALUE, pValue) };
}

function toDifferences(
  result: SimultaneousResult,
  groups: readonly { readonly name: string }[],
): GroupDifference[] {
  if (result.kind !== 'computed') return [];
  return result.differences.map(({ first, second, estimate, low, high, pValue }) => ({
    first: groups[first]?.name ?? '',
    second: groups[second]?.name ?? '',
    log2FoldChange: estimate,
    interval: { low: foldFromLog2(low), high: foldFromLog2(high) },
    pValue,
  }));
}
