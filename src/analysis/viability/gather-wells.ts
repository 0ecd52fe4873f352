import { nameOf } from '../../domain/reading.ts';
import { defaultSettings } from '../../domain/settings.ts';
import type { Source } from '../../domain/source.ts';
import type { StudyIndex } from '../study-index.ts';
import { runKey, runLabel } from '../study-index.ts';
import { chooseReads } from './choose-reads.ts';
import { compoundInName } from '../../domain/compound-in-name.ts';
import type { WellMeaning } from './well.ts';
import { meaningOf } from './well.ts';
import { measured } from '../reading-state.ts';

/** One well of a plate, or one value of a table without plates. */
export interface Well extends WellMeaning {
  readonly source: Source;
  /** Plate within the study, and its name within the file. */
  readonly plate: string;
  readonly run: string;
  readonly label: string;
  readonly position: string;
  /** Where its value stands in the file, as exclusions name it. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The raw signal, less the reference wavelength where there is one. */
  readonly signal: number;
  /** Scale of the signal as the file states it. */
  readonly unit: string;
  /** Signals of untreated cells and of the cells at the start, where the row states them; else NaN. */
  readonly untreated: number;
  readonly start: number;
}

/** All wells that hold a measured value, with what they stand for. */
export function gatherWells(index: StudyIndex): Well[] {
  return index.study.sources
    .filter((source) => source.assay === 'viability')
    .flatMap((source) => wellsOf(index, source));
}

function wellsOf(index: StudyIndex, source: Source): Well[] {
  const { readings } = source;
  const choice = chooseReads(source);
  const references = referenceSignals(source);
  const excluded = index.excluded(source);
  const wells: Well[] = [];
  for (let i = 0; i < readings.count; i += 1) {
    if (readings.state[i] !== measured || !choice.isSignal(i)) continue;
    const meaning = meaningOf(index, source, i);
    const run = nameOf(readings, 'run', i);
    const position = nameOf(readings, 'position', i);
    const reference = choice.hasReference(i) ? references.get(`${run}\n${position}`) : 0;
    if (reference === undefined) continue;
    wells.push({
      ...meaning,
      compound:
        meaning.compound || (meaning.role === 'treated' ? unnamedCompound(index, source) : ''),
      source,
      plate: runKey(source, run),
      run,
      label: runLabel(source, run),
      position,
      sheet: nameOf(readings, 'sheet', i),
      row: readings.row[i] ?? 0,
      column: readings.column[i] ?? 0,
      leftOut: meaning.leftOut || excluded?.has(i) === true,
      signal: (readings.value[i] ?? Number.NaN) - reference,
      unit: nameOf(readings, 'unit', i),
      untreated: readings.numbers.untreatedSignal?.[i] ?? Number.NaN,
      start: readings.numbers.startSignal?.[i] ?? Number.NaN,
    });
  }
  return wells;
}

/** What a compound is called that a file does not name: as the user says, else by the file's own name. */
export function unnamedCompound(index: StudyIndex, { file }: Source): string {
  const chosen = index.study.settings.unnamedCompound;
  return chosen === defaultSettings.unnamedCompound ? compoundInName(file) || chosen : chosen;
}

/** Whether a reading is of the read and time that are analysed. */
export function isChosen(source: Source, i: number): boolean {
  return chooseReads(source).isSignal(i);
}

/** Whether a reading is subtracted as the reference wavelength. */
export function isReferenceRead(source: Source, i: number): boolean {
  return chooseReads(source).isReference(i);
}

function referenceSignals(source: Source): Map<string, number> {
  const signals = new Map<string, number>();
  const { readings } = source;
  for (let i = 0; i < readings.count; i += 1) {
    if (readings.state[i] !== measured || !isReferenceRead(source, i)) continue;
    const key = `${nameOf(readings, 'run', i)}\n${nameOf(readings, 'position', i)}`;
    signals.set(key, readings.value[i] ?? Number.NaN);
  }
  return signals;
}
