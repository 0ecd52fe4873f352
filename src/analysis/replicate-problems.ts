import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Assumption } from '../domain/result.ts';
import type { Study } from '../domain/study.ts';

/** Asks what a replicate column counts where the table does not tell. */
export function replicateProblems(study: Study): Diagnostic[] {
  const technical = study.settings.replicateColumn === 'technical';
  return study.sources
    .filter((source) => source.replicateMeaning === 'unclear')
    .map((source) => ({
      severity: 'warning',
      code: 'replicate-meaning-unclear',
      file: source.file,
      message: technical
        ? 'The replicate column could count technical or biological replicates. It is read as technical, so its rows are averaged and do not count in n.'
        : 'The replicate column could count technical or biological replicates. It is read as biological, as was chosen, so its rows count in n.',
      expected: 'a column named «biological replicate» or «technical replicate»',
      mend: 'Choose what it counts under Data › Samples, or rename the column in the file.',
    }));
}

/** Tells of columns that count biological replicates by what the table lacks, which their files say where it was seen. */
export function replicateAssumptions(study: Study): Assumption[] {
  return study.sources.flatMap(({ file, replicateMeaning, diagnostics }): Assumption[] => {
    const note = diagnostics.find(({ code }) => code === 'replicate-meaning-unclear');
    if (replicateMeaning !== 'biological' || !note) return [];
    return [
      {
        text: `«${note.column ?? ''}» in ${file} counts biological replicates, for no column names samples or wells.`,
        origin: 'inferred',
        about: 'samples',
      },
    ];
  });
}
