import { expect, test } from 'vitest';
import { lightColors } from '../../src/charts/chart-colors.ts';
import { paintPathway } from '../../src/charts/pathway-map.ts';
import { pathwayEdges, pathwayNodes, pathwaySize } from '../../src/domain/pathway.ts';
import { exampleResults } from './fixtures.ts';

test('edges join nodes that there are, and nodes stand apart on the map', () => {
  const ids = new Set(pathwayNodes.map(({ id }) => id));
  expect(ids.size).toBe(pathwayNodes.length);
  for (const { from, to } of pathwayEdges) expect(ids.has(from) && ids.has(to)).toBe(true);
  for (const a of pathwayNodes) {
    expect(a.x >= 74 && a.x <= pathwaySize.width - 74).toBe(true);
    const close = pathwayNodes.filter(
      (b) => b !== a && Math.abs(a.x - b.x) < 156 && Math.abs(a.y - b.y) < 60,
    );
    expect(close.map(({ id }) => id)).toEqual([]);
  }
});

test('nodes are painted with the protein before the mRNA, and ringed by verdict', () => {
  const painted = new Map(
    paintPathway(exampleResults, lightColors).map((node) => [node.node.id, node]),
  );
  expect(painted.get('er')).toMatchObject({
    fold: '0.273',
    color: lightColors.accent,
    ring: lightColors.agrees,
    isDashed: false,
  });
  expect(painted.get('pr')?.fold).toBe('0.121 (mRNA)');
  expect(painted.get('egfr')).toMatchObject({ ring: lightColors.agrees, isDashed: true });
  expect(painted.get('p-akt')?.fold).toBe('4.66');
  // A total that was not compared stays plain beside its phosphorylated form.
  expect(painted.get('akt')).toMatchObject({ result: null, fold: '', ring: null });
  expect(painted.get('ras')?.words).toBe('Ras: not measured in this study');
});
