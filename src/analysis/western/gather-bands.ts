import type { TargetAnnotation } from '../../domain/annotation.ts';
import type { Role } from '../../domain/reading.ts';
import { nameOf, readingStates } from '../../domain/reading.ts';
import type { Source } from '../../domain/source.ts';
import type { Unit } from '../replicate.ts';
import type { StudyIndex } from '../study-index.ts';
import { countsReplicates, isControlRole, runKey, runLabel } from '../study-index.ts';

/** One band: a target in a lane of a membrane of a blot. */
export interface Band {
  readonly unit: Unit;
  readonly target: TargetAnnotation;
  /** Key of the lane within the study; bands of one lane are divided by each other. */
  readonly lane: string;
  /** Lane as the file names it. */
  readonly laneName: string;
  /** The membrane that it stood on, '' when the file tells none apart. */
  readonly membrane: string;
  /** Signal as the file states it. */
  readonly signal: number;
  /** Loading control or total-protein stain that stands in the band's own row; null without one. */
  readonly ownLoading: number | null;
  readonly leftOut: boolean;
  readonly source: Source;
  readonly row: number;
}

const measured = readingStates.indexOf('measured');

/**
 * Gathers the bands of all blots. A blot is what the file calls one, else the file; files that state the same
 * blots and lanes for different proteins are the probings of one blot (see `joinProbings`).
 */
export function gatherBands(index: StudyIndex): Band[] {
  const blotOf = joinProbings(index.study.sources.filter((source) => source.assay === 'western'));
  return index.study.sources
    .filter((source) => source.assay === 'western')
    .flatMap((source) => bandsOf(index, source, blotOf));
}

function bandsOf(
  index: StudyIndex,
  source: Source,
  blotOf: (source: Source, run: string) => Source,
): Band[] {
  const { readings } = source;
  const replicates = countsReplicates(source, index.study);
  const bands: Band[] = [];
  for (let i = 0; i < readings.count; i += 1) {
    if (readings.state[i] !== measured) continue;
    const sample = index.sample(nameOf(readings, 'sample', i));
    const target = index.target('western', nameOf(readings, 'target', i));
    const stated = nameOf(readings, 'role', i) as Role;
    if (!sample || !target || isControlRole(stated) || isControlRole(sample.role.value)) continue;
    const run = nameOf(readings, 'run', i);
    const blot = blotOf(source, run);
    const key = runKey(blot, run);
    const replicate = replicates ? nameOf(readings, 'replicate', i) : '';
    const position = nameOf(readings, 'position', i);
    const loading = readings.numbers.loading?.[i] ?? Number.NaN;
    bands.push({
      unit: {
        sample: sample.technicalOf ?? sample.sample,
        line: index.severalLines ? sample.line.value : '',
        group: sample.group.value,
        replicate: replicate === '' ? sample.replicate.value : replicate,
        run: key,
        runLabel: runLabel(blot, run),
        batch: sample.batch.value,
      },
      target,
      lane: `${key}\n${sample.sample}\n${replicate}\n${position}`,
      laneName: position,
      membrane: nameOf(readings, 'membrane', i),
      signal: readings.value[i] ?? Number.NaN,
      ownLoading: Number.isNaN(loading) ? null : loading,
      leftOut: sample.leftOut,
      source,
      row: readings.row[i] ?? 0,
    });
  }
  return bands;
}

/**
 * Decides which files show the same blot. Two files that name the same samples but share no protein are
 * probings of one blot when no third file could take the place of either; else each file has blots of its own.
 */
function joinProbings(sources: readonly Source[]): (source: Source, run: string) => Source {
  const shapes = sources.map((source) => ({
    source,
    targets: new Set(source.readings.names.target.dictionary.slice(1)),
    runs: source.readings.names.run.dictionary.slice(1).toSorted().join('\n'),
    samples: source.readings.names.sample.dictionary.slice(1).toSorted().join('\n'),
  }));
  const alike = (a: (typeof shapes)[number], b: (typeof shapes)[number]): boolean =>
    a.samples !== '' && a.samples === b.samples && a.runs === b.runs;
  const first = new Map<string, Source>();
  for (const shape of shapes) {
    const family = shapes.filter((other) => alike(shape, other));
    const targets = family.flatMap((other) => [...other.targets]);
    const disjoint = new Set(targets).size === targets.length && targets.length > 0;
    const head = disjoint ? family[0] : shape;
    first.set(shape.source.id, (head ?? shape).source);
  }
  return (source) => first.get(source.id) ?? source;
}
