import type { WellPlace } from '../../domain/qpcr-report.ts';
import { nameOf } from '../../domain/reading.ts';
import type { Source } from '../../domain/source.ts';
import type { StudyIndex } from '../study-index.ts';
import { runKey, runLabel } from '../study-index.ts';
import { wellRoles } from './well-roles.ts';
import { measured } from '../reading-state.ts';

/** Beyond this Cq a well holds a few copies at most, and chance decides (MIQE; Bustin 2009), in cycles. */
export const lateCq = 35;

/** A reading of a source, kept by place until it is known whether it is to be told. */
export interface WellReference {
  readonly source: Source;
  readonly i: number;
}

/** The lowest Cq of the wells without reverse transcriptase of one sample and target in one run. */
export interface NoRtWells {
  readonly run: string;
  readonly runLabel: string;
  readonly sample: string;
  readonly target: string;
  readonly lowest: number | null;
  readonly first: WellReference;
}

/** Melting temperatures of one target's wells in one run. */
export interface MeltingWells {
  readonly target: string;
  readonly runLabel: string;
  readonly temperatures: readonly number[];
  readonly wells: readonly WellReference[];
}

/** What single wells say, beside the sets that `gatherWells` makes of them. */
export interface WellChecks {
  readonly standardWells: number;
  readonly noRt: readonly NoRtWells[];
  readonly noRtWells: number;
  readonly noTemplateWells: number;
  readonly noTemplateAmplified: number;
  readonly late: readonly WellReference[];
  readonly melting: readonly MeltingWells[];
  readonly secondPeaks: readonly WellReference[];
}

interface Open {
  readonly noRt: Map<string, { -readonly [K in keyof NoRtWells]: NoRtWells[K] }>;
  readonly melting: Map<string, MeltingWells & { temperatures: number[]; wells: WellReference[] }>;
  readonly late: WellReference[];
  readonly secondPeaks: WellReference[];
  standardWells: number;
  noRtWells: number;
  noTemplateWells: number;
  noTemplateAmplified: number;
}

/** Looks at every well that was not left out once. */
export function checkWells(index: StudyIndex): WellChecks {
  const open: Open = {
    noRt: new Map(),
    melting: new Map(),
    late: [],
    secondPeaks: [],
    standardWells: 0,
    noRtWells: 0,
    noTemplateWells: 0,
    noTemplateAmplified: 0,
  };
  for (const source of index.study.sources) {
    if (source.assay === 'qpcr') checkSource(index, source, open);
  }
  return { ...open, noRt: [...open.noRt.values()], melting: [...open.melting.values()] };
}

function checkSource(index: StudyIndex, source: Source, open: Open): void {
  const { names, state, value, count } = source.readings;
  const roles = wellRoles(index, source);
  const targets = names.target.dictionary.map(
    (name) => index.target('qpcr', name)?.name.value ?? name,
  );
  for (let i = 0; i < count; i += 1) {
    const role = roles.at(i);
    if (role === undefined) continue;
    const cq = state[i] === measured ? (value[i] ?? null) : null;
    const target = targets[names.target.index[i] ?? 0] ?? '';
    if (role === 'no-template') {
      open.noTemplateWells += 1;
      if (cq !== null) open.noTemplateAmplified += 1;
    } else if (role === 'standard') open.standardWells += 1;
    else if (role === 'no-RT') noteNoRt(open, source, i, target, cq);
    else if (role === null && cq !== null) {
      if (cq > lateCq) open.late.push({ source, i });
      noteMelting(open, source, i, target);
    }
  }
}

function noteNoRt(open: Open, source: Source, i: number, target: string, cq: number | null): void {
  open.noRtWells += 1;
  const run = nameOf(source.readings, 'run', i);
  const sample = nameOf(source.readings, 'sample', i);
  const key = `${runKey(source, run)}\n${sample}\n${target}`;
  const before = open.noRt.get(key);
  if (!before) {
    open.noRt.set(key, {
      run: runKey(source, run),
      runLabel: runLabel(source, run),
      sample,
      target,
      lowest: cq,
      first: { source, i },
    });
  } else if (cq !== null && (before.lowest === null || cq < before.lowest)) {
    before.lowest = cq;
    before.first = { source, i };
  }
}

function noteMelting(open: Open, source: Source, i: number, target: string): void {
  const { tm, secondTm } = source.readings.numbers;
  if (secondTm !== undefined && Number.isFinite(secondTm[i])) open.secondPeaks.push({ source, i });
  const temperature = tm?.[i];
  if (temperature === undefined || !Number.isFinite(temperature)) return;
  const run = nameOf(source.readings, 'run', i);
  const key = `${runKey(source, run)}\n${target}`;
  const melting = open.melting.get(key) ?? {
    target,
    runLabel: runLabel(source, run),
    temperatures: [],
    wells: [],
  };
  melting.temperatures.push(temperature);
  melting.wells.push({ source, i });
  open.melting.set(key, melting);
}

/** A well by its place, for people and for leaving it out. */
export function placeOfWell(index: StudyIndex, { source, i }: WellReference): WellPlace {
  const { readings } = source;
  const target = nameOf(readings, 'target', i);
  return {
    source: source.id,
    file: source.file,
    sheet: nameOf(readings, 'sheet', i),
    run: nameOf(readings, 'run', i),
    row: readings.row[i] ?? 0,
    column: readings.column[i] ?? 0,
    position: nameOf(readings, 'position', i),
    sample: nameOf(readings, 'sample', i),
    target: index.target('qpcr', target)?.name.value ?? target,
  };
}
