import type { TargetAnnotation } from '../../domain/annotation.ts';
import type { NormalisedScale } from '../../domain/normalised-scale.ts';
import { log2OfNormalised, normalisedScaleOf } from '../../domain/normalised-scale.ts';
import type { Assay, Role } from '../../domain/reading.ts';
import { nameOf } from '../../domain/reading.ts';
import type { Source } from '../../domain/source.ts';
import type { Unit } from '../replicate.ts';
import type { StudyIndex } from '../study-index.ts';
import { controlRoleOf, countsReplicates, runKey, runLabel } from '../study-index.ts';
import { measured } from '../reading-state.ts';

/** A value that was normalised elsewhere, on the log2 scale where more is more. */
export interface NormalisedValue {
  readonly assay: Assay;
  readonly unit: Unit;
  readonly target: TargetAnnotation;
  readonly scale: NormalisedScale;
  readonly log2: number;
  readonly leftOut: boolean;
}

/** The values of all sources that were normalised elsewhere; those that the user left out are not among them. */
export function gatherNormalised(index: StudyIndex): NormalisedValue[] {
  return index.study.sources.flatMap((source) => {
    const scale = normalisedScaleOf(source);
    return scale === null ? [] : valuesOf(index, source, scale);
  });
}

function valuesOf(index: StudyIndex, source: Source, scale: NormalisedScale): NormalisedValue[] {
  const { readings, assay } = source;
  const replicates = countsReplicates(source, index.study);
  const excluded = index.excluded(source);
  const values: NormalisedValue[] = [];
  for (let i = 0; i < readings.count; i += 1) {
    if (readings.state[i] !== measured || excluded?.has(i)) continue;
    const sample = index.sample(nameOf(readings, 'sample', i));
    const target = index.target(assay, nameOf(readings, 'target', i));
    const log2 = log2OfNormalised(readings.value[i] ?? Number.NaN, scale);
    const role = nameOf(readings, 'role', i) as Role;
    if (!sample || !target || controlRoleOf(role, sample.role) || !Number.isFinite(log2)) continue;
    const run = nameOf(readings, 'run', i);
    const replicate = replicates ? nameOf(readings, 'replicate', i) : '';
    const unit: Unit = {
      sample: sample.technicalOf ?? sample.sample,
      line: index.lineOf(sample),
      group: sample.group.value,
      replicate: replicate === '' ? sample.replicate.value : replicate,
      run: runKey(source, run),
      runLabel: runLabel(source, run),
      batch: sample.batch.value,
    };
    values.push({ assay, unit, target, scale, log2, leftOut: sample.leftOut });
  }
  return values;
}
