import type { Readings } from '../../domain/reading.ts';
import { nameOf } from '../../domain/reading.ts';
import type { Source } from '../../domain/source.ts';

/** Which of a file's reads of the same wells are analysed. */
export interface ReadChoice {
  /** '' where the file has one read. */
  readonly measurement: string;
  /** The reference wavelength that is subtracted well by well; null without one. */
  readonly reference: string | null;
  /** The last of several time points; null where the times part no reads of the same well. */
  readonly time: string | null;
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
  const inOrder = (column: 'read' | 'time'): string[] => {
    const found = new Set<string>();
    const { dictionary } = readings.names[column];
    if (dictionary.length < 2) return [];
    for (let i = 0; i < readings.count && found.size < dictionary.length; i += 1) {
      found.add(nameOf(readings, column, i));
    }
    return [...found];
  };
  const [reads, times] = [inOrder('read'), inOrder('time')];
  const [first = ''] = reads;
  const isCourse = times.length > 1 && comesBack(readings);
  const time = isCourse ? (times.at(-1) ?? '') : null;
  const reference = reads.length === 2 ? reads.find(isReference) : undefined;
  const measurement = reads.find((read) => read !== reference) ?? first;
  const isPair = reference !== undefined && !isReference(measurement);
  const words = [
    isPair
      ? `the read ${measurement} minus the reference ${reference}`
      : reads.length > 1
        ? `the read ${first}, the first of ${reads.length}`
        : '',
    isCourse ? `the last of ${times.length} time points, ${time}` : '',
  ].filter((part) => part !== '');
  return {
    measurement: isPair ? measurement : first,
    reference: isPair ? reference : null,
    time,
    words: words.join('; '),
  };
}

/**
 * Whether a well is read again at another time. Readers that list wells one below the other state for each when it
 * was read, which is no course.
 */
function comesBack(readings: Readings): boolean {
  const { run, position, read, time } = readings.names;
  const first = new Map<string, number>();
  for (let i = 0; i < readings.count; i += 1) {
    const well = [run, position, read].map(({ index }) => index[i] ?? 0).join(' ');
    const now = time.index[i] ?? 0;
    const before = first.get(well);
    if (before === undefined) first.set(well, now);
    else if (before !== now) return true;
  }
  return false;
}

function isReference(read: string): boolean {
  const wavelength = Number(/(?<!\d)(\d{3})(?!\d)/.exec(read)?.[1] ?? Number.NaN);
  return (
    /\bref/i.test(read) || (wavelength >= referenceRange[0] && wavelength <= referenceRange[1])
  );
}
