import type { TargetAnnotation } from '../../domain/annotation.ts';
import type { Role } from '../../domain/reading.ts';
import { nameOf } from '../../domain/reading.ts';
import type { NumberColumn, Readings } from '../../domain/reading.ts';
import type { Source } from '../../domain/source.ts';
import type { Unit } from '../replicate.ts';
import type { StudyIndex } from '../study-index.ts';
import { controlRoleOf, countsReplicates } from '../study-index.ts';
import type { StatedSignal } from './background.ts';
import { chooseSignal } from './background.ts';
import type { BlotPlace } from './join-probings.ts';
import { joinProbings } from './join-probings.ts';
import { measured } from '../reading-state.ts';

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
  /** Signal by the choice of background. */
  readonly signal: number;
  /** What was done about the background, in words. */
  readonly backgroundWords: string;
  readonly stated: StatedSignal;
  /** Exposure of the image, '' where the file states none. */
  readonly exposure: string;
  /** Loading control or total-protein stain that stands in the band's own row; null without one. */
  readonly ownLoading: number | null;
  readonly leftOut: boolean;
  readonly source: Source;
  readonly row: number;
}

/** Formats whose signals are raw: programs of instruments take the background off before they export. */
const plainTables: ReadonlySet<string> = new Set(['band-table', 'band-table-wide']);

/**
 * Gathers the bands of all blots. A blot is what the file calls one, else the file; files that state the same
 * blots and lanes for different proteins are the probings of one blot (see `joinProbings`).
 */
export function gatherBands(index: StudyIndex): Band[] {
  const blotOf = joinProbings(index.study);
  return index.study.sources
    .filter((source) => source.assay === 'western')
    .flatMap((source) => bandsOf(index, source, blotOf));
}

function bandsOf(
  index: StudyIndex,
  source: Source,
  blotOf: (source: Source, run: string) => BlotPlace,
): Band[] {
  const { readings } = source;
  const replicates = countsReplicates(source, index.study);
  const isRaw = plainTables.has(source.format);
  const choice = index.study.settings.western.background;
  const bands: Band[] = [];
  for (let i = 0; i < readings.count; i += 1) {
    if (readings.state[i] !== measured) continue;
    const sample = index.sample(nameOf(readings, 'sample', i));
    const target = index.target('western', nameOf(readings, 'target', i));
    const stated = nameOf(readings, 'role', i) as Role;
    if (!sample || !target || controlRoleOf(stated, sample.role)) continue;
    const run = nameOf(readings, 'run', i);
    const blot = blotOf(source, run);
    const replicate = replicates ? nameOf(readings, 'replicate', i) : '';
    const position = nameOf(readings, 'position', i);
    const loading = statedNumber(readings, 'loading', i);
    const statedSignal: StatedSignal = {
      value: readings.value[i] ?? Number.NaN,
      isRaw,
      raw: statedNumber(readings, 'raw', i),
      background: statedNumber(readings, 'background', i),
      area: statedNumber(readings, 'area', i),
    };
    const { signal, words } = chooseSignal(choice, statedSignal);
    bands.push({
      unit: {
        sample: sample.technicalOf ?? sample.sample,
        line: index.lineOf(sample),
        group: sample.group.value,
        replicate: replicate === '' ? sample.replicate.value : replicate,
        run: blot.key,
        runLabel: blot.label,
        batch: sample.batch.value,
      },
      target,
      lane: blot.byLane
        ? `${blot.key}\n${position}`
        : `${blot.key}\n${sample.sample}\n${replicate}\n${position}`,
      laneName: position,
      membrane: nameOf(readings, 'membrane', i),
      signal,
      backgroundWords: words,
      stated: statedSignal,
      exposure: nameOf(readings, 'exposure', i),
      ownLoading: loading,
      leftOut: sample.leftOut,
      source,
      row: readings.row[i] ?? 0,
    });
  }
  return bands;
}

function statedNumber({ numbers }: Readings, column: NumberColumn, i: number): number | null {
  const number = numbers[column]?.[i] ?? Number.NaN;
  return Number.isNaN(number) ? null : number;
}
