import { mean } from '../../stats/mean.ts';
import { compareGroups } from '../compare-groups.ts';
import { pointsOfGroups } from '../points-of-groups.ts';
import type { Contrast, Finding } from '../finding.ts';
import { contrastsOf } from '../finding.ts';
import { groupBy } from '../group-by.ts';
import type { Design } from '../pairing.ts';
import { decideDesign } from '../pairing.ts';
import type { Replicate, Unit } from '../replicate.ts';
import type { StudyIndex } from '../study-index.ts';
import { relateToCommon } from './common-sample.ts';
import type { Ratio } from './ratios.ts';
import { fitGroups } from './several-groups.ts';

const scales = {
  protein: 'log2 (target / loading control)',
  'phospho/total': 'log2 (phospho / total)',
};

/** What came of comparing the groups of all lines. */
export interface BlotComparisons {
  readonly findings: readonly Finding[];
  readonly designs: readonly Design[];
  readonly linesWithoutContrast: readonly string[];
}

/** A contrast with its design and the ratios of its test group. */
interface Planned extends Contrast {
  readonly design: Design;
  readonly test: ReadonlyMap<string, readonly Ratio[]>;
}

/** Every group against the control of its line, target by target, on the log2 scale. */
export function compareBlots(index: StudyIndex, ratios: readonly Ratio[]): BlotComparisons {
  const { commonSample } = index.study.settings.western;
  const related = commonSample === '' ? ratios : relateToCommon(ratios, commonSample);
  const kept = related.filter(({ band }) => !band.leftOut && band.unit.group !== '');
  const { contrasts, linesWithoutContrast } = contrastsOf(
    index.annotation,
    kept.map(({ band }) => band.unit),
  );
  const byGroup = groupBy(kept, ({ band }) => `${band.unit.line}\n${band.unit.group}`);
  const ratiosOf = (line: string, group: string): Ratio[] => byGroup.get(`${line}\n${group}`) ?? [];
  const findings: Finding[] = [];
  const designs: Design[] = [];
  for (const [line, ofLine] of groupBy(contrasts, (contrast) => contrast.line)) {
    const control = ratiosOf(line, ofLine[0]?.controlGroup ?? '');
    const planned = ofLine.map((contrast): Planned => {
      const test = ratiosOf(line, contrast.testGroup);
      return { ...contrast, design: designOf(index, control, test), test: byTarget(test) };
    });
    const plan = planLine(index, planned);
    designs.push(...plan.map(({ design }) => design));
    findings.push(...compareLine(index, byTarget(control), plan));
  }
  return { findings, designs, linesWithoutContrast };
}

function designOf(index: StudyIndex, control: readonly Ratio[], test: readonly Ratio[]): Design {
  const { pairing, western } = index.study.settings;
  if (western.commonSample !== '') {
    return {
      kind: 'unpaired',
      reason: `compared across gels: each lane is related to the common sample ${western.commonSample} of its own gel`,
      keyOf: (unit) => unit.run,
    };
  }
  return decideDesign(unitsOf(control), unitsOf(test), pairing, {
    run: 'blot',
    comparedWithinRuns: true,
  });
}

const oneFit = 'one fit of all groups with the blots as blocks';

/** Decides whether the groups of a line are compared in one fit; its reason then stands in every design. */
function planLine(index: StudyIndex, planned: readonly Planned[]): Planned[] {
  const { pairing, western } = index.study.settings;
  const choice = western.severalGroups;
  const within = planned.every(
    ({ design }) => design.kind === 'paired' || design.kind === 'blocked',
  );
  const isComplete = planned.every(({ design }) => design.kind === 'paired');
  const isPossible =
    planned.length > 1 && western.commonSample === '' && pairing !== 'unpaired' && within;
  if (!isPossible || choice === 'pairwise' || (choice === 'auto' && isComplete))
    return [...planned];
  const reason =
    choice === 'auto'
      ? `${oneFit}, because lanes are missing or repeated`
      : `${oneFit}, as was chosen`;
  return planned.map((contrast) => ({
    ...contrast,
    design: { kind: 'blocked', reason, keyOf: (unit) => unit.run },
  }));
}

