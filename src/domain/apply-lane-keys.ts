import type { LaneKey, LaneName } from './lane-key.ts';
import { fitsLaneKey, laneSeriesOf } from './lane-key.ts';
import type { NameColumn, Names, Readings } from './reading.ts';
import { nameOf, readingStates } from './reading.ts';
import type { Source } from './source.ts';
import type { Study } from './study.ts';

const named = ['sample', 'group', 'replicate', 'line', 'run', 'target', 'reason'] as const;
const excluded = readingStates.indexOf('excluded');

/**
 * The study with its blots named by the lane keys, as if the files had said so: the readings' values stay, their
 * sample, group, replicate, line and blot are the user's. Lanes that a key leaves unnamed are excluded with a reason.
 */
export function applyLaneKeys(study: Study): Study {
  if (study.laneKeys.length === 0) return study;
  return {
    ...study,
    sources: study.sources.map((source) => {
      const keys = study.laneKeys.filter(({ probings }) =>
        probings.some((probing) => probing.source === source.id),
      );
      return source.assay === 'western' && keys.length > 0 ? nameLanes(source, keys) : source;
    }),
  };
}

function nameLanes(source: Source, keys: readonly LaneKey[]): Source {
  const { readings } = source;
  const series = laneSeriesOf(readings);
  const columns = new Map(named.map((column) => [column, new Renaming(readings, column)]));
  const state = Uint8Array.from(readings.state);
  const lanesOf = new Map(
    keys.map((key) => [key, new Map(key.lanes.map((lane) => [lane.lane, lane]))]),
  );
  for (let i = 0; i < readings.count; i += 1) {
    const run = nameOf(readings, 'run', i);
    const target = nameOf(readings, 'target', i);
    const key = keys.find(({ probings }) =>
      probings.some((probing) => probing.source === source.id && probing.run === run),
    );
    if (!key) continue;
    const own = series.filter((one) => one.run === run && one.target === target);
    if (!own.every((one) => fitsLaneKey(one, key))) continue;
    columns.get('run')?.set(i, key.blot);
    const protein = key.proteins.find((one) => one.source === source.id && one.target === target);
    if (protein) columns.get('target')?.set(i, protein.name);
    if (key.lanes.length === 0) continue;
    const lane = lanesOf.get(key)?.get(nameOf(readings, 'position', i));
    if (lane && lane.sample !== '') nameLane(columns, i, lane);
    else if (state[i] !== readingStates.indexOf('rejected')) {
      state[i] = excluded;
      columns.get('reason')?.set(i, 'the lane key names no sample for this lane');
    }
  }
  const names = { ...readings.names };
  for (const [column, renaming] of columns) names[column] = renaming.build();
  return {
    ...source,
    readings: { ...readings, state, names },
    // A replicate that the user names counts as biological.
    replicateMeaning: keys.some(({ lanes }) => lanes.some(({ replicate }) => replicate !== ''))
      ? 'biological'
      : source.replicateMeaning,
  };
}

function nameLane(columns: ReadonlyMap<NameColumn, Renaming>, i: number, lane: LaneName): void {
  for (const column of ['sample', 'group', 'replicate', 'line'] as const) {
    columns.get(column)?.set(i, lane[column]);
  }
}

/** A copy of a column of names in which single readings get another name. */
class Renaming {
  private readonly dictionary: string[];
  private readonly codes: Map<string, number>;
  private readonly index: Uint32Array;

  constructor({ names, count }: Readings, column: NameColumn) {
    this.dictionary = [...names[column].dictionary];
    this.codes = new Map(this.dictionary.map((name, code) => [name, code]));
    this.index = new Uint32Array(count);
    this.index.set(names[column].index.subarray(0, count));
  }

  set(i: number, name: string): void {
    let code = this.codes.get(name);
    if (code === undefined) {
      code = this.dictionary.length;
      this.codes.set(name, code);
      this.dictionary.push(name);
    }
    this.index[i] = code;
  }

  build(): Names {
    return { dictionary: this.dictionary, index: this.index };
  }
}
