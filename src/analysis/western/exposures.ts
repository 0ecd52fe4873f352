import type { Diagnostic } from '../../domain/diagnostic.ts';
import { groupBy } from '../group-by.ts';
import type { Band } from './gather-bands.ts';

/** Samples that a sentence lists of each exposure. */
const listed = 4;

/** Bands of one target on one membrane that are compared though their images were exposed differently. */
export function differingExposures(bands: readonly Band[]): Diagnostic[] {
  const compared = bands.filter(
    ({ leftOut, unit, exposure }) => !leftOut && unit.group !== '' && exposure !== '',
  );
  const places = groupBy(
    compared,
    ({ unit, membrane, target }) => `${unit.run}\n${membrane}\n${target.name.value}`,
  );
  return [...places.values()].flatMap((own): Diagnostic[] => {
    const byExposure = groupBy(own, ({ exposure }) => exposure.toLowerCase());
    const [first] = own;
    if (!first || byExposure.size < 2) return [];
    const told = [...byExposure.values()].map((of) => {
      const samples = [...new Set(of.map(({ unit }) => unit.sample))];
      const more = samples.length > listed ? ` and ${samples.length - listed} more` : '';
      return `${of[0]?.exposure ?? ''}: ${samples.slice(0, listed).join(', ')}${more}`;
    });
    const place =
      first.membrane === ''
        ? first.unit.runLabel
        : `membrane ${first.membrane} of ${first.unit.runLabel}`;
    return [
      {
        severity: 'warning',
        code: 'exposure-differs',
        file: first.source.file,
        row: first.row,
        column: 'exposure',
        message: `The bands of ${first.target.name.value} on ${place} come from images of different exposures (${told.join('; ')}), so their signals are not on one scale.`,
        expected: 'one exposure for all lanes of a protein that are compared',
        mend: 'Quantify all lanes in one image and export again, or leave the samples of the other exposure out under Data › Samples.',
      },
    ];
  });
}
