import type { Exclusion } from '../domain/exclusion.ts';

type Well = Omit<Exclusion, 'reason'>;

function keyOf({ source, sheet, row, column }: Well): string {
  return JSON.stringify([source, sheet, row, column]);
}

/** Leaves wells out; a well that was left out before takes the new reason. Without a reason nothing is left out. */
export function excludeWells(
  before: readonly Exclusion[],
  more: readonly Exclusion[],
): readonly Exclusion[] {
  const reasoned = more.filter(({ reason }) => reason.trim() !== '');
  if (reasoned.length === 0) return before;
  const changed = new Set(reasoned.map(keyOf));
  return [...before.filter((exclusion) => !changed.has(keyOf(exclusion))), ...reasoned];
}

/** Puts wells back. */
export function includeWells(
  before: readonly Exclusion[],
  wells: readonly Well[],
): readonly Exclusion[] {
  const back = new Set(wells.map(keyOf));
  const kept = before.filter((exclusion) => !back.has(keyOf(exclusion)));
  return kept.length === before.length ? before : kept;
}
