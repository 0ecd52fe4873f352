import { nameColumns, nameOf, numberColumns } from '../../src/domain/reading.ts';
import type { Study } from '../../src/domain/study.ts';

/** A study as plain values, reading by reading: equal when everything that can be asked of it is. */
export function contentOf(study: Study): unknown {
  return {
    ...study,
    sources: study.sources.map(({ readings, ...source }) => ({
      ...source,
      readings: Array.from({ length: readings.count }, (_, i) => [
        readings.row[i],
        readings.column[i],
        readings.state[i],
        readings.value[i],
        ...numberColumns.map((name) => readings.numbers[name]?.[i] ?? Number.NaN),
        ...nameColumns.map((name) => nameOf(readings, name, i)),
      ]),
    })),
  };
}
