import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelsApart } from '../../src/app/overview/labels-apart.ts';
import { foldAxis } from '../../src/charts/fold-axis.ts';

test('0.1 has no room between 0.03 and 0.3 on a narrow axis', () => {
  const axis = foldAxis([-5.1, 1.2], [], 5);
  expect(axis.ticktext).toEqual(['0.03', '0.1', '0.3', '1']);
  const apart = labelsApart(axis);
  expect(axis.ticktext.filter((_, i) => apart.has(axis.tickvals[i] ?? Number.NaN))).toEqual([
    '0.03',
    '0.3',
    '1',
  ]);
});

test('1 is always labelled, and no two labels that stay lie on each other at 96 px', () => {
  fc.assert(
    fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (value) => {
      const axis = foldAxis([value], [], 5);
      const apart = labelsApart(axis);
      expect(apart.has(0)).toBe(true);
      const [low, high] = axis.range;
      const spans = axis.tickvals.flatMap((tick, i) => {
        const half = ((axis.ticktext[i]?.length ?? 0) * 7) / 2;
        const at = (96 * (tick - low)) / (high - low);
        return apart.has(tick) ? [[at - half, at + half] as const] : [];
      });
      for (const [i, [from]] of spans.entries()) {
        const [, before] = spans[i - 1] ?? [0, -100];
        expect(from - before).toBeGreaterThanOrEqual(3.9);
      }
    }),
    { seed: 11, numRuns: 500 },
  );
});
