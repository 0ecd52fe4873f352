import type { Diagnostic } from '../../domain/diagnostic.ts';
import { normalisedElsewhere } from '../../domain/normalised-scale.ts';
import type { Assay } from '../../domain/reading.ts';
import type { Assumption } from '../../domain/result.ts';
import { mean } from '../../stats/mean.ts';
import { assayNames } from '../assay-names.ts';
import { compareGroups } from '../compare-groups.ts';
import type { Contrast, Finding } from '../finding.ts';
import { contrastsOf } from '../finding.ts';
import { groupBy } from '../group-by.ts';
import { linesProblem } from '../group-problems.ts';
import { listed } from '../../domain/listed.ts';
import type { Design } from '../pairing.ts';
import { decideDesign } from '../pairing.ts';
import { pointsOfGroups } from '../points-of-groups.ts';
import type { Replicate, Unit } from '../replicate.ts';
import type { StudyIndex } from '../study-index.ts';
import { forAssay } from '../study-index.ts';
import type { NormalisedValue } from './gather-normalised.ts';
import { gatherNormalised } from './gather-normalised.ts';
import { setToControl } from './set-to-control.ts';

/** What came of values that were normalised elsewhere. */
export interface NormalisedAnalysis {
  readonly findings: readonly Finding[];
  readonly problems: readonly Diagnostic[];
  readonly assumptions: readonly Assumption[];
}

/**
 * Compares values that were normalised before they came here, as they stand: ΔCq and log2 values as they are, relative
 * quantities by their logarithms. A target that the study measured itself goes by its own wells or bands.
 *
 * @param measured findings of the study's own wells and bands
 */
export function analyseNormalised(
  index: StudyIndex,
  measured: readonly Finding[],
): NormalisedAnalysis {
  const values = gatherNormalised(index);
  const own = new Set(measured.map(({ assay, target }) => JSON.stringify([assay, target])));
  const isMeasured = ({ assay, target }: NormalisedValue): boolean =>
    own.has(JSON.stringify([assay, target.name.value]));
  const byAssay = groupBy(
    values.filter((value) => !isMeasured(value)),
    ({ assay }) => assay,
  );
  const compared = [...byAssay].map(([assay, ofAssay]) =>
    compareAssay(forAssay(index, assay), assay, ofAssay),
  );
  return {
    findings: compared.flatMap(({ findings }) => findings),
    problems: [
      ...compared.flatMap(({ problems }) => problems),
      ...unusedProblem(values.filter(isMeasured)),
    ],
    assumptions: compared.flatMap(({ assumptions }) => assumptions),
  };
}

function compareAssay(
  index: StudyIndex,
  assay: Assay,
  values: readonly NormalisedValue[],
): NormalisedAnalysis {
  const { settings } = index.study;
  const kept = values.filter(({ leftOut, unit }) => !leftOut && unit.group !== '');
  const { contrasts, linesWithoutContrast } = contrastsOf(
    index.annotation,
    kept.map(({ unit }) => unit),
  );
  const byGroup = groupBy(kept, ({ unit }) => JSON.stringify([unit.line, unit.group]));
  const of = (line: string, group: string): NormalisedValue[] =>
    byGroup.get(JSON.stringify([line, group])) ?? [];
  const findings: Finding[] = [];
  const reasons = new Set<string>();
  for (const contrast of contrasts) {
    const control = of(contrast.line, contrast.controlGroup);
    const test = of(contrast.line, contrast.testGroup);
    const design = decideDesign(unitsOf(control), unitsOf(test), settings.pairing, {
      run: 'table',
      comparedWithinRuns: false,
    });
    reasons.add(design.reason);
    findings.push(...compareContrast(index, assay, { contrast, design, control, test }));
  }
  return {
    findings,
    problems: [
      ...linesProblem(index, assay, linesWithoutContrast),
      ...setToControl(index.annotation.controlGroup.value, kept),
    ],
    assumptions: [
      ...scaleAssumptions(assay, kept),
      ...[...reasons].map((reason): Assumption => ({
        text: `${assayNames[assay]}: ${reason}.`,
        origin: settings.pairing === 'auto' ? 'inferred' : 'user',
        about: 'pairing',
      })),
    ],
  };
}

interface Compared {
  readonly contrast: Contrast;
  readonly design: Design;
  readonly control: readonly NormalisedValue[];
  readonly test: readonly NormalisedValue[];
}

