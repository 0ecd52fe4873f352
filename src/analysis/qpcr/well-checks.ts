import type { WellPlace } from '../../domain/qpcr-report.ts';
import type { Role } from '../../domain/reading.ts';
import { nameOf, readingStates } from '../../domain/reading.ts';
import type { Source } from '../../domain/source.ts';
import type { StudyIndex } from '../study-index.ts';
import { controlRoleOf, runKey, runLabel } from '../study-index.ts';

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

/** Dilution series of one target, all files together. */
export interface Standards {
  readonly amounts: readonly number[];
  readonly cqs: readonly number[];
  readonly files: ReadonlySet<string>;
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
  readonly standards: ReadonlyMap<string, Standards>;
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
  readonly standards: Map<string, { amounts: number[]; cqs: number[]; files: Set<string> }>;
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
    standards: new Map(),
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

const measured = readingStates.indexOf('measured');
const undetermined = readingStates.indexOf('undetermined');

function checkSource(index: StudyIndex, source: Source, open: Open): void {
  const { readings } = source;
  const { names, numbers, state, value, count } = readings;
  const roleOfSample = names.sample.dictionary.map((name) => {
    const sample = index.sample(name);
    return sample?.leftOut ? null : sample?.role;
  });
  const targets = names.target.dictionary.map(
    (name) => index.target('qpcr', name)?.name.value ?? name,
  );
  const excluded = index.excluded(source);
  const unstated = roleOfSample.map((role) => controlRoleOf('unknown', role ?? undefined));
  for (let i = 0; i < count; i += 1) {
    if ((state[i] !== measured && state[i] !== undetermined) || excluded?.has(i)) continue;
    const sample = names.sample.index[i] ?? 0;
    const ofSample = roleOfSample[sample];
    if (ofSample === null) continue;
    const stated = names.role.index[i] ?? 0;
    const role =
      stated === 0
        ? unstated[sample]
        : controlRoleOf((names.role.dictionary[stated] ?? '') as Role, ofSample);
    const cq = state[i] === measured ? (value[i] ?? null) : null;
    const target = targets[names.target.index[i] ?? 0] ?? '';
    if (role === 'no-template') {
      open.noTemplateWells += 1;
      if (cq !== null) open.noTemplateAmplified += 1;
    } else if (role === 'standard') noteStandard(open, source, target, numbers.quantity?.[i], cq);
    else if (role === 'no-RT') noteNoRt(open, source, i, target, cq);
    else if (role === null && cq !== null) {
      if (cq > lateCq) open.late.push({ source, i });
      noteMelting(open, source, i, target);
    }
  }
}

function noteStandard(
  open: Open,
  source: Source,
  target: string,
  amount: number | undefined,
  cq: number | null,
): void {
  open.standardWells += 1;
  if (cq === null || amount === undefined || !(amount > 0)) return;
  const standards = open.standards.get(target) ?? { amounts: [], cqs: [], files: new Set() };
  standards.amounts.push(amount);
  standards.cqs.push(cq);
  standards.files.add(source.file);
  open.standards.set(target, standards);
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
