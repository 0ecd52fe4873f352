import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { CurveReport, EfficiencyRow, ValidationSlope } from '../../domain/qpcr-report.ts';
import { flatSlope } from '../../domain/qpcr-report.ts';
import type { QpcrSettings } from '../../domain/qpcr-settings.ts';
import type { StandardCurve } from '../../stats/standard-curve.ts';
import { standardCurve } from '../../stats/standard-curve.ts';
import { validationSlope } from './validation-slope.ts';
import type { Standards } from './standards.ts';

/** Factors outside this are odd enough to be said (90–105 % is good practice; MIQE). */
const usual = { low: 1.8, high: 2.1 };

/** Factors that no amplification has: 1 is none at all, and 2 is all that can double. A curve may read a little more. */
const possible = { above: 1, atMost: 3 };

const perfect = 2;

/**
 * The amplification factor of every target: typed, else of its standard curve where that was chosen, else perfect
 * doubling; and what is odd about it.
 */
export function findEfficiencies(
  targets: readonly string[],
  standards: ReadonlyMap<string, Standards>,
  settings: QpcrSettings,
  confidence: number,
  references: readonly string[] = [],
): EfficiencyRow[] {
  const typed = new Map(settings.efficiencies.map(({ target, factor }) => [target, factor]));
  return targets.map((target) => {
    const ofTarget = standards.get(target);
    const curve = ofTarget ? standardCurve(ofTarget.amounts, ofTarget.cqs, confidence) : null;
    const report = ofTarget && curve ? toReport(curve, ofTarget) : null;
    const validation =
      ofTarget && !references.includes(target)
        ? validationSlope(
            ofTarget,
            references.map((gene) => standards.get(gene)),
          )
        : null;
    const base = { target, curve: report, validation };
    const assumed = { ...base, factor: perfect, origin: 'assumed' } as const;
    const factor = typed.get(target);
    if (factor !== undefined) {
      if (isPossible(factor)) return judged(base, factor, 'typed', '');
      return {
        ...assumed,
        concern: 'efficiency-unusable',
        words: `The typed factor ${factor} cannot be one: 1 means that nothing is amplified, and 2 that everything doubles. Perfect doubling is assumed instead.`,
      };
    }
    if (!curve) return { ...assumed, concern: '', words: '' };
    const unusable = unusableCurve(curve, ofTarget);
    if (unusable !== '' || !report) {
      return { ...assumed, concern: 'standard-curve-unusable', words: unusable };
    }
    if (settings.fromCurves) {
      return judged(base, report.efficiency, 'curve', looseness(report));
    }
    const words = [
      'The curve is shown and not used: choose «From standard curves» to reckon with it.',
      steepness(validation),
    ];
    return { ...assumed, concern: '', words: words.filter((text) => text !== '').join(' ') };
  });
}

function judged(
  base: Pick<EfficiencyRow, 'target' | 'curve' | 'validation'>,
  factor: number,
  origin: 'typed' | 'curve',
  more: string,
): EfficiencyRow {
  const words = [oddness(factor), more].filter((text) => text !== '').join(' ');
  return {
    ...base,
    factor,
    origin,
    concern: words === '' ? '' : 'efficiency-unusual',
    words,
  };
}

function isPossible(factor: number): boolean {
  return factor > possible.above && factor <= possible.atMost;
}

function oddness(factor: number): string {
  if (factor >= usual.low && factor <= usual.high) return '';
  return factor < usual.low
    ? `A factor of ${factor.toFixed(2)} is below ${usual.low}: the assay may be inhibited or its primers poor.`
    : `A factor of ${factor.toFixed(2)} is above ${usual.high}, more than doubling: think of inhibition at the high amounts, or of pipetting.`;
}

/** Said only while perfect doubling is reckoned with: factors of curves take care of it. */
function steepness(validation: ValidationSlope | null): string {
  if (validation === null || Math.abs(validation.slope) < flatSlope) return '';
  return `ΔCq to the reference genes changes by ${validation.slope.toFixed(2).replace('-', '−')} cycles a decade of the amount, more than the ${flatSlope} that 2^−ΔΔCq allows.`;
}

function looseness({ rSquared }: CurveReport): string {
  if (rSquared === null || rSquared >= 0.98) return '';
  return `R² is ${rSquared.toFixed(3)}, below 0.98: the points scatter about the line.`;
}

function unusableCurve(curve: StandardCurve, standards: Standards | undefined): string {
  if (curve.kind === 'computed') {
    return isPossible(curve.efficiency)
      ? ''
      : `The curve gives a factor of ${curve.efficiency.toFixed(2)}, which no amplification has; perfect doubling is assumed.`;
  }
  if (curve.reason === 'wrong-sign') {
    return 'Cq does not fall with the amount as it should: the amounts may be dilution factors, or in the wrong order. Perfect doubling is assumed.';
  }
  const amounts = new Set(standards?.amounts).size;
  return `The standard curve has ${amounts} amount${amounts === 1 ? '' : 's'}, and two points always lie on a line: at least three are needed, five are good. Perfect doubling is assumed.`;
}

function toReport(curve: StandardCurve, standards: Standards): CurveReport | null {
  if (curve.kind !== 'computed') return null;
  return {
    slope: curve.slope,
    intercept: curve.intercept,
    rSquared: curve.rSquared,
    efficiency: curve.efficiency,
    standardError: curve.efficiencyStandardError,
    interval: curve.interval,
    points: standards.amounts.map((amount, i) => ({ amount, cq: standards.cqs[i] ?? 0 })),
    files: [...standards.files],
  };
}

const mends = {
  'standard-curve-unusable':
    'Check the amounts of the standards in the file, or type a factor under qRT-PCR › Efficiency.',
  'efficiency-unusable':
    'Type the factor a cycle, such as 1.95; an efficiency of 95 % is a factor of 1.95.',
  'efficiency-unusual': 'Look at the standard curve; the factor is used as it stands.',
} as const;

/** What the user has to know of the factors, told once a kind. */
export function efficiencyProblems(rows: readonly EfficiencyRow[]): Diagnostic[] {
  return Object.entries(mends).flatMap(([concern, mend]): Diagnostic[] => {
    const [first, ...others] = rows.filter((row) => row.concern === concern);
    if (!first || first.concern === '') return [];
    return [
      {
        severity: 'warning',
        code: first.concern,
        message: `${first.target}: ${first.words}`,
        expected: `a factor from ${usual.low} to ${usual.high} a cycle`,
        mend,
        more: others.length,
      },
    ];
  });
}
