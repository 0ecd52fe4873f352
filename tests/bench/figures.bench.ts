import { bench, describe } from 'vitest';
import { lightColors } from '../../src/charts/chart-colors.ts';
import { dressResults, figureGroups } from '../../src/charts/dress-results.ts';
import { groupPlot } from '../../src/charts/replicate-plot.ts';
import { defaultFigureSettings } from '../../src/domain/figure-settings.ts';
import { pairedCq, pointsOf, resultOf } from '../charts/result-builders.ts';

// 20 targets × 6 groups × 12 replicates: what one change of a setting makes anew before plotly draws it.

const replicates = Array.from({ length: 12 }, (_, i) => i);
const results = Array.from({ length: 20 }, (_, target) =>
  Array.from({ length: 5 }, (__, group) =>
    resultOf({
      ...pairedCq,
      target: `Target ${target}`,
      testGroup: `Group ${group}`,
      nControl: 12,
      nTest: 12,
      log2FoldChange: group - 2,
      interval: { low: 2 ** (group - 2.5), high: 2 ** (group - 1.5) },
      pValue: 0.01 * (group + 1),
      points: pointsOf(
        replicates.map((i) => Math.sin(i)),
        replicates.map((i) => group - 2 + Math.cos(i)),
        true,
      ),
    }),
  ),
).flat();

describe('figures of 20 targets × 6 groups × 12 replicates', () => {
  bench('all 20 specs after a setting changed', () => {
    const figures = { ...defaultFigureSettings, style: 'bars' as const };
    for (const group of figureGroups(dressResults(results, figures))) {
      const [first] = group;
      if (first) groupPlot(group, first, lightColors, { figures, family: results });
    }
  });
});
