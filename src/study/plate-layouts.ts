import type { PlateLayout, WellLayout } from '../domain/plate-layout.ts';

const isOf =
  (source: string, plate: string) =>
  (layout: PlateLayout): boolean =>
    layout.source === source && layout.plate === plate;

/** Paints wells of one plate over what was painted before. */
export function paintWells(
  layouts: readonly PlateLayout[],
  source: string,
  plate: string,
  wells: readonly WellLayout[],
): readonly PlateLayout[] {
  if (wells.length === 0) return layouts;
  const before = layouts.find(isOf(source, plate));
  const painted = new Map(before?.wells.map((well) => [well.position, well]));
  for (const well of wells) painted.set(well.position, { ...painted.get(well.position), ...well });
  return [
    ...layouts.filter((layout) => layout !== before),
    { source, plate, wells: [...painted.values()] },
  ];
}

/** A plate as its file has it. */
export function clearPlate(
  layouts: readonly PlateLayout[],
  source: string,
  plate: string,
): readonly PlateLayout[] {
  return layouts.some(isOf(source, plate))
    ? layouts.filter((layout) => !isOf(source, plate)(layout))
    : layouts;
}
