import type { PlateReading } from '../../analysis/qpcr/plate.ts';
import { runLabel } from '../../analysis/study-index.ts';
import type { QualityFlag } from '../../domain/qpcr-report.ts';
import type { Source } from '../../domain/source.ts';

/** A run of a file, whose wells stood on one plate. */
export interface QpcrPlate {
  readonly key: string;
  readonly label: string;
  readonly source: Source;
  readonly run: string;
  /** Whether any of its wells has a position, without which there is nothing to draw. */
  readonly isPlaced: boolean;
}

/** The plates of all files, in their order. */
export function qpcrPlatesOf(sources: readonly Source[]): QpcrPlate[] {
  return sources
    .filter(({ assay }) => assay === 'qpcr')
    .flatMap((source) =>
      runsOf(source).map(({ run, isPlaced }) => ({
        key: JSON.stringify([source.id, run]),
        label: runLabel(source, run),
        source,
        run,
        isPlaced,
      })),
    );
}

function runsOf({ readings }: Source): { run: string; isPlaced: boolean }[] {
  const { run, position } = readings.names;
  const placed = new Map<number, boolean>();
  for (let i = 0; i < readings.count; i += 1) {
    const code = run.index[i] ?? 0;
    if (placed.get(code) !== true) placed.set(code, (position.index[i] ?? 0) !== 0);
  }
  return [...placed].map(([code, isPlaced]) => ({ run: run.dictionary[code] ?? '', isPlaced }));
}

/** Whether a flag speaks of a reading of the plate with that label: of its well, or of all wells of its sample and target. */
export function flaggedOn(
  label: string,
  flags: readonly QualityFlag[],
): (reading: PlateReading) => boolean {
  const flagged = new Set(
    flags
      .filter(({ run }) => run === label)
      .flatMap(({ sample, target, position }) => [
        JSON.stringify([sample, target, position]),
        ...(position === '' ? [JSON.stringify([sample, target])] : []),
      ]),
  );
  return ({ sample, target, position }) =>
    flagged.has(JSON.stringify([sample, target])) ||
    flagged.has(JSON.stringify([sample, target, position]));
}
