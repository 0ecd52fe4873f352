import type { Diagnostic } from '../../domain/diagnostic.ts';
import { groupBy } from '../group-by.ts';
import { linesProblem } from '../group-problems.ts';
import type { StudyIndex } from '../study-index.ts';
import type { SeriesCurve } from './dose-curves.ts';
import type { DoseSeries } from './dose-series.ts';
import type { Well } from './gather-wells.ts';
import { percentFactor } from './normalise.ts';

/** What keeps the plates of a study from becoming curves, or makes their curves doubtful. */
export function findViabilityProblems(
  index: StudyIndex,
  wells: readonly Well[],
  curves: readonly SeriesCurve[],
  linesWithoutContrast: readonly string[],
): Diagnostic[] {
  const series = curves.map((curve) => curve.series);
  return [
    ...layoutProblems(wells),
    ...controlProblems(wells),
    ...unitProblems(wells, series),
    ...signalProblems(series),
    ...curves.flatMap(curveProblems),
    ...aromataseProblems(index, series),
    ...linesProblem(index, 'viability', linesWithoutContrast),
  ];
}

function layoutProblems(wells: readonly Well[]): Diagnostic[] {
  const unknown = wells.filter(
    ({ role, dose, leftOut }) =>
      !leftOut && (role === 'unknown' || (role === 'treated' && !(dose >= 0))),
  );
  return [...groupBy(unknown, ({ plate }) => plate).values()].flatMap((of): Diagnostic[] => {
    const [first] = of;
    if (!first) return [];
    const onPlate = first.position !== '';
    return [
      {
        severity: 'warning',
        code: onPlate ? 'layout-missing' : 'dose-missing',
        file: first.source.file,
        row: first.row,
        message: onPlate
          ? of.length === 1
            ? `Nothing says which compound and dose stand in well ${first.position} of ${first.label}, so it takes no part.`
            : `Nothing says which compound and dose stand in ${of.length} wells of ${first.label} (${first.position} and on), so they take no part.`
          : `${of.length === 1 ? 'A row' : `${of.length} rows`} of ${first.label} ${of.length === 1 ? 'states no dose, so it takes' : 'state no dose, so they take'} no part.`,
        expected: 'blank, vehicle or a compound with its dose for each well',
        mend: 'Drop the layout file of the plate on the page, or paint the wells in the plate editor under Viability.',
      },
    ];
  });
}

function controlProblems(wells: readonly Well[]): Diagnostic[] {
  const raw = wells.filter((well) => !well.leftOut && percentFactor(well) === null);
  return [...groupBy(raw, ({ plate }) => plate).values()].flatMap((of): Diagnostic[] => {
    const [first] = of;
    if (!first || !of.some(({ role }) => role === 'treated')) return [];
    const problems: Diagnostic[] = [];
    if (!of.some(({ role }) => role === 'blank')) {
      problems.push({
        severity: 'warning',
        code: 'blank-missing',
        file: first.source.file,
        message: `${first.label} has no blank wells, so nothing was subtracted from its signals; viability comes out too high at strong doses.`,
        expected: 'a few wells with medium and reagent but without cells',
        mend: 'Mark the blank wells in the plate editor; without any, read the IC50 with care.',
      });
    }
    const hasOwnControl = of.every(
      ({ role, untreated }) => role !== 'treated' || Number.isFinite(untreated),
    );
    if (!hasOwnControl && !of.some(({ role }) => role === 'vehicle')) {
      problems.push({
        severity: 'warning',
        code: 'vehicle-missing',
        file: first.source.file,
        message: `${first.label} has no vehicle and no dose of zero, so the lowest dose stands in for 100 %.`,
        expected: 'wells with cells and the solvent alone (dose 0)',
        mend: 'Mark the vehicle wells in the plate editor, or give them the dose 0 in the table.',
      });
    }
    return problems;
  });
}

function unitProblems(wells: readonly Well[], series: readonly DoseSeries[]): Diagnostic[] {
  const treated = wells.filter(({ role }) => role === 'treated');
  const mixed = [...groupBy(treated, ({ source }) => source).values()].flatMap(
    (of): Diagnostic[] => {
      const units = groupBy(of, ({ doseUnit }) => doseUnit);
      const stated = [...units.keys()].filter((unit) => unit !== '');
      const [first, second] = [...units.values()];
      if (units.size < 2 || !first?.[0] || !second?.[0]) return [];
      const bare = units.get('')?.length ?? 0;
      return [
        {
          severity: 'warning',
          code: 'dose-units-mixed',
          file: first[0].source.file,
          row: second[0].row,
          message:
            bare > 0
              ? `${bare} doses state no unit beside others in ${stated.join(' and ')}; they were read as ${stated[0] ?? ''}.`
              : `The doses stand in ${stated.join(' and ')}; they were converted to one unit.`,
          text: `${second[0].dose} ${second[0].doseUnit}`.trim(),
          expected: 'one unit for all doses, or the right unit beside each',
          mend: 'Check the doses in the table of curves; correct them in the plate editor or in the file.',
        },
      ];
    },
  );
  const unreadable = series.flatMap((of) => of.unreadable.map((well) => ({ well, of })));
  const [bad] = unreadable;
  if (!bad) return mixed;
  return [
    ...mixed,
    {
      severity: 'error',
      code: 'dose-units-mixed',
      file: bad.well.source.file,
      row: bad.well.row,
      message: `A dose in ${bad.well.doseUnit} cannot be turned into ${bad.of.unit}, the unit of the other doses of ${bad.of.compound}; the well takes no part.`,
      text: `${bad.well.dose} ${bad.well.doseUnit}`,
      expected: `a dose in ${bad.of.unit}`,
      mend: 'Give the molar dose in the plate editor or in the file.',
      more: unreadable.length - 1,
    },
  ];
}

