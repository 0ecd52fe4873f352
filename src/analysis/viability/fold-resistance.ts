import type { FoldEstimate, Result } from '../../domain/result.ts';
import { compareCurves } from '../../stats/compare-curves.ts';
import type { Comparison } from '../compare-groups.ts';
import { compareGroups } from '../compare-groups.ts';
import { pointsOfGroups } from '../points-of-groups.ts';
import type { Contrast, Finding } from '../finding.ts';
import type { Design } from '../pairing.ts';
import type { Replicate } from '../replicate.ts';
import type { StudyIndex } from '../study-index.ts';
import type { SeriesCurve } from './dose-curves.ts';

/** From so many biological replicates with an IC50 each the fold is tested over replicates. */
const fewestReplicates = 3;

/**
 * Fold resistance of one compound: IC50 of the test group over that of the control. With three or more biological
 * replicates of each it is a t-test of log IC50 over replicates (paired where the replicates come in pairs), else
 * the ratio of the two fitted curves. An IC50 beyond the doses is carried into the fold as a bound.
 */
export function foldResistance(
  index: StudyIndex,
  contrast: Contrast,
  control: SeriesCurve,
  test: SeriesCurve,
): Finding {
  const { settings } = index.study;
  const replicatesOf = (curve: SeriesCurve): Replicate[] => toReplicates(curve);
  const [ofControl, ofTest] = [replicatesOf(control), replicatesOf(test)];
  const design = designOf(ofControl, ofTest, settings.pairing);
  const isOverReplicates =
    Math.min(ofControl.length, ofTest.length) >= fewestReplicates &&
    [...control.replicates, ...test.replicates].every(({ reading }) => reading.relation === '=');
  const difference = differenceNotes(control, test);
  const base = {
    ...contrast,
    assay: 'viability',
    target: control.series.compound,
    measure: 'IC50 ratio',
    inFamily: true,
  } as const;
  if (isOverReplicates) {
    return {
      ...base,
      design,
      scale: 'log IC50',
      comparison: compareGroups(ofControl, ofTest, design, settings.confidence),
      points: pointsOfGroups(ofControl, ofTest, design, false),
      notes: difference,
    };
  }
  const comparison = fromCurves(control, test, settings.confidence);
  return {
    ...base,
    design: { kind: 'unpaired', reason: 'two fitted curves are compared', keyOf: byRun },
    scale: 'ln IC50',
    comparison,
    points: pointsOf(control, test),
    // Wells of one plate are no replicates, so a curve decides a direction and no more.
    judged: { nControl: 2, nTest: 2, interval: null },
    notes: [
      ...difference,
      ...(comparison.interval === null
        ? []
        : ['interval from the fits of all wells, not from biological replicates']),
    ],
  };
}

const byRun: Design['keyOf'] = (unit) => unit.run;
const byReplicate: Design['keyOf'] = (unit) => unit.replicate;

function designOf(
  control: readonly Replicate[],
  test: readonly Replicate[],
  pairing: 'auto' | 'paired' | 'unpaired',
): Design {
  const names = new Set(test.map(({ unit }) => unit.replicate));
  const isPaired =
    control.length === test.length && control.every(({ unit }) => names.has(unit.replicate));
  if (pairing !== 'unpaired' && isPaired) {
    return {
      kind: 'paired',
      reason: 'paired by replicate: each has both curves',
      keyOf: byReplicate,
    };
  }
  return {
    kind: 'unpaired',
    reason:
      pairing === 'unpaired'
        ? 'unpaired was chosen'
        : 'not paired: the replicates of the two groups have different names',
    keyOf: byRun,
  };
}

function toReplicates({ series, replicates }: SeriesCurve): Replicate[] {
  return replicates.flatMap(({ replicate, reading }) => {
    if (reading.ic50 === null || reading.relation !== '=') return [];
    const unit = {
      sample: replicate,
      line: series.line,
      group: series.group,
      replicate,
      run: replicate,
      runLabel: replicate,
      batch: '',
    };
    return [{ unit, log2: Math.log2(reading.ic50), upperBound: null, technical: reading.points }];
  });
}

/** Biological replicates of a series; one where nothing tells several apart. */
function sizeOf({ series }: SeriesCurve): number {
  return Math.max(1, series.replicates.length);
}