function compareLine(
  index: StudyIndex,
  control: ReadonlyMap<string, readonly Ratio[]>,
  plan: readonly Planned[],
): Finding[] {
  const { settings } = index.study;
  const isOneFit = plan.some(({ design }) => design.reason.startsWith(oneFit));
  const acrossRuns =
    settings.western.commonSample !== '' && settings.sameSampleInSeveralRuns === 'one-replicate';
  const replicates = (ratios: readonly Ratio[] = []): Replicate[] =>
    replicatesOf(ratios, acrossRuns);
  const targets = new Set([...control.keys(), ...plan.flatMap(({ test }) => [...test.keys()])]);
  const findings = plan.map((): Finding[] => []);
  for (const target of targets) {
    const ofControl = control.get(target) ?? [];
    const fit = isOneFit
      ? fitGroups(
          replicates(ofControl),
          plan.map(({ test }) => replicates(test.get(target))),
          settings.confidence,
        )
      : null;
    for (const [i, { test, design, ...contrast }] of plan.entries()) {
      const ofTest = test.get(target) ?? [];
      if (ofControl.length + ofTest.length === 0) continue;
      const controls = replicates(ofControl);
      const tests = replicates(ofTest);
      const comparison = compareGroups(controls, tests, design, settings.confidence);
      const isWithin = design.kind === 'paired' || design.kind === 'blocked';
      findings[i]?.push({
        ...contrast,
        ...describe(ofControl, ofTest),
        assay: 'western',
        design,
        comparison: fit && ofTest.length > 0 ? fit(comparison, i) : comparison,
        points: pointsOfGroups(controls, tests, design, isWithin),
      });
    }
  }
  return findings.flat();
}

/** What a finding says of its target beside the numbers. */
function describe(
  control: readonly Ratio[],
  test: readonly Ratio[],
): Pick<Finding, 'target' | 'measure' | 'scale' | 'inFamily' | 'notes'> {
  const all = control.concat(test);
  const [first] = all;
  const role = first?.band.target.role.value;
  const measure = first?.measure ?? 'protein';
  const missing = all.flatMap((ratio) => (ratio.value === null ? ratio.flags : []));
  const normalised = measure === 'phospho/total' || first?.loading !== null;
  return {
    target: first?.band.target.name.value ?? '',
    measure,
    scale: role === 'loading' || !normalised ? 'log2 signal' : scales[measure],
    inFamily: role !== 'loading' && role !== 'total',
    notes: [
      ...new Set(missing),
      ...(normalised || role === 'loading' ? [] : ['not normalised: no loading control']),
      ...(first && role !== 'loading' ? [first.formula] : []),
    ],
  };
}

function byTarget(ratios: readonly Ratio[]): Map<string, Ratio[]> {
  return groupBy(ratios, ({ band }) => band.target.name.value);
}

function unitsOf(ratios: readonly Ratio[]): Unit[] {
  const units = new Map(ratios.map(({ band }) => [unitKey(band.unit), band.unit]));
  return [...units.values()];
}

function unitKey(unit: Unit): string {
  return `${unit.run}\n${unit.sample}\n${unit.replicate}`;
}

/** Lanes of the same sample on one blot are technical: their log2 ratios are averaged. */
function replicatesOf(ratios: readonly Ratio[], acrossRuns: boolean): Replicate[] {
  const usable = ratios.flatMap(({ value, band }) => (value === null ? [] : [{ value, band }]));
  const keyOf = ({ unit }: Ratio['band']): string =>
    acrossRuns ? `${unit.sample}\n${unit.replicate}` : unitKey(unit);
  return [...groupBy(usable, ({ band }) => keyOf(band)).values()].flatMap((lanes) => {
    const [first] = lanes;
    if (!first) return [];
    return [
      {
        unit: first.band.unit,
        log2: mean(lanes.map(({ value }) => Math.log2(value))),
        upperBound: null,
        technical: lanes.length,
      },
    ];
  });
}