function signalProblems(series: readonly DoseSeries[]): Diagnostic[] {
  return series.flatMap((of): Diagnostic[] => {
    const name = nameOf(of);
    const negative = of.scales.flatMap(({ wells }) => wells).filter(({ percent }) => percent < -5);
    const [lowest] = negative.toSorted((a, b) => a.percent - b.percent);
    const problems: Diagnostic[] = [];
    if (lowest) {
      problems.push({
        severity: 'warning',
        code: 'signal-below-blank',
        file: lowest.well.source.file,
        row: lowest.well.row,
        message: `${negative.length === 1 ? 'A well' : `${negative.length} wells`} of ${name} read less than the blank (−${Math.round(Math.abs(lowest.percent))} % viability at ${lowest.well.position || `row ${lowest.well.row}`}).`,
        text: String(lowest.well.signal),
        expected: 'a signal at or above the blank',
        mend: 'Check that the blank wells hold medium without cells; they are kept as they are in the fit.',
      });
    }
    if (of.scales.some(({ basis }) => basis === 'none')) {
      problems.push({
        severity: 'error',
        code: 'vehicle-missing',
        file: of.wells[0]?.source.file ?? '',
        message: `The vehicle of ${name} does not read more than the blank, so nothing can be stated in % of it.`,
        expected: 'vehicle wells (cells with solvent) that read more than the blank',
        mend: 'Check which wells are vehicle and blank in the plate editor; the plate may stand the wrong way round.',
      });
    }
    return problems;
  });
}

function curveProblems({ series, reading }: SeriesCurve): Diagnostic[] {
  if (reading.relation !== '') return [];
  const [why = ''] = reading.notes;
  const isConstant = why.includes('same signal');
  return [
    {
      severity: 'warning',
      code: isConstant
        ? 'signal-constant'
        : why.includes('where a curve needs')
          ? 'doses-too-few'
          : 'curve-not-determined',
      file: series.wells[0]?.source.file ?? '',
      message: `${nameOf(series)}: ${why}.`,
      expected: isConstant
        ? 'a signal that changes with the dose, or at least with the well'
        : 'a curve that falls from one plateau past half of the vehicle to another, with doses on both',
      mend: isConstant
        ? 'Check that the right columns were exported; an instrument at its limit gives one value for all wells.'
        : 'Test more doses around and beyond the slope, and check the layout of the plate.',
    },
  ];
}

/** Anastrozole acts on aromatase alone, so its IC50 in cells means something only where that makes the estrogen. */
function aromataseProblems(index: StudyIndex, series: readonly DoseSeries[]): Diagnostic[] {
  if (
    !series.some(({ compound }) =>
      /^(?:ana|letro)strozole$|^letrozole$|^exemestane$/i.test(compound),
    )
  ) {
    return [];
  }
  const { aromatase, androgen } = index.study.settings;
  const absent = aromatase === 'not expressed' || androgen === 'not added';
  if (!absent && aromatase !== 'not stated' && androgen !== 'not stated') return [];
  return [
    {
      severity: absent ? 'warning' : 'info',
      code: 'aromatase-not-stated',
      message: absent
        ? 'An aromatase inhibitor cannot slow cells that make no estrogen by aromatase: without the enzyme or without an androgen to turn into estrogen, what is measured at high doses is toxicity.'
        : 'Nothing says whether the cells express aromatase and were given an androgen; without both, an IC50 of an aromatase inhibitor does not measure sensitivity to it.',
      expected:
        'cells with aromatase (MCF-7/AC1, MCF-7aro) in estrogen-free medium with androstenedione or testosterone',
      mend: absent
        ? 'Read the curves as toxicity, or repeat them with an aromatase line and its substrate.'
        : 'Choose both under Viability.',
    },
  ];
}

/** `Anastrozole on Resistant`. */
function nameOf({ compound, line, group }: DoseSeries): string {
  const cells = [...new Set([line, group])].filter((part) => part !== '').join(' ');
  return cells === '' ? compound || 'The curve' : `${compound || 'the compound'} on ${cells}`;
}
