import type { Assay } from '../domain/reading.ts';
import type { ReplicatePoint, Result } from '../domain/result.ts';
import { adjustmentTextOf, familySizeOf, percentOf, reasonOf } from './describe-result.ts';
import type { FigureOptions } from './figure-spec.ts';
import type { FoldAxis } from './fold-axis.ts';
import { isCut, log2FoldOf, log2IntervalOf } from './fold-axis.ts';
import { formatFold } from './format-number.ts';
import { lacksControl } from './replicate-points.ts';

const technicalWords: Readonly<Record<Assay, string>> = {
  qpcr: 'well',
  western: 'lane',
  viability: 'well',
};

/** What the points, lines and the bar of a replicate plot mean. Plain text. */
export function replicateCaption(result: Result, axis: FoldAxis, options: FigureOptions): string {
  const { points } = result;
  if (points.length === 0) return 'No biological replicate could be drawn.';
  return [
    `Points: biological replicates (${result.nControl} ${result.controlGroup}, ${result.nTest} ${result.testGroup})${technicalOf(result)}`,
    result.pairing === 'paired' && hasPairs(points) ? '; lines join pairs.' : '.',
    ` ${controlSentence(result)}`,
    ...(points.some((point) => point.log2 === null && !lacksControl(point, result))
      ? [' Open triangles at the bottom: undetermined.']
      : []),
    ...(points.some((point) => lacksControl(point, result))
      ? [' Open triangles at the top: measured, without a control value to relate them to.']
      : []),
    ` ${estimateSentence(result, options)}`,
    ...(isCut(axis, log2IntervalOf(result))
      ? [' Arrow heads at its ends: the interval goes on beyond the axis.']
      : []),
  ].join('');
}

/** A point's hover lines. Plain text. */
export function describePoint(point: ReplicatePoint, result: Result): string[] {
  const group = point.side === 'control' ? result.controlGroup : result.testGroup;
  const technical = technicalWords[result.assay];
  return [
    group,
    valueOf(point, result),
    point.run,
    point.technical > 1 ? `mean of ${point.technical} technical ${technical}s` : '',
    point.pair === null ? '' : `pair ${point.pair}`,
  ];
}

/** The replicates' values as a sentence. */
export function describePoints(result: Result): string {
  const list = (side: ReplicatePoint['side']): string =>
    result.points
      .filter((point) => point.side === side)
      .map((point) => (point.log2 === null ? valueOf(point, result) : formatFold(2 ** point.log2)))
      .join(', ') || 'none';
  return `Replicates relative to ${result.controlGroup}: ${result.controlGroup} ${list('control')}; ${result.testGroup} ${list('test')}.`;
}

function valueOf(point: ReplicatePoint, result: Result): string {
  if (point.log2 !== null) return `${formatFold(2 ** point.log2)} of ${result.controlGroup}`;
  return lacksControl(point, result)
    ? 'measured, no control value to relate it to'
    : 'undetermined';
}

/** `, each the mean of its 3 technical wells`. */
function technicalOf({ points, assay }: Result): string {
  const counts = points.map((point) => point.technical).filter((count) => count > 0);
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  if (counts.length === 0 || high <= 1) return '';
  const number = low === high ? String(low) : `${low}–${high}`;
  return `, each the mean of its ${number} technical ${technicalWords[assay]}s`;
}

function hasPairs(points: readonly ReplicatePoint[]): boolean {
  return points.some((point) => point.pair !== null);
}

/** A control that is 1 by construction has no spread to show. */
function controlSentence({ points, controlGroup, assay }: Result): string {
  const controls = points.filter((point) => point.side === 'control' && point.log2 !== null);
  if (controls.length === 0) return `Line at 1: ${controlGroup}.`;
  const forced = assay === 'western' && controls.every(({ log2 }) => Math.abs(log2 ?? 0) < 1e-9);
  return forced
    ? `Line at 1: ${controlGroup}, set to 1 in each blot, hence without an interval.`
    : `Line at 1: geometric mean of ${controlGroup}.`;
}

function estimateSentence(result: Result, options: FigureOptions): string {
  const { foldChange } = result;
  if (log2FoldOf(result) === null) {
    const reason = reasonOf(result);
    return `No estimate${reason === '' ? '' : `: ${reason}`}.`;
  }
  if (foldChange.kind === 'bound') {
    return `Open arrow beside the points: a bound, the fold change is ${foldChange.relation === '<' ? 'at most' : 'at least'} this.`;
  }
  const bar = `Bar: geometric mean of ${result.testGroup} over ${result.controlGroup}`;
  if (result.interval === null) return `${bar}, without an interval.`;
  const size = options.family ? familySizeOf(options.family, result.assay) : null;
  const adjustment = result.inFamily ? adjustmentTextOf(options, size) : 'p not adjusted';
  const test = result.test === '' ? '' : ` (${result.test}, ${adjustment})`;
  return `${bar} with ${percentOf(options)} interval${test}.`;
}
