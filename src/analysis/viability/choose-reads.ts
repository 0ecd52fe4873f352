import { nameOf } from '../../domain/reading.ts';
import type { Source } from '../../domain/source.ts';

/** Which of a file's reads of the same wells are analysed. */
export interface ReadChoice {
  /** '' where the file has one read. */
  readonly measurement: string;
  /** The reference wavelength that is subtracted well by well; null without one. */
  readonly reference: string | null;
  /** The last of several time points; '' where there is one. */
  readonly time: string;
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
  const time = times.length > 1 ? (times.at(-1) ?? '') : (times[0] ?? '');
  const reference = reads.length === 2 ? reads.find(isReference) : undefined;
  const measurement = reads.find((read) => read !== reference) ?? first;
  const isPair = reference !== undefined && !isReference(measurement);
  const words = [
    isPair
      ? `the read ${measurement} minus the reference ${reference}`
      : reads.length > 1
        ? `the read ${first}, the first of ${reads.length}`
        : '',
    times.length > 1 ? `the last of ${times.length} time points, ${time}` : '',
  ].filter((part) => part !== '');
  return {
    measurement: isPair ? measurement : first,
    reference: isPair ? reference : null,
    time,
    words: words.join('; '),
  };
}

function isReference(read: string): boolean {
  const wavelength = Number(/(?<!\d)(\d{3})(?!\d)/.exec(read)?.[1] ?? Number.NaN);
  return (
    /\bref/i.test(read) || (wavelength >= referenceRange[0] && wavelength <= referenceRange[1])
  );
}
