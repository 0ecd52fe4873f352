import type { QualityFlag } from '../../domain/qpcr-report.ts';
import { median } from '../../stats/median.ts';
import type { StudyIndex } from '../study-index.ts';
import { runLabel } from '../study-index.ts';
import type { Wells } from './gather-wells.ts';
import { noRtShare, noRtVerdict, noRtWords, partnerOfNoRt } from './no-rt.ts';
import type { NoTemplateGap } from './no-template.ts';
import { noTemplateGap } from './no-template.ts';
import type { Normalised } from './normalise.ts';
import { referenceOf } from './normalise.ts';
import { describeSpread, explainingWell } from './technical-outlier.ts';
import type { WellChecks, WellReference } from './well-checks.ts';
import { lateCq, placeOfWell } from './well-checks.ts';
import type { WellSets } from './well-sets.ts';
import { cqsOf, detectedIn, setsWhere, targetOf, unitOf } from './well-sets.ts';

/** Melting temperatures further from the median of their target and run are odd, in °C. */
const meltingTolerance = 1;

/** Flags that are listed in full; a list beyond this is nobody's to read. */
const mostFlags = 5000;

/** What is odd about wells, found once for the flags and the problems. */
export interface OddWells {
  /** Largest distance between the wells of each set, in cycles. */
  readonly spreads: Float64Array;
  readonly gaps: readonly NoTemplateGap[];
}

/** Every rule that was looked at and broken, with its number, in the order of the rules. */
export function findFlags(
  index: StudyIndex,
  wells: Wells,
  checks: WellChecks,
  normalised: Normalised,
  { spreads, gaps }: OddWells,
): { readonly flags: readonly QualityFlag[]; readonly flagCount: number } {
  const wide = wideSets(wells.sets, spreads, index.study.settings.qpcr.spreadLimit);
  const all = [
    ...spreadFlags(index, wells.sets, wide.slice(0, mostFlags), spreads),
    ...undeterminedFlags(wells.sets),
    ...noTemplateFlags(gaps),
    ...noRtFlags(index, wells, checks),
    ...meltingFlags(index, checks),
    ...checks.secondPeaks.map((well) => secondPeakFlag(index, well)),
    ...referenceFlags(normalised),
    ...checks.late.slice(0, mostFlags).map((well) => lateFlag(index, well)),
  ];
  const unlisted =
    Math.max(0, checks.late.length - mostFlags) + Math.max(0, wide.length - mostFlags);
  return { flags: all.slice(0, mostFlags), flagCount: all.length + unlisted };
}

type Where = Pick<QualityFlag, 'run' | 'sample' | 'target' | 'position'>;

function whereOfSet(sets: WellSets, set: number): Where {
  const { runLabel: run, sample } = unitOf(sets, set);
  return { run, sample, target: targetOf(sets, set).name, position: '' };
}

function whereOfWell(index: StudyIndex, well: WellReference): Where {
  const { run, sample, target, position } = placeOfWell(index, well);
  return { run: runLabel(well.source, run), sample, target, position };
}

/** Sets of wells further apart than the limit, the widest first. */
function wideSets(sets: WellSets, spreads: Float64Array, limit: number): number[] {
  const spreadOf = (set: number): number => spreads[set] ?? 0;
  return setsWhere(sets, (set) => spreadOf(set) > limit && !unitOf(sets, set).leftOut).toSorted(
    (a, b) => spreadOf(b) - spreadOf(a),
  );
}

function spreadFlags(
  index: StudyIndex,
  sets: WellSets,
  wide: readonly number[],
  spreads: Float64Array,
): QualityFlag[] {
  const limit = index.study.settings.qpcr.spreadLimit;
  return wide.map((set) => {
    const cqs = cqsOf(sets, set);
    const which = explainingWell(cqs, limit);
    const i = which === null ? undefined : sets.readings[(sets.first[set] ?? 0) + which];
    const { source } = unitOf(sets, set);
    const suggestion = i === undefined ? null : placeOfWell(index, { source, i });
    return {
      ...whereOfSet(sets, set),
      rule: 'technical spread',
      limit: `at most ${limit} cycles apart`,
      value: spreads[set] ?? null,
      unit: 'cycles',
      severity: 'warning',
      position: suggestion?.position ?? '',
      words: describeSpread(cqs, limit, suggestion !== null),
      suggestion,
    };
  });
}

