import type { Readings } from '../../domain/reading.ts';
import type { Source } from '../../domain/source.ts';

/** Which of a file's reads of the same wells are analysed. */
export interface ReadChoice {
  /** Whether reading `i` is a well's signal. */
  readonly isSignal: (i: number) => boolean;
  /** Whether it is the reference wavelength that is subtracted well by well. */
  readonly isReference: (i: number) => boolean;
  /** Whether a reference is subtracted on its plate. */
  readonly hasReference: (i: number) => boolean;
  /** In words, '' where there was nothing to choose. */
  readonly words: string;
}

const choices = new WeakMap<Source, ReadChoice>();

/** Wavelengths at which formazan no longer absorbs: they measure scratches and turbidity (ISO 10993-5, annex C). */
const referenceRange = [615, 720] as const;

/** The choice for a source, made once. */
export function chooseReads(source: Source): ReadChoice {
  const known = choices.get(source);
  if (known) return known;
  const choice = decide(source);
  choices.set(source, choice);
  return choice;
}

function decide({ readings }: Source): ReadChoice {
  const { run, read } = readings.names;
  const nameAt = (of: number): string => read.dictionary[of] ?? '';
  const plates = new Map(
    [...readsByPlate(readings)].map(([plate, reads]) => [plate, chooseOf([...reads], nameAt)]),
  );
  const plateOf = (i: number): PlateReads | undefined => plates.get(run.index[i] ?? 0);
  const { isLast, words: ofTimes } = chooseTimes(readings);
  const words = new Set([...plates.values()].map((plate) => describe(plate, nameAt)));
  return {
    isSignal: (i) => plateOf(i)?.measurement === (read.index[i] ?? 0) && isLast(i),
    isReference: (i) => plateOf(i)?.reference === (read.index[i] ?? 0) && isLast(i),
    hasReference: (i) => typeof plateOf(i)?.reference === 'number',
    words: [...words, ofTimes].filter((part) => part !== '').join('; '),
  };
}

/** The reads of one plate, by their place in the dictionary. */
interface PlateReads {
  readonly measurement: number;
  readonly reference: number | null;
  readonly count: number;
}

type NameAt = (read: number) => string;

/** The first read; of a pair with a reference wavelength the other one, less the reference. */
function chooseOf(reads: readonly number[], nameAt: NameAt): PlateReads {
  const [first = 0] = reads;
  const reference =
    reads.length === 2 ? reads.find((read) => isReferenceName(nameAt(read))) : undefined;
  const measurement = reads.find((read) => read !== reference) ?? first;
  const isPair = reference !== undefined && !isReferenceName(nameAt(measurement));
  return {
    measurement: isPair ? measurement : first,
    reference: isPair ? reference : null,
    count: reads.length,
  };
}

function describe({ measurement, reference, count }: PlateReads, nameAt: NameAt): string {
  if (reference !== null) {
    return `the read ${nameAt(measurement)} minus the reference ${nameAt(reference)}`;
  }
  return count > 1 ? `the read ${nameAt(measurement)}, the first of ${count}` : '';
}

/** Reads in order of appearance, plate by plate: the plates of a file need not have been read alike. */
function readsByPlate(readings: Readings): Map<number, Set<number>> {
  const { run, read } = readings.names;
  const found = new Map<number, Set<number>>();
  for (let i = 0; i < readings.count; i += 1) {
    const [plate, of] = [run.index[i] ?? 0, read.index[i] ?? 0];
    const known = found.get(plate);
    if (known) known.add(of);
    else found.set(plate, new Set([of]));
  }
  return found;
}

interface TimeChoice {
  readonly isLast: (i: number) => boolean;
  readonly words: string;
}

/**
 * Of a well that was read several times the last counts. Well by well: some readers note for each well the second at
 * which it was read, and plates of one file are read one after the other, which makes no time course of them.
 */
function chooseTimes(readings: Readings): TimeChoice {
  const { index, dictionary } = readings.names.time;
  if (dictionary.length <= 2) return { isLast: () => true, words: '' };
  const { run, position, read } = readings.names;
  const wellAt = (i: number): string => `${run.index[i]} ${position.index[i]} ${read.index[i]}`;
  const times = new Map<string, Set<number>>();
  const last = new Map<string, number>();
  for (let i = 0; i < readings.count; i += 1) {
    const [well, time] = [wellAt(i), index[i] ?? 0];
    last.set(well, time);
    const of = times.get(well);
    if (of) of.add(time);
    else times.set(well, new Set([time]));
  }
  const most = [...times.values()].reduce((count, of) => Math.max(count, of.size), 0);
  const lasts = new Set(last.values());
  const [only] = lasts;
  const common =
    lasts.size === 1 && only !== undefined ? `, ${dictionary[only] ?? ''}` : ' of each';
  return {
    isLast: (i) => last.get(wellAt(i)) === (index[i] ?? 0),
    words: most < 2 ? '' : `the last of ${most} time points${common}`,
  };
}

function isReferenceName(read: string): boolean {
  const wavelength = Number(/(?<!\d)(\d{3})(?!\d)/.exec(read)?.[1] ?? Number.NaN);
  return (
    /\bref/i.test(read) || (wavelength >= referenceRange[0] && wavelength <= referenceRange[1])
  );
}
