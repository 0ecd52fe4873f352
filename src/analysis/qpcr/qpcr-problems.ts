import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { QpcrReport } from '../../domain/qpcr-report.ts';
import { groupBy } from '../group-by.ts';
import { linesProblem } from '../group-problems.ts';
import { listed } from '../../domain/listed.ts';
import type { StudyIndex } from '../study-index.ts';
import { calibratorProblems } from './calibrate-runs.ts';
import { efficiencyProblems } from './efficiencies.ts';
import type { Wells } from './gather-wells.ts';
import type { NoTemplateGap } from './no-template.ts';
import { noTemplateGap } from './no-template.ts';
import type { Normalised } from './normalise.ts';
import { referenceOf } from './normalise.ts';
import { plateProblems } from './plate-effect.ts';
import type { OddWells } from './quality-flags.ts';
import { referenceProblemsOf } from './reference-report.ts';
import { standInProblems } from './stand-in-cq.ts';
import type { WellReference } from './well-checks.ts';
import { lateCq, placeOfWell } from './well-checks.ts';
import type { WellSets } from './well-sets.ts';
import { cqsOf, targetOf, unitOf } from './well-sets.ts';
import { cqWords, wellWords } from './well-words.ts';

/** What other parts of the analysis have found already. */
interface FoundElsewhere {
  readonly report: QpcrReport;
  readonly uncalibrated: readonly string[];
  readonly late: readonly WellReference[];
  readonly odd: OddWells;
}

/** Problems that only show when the wells of the whole study are seen together. */
export function findQpcrProblems(
  index: StudyIndex,
  wells: Wells,
  normalised: Normalised,
  linesWithoutContrast: readonly string[],
  found: FoundElsewhere,
): Diagnostic[] {
  const { settings } = index.study;
  const { report, odd } = found;
  const isHandled = settings.qpcr.calibrators.length > 0 || settings.qpcr.blockByRun;
  return [
    ...namelessProblems(wells),
    ...referenceProblems(index, wells, normalised),
    ...linesProblem(index, 'qpcr', linesWithoutContrast),
    ...spreadProblem(wells.sets, odd.spreads, settings.qpcr.spreadLimit),
    ...noTemplateProblems(odd.gaps),
    ...noRtProblems(report),
    ...meltingProblems(report),
    ...lateProblems(index, found.late),
    ...standInProblems(index, found.late),
    ...efficiencyProblems(report.efficiencies),
    ...referenceProblemsOf(report.references, settings.alpha),
    ...calibratorProblems(found.uncalibrated),
    ...plateProblems(
      report.plateEffects,
      settings.alpha,
      isHandled || settings.pairing === 'paired',
    ),
  ];
}

/** Files whose wells nobody named: nothing can be said of genes and samples before that. */
function namelessProblems({ unnamed }: Wells): Diagnostic[] {
  return [...unnamed.withoutTarget].map(([file, count]) => ({
    severity: 'warning',
    code: 'name-missing',
    file,
    message: `Nothing says which gene was measured in ${count === 1 ? 'a well' : `${count} wells`} of ${file}, so ${count === 1 ? 'it takes' : 'they take'} no part.`,
    expected: 'the target of each well',
    mend: 'Drop the layout of the plate, or paste the targets of its wells under Data › Names. Where the whole file is one gene, name it under Data › Targets.',
  }));
}

function referenceProblems(
  { study }: StudyIndex,
  wells: Wells,
  normalised: Normalised,
): Diagnostic[] {
  const { sets, targets: all } = normalised;
  const without = all.filter(
    (set) =>
      referenceOf(normalised, set).referenceCq === null &&
      !unitOf(sets, set).leftOut &&
      targetOf(sets, set).role !== 'positive-control',
  );
  const isOnePlate = study.sources.filter(({ assay }) => assay === 'qpcr').length < 2;
  const hasAny = (set: number): boolean => {
    const { referenceCq, missingReferences } = referenceOf(normalised, set);
    return referenceCq !== null || missingReferences.length > 0;
  };
  if (without.length > 0 && !isOnePlate && !all.some(hasAny)) {
    const targets = [...new Set(without.map((set) => targetOf(sets, set).name))];
    return [
      {
        severity: 'error',
        code: 'reference-gene-missing',
        message: `No reference gene was measured beside ${listed(targets)} in any file, so there is no ΔCq.`,
        expected: 'at least one reference gene, detected in every sample of the run',
        mend: 'Give a target the role «reference» under Data › Targets: it then is one in all files. If the reference gene was run on another plate, add that file and choose «one replicate» for the same sample in several files.',
      },
    ];
  }
  return [...groupBy(without, (set) => unitOf(sets, set).run)].map(([run, own]) => {
    const file = wells.runs.get(run)?.file ?? '';
    const targets = [...new Set(own.map((set) => targetOf(sets, set).name))];
    const genes = [
      ...new Set(own.flatMap((set) => referenceOf(normalised, set).missingReferences)),
    ];
    const samples = [...new Set(own.map((set) => unitOf(sets, set).sample))];
    return {
      severity: 'error',
      code: 'reference-gene-missing',
      file,
      message:
        genes.length === 0
          ? `No reference gene was measured beside ${listed(targets)}, so there is no ΔCq.`
          : `${listed(samples)} ${samples.length === 1 ? 'has' : 'have'} no Cq of the reference gene ${listed(genes)}, so ${listed(targets)} cannot be normalised there.`,
      expected: 'at least one reference gene, detected in every sample of the run',
      mend: `Give a target of this run the role «reference» under Data › Targets.${isOnePlate ? ' If the reference gene was run on another plate, add that file too.' : ' If the reference gene was run on another plate, choose «one replicate» for the same sample in several files.'}`,
    } satisfies Diagnostic;
  });
}

