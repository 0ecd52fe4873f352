import type { FigureSettings } from '../domain/figure-settings.ts';
import { defaultFigureSettings } from '../domain/figure-settings.ts';
import type { Assay } from '../domain/reading.ts';
import { pointsOf } from '../domain/points-of.ts';
import type { ReplicatePoint, Result } from '../domain/result.ts';
import { adjustmentTextOf, familySizeOf, percentOf, reasonOf } from './describe-result.ts';
import { shorten } from './escape-label.ts';
import type { FigureOptions } from './figure-spec.ts';
import { isCut, log2FoldOf, log2IntervalOf } from './fold-axis.ts';
import { formatFold } from './format-number.ts';
import { markOf } from './marks.ts';
import { lacksControl } from './replicate-points.ts';
import type { ValueAxis } from './value-axis.ts';

const technicalWords: Readonly<Record<Assay, string>> = {
  qpcr: 'well',
  western: 'lane',
  viability: 'well',
};

/** What the points, lines and bars of a replicate plot mean. Plain text. */
export function replicateCaption(
  results: readonly Result[],
  axis: ValueAxis,
  options: FigureOptions,
): string {
  const figures = options.figures ?? defaultFigureSettings;
  const [first] = results;
  const points = results.flatMap((result) => pointsOf(result).map((point) => ({ point, result })));
  if (!first || points.length === 0) return 'No biological replicate could be drawn.';
  const places = points.flatMap(({ point: { log2 } }) => (log2 === null ? [] : [axis.place(log2)]));
  const say = (condition: boolean, sentence: string): string[] => (condition ? [sentence] : []);
  return [
    `Points: biological replicates (${sizesOf(first, results)})${technicalOf(results)}`,
    results.some((result) => result.pairing === 'paired' && hasPairs(pointsOf(result)))
      ? '; lines join pairs.'
      : '.',
    ` ${controlSentence(first)}`,
    ...say(figures.style === 'bars', ` ${barSentence(figures)}`),
    ...say(
      points.some(({ point, result }) => point.log2 === null && !lacksControl(point, result)),
      ' Open triangles at the bottom: undetermined.',
    ),
    ...say(
      points.some(({ point, result }) => lacksControl(point, result)),
      ' Open triangles at the top: measured, without a control value to relate them to.',
    ),
    ...say(
      places.some((place) => place < axis.range[0] || place > axis.range[1]),
      ' Filled triangles at the edge: beyond the axis.',
    ),
    ` ${estimateSentences(results, options)}`,
    ...say(
      results.some((result) => isIntervalCut(result, axis)),
      cutSentence,
    ),
    ...say(
      results.some((result) => isMarked(result)),
      ` ${markSentence(results)}`,
    ),
    ...say(figures.showsExpectation && hasSide(first), ` ${sideSentence(first)}`),
    bracketSentence(results, figures.significance),
  ].join('');
}

/** `3 Parental, 3 Resistant`; of many groups, whose columns say it, `n = 12 a group`. */
function sizesOf(first: Result, results: readonly Result[]): string {
  if (results.length === 1) {
    return `${first.nControl} ${clipName(first.controlGroup)}, ${first.nTest} ${clipName(first.testGroup)}`;
  }
  const sizes = [first.nControl, ...results.map(({ nTest }) => nTest)];
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  return `n = ${low === high ? low : `${low}–${high}`} a group`;
}

const cutSentence = ' Arrow heads at its ends: the interval goes on beyond the axis.';

function isIntervalCut(result: Result, axis: ValueAxis): boolean {
  const interval = log2IntervalOf(result);
  return isCut(axis, interval && [axis.place(interval[0]), axis.place(interval[1])]);
}

function barSentence({ scale }: FigureSettings): string {
  return scale === 'linear'
    ? 'Bars: arithmetic mean ± SD of the replicates’ folds; the tests are on log2.'
    : 'Bars: geometric mean ± SD of the replicates on log2.';
}

