import type { Well } from '../../analysis/viability/gather-wells.ts';
import type { WellLayout } from '../../domain/plate-layout.ts';
import { placeOf, positionAt } from '../../domain/plate-layout.ts';

/** All that a well is, as paint for another. */
export function paintFrom(well: Well, position: string): WellLayout {
  const { role } = well;
  return {
    position,
    ...(role === 'blank' || role === 'vehicle' || role === 'treated' ? { role } : {}),
    compound: well.compound,
    ...(Number.isFinite(well.dose) ? { dose: well.dose, doseUnit: well.doseUnit } : {}),
    line: well.line,
    group: well.group,
    replicate: well.replicate,
    leftOut: well.leftOut,
  };
}

/** The layout of a plate turned by 180°, for a plate that stood in the reader the wrong way round. */
export function turnLayout(
  wells: Iterable<Well>,
  size: { readonly rows: number; readonly columns: number },
): WellLayout[] {
  return [...wells].flatMap((well) => {
    const place = placeOf(well.position);
    if (!place) return [];
    return [
      paintFrom(well, positionAt(size.rows - 1 - place.row, size.columns - 1 - place.column)),
    ];
  });
}
