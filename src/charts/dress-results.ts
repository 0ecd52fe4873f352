import type { FigureSettings } from '../domain/figure-settings.ts';
import { pointsOf } from '../domain/points-of.ts';
import type { DoseCurve, Result } from '../domain/result.ts';

/** Results as figures show them: without hidden targets, groups in the wanted order and under the wanted names. */
export function dressResults(results: readonly Result[], figures: FigureSettings): Result[] {
  const name = namesOf(figures);
  return inGroupOrder(
    results.filter(({ target }) => !figures.hiddenTargets.includes(target)),
    ({ testGroup }) => testGroup,
    figures,
  ).map((result) => ({
    ...result,
    controlGroup: name(result.controlGroup),
    testGroup: name(result.testGroup),
  }));
}

/** Curves of one figure likewise. */
export function dressCurves(curves: readonly DoseCurve[], figures: FigureSettings): DoseCurve[] {
  const name = namesOf(figures);
  return inGroupOrder(curves, ({ row }) => row.group, figures).map((curve) => ({
    ...curve,
    row: { ...curve.row, group: name(curve.row.group) },
  }));
}

function namesOf({ groups }: FigureSettings): (group: string) => string {
  const labels = new Map(groups.map(({ group, label }) => [group, label]));
  return (group) => labels.get(group) || group;
}

/** Groups that the user placed come first; the rest keep their order. Targets keep theirs throughout. */
function inGroupOrder<T>(
  items: readonly T[],
  groupOf: (item: T) => string,
  { groupOrder }: FigureSettings,
): T[] {
  const place = (item: T): number => {
    const found = groupOrder.indexOf(groupOf(item));
    return found < 0 ? groupOrder.length : found;
  };
  return items.toSorted((a, b) => place(a) - place(b));
}

/**
 * Results that one figure shows: the test groups of a target and line beside each other, where they are held
 * against the very same control points; else each has a figure of its own.
 */
export function figureGroups(results: readonly Result[]): Result[][] {
  const ofTarget = groupBy(results, ({ assay, target, measure, line, controlGroup }) =>
    JSON.stringify([assay, target, measure, line, controlGroup]),
  );
  // The points are many; they are looked at only where several results may share theirs.
  return ofTarget.flatMap((own) => (own.length === 1 ? [own] : groupBy(own, controlsOf)));
}

function controlsOf(result: Result): string {
  const controls = pointsOf(result)
    .filter(({ side }) => side === 'control')
    .map(({ sample, run, log2 }) => JSON.stringify([sample, run, log2]));
  return controls.toSorted().join();
}

/** In order of first appearance. */
function groupBy(results: readonly Result[], keyOf: (result: Result) => string): Result[][] {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const key = keyOf(result);
    const group = groups.get(key);
    if (group) group.push(result);
    else groups.set(key, [result]);
  }
  return [...groups.values()];
}
