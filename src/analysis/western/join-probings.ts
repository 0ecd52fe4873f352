import { isLaneName } from '../../domain/lane-key.ts';
import { nameOf } from '../../domain/reading.ts';
import type { Source } from '../../domain/source.ts';
import type { Study } from '../../domain/study.ts';
import { runKey, runLabel } from '../study-index.ts';

/** The blot that a run of a file belongs to. */
export interface BlotPlace {
  readonly key: string;
  readonly label: string;
  /** Whether bands of one lane are found by the lane alone, because samples are not named alike. */
  readonly byLane: boolean;
}

interface Shape {
  readonly source: Source;
  readonly targets: ReadonlySet<string>;
  readonly runs: string;
  readonly samples: string;
  readonly isUnnamed: boolean;
  readonly laneCount: number;
}

/**
 * Decides which tables show the same blot: those that a lane key names together; else files that share no
 * protein, state the same blots and either name the same samples or name none and have as many lanes – where no
 * third file could take the place of either. Any other file has blots of its own.
 */
export function joinProbings(study: Study): (source: Source, run: string) => BlotPlace {
  const keyed = new Map(
    study.laneKeys.flatMap((key) =>
      key.probings.map(({ source }) => [`${source}\n${key.blot}`, key]),
    ),
  );
  const shapes = study.sources.filter(({ assay }) => assay === 'western').map(shapeOf);
  const heads = new Map(shapes.map((shape) => [shape.source.id, headOf(shape, shapes)]));
  return (source, run) => {
    if (keyed.has(`${source.id}\n${run}`)) {
      return { key: `lane key\n${run}`, label: run, byLane: true };
    }
    const head = heads.get(source.id);
    const isJoined = head !== undefined && head.count > 1;
    return {
      key: runKey(head?.source ?? source, run),
      label: isJoined && run !== '' ? run : runLabel(head?.source ?? source, run),
      byLane: isJoined && head.isUnnamed,
    };
  };
}

function shapeOf(source: Source): Shape {
  const { readings } = source;
  const samples = readings.names.sample.dictionary.slice(1);
  const lanes = new Set(
    Array.from({ length: readings.count }, (_, i) => nameOf(readings, 'position', i)),
  );
  return {
    source,
    targets: new Set(readings.names.target.dictionary.slice(1)),
    runs: readings.names.run.dictionary.slice(1).toSorted().join('\n'),
    samples: samples.toSorted().join('\n'),
    isUnnamed: samples.every(isLaneName),
    laneCount: lanes.size,
  };
}

function headOf(
  shape: Shape,
  shapes: readonly Shape[],
): { source: Source; count: number; isUnnamed: boolean } {
  const family = shapes.filter((other) => areAlike(shape, other));
  const targets = family.flatMap((other) => [...other.targets]);
  const isDisjoint = new Set(targets).size === targets.length && targets.length > 0;
  const [first] = family;
  return isDisjoint && first
    ? { source: first.source, count: family.length, isUnnamed: shape.isUnnamed }
    : { source: shape.source, count: 1, isUnnamed: shape.isUnnamed };
}

/** Lanes without names are joined by their order, so there must be as many, and the files must state the blot. */
function areAlike(a: Shape, b: Shape): boolean {
  if (a.runs !== b.runs) return false;
  if (a.isUnnamed && b.isUnnamed && a.runs !== '') return a.laneCount === b.laneCount;
  return a.samples !== '' && a.samples === b.samples;
}