function isMarked({ expectation, foldChange }: Result): boolean {
  return expectation !== null && foldChange.kind === 'value';
}

/** `Filled circle: agrees.` for each verdict that is drawn. */
function markSentence(results: readonly Result[]): string {
  const drawn = new Set(results.filter(isMarked).map(({ verdict }) => markOf(verdict)));
  const words = [...drawn].map(({ shape, name }) => `${shape} on the bar: ${name}`).join('; ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function hasSide({ expectation }: Result): boolean {
  return (expectation?.region.above ?? expectation?.region.below ?? null) !== null;
}

function sideSentence({ expectation }: Result): string {
  return `Shaded: where “${expectation?.expected ?? ''}” leads one to expect it.`;
}

/** The key of the brackets; '' without any. */
function bracketSentence(
  results: readonly Result[],
  significance: FigureSettings['significance'],
): string {
  if (significance === 'none' || results.every(({ pValue }) => pValue === null)) return '';
  const kind = results.some(({ pAdjusted }) => pAdjusted !== null) ? 'adjusted p' : 'p';
  return significance === 'p'
    ? ` Over the bracket: ${kind}.`
    : ` ${kind === 'p' ? 'p' : 'Adjusted p'}: * < 0.05, ** < 0.01, *** < 0.001, **** < 0.0001, ns not below 0.05.`;
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
    pointsOf(result)
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
function technicalOf(results: readonly Result[]): string {
  const assay = results[0]?.assay ?? 'qpcr';
  const points = results.flatMap(pointsOf);
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
function controlSentence(result: Result): string {
  const { controlGroup, assay } = result;
  const controls = pointsOf(result).filter(
    (point) => point.side === 'control' && point.log2 !== null,
  );
  const control = clipName(controlGroup);
  if (controls.length === 0) return `Line at 1: ${control}.`;
  const forced = assay === 'western' && controls.every(({ log2 }) => Math.abs(log2 ?? 0) < 1e-9);
  return forced
    ? `Line at 1: ${control}, set to 1 in each blot, hence without an interval.`
    : `Line at 1: geometric mean of ${control}.`;
}

/** One sentence for each kind of estimate; the groups are named only where kinds differ. */
function estimateSentences(results: readonly Result[], options: FigureOptions): string {
  const kinds = new Map<string, Result[]>();
  for (const result of results) {
    const sentence = estimateSentence(result, options, results.length === 1);
    kinds.set(sentence, [...(kinds.get(sentence) ?? []), result]);
  }
  return [...kinds]
    .map(([sentence, own]) =>
      kinds.size === 1
        ? sentence
        : `${own.map(({ testGroup }) => clipName(testGroup)).join(', ')}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
    )
    .join(' ');
}

function estimateSentence(result: Result, options: FigureOptions, isNamed: boolean): string {
  const { foldChange } = result;
  if (log2FoldOf(result) === null) {
    const reason = reasonOf(result);
    return `No estimate${reason === '' ? '' : `: ${reason}`}.`;
  }
  if (foldChange.kind === 'bound') {
    return `Open arrow beside the points: a bound, the fold change is ${foldChange.relation === '<' ? 'at most' : 'at least'} this.`;
  }
  const name = options.figures?.style === 'bars' ? 'Short bar beside the points' : 'Bar';
  const bar = isNamed
    ? `${name}: geometric mean of ${clipName(result.testGroup)} over ${clipName(result.controlGroup)}`
    : `${name}: geometric mean over it`;
  if (result.interval === null) return `${bar}, without an interval.`;
  const size = options.family ? familySizeOf(options.family, result.assay) : null;
  const adjustment = result.inFamily ? adjustmentTextOf(options, size) : 'p not adjusted';
  const test = result.test === '' ? '' : ` (${result.test}, ${adjustment})`;
  return `${bar}${isNamed ? '' : ','} with ${percentOf(options)} interval${test}.`;
}

/** Names from files may be longer than the rest of the caption. */
function clipName(name: string): string {
  return shorten(name, 40);
}
