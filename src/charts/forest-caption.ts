import type { Result } from '../domain/result.ts';
import { adjustmentTextOf, familySizeOf, percentOf } from './describe-result.ts';
import { shorten } from './escape-label.ts';
import type { FigureOptions } from './figure-spec.ts';
import type { FoldAxis } from './fold-axis.ts';
import { isCut, log2FoldOf, log2IntervalOf } from './fold-axis.ts';
import { markOf, marks } from './marks.ts';

/** What the forest plot's points, lines and shades mean, and how the numbers came about. Plain text. */
export function forestCaption(
  results: readonly Result[],
  axis: FoldAxis,
  options: FigureOptions,
): string {
  if (results.length === 0) return '';
  const drawn = results.filter((result) => log2FoldOf(result) !== null);
  const symbols = marks
    .filter((mark) =>
      drawn.some(
        ({ foldChange, verdict }) => foldChange.kind === 'value' && markOf(verdict) === mark,
      ),
    )
    .map((mark) => `${mark.shape}: ${mark.name}`);
  const has = (condition: boolean, sentence: string): string[] => (condition ? [sentence] : []);
  return [
    `Points: fold change of ${groupsOf(results)} (ratio of geometric means)`,
    ...has(
      drawn.some((result) => result.interval !== null),
      ` with ${percentOf(options)} interval`,
    ),
    ', on a log2 axis; line at 1: no change.',
    ...has(symbols.length > 0, ` ${capitalise(symbols.join('; '))}.`),
    ...has(
      results.some(({ expectation }) => expectation !== null),
      ' Shaded: where the table expects the result.',
    ),
    ...has(
      drawn.some((result) => result.indirect),
      ' Small symbols with dotted intervals: indirect evidence (the mRNA of a protein that the table states).',
    ),
    ...has(
      drawn.some(({ foldChange }) => foldChange.kind === 'bound'),
      ` Open arrow: a bound; the value lies in the direction of the arrow${boundVerdicts(drawn)}.`,
    ),
    ...has(
      drawn.some((result) => isCut(axis, log2IntervalOf(result))),
      ' Arrow heads at the edge: the interval goes on beyond the axis.',
    ),
    ` n counts biological replicates: ${sizesOf(results)}.`,
    ...testsOf(results, options),
  ].join('');
}

/** `, green where it agrees`: what the colours of arrows mean. */
function boundVerdicts(drawn: readonly Result[]): string {
  const has = (word: string): boolean =>
    drawn.some(
      ({ foldChange, verdict }) => foldChange.kind === 'bound' && verdict.startsWith(word),
    );
  return [
    ...(has('agrees') ? [', green where it agrees'] : []),
    ...(has('contradicts') ? [', vermilion where it contradicts'] : []),
  ].join('');
}

function groupsOf(results: readonly Result[]): string {
  const pairs = new Set(
    results.map((r) => `${shorten(r.testGroup, 40)} over ${shorten(r.controlGroup, 40)}`),
  );
  return pairs.size > 3 ? 'test over control' : [...pairs].join(', ');
}

/** `3 control, 3 test`, with ranges where rows differ. */
function sizesOf(results: readonly Result[]): string {
  const range = (sizes: readonly number[]): string => {
    const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
    return low === high ? String(low) : `${low}–${high}`;
  };
  return `${range(results.map((r) => r.nControl))} control, ${range(results.map((r) => r.nTest))} test`;
}

/** A sentence an assay: its tests and what their p values are adjusted over. */
function testsOf(results: readonly Result[], options: FigureOptions): string[] {
  return (['qpcr', 'western', 'viability'] as const).flatMap((assay) => {
    const tested = results.filter((result) => result.assay === assay && result.test !== '');
    if (tested.length === 0) return [];
    const tests = [...new Set(tested.map((result) => result.test))].join('; ');
    const size = familySizeOf(options.family ?? results, assay);
    const adjusted = size === 0 ? '' : `; ${adjustmentTextOf(options, size)}`;
    return [` ${assayNames[assay]}: ${tests}${adjusted}.`];
  });
}

const assayNames = { qpcr: 'qRT-PCR', western: 'Western blot', viability: 'Viability' } as const;

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
