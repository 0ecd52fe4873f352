import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { StudyIndex } from '../study-index.ts';
import type { WellReference } from './well-checks.ts';
import { placeOfWell } from './well-checks.ts';

/** So many wells with the same whole number of cycles are no chance: Cq has two decimals. */
const fewest = 2;

/**
 * Wells whose Cq is one and the same whole number late in the run (40, 45): software and people write the last cycle
 * where nothing amplified. It is told, not changed: only the user knows.
 */
export function standInProblems(index: StudyIndex, late: readonly WellReference[]): Diagnostic[] {
  const byValue = new Map<number, WellReference[]>();
  for (const well of late) {
    const cq = well.source.readings.value[well.i] ?? Number.NaN;
    if (!Number.isInteger(cq)) continue;
    const wells = byValue.get(cq);
    if (wells) wells.push(well);
    else byValue.set(cq, [well]);
  }
  return [...byValue].flatMap(([cq, wells]): Diagnostic[] => {
    const [first] = wells;
    if (!first || wells.length < fewest) return [];
    const { file, row } = placeOfWell(index, first);
    return [
      {
        severity: 'warning',
        code: 'late-cq',
        file,
        row,
        text: String(cq),
        message: `${wells.length} wells have a Cq of exactly ${cq}, which is how «no amplification» is often written. As a number it makes fold changes out of nothing.`,
        expected: 'Undetermined, or a blank cell, where nothing amplified',
        mend: 'Write Undetermined into these cells and add the file again, or leave the wells out under Quality.',
      },
    ];
  });
}
