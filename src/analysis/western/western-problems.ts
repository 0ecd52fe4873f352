import type { Diagnostic } from '../../domain/diagnostic.ts';
import { groupBy } from '../group-by.ts';
import { linesProblem } from '../group-problems.ts';
import type { StudyIndex } from '../study-index.ts';
import type { Band } from './gather-bands.ts';
import type { Ratio } from './ratios.ts';
import { setToControl } from './set-to-control.ts';
import { signalWords } from './signal-words.ts';

/** Problems that only show when the bands of the whole study are seen together. */
export function findWesternProblems(
  index: StudyIndex,
  bands: readonly Band[],
  ratios: readonly Ratio[],
  linesWithoutContrast: readonly string[],
): Diagnostic[] {
  return [
    ...missingTotals(ratios),
    ...missingLoading(ratios),
    ...notPositive(bands),
    ...setToControl(index, bands),
    ...linesProblem(index, 'western', linesWithoutContrast),
  ];
}

function missingTotals(ratios: readonly Ratio[]): Diagnostic[] {
  const missing = ratios.filter(
    (ratio) => ratio.measure === 'phospho/total' && ratio.total === null,
  );
  return [...groupBy(missing, ({ band }) => band.target.name.value)].flatMap(([name, of]) => {
    const [first] = of;
    if (!first) return [];
    const { band } = first;
    return [
      {
        severity: 'error',
        code: 'total-missing',
        file: band.source.file,
        row: band.row,
        text: band.target.target,
        message: `The phospho band ${name} of ${band.unit.sample} has no band of its total protein ${band.target.partner.value} in the same lane, so there is no ratio.`,
        expected: `a band of ${band.target.partner.value} in the same lane of the same blot`,
        mend: `Add the table with ${band.target.partner.value}, name the right partner under Data › Targets, or divide ${name} by its loading control or total-protein stain instead: that is the role «target» there.`,
        more: of.length - 1,
      } satisfies Diagnostic,
    ];
  });
}

function missingLoading(ratios: readonly Ratio[]): Diagnostic[] {
  const bare = ratios.filter(
    ({ measure, loading, band }) =>
      measure === 'protein' && loading === null && band.target.role.value === 'target',
  );
  return [...groupBy(bare, ({ band }) => band.source.file)].map(([file, of]) => {
    const named = new Set(
      of.map(({ band }) => band.target.name.value || 'a protein without a name'),
    );
    const names = [...named].slice(0, 4).join(', ');
    return {
      severity: 'warning',
      code: 'loading-control-missing',
      file,
      message: `No loading control stands beside ${names}, so the signals are compared as they are.`,
      expected: 'a loading control or a total-protein stain in each lane',
      mend: 'Add its table, or give the right target the role «loading» under Data › Targets.',
    } satisfies Diagnostic;
  });
}

function notPositive(bands: readonly Band[]): Diagnostic[] {
  const bad = bands.filter((band) => !(band.signal > 0) && !band.leftOut);
  const [first] = bad;
  if (!first) return [];
  return [
    {
      severity: 'warning',
      code: 'value-not-positive',
      file: first.source.file,
      row: first.row,
      text: String(first.signal),
      message: `The signal of ${first.target.name.value} in ${first.unit.sample || 'a lane without a name'} is ${signalWords(first.signal)}: a ratio with it has no logarithm, so the lane is left out for it.`,
      expected: 'a signal above zero',
      mend: 'Check the background subtraction in the densitometry program; a band below its background cannot be quantified.',
      more: bad.length - 1,
    },
  ];
}