/** The fold from the curves over all wells: a ratio, a bound, or nothing. */
function fromCurves(control: SeriesCurve, test: SeriesCurve, confidence: number): Comparison {
  const [a, b] = [control.reading, test.reading];
  const nothing: Comparison = {
    nControl: sizeOf(control),
    nTest: sizeOf(test),
    log2FoldChange: null,
    seLog2: null,
    foldChange: { kind: 'none' },
    interval: null,
    pValue: null,
    method: null,
    absentInTest: false,
    notes: [],
  };
  if (control.series.unit !== test.series.unit || a.ic50 === null || b.ic50 === null) {
    const [missing] = [control, test].filter(({ reading }) => reading.ic50 === null);
    const why = missing
      ? `no fold: ${missing.series.group} has no IC50 (${missing.reading.notes[0] ?? 'no curve'})`
      : 'no fold: the two curves are in different units';
    return { ...nothing, notes: [why] };
  }
  const ratio = b.ic50 / a.ic50;
  if (a.relation === '=' && b.relation === '=' && a.fit && b.fit) {
    const points = [control, test].flatMap(({ series }) =>
      series.fitted.map(({ dose, percent }) => ({ dose, response: percent })),
    );
    const { logRatio } = compareCurves(a.fit, b.fit, points, confidence);
    const { low, high, standardError } = logRatio;
    const interval =
      low === null || high === null ? null : { low: Math.exp(low), high: Math.exp(high) };
    const value: Comparison = {
      ...nothing,
      log2FoldChange: logRatio.estimate / Math.LN2,
      foldChange: { kind: 'value', value: ratio },
      method: 'curves',
    };
    // One replicate says nothing of the next: what the wells of its plate say is told in words.
    if (Math.min(nothing.nControl, nothing.nTest) < 2) {
      return {
        ...value,
        notes: interval === null ? [] : [`${wordsOf(interval)} by the fits of one plate alone`],
      };
    }
    return {
      ...value,
      seLog2: standardError === null ? null : standardError / Math.LN2,
      interval,
    };
  }
  return { ...nothing, ...boundOf(control, test, ratio) };
}

function wordsOf({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${Number(low.toPrecision(4))} to ${Number(high.toPrecision(4))}`;
}

/** What `>` and `<` of either side leave of the ratio. */
function boundOf(
  { reading: a }: SeriesCurve,
  { reading: b }: SeriesCurve,
  ratio: number,
): Pick<Comparison, 'foldChange' | 'notes'> {
  const isAbove =
    (b.relation === '>' && a.relation !== '>') || (b.relation === '=' && a.relation === '<');
  const isBelow =
    (b.relation === '<' && a.relation !== '<') || (b.relation === '=' && a.relation === '>');
  if (!isAbove && !isBelow) {
    const where = a.relation === '>' ? 'above' : 'below';
    return {
      foldChange: { kind: 'none' },
      notes: [`no fold: both IC50 lie ${where} the tested doses`],
    };
  }
  const relation = isAbove ? '>' : '<';
  const foldChange: FoldEstimate = { kind: 'bound', relation, value: ratio };
  // The far end of the other side's interval gives the bound that is safe.
  const [sure, limit] =
    a.relation === '=' ? [b.ic50, isAbove ? a.high : a.low] : [isAbove ? b.low : b.high, a.ic50];
  const safe = sure === null || limit === null ? null : sure / limit;
  return {
    foldChange,
    notes: [
      'no p: a bound instead of an estimate',
      ...(safe === null || safe === ratio
        ? []
        : [
            `${relation}${Number(safe.toPrecision(3))} when the interval of the ${a.relation === '=' ? 'control' : 'test'} IC50 is counted in`,
          ]),
    ],
  };
}

/** log2 IC50 of each replicate over the control's own mean. */
function pointsOf(control: SeriesCurve, test: SeriesCurve): Result['points'] {
  const [ofControl, ofTest] = [toReplicates(control), toReplicates(test)];
  if (ofControl.length === 0) return [];
  const design: Design = { kind: 'unpaired', reason: '', keyOf: byRun };
  return pointsOfGroups(ofControl, ofTest, design, false);
}

function differenceNotes(control: SeriesCurve, test: SeriesCurve): string[] {
  const [a, b] = [control.reading.fit, test.reading.fit];
  if (!a || !b) return [];
  const points = [control, test].flatMap(({ series }) =>
    series.fitted.map(({ dose, percent }) => ({ dose, response: percent })),
  );
  const { difference } = compareCurves(a, b, points);
  if (difference?.kind !== 'computed') return [];
  const [numerator, denominator] = difference.degreesOfFreedom;
  const p =
    difference.pValue < 0.0001 ? '< 0.0001' : `= ${Number(difference.pValue.toPrecision(2))}`;
  return [
    `curves ${difference.pValue < 0.05 ? 'differ' : 'do not differ'} (extra sum of squares, F(${numerator}, ${denominator}) = ${Number(difference.statistic.toPrecision(3))}, p ${p} over wells)`,
  ];
}