function undeterminedFlags(sets: WellSets): QualityFlag[] {
  const someUndetermined = setsWhere(
    sets,
    (set) => (sets.undetermined[set] ?? 0) > 0 && !unitOf(sets, set).leftOut,
  );
  return someUndetermined.map((set) => {
    const undetermined = sets.undetermined[set] ?? 0;
    const detected = detectedIn(sets, set);
    return {
      ...whereOfSet(sets, set),
      rule: 'undetermined wells',
      limit: 'none undetermined',
      value: undetermined,
      unit: `of ${undetermined + detected} wells`,
      severity: detected > 0 ? 'warning' : 'info',
      words:
        detected > 0
          ? 'Some wells amplified and some did not: those that did are averaged, and none is replaced by a number.'
          : 'No well amplified: the replicate stays undetermined, below the last cycle, and is never set to 40.',
      suggestion: null,
    };
  });
}

function noTemplateFlags(gaps: readonly NoTemplateGap[]): QualityFlag[] {
  return gaps
    .filter(({ gap }) => gap < noTemplateGap)
    .map(({ run, target, gap, cq }) => ({
      rule: 'no-template gap',
      limit: `at least ${noTemplateGap} cycles after the weakest sample`,
      value: gap,
      unit: 'cycles',
      severity: 'warning',
      run: run.label,
      sample: 'no-template control',
      target,
      position: '',
      words: `The no-template control came up at Cq ${cq.toFixed(2)}: contamination or primer dimers may be in the samples' signal.`,
      suggestion: null,
    }));
}

function noRtFlags(index: StudyIndex, wells: Wells, checks: WellChecks): QualityFlag[] {
  if (checks.noRt.length === 0) return [];
  const partnerOf = partnerOfNoRt(wells.sets);
  return checks.noRt.flatMap((noRt): QualityFlag[] => {
    const partner = partnerOf(noRt);
    if (noRt.lowest === null || partner === null) return [];
    const difference = noRt.lowest - partner;
    const verdict = noRtVerdict(difference);
    if (verdict === 'pass') return [];
    return [
      {
        ...whereOfWell(index, noRt.first),
        rule: 'no-RT share',
        limit: 'under 0.8 % (7 cycles later) passes, over 3.1 % (5 cycles) is a warning',
        value: noRtShare(difference),
        unit: '%',
        severity: verdict === 'warn' ? 'warning' : 'info',
        words: noRtWords(difference),
        suggestion: null,
      },
    ];
  });
}

function meltingFlags(index: StudyIndex, checks: WellChecks): QualityFlag[] {
  return checks.melting.flatMap(({ temperatures, wells }) => {
    const usual = median(temperatures);
    return wells.flatMap((well, i): QualityFlag[] => {
      const distance = (temperatures[i] ?? usual) - usual;
      if (Math.abs(distance) <= meltingTolerance) return [];
      return [
        {
          ...whereOfWell(index, well),
          rule: 'melting temperature',
          limit: `within ${meltingTolerance} °C of the target's median`,
          value: temperatures[i] ?? null,
          unit: '°C',
          severity: 'warning',
          words: `The product melts ${Math.abs(distance).toFixed(1)} °C ${distance < 0 ? 'below' : 'above'} the ${usual.toFixed(1)} °C of the others: it may be another product.`,
          suggestion: null,
        },
      ];
    });
  });
}

function secondPeakFlag(index: StudyIndex, well: WellReference): QualityFlag {
  return {
    ...whereOfWell(index, well),
    rule: 'second melting peak',
    limit: 'one peak',
    value: well.source.readings.numbers.secondTm?.[well.i] ?? null,
    unit: '°C',
    severity: 'warning',
    words: 'A second peak says that two products, or primer dimers, are in the well.',
    suggestion: null,
  };
}

function referenceFlags(normalised: Normalised): QualityFlag[] {
  const { sets, targets } = normalised;
  const unreferenced = targets.filter(
    (set) =>
      referenceOf(normalised, set).missingReferences.length > 0 && !unitOf(sets, set).leftOut,
  );
  return unreferenced.map((set) => ({
    ...whereOfSet(sets, set),
    rule: 'missing reference gene',
    limit: 'every reference gene detected in every replicate',
    value: null,
    unit: '',
    severity: 'warning',
    words: `There is no Cq of ${referenceOf(normalised, set).missingReferences.join(', ')}, so ΔCq would rest on other genes than elsewhere; it is left out.`,
    suggestion: null,
  }));
}

function lateFlag(index: StudyIndex, well: WellReference): QualityFlag {
  const cq = well.source.readings.value[well.i] ?? null;
  return {
    ...whereOfWell(index, well),
    rule: 'late Cq',
    limit: `at most ${lateCq} cycles`,
    value: cq,
    unit: 'Cq',
    severity: 'warning',
    words: 'So few copies are left to chance. The well is kept.',
    suggestion: null,
  };
}
