import { nameOf } from '../../src/domain/reading.ts';
import type { Source } from '../../src/domain/source.ts';

/** Each reading of a file as a line: its sample, target, compound, dose and value. */
export function linesOf({ readings }: Source): string[] {
  return Array.from({ length: readings.count }, (_, i) =>
    [
      nameOf(readings, 'sample', i),
      nameOf(readings, 'target', i),
      nameOf(readings, 'compound', i),
      readings.numbers.dose?.[i],
      readings.value[i],
    ].join(' '),
  );
}