function compareContrast(
  index: StudyIndex,
  assay: Assay,
  { contrast, design, control, test }: Compared,
): Finding[] {
  const { confidence, qpcr } = index.study.settings;
  const targetName = ({ target }: NormalisedValue): string => target.name.value;
  const [ofControl, ofTest] = [groupBy(control, targetName), groupBy(test, targetName)];
  return [...new Set([...ofControl.keys(), ...ofTest.keys()])].map((target): Finding => {
    const own = [...(ofControl.get(target) ?? []), ...(ofTest.get(target) ?? [])];
    const role = own[0]?.target.role.value;
    const controls = replicatesOf(index, assay, ofControl.get(target) ?? []);
    const tests = replicatesOf(index, assay, ofTest.get(target) ?? []);
    const by = assay === 'qpcr' ? qpcr.test : 't';
    return {
      ...contrast,
      assay,
      target,
      measure: assay === 'qpcr' ? 'mRNA' : role === 'phospho' ? 'phospho/total' : 'protein',
      design,
      comparison: compareGroups(controls, tests, design, confidence, by),
      scale: `${testedScale(own)}, ${normalisedElsewhere}`,
      inFamily: role !== 'reference' && role !== 'loading' && role !== 'total',
      notes: [`${normalisedElsewhere}: ${statedScales(own)} as the table states them`],
      points: pointsOfGroups(controls, tests, design, false),
    };
  });
}

/** What is tested: ΔCq where all values are that, else the logarithm. */
function testedScale(values: readonly NormalisedValue[]): string {
  return values.every(({ scale }) => scale === 'ΔCq') ? 'ΔCq' : 'log2 relative quantity';
}

const scaleWords = {
  ΔCq: 'ΔCq values',
  'relative quantity': 'relative quantities',
  'log2 relative quantity': 'log2 relative quantities',
} as const;

function statedScales(values: readonly NormalisedValue[]): string {
  return listed([...new Set(values.map(({ scale }) => scaleWords[scale]))], 3);
}

/** Several values of what counts in n (a sample of one table, unless chosen otherwise) are averaged as logarithms. */
function replicatesOf(
  { study: { settings } }: StudyIndex,
  assay: Assay,
  values: readonly NormalisedValue[],
): Replicate[] {
  const byBatch = assay === 'qpcr' && settings.qpcr.unit === 'batch';
  const isJoined = settings.sameSampleInSeveralRuns === 'one-replicate';
  const keyOf = (unit: Unit): string => {
    if (byBatch && unit.batch !== '') return JSON.stringify([unit.line, unit.group, unit.batch]);
    return unitKey(isJoined ? { ...unit, run: '' } : unit);
  };
  return [...groupBy(values, ({ unit }) => keyOf(unit)).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const log2 = mean(own.map((value) => value.log2));
    return [{ unit: first.unit, log2, upperBound: null, technical: own.length }];
  });
}

function unitsOf(values: readonly NormalisedValue[]): Unit[] {
  return [...new Map(values.map(({ unit }) => [unitKey(unit), unit])).values()];
}

function unitKey({ run, sample, replicate }: Unit): string {
  return JSON.stringify([run, sample, replicate]);
}

function scaleAssumptions(assay: Assay, values: readonly NormalisedValue[]): Assumption[] {
  const byFile = groupBy(values, ({ unit }) => unit.runLabel);
  return [...byFile].map(([file, own]) => ({
    text: `${assayNames[assay]}: ${file} holds ${statedScales(own)} that were ${normalisedElsewhere}. They are compared as they stand; references, efficiencies, loading and technical replicates cannot be looked at.`,
    origin: 'user',
    about: 'files',
  }));
}

function unusedProblem(values: readonly NormalisedValue[]): Diagnostic[] {
  if (values.length === 0) return [];
  const targets = [...new Set(values.map(({ target }) => target.name.value))];
  const files = [...new Set(values.map(({ unit }) => unit.runLabel))];
  return [
    {
      severity: 'warning',
      code: 'normalised-elsewhere',
      message: `${listed(targets, 4)} ${targets.length === 1 ? 'is' : 'are'} measured in this study itself, so the values of ${listed(files, 3)}, which were ${normalisedElsewhere}, take no part in ${targets.length === 1 ? 'its result' : 'their results'}.`,
      mend: 'Remove one of the files if the other is the one to go by.',
    },
  ];
}
