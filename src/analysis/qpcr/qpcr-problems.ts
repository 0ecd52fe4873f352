import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { QpcrReport } from '../../domain/qpcr-report.ts';
import { groupBy } from '../group-by.ts';
import { linesProblem } from '../group-problems.ts';
import { listed } from '../listed.ts';
import type { StudyIndex } from '../study-index.ts';
import { calibratorProblems } from './calibrate-runs.ts';
import type { NormalisedTarget } from './delta-cq.ts';
import { efficiencyProblems } from './efficiencies.ts';
import type { WellSet, Wells } from './gather-wells.ts';
import { noTemplateGap, noTemplateGaps } from './no-template.ts';
import { plateProblems } from './plate-effect.ts';
import { referenceProblemsOf } from './reference-report.ts';
import { standInProblems } from './stand-in-cq.ts';
import { spreadOf } from './technical-outlier.ts';
import type { WellReference } from './well-checks.ts';
import { lateCq, placeOfWell } from './well-checks.ts';
import { cqWords, isNamed, wellWords } from './well-words.ts';

/** Most rows have no flags; they share one list. */
const noFlags: readonly string[] = [];

/** What is odd about one row of the ΔCq table, in words. */
export function flagsOf(entry: NormalisedTarget, spreadLimit: number): readonly string[] {
  const { set, reference } = entry;
  const spread = spreadOf(set.cqs);
  const isComplete = set.cqs.length > 0 && set.undetermined === 0 && set.excluded === 0;
  if (isComplete && spread <= spreadLimit && reference.missingReferences.length === 0) {
    return noFlags;
  }
  const flags: string[] = [];
  if (set.cqs.length === 0) {
    flags.push(set.undetermined > 0 ? 'undetermined' : 'all wells left out');
  } else if (set.undetermined > 0) {
    flags.push(`${set.undetermined} of ${set.cqs.length + set.undetermined} wells undetermined`);
  }
  if (set.excluded > 0 && set.cqs.length + set.undetermined > 0) {
    flags.push(`${set.excluded} well${set.excluded === 1 ? '' : 's'} left out`);
  }
  if (spread > spreadLimit) flags.push(`wells ${spread.toFixed(2)} cycles apart`);
  if (reference.missingReferences.length > 0) {
    flags.push(`no Cq of ${reference.missingReferences.join(', ')}`);
  }
  return flags;
}

/** What other parts of the analysis have found already. */
interface FoundElsewhere {
  readonly report: QpcrReport;
  readonly uncalibrated: readonly string[];
  readonly late: readonly WellReference[];
}

/** Problems that only show when the wells of the whole study are seen together. */
export function findQpcrProblems(
  index: StudyIndex,
  wells: Wells,
  normalised: readonly NormalisedTarget[],
  linesWithoutContrast: readonly string[],
  found: FoundElsewhere,
): Diagnostic[] {
  const { settings } = index.study;
  const { report } = found;
  const isHandled = settings.qpcr.calibrators.length > 0 || settings.qpcr.blockByRun;
  return [
    ...namelessProblems(wells),
    ...referenceProblems(index, wells, normalised),
    ...linesProblem(index, 'qpcr', linesWithoutContrast),
    ...spreadProblem(wells.sets.filter(isNamed), settings.qpcr.spreadLimit),
    ...noTemplateProblems(wells),
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
function namelessProblems(wells: Wells): Diagnostic[] {
  const nameless = wells.sets.filter(({ target, leftOut }) => target.name.value === '' && !leftOut);
  return [...groupBy(nameless, ({ unit }) => wells.runs.get(unit.run)?.file ?? '')].map(
    ([file, sets]) => {
      const count = sets.reduce((sum, { cqs, undetermined }) => sum + cqs.length + undetermined, 0);
      return {
        severity: 'warning',
        code: 'name-missing',
        file,
        message: `Nothing says which gene was measured in ${count === 1 ? 'a well' : `${count} wells`} of ${file}, so ${count === 1 ? 'it takes' : 'they take'} no part.`,
        expected: 'the target of each well',
        mend: 'Drop the layout of the plate, or paste the targets of its wells under Data › Names. Where the whole file is one gene, name it under Data › Targets.',
      };
    },
  );
}

function referenceProblems(
  { study }: StudyIndex,
  wells: Wells,
  normalised: readonly NormalisedTarget[],
): Diagnostic[] {
  const without = normalised.filter(
    ({ reference, set }) =>
      reference.referenceCq === null &&
      !set.leftOut &&
      set.target.role.value !== 'positive-control',
  );
  const isOnePlate = study.sources.filter(({ assay }) => assay === 'qpcr').length < 2;
  return [...groupBy(without, ({ set }) => set.unit.run)].map(([run, entries]) => {
    const file = wells.runs.get(run)?.file ?? '';
    const targets = [...new Set(entries.map(({ set }) => set.target.name.value))];
    const genes = [...new Set(entries.flatMap((entry) => entry.reference.missingReferences))];
    const samples = [...new Set(entries.map(({ set }) => set.unit.sample))];
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

function spreadProblem(sets: readonly WellSet[], limit: number): Diagnostic[] {
  let worst: WellSet | undefined;
  let [widest, count] = [limit, 0];
  for (const set of sets) {
    const spread = set.leftOut ? 0 : spreadOf(set.cqs);
    if (spread > limit) count += 1;
    if (spread > widest) [worst, widest] = [set, spread];
  }
  if (!worst) return [];
  return [
    {
      severity: 'warning',
      code: 'technical-spread',
      message: `Technical wells of ${wellWords(worst.target.name.value, worst.unit.sample)} lie ${widest.toFixed(2)} cycles apart (${cqWords(worst.cqs)}).`,
      file: worst.unit.runLabel,
      expected: `at most ${limit} cycles between technical wells`,
      mend: 'All wells are kept. Under Quality a well that lies apart can be left out, with a reason.',
      more: count - 1,
    },
  ];
}

function noTemplateProblems(wells: Wells): Diagnostic[] {
  return noTemplateGaps(wells)
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
