import type { Diagnostic } from '../../domain/diagnostic.ts';
import { lacksNames } from '../../domain/lacks-names.ts';
import type { Source } from '../../domain/source.ts';
import { listPlates } from '../../domain/why-unplaced.ts';

/**
 * A table of names that came without the wells, lanes or samples that they are of, said by what the study holds: to
 * add a plate is no advice where the plate is there.
 */
export function sayUnmatched(problem: Diagnostic, sources: readonly Source[]): Diagnostic {
  if (problem.code !== 'sheet-unmatched' || sources.length === 0) return problem;
  const nameless = sources.filter(lacksNames);
  const plates = nameless.length > 0 ? nameless : sources;
  const [are, their] = plates.length === 1 ? ['is', 'its'] : ['are', 'their'];
  const paint = plates.some(({ assay }) => assay === 'viability')
    ? ' Wells can also be painted in the plate editor.'
    : '';
  return {
    ...problem,
    message: `${problem.message} ${listPlates(plates)} ${are} in the study, but the rows of this table are none of ${their} wells, lanes or samples, so nothing says what stands where.`,
    expected:
      'one row a well (A1, A2 …), lane or sample, or a grid in the shape of the plate (8 × 12, 16 × 24)',
    mend: `Bring the names into that shape and add the file again, or paste them with «Name wells or lanes» under Data › Names and choose there which file they name.${paint} If the file has its names already, take this one off the list.`,
  };
}
