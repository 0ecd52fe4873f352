import type { Blot, BlotLane, BlotRow } from '../../domain/blot.ts';
import type { Probing } from '../../domain/lane-key.ts';
import { isLaneName } from '../../domain/lane-key.ts';
import type { Role } from '../../domain/reading.ts';
import { nameOf } from '../../domain/reading.ts';
import type { Source } from '../../domain/source.ts';
import type { StudyIndex } from '../study-index.ts';
import { controlRoleOf } from '../study-index.ts';
import { findDilutions } from './dilution-series.ts';
import type { BlotPlace } from './join-probings.ts';
import { joinProbings } from './join-probings.ts';
import { measured } from '../reading-state.ts';

/** All blots of a study as on the gel: lanes in their order, proteins as rows, signals as the files state them. */
export function describeBlots(index: StudyIndex): Blot[] {
  const blotOf = joinProbings(index.study);
  const drafts = new Map<string, BlotDraft>();
  for (const source of index.study.sources) {
    if (source.assay !== 'western') continue;
    for (let i = 0; i < source.readings.count; i += 1) {
      const run = nameOf(source.readings, 'run', i);
      const place = blotOf(source, run);
      const draft = drafts.get(place.key) ?? new BlotDraft(index, place);
      drafts.set(place.key, draft);
      draft.add(source, run, i);
    }
  }
  return [...drafts.values()].map((draft) => draft.build());
}

interface RowDraft extends Omit<BlotRow, 'signals' | 'saturated' | 'exposures'> {
  readonly signals: Map<string, number>;
  readonly saturated: Set<string>;
  readonly exposures: Map<string, string>;
}

class BlotDraft {
  private readonly lanes = new Map<string, BlotLane>();
  private readonly rows = new Map<string, RowDraft>();
  private readonly probings = new Map<string, Probing>();
  private readonly files = new Set<string>();

  constructor(
    private readonly index: StudyIndex,
    private readonly place: BlotPlace,
  ) {}

  add(source: Source, run: string, i: number): void {
    const { readings } = source;
    const name = nameOf(readings, 'sample', i);
    const lane = nameOf(readings, 'position', i) || name;
    this.files.add(source.file);
    this.probings.set(`${source.id}\n${run}`, { source: source.id, run });
    const state = readings.state[i];
    const sample = this.index.sample(name);
    const stated = nameOf(readings, 'role', i) as Role;
    const isControl = controlRoleOf(stated, sample?.role) !== null;
    const known = this.lanes.get(lane);
    const takesPart = state === measured && !isControl && sample?.leftOut !== true;
    if (!known || (isLaneName(known.sample) && !isLaneName(name))) {
      this.lanes.set(lane, {
        lane,
        sample: name,
        group: sample?.group.value ?? '',
        replicate: nameOf(readings, 'replicate', i) || (sample?.replicate.value ?? ''),
        line: sample?.line.value ?? '',
        takesPart,
      });
    }
    const row = this.rowOf(source, nameOf(readings, 'target', i), nameOf(readings, 'membrane', i));
    const value = readings.value[i] ?? Number.NaN;
    if (Number.isFinite(value) && !row.signals.has(lane)) row.signals.set(lane, value);
    if (nameOf(readings, 'saturated', i) !== '') row.saturated.add(lane);
    const exposure = nameOf(readings, 'exposure', i);
    if (exposure !== '' && !row.exposures.has(lane)) row.exposures.set(lane, exposure);
  }

  private rowOf(source: Source, written: string, membrane: string): RowDraft {
    const key = `${source.id}\n${written}\n${membrane}`;
    const target = this.index.target('western', written);
    const row = this.rows.get(key) ?? {
      target: target?.name.value ?? written,
      asWritten: written,
      role: target?.role.value ?? 'unknown',
      file: source.file,
      membrane,
      signals: new Map<string, number>(),
      saturated: new Set<string>(),
      exposures: new Map<string, string>(),
    };
    this.rows.set(key, row);
    return row;
  }

  build(): Blot {
    const lanes = [...this.lanes.values()].toSorted((a, b) => Number(a.lane) - Number(b.lane) || 0);
    const key = this.index.study.laneKeys.find(
      ({ blot }) => this.place.key === `lane key\n${blot}`,
    );
    const rows = [...this.rows.values()].map((row) => ({
      ...row,
      signals: lanes.map(({ lane }) => row.signals.get(lane) ?? null),
      saturated: lanes.map(({ lane }) => row.saturated.has(lane)),
      exposures: lanes.map(({ lane }) => row.exposures.get(lane) ?? ''),
    }));
    return {
      name: this.place.label,
      probings: key?.probings ?? [...this.probings.values()],
      files: [...this.files],
      isKeyed: key !== undefined,
      isNamed: !lanes.every(({ sample }) => isLaneName(sample)),
      lanes,
      rows,
      dilutions: findDilutions(lanes, rows),
    };
  }
}