function spreadProblem(sets: WellSets, spreads: Float64Array, limit: number): Diagnostic[] {
  let [worst, widest, count] = [-1, limit, 0];
  for (let set = 0; set < sets.count; set += 1) {
    const spread = spreads[set] ?? 0;
    if (!(spread > limit) || unitOf(sets, set).leftOut) continue;
    count += 1;
    if (spread > widest) [worst, widest] = [set, spread];
  }
  if (worst < 0) return [];
  const { sample, runLabel } = unitOf(sets, worst);
  return [
    {
      severity: 'warning',
      code: 'technical-spread',
      message: `Technical wells of ${wellWords(targetOf(sets, worst).name, sample)} lie ${widest.toFixed(2)} cycles apart (${cqWords(cqsOf(sets, worst))}).`,
      file: runLabel,
      expected: `at most ${limit} cycles between technical wells`,
      mend: 'All wells are kept. Under Quality a well that lies apart can be left out, with a reason.',
      more: count - 1,
    },
  ];
}

function noTemplateProblems(gaps: readonly NoTemplateGap[]): Diagnostic[] {
  return gaps
    .filter(({ gap }) => gap < noTemplateGap)
    .map(({ run, target, cq, gap }) => ({
      severity: 'warning',
      code: 'no-template-amplified',
      file: run.file,
      message: `The no-template control${target === '' ? '' : ` of ${target}`} amplified at Cq ${cq.toFixed(2)}, ${Math.abs(gap).toFixed(2)} cycles ${gap < 0 ? 'before' : 'after'} the weakest sample.`,
      expected: `no amplification, or at least ${noTemplateGap} cycles after the weakest sample`,
      mend: 'Check for contamination or primer dimers; the wells are kept.',
    }));
}

function noRtProblems({ flags }: QpcrReport): Diagnostic[] {
  const [first, ...others] = flags.filter(
    ({ rule, severity }) => rule === 'no-RT share' && severity === 'warning',
  );
  if (!first) return [];
  return [
    {
      severity: 'warning',
      code: 'no-rt-amplified',
      message: `${wellWords(first.target, first.sample)}: ${first.words}`,
      expected:
        'no amplification without reverse transcriptase, or 7 cycles and more after the sample',
      mend: 'Treat the RNA with DNase, or use primers that span an intron; the wells are kept.',
      more: others.length,
    },
  ];
}

function meltingProblems({ flags }: QpcrReport): Diagnostic[] {
  const [first, ...others] = flags.filter(
    ({ rule }) => rule === 'melting temperature' || rule === 'second melting peak',
  );
  if (!first) return [];
  return [
    {
      severity: 'warning',
      code: 'melting-temperature',
      message: `${wellWords(first.target, first.sample, first.position)}: ${first.words}`,
      expected: 'one product, melting where the others of its target do',
      mend: 'Look at the melting curve; under Quality the well can be left out, with a reason.',
      more: others.length,
    },
  ];
}

function lateProblems(index: StudyIndex, late: readonly WellReference[]): Diagnostic[] {
  const [first] = late;
  if (!first) return [];
  const { file, row, sample, target, position } = placeOfWell(index, first);
  const cq = first.source.readings.value[first.i] ?? 0;
  return [
    {
      severity: 'warning',
      code: 'late-cq',
      file,
      row,
      message: `${wellWords(target, sample, position)} came up at Cq ${cq.toFixed(2)}, beyond ${lateCq}: so few copies are left to chance.`,
      expected: `Cq of ${lateCq} at most`,
      mend: 'The wells are kept. Use more cDNA, or report the target as hardly expressed.',
      more: late.length - 1,
    },
  ];
}
