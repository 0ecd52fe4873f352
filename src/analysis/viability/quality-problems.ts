import type { Diagnostic } from '../../domain/diagnostic.ts';
import { placeOf, plateOf, positionAt } from '../../domain/plate-layout.ts';
import type { PlateQuality } from '../../domain/result.ts';
import { mean } from '../../stats/mean.ts';
import type { Well } from './gather-wells.ts';
import { byPlate } from './normalise.ts';

/** Plates whose controls say that something went wrong before any curve was fitted. */
export function qualityProblems(
  plates: readonly PlateQuality[],
  wells: readonly Well[],
): Diagnostic[] {
  return [...plates.flatMap(controlProblems), ...turnedPlates(wells)];
}

function controlProblems({ label, zPrime, edgeRatio, drift }: PlateQuality): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const tell = (message: string, expected: string, mend: string): void => {
    problems.push({
      severity: 'warning',
      code: 'plate-quality',
      file: label,
      message,
      expected,
      mend,
    });
  };
  if (zPrime !== null && zPrime < 0.5) {
    tell(
      `Vehicle and blank wells of ${label} lie close together for their scatter: Z′ is ${Number(zPrime.toPrecision(2))}.`,
      'Z′ of 0.5 or more',
      'Look for pipetting errors in the control wells on the plate map; a weak signal needs more cells or a longer incubation.',
    );
  }
  if (edgeRatio !== null && Math.abs(edgeRatio - 1) > 0.15) {
    tell(
      `Vehicle wells on the rim of ${label} read ${Math.round(100 * edgeRatio)} % of the inner ones, which is an edge effect.`,
      'the same signal on the rim and inside, within 15 %',
      'Leave the rim wells out on the plate map, or fill them with medium next time.',
    );
  }
  if (drift !== null && Math.abs(drift) > 20) {
    tell(
      `The vehicle of ${label} changes by ${drift < 0 ? '−' : ''}${Math.round(Math.abs(drift))} % from one end of the plate to the other.`,
      'vehicle wells that read the same wherever they stand, within 20 %',
      'Check the order of dispensing; doses that run along the drift take it for a response.',
    );
  }
  return problems;
}

/** Blanks that read more than the vehicle, and would not if the plate were turned by half. */
function turnedPlates(wells: readonly Well[]): Diagnostic[] {
  return [...byPlate(wells).values()].flatMap((of): Diagnostic[] => {
    const ofRole = (role: Well['role']): Well[] => of.filter((well) => well.role === role);
    const [blanks, vehicles] = [ofRole('blank'), ofRole('vehicle')];
    const [first] = blanks;
    if (!first || vehicles.length === 0) return [];
    const signal = (some: readonly Well[]): number => mean(some.map((well) => well.signal));
    if (signal(blanks) < signal(vehicles)) return [];
    const turned = turn(of);
    const opposite = (some: readonly Well[]): Well[] =>
      some.flatMap(({ position }) => turned.get(position) ?? []);
    const [blankSide, vehicleSide] = [opposite(blanks), opposite(vehicles)];
    const fits =
      blankSide.length > 0 && vehicleSide.length > 0 && signal(blankSide) < signal(vehicleSide);
    return [
      {
        severity: 'error',
        code: 'plate-turned',
        file: first.label,
        message: fits
          ? `The blank wells of ${first.label} read more than its vehicle wells; turned by 180° the layout fits, so the plate stood the wrong way round.`
          : `The blank wells of ${first.label} read more than its vehicle wells, so blank and vehicle may have been exchanged.`,
        expected: 'blank wells (medium without cells) that read less than vehicle wells',
        mend: 'Turn the layout by 180° in the plate editor, or correct the roles of these wells.',
      },
    ];
  });
}

function turn(wells: readonly Well[]): Map<string, Well> {
  const placed = wells.flatMap((well) => {
    const place = placeOf(well.position);
    return place === null ? [] : [{ well, ...place }];
  });
  const { rows, columns } = plateOf(placed.map(({ well }) => well.position));
  return new Map(
    placed.map(({ well, row, column }) => [positionAt(rows - 1 - row, columns - 1 - column), well]),
  );
}
