import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Exclusion } from '../domain/exclusion.ts';
import { nameOf } from '../domain/reading.ts';
import type { Source } from '../domain/source.ts';
import type { Study } from '../domain/study.ts';
import { groupBy } from './group-by.ts';

/** Why each reading that the user left out is left out, by source and position of the reading in it. */
export type ExcludedReadings = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** Finds the readings that the study's exclusions name: one visit a reading of the files they are in. */
export function findExcluded(study: Study): ExcludedReadings {
  const bySource = groupBy(study.exclusions, ({ source }) => source);
  const found = new Map<string, ReadonlyMap<number, string>>();
  for (const source of study.sources) {
    const exclusions = bySource.get(source.id);
    if (exclusions && source.assay !== 'western') found.set(source.id, findIn(source, exclusions));
  }
  return found;
}

function findIn(source: Source, exclusions: readonly Exclusion[]): ReadonlyMap<number, string> {
  const byRow = groupBy(exclusions, ({ row }) => row);
  const { row, column, count } = source.readings;
  const found = new Map<number, string>();
  for (let i = 0; i < count; i += 1) {
    const match = byRow
      .get(row[i] ?? 0)
      ?.find(
        (exclusion) =>
          exclusion.column === column[i] && exclusion.sheet === nameOf(source.readings, 'sheet', i),
      );
    if (match) found.set(i, match.reason);
  }
  return found;
}

/** Exclusions of wells that are not in the study: said, because the user believes that they are left out. */
export function exclusionProblems(study: Study, excluded: ExcludedReadings): Diagnostic[] {
  const found = [...excluded.values()].reduce((sum, readings) => sum + readings.size, 0);
  const lost = study.exclusions.length - found;
  if (lost <= 0) return [];
  return [
    {
      severity: 'warning',
      code: 'exclusion-without-well',
      message: `${lost} of the wells that were left out ${lost === 1 ? 'is' : 'are'} not in the files of this study.`,
      expected: 'each well that is left out stands in a file of the study',
      mend: 'Add the file again that holds them, or leave out the wells anew.',
    },
  ];
}
