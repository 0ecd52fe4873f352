import type { StudyIndex } from '../analysis/study-index.ts';
import { runLabel } from '../analysis/study-index.ts';
import type { Analysis, Result } from '../domain/result.ts';
import { pointsOf } from '../domain/points-of.ts';
import { nameOf } from '../domain/reading.ts';
import { methodOf, whyNotRecomputed } from './r-comparisons.ts';
import { recomputation } from './r-recomputation.ts';

/** A text in R's quotes; R reads the escapes of JSON. */
const quoted = (text: string): string => JSON.stringify(text.replaceAll('\0', ''));
const number = (value: number | null): string => (value === null ? 'NA' : `${value}`);
const vector = (items: readonly string[]): string => `c(${items.join(', ')})`;

/**
 * A script in base R that computes the results anew from `measurements.csv` and prints them beside the app's; what it
 * cannot compute it prints as the app has it, with the reason. It holds what that file does not: runs of the rows,
 * which replicates belong together, partners of phospho targets, amplification factors.
 */
export function rScript(index: StudyIndex, analysis: Analysis, version: string): string {
  const told = analysis.results.map((result) => ({ result, why: whyNotRecomputed(index, result) }));
  const results = told.filter(({ why }) => why === '').map(({ result }) => result);
  const others = told.filter(({ why }) => why !== '');
  const partners = index.annotation.targets.filter(({ partner }) => partner.value !== '');
  const isParallel = analysis.ratios.some(({ formula }) => formula.includes(') / ('));
  const factors = (analysis.qpcr?.efficiencies ?? []).filter(({ factor }) => factor !== 2);
  const { settings } = index.study;
  return [
    `# Recomputes the fold changes of measurements.csv with base R. Made by Foldboard ${version}.`,
    '# Put it beside measurements.csv of the same study and run: Rscript recompute.R',
    '# Computed anew: Welch, paired and blocked t-tests (lm with the run as a factor), rank and permutation tests,',
    '# amplification factors as typed or measured. What is not is printed as the app has it, with the reason.',
    '# Doses stand in no column of measurements.csv: the curves of ic50.csv are left to the app (drc::drm with LL.4()',
    `# fits the same model to ${fittedTo[settings.technicalWells]}), as are factors from standard curves, which are taken`,
    '# as the app measured them.',
    `confidence <- ${settings.confidence}`,
    `adjustment <- ${quoted(adjustments[settings.adjustment])}`,
    `technical <- ${technicalIn[settings.qpcr.technical]}`,
    `efficiency <- ${vector(factors.map(({ target, factor }) => `${quoted(target)} = ${factor}`))}`,
    `parallel <- ${isParallel ? 'TRUE' : 'FALSE'}`,
    `partner <- ${vector(partners.map((target) => `${quoted(target.name.value)} = ${quoted(target.partner.value)}`))}`,
    `run <- ${runsOf(index)}`,
    'comparisons <- list(',
    results.map(comparisonOf).join(',\n'),
    ')',
    'others <- list(',
    others.map(({ result, why }) => otherOf(result, why)).join(',\n'),
    ')',
    recomputation,
  ].join('\n');
}

/** One weighted Cq of the technical wells of a replicate, in R. */
const technicalIn = {
  mean: 'mean',
  median: 'median',
  quantity: 'function(cq) min(cq) - log2(mean(2^(min(cq) - cq)))',
} as const;

/** What the curves of ic50.csv are fitted to. */
const fittedTo = {
  each: 'every well',
  averaged: 'the means of technical wells',
} as const;

const adjustments = { holm: 'holm', 'benjamini-hochberg': 'BH', none: 'none' } as const;

/** A result that the script prints without computing it; its p counts in the family that is adjusted over. */
function otherOf(result: Result, why: string): string {
  const { foldChange: fold } = result;
  const words =
    fold.kind === 'none' ? '' : `${fold.kind === 'bound' ? fold.relation : ''}${fold.value}`;
  const fields = [
    `assay = ${quoted(result.assay)}, target = ${quoted(result.target)}, line = ${quoted(result.line)}`,
    `test_group = ${quoted(result.testGroup)}, fold_change = ${quoted(words)}`,
    `p_value = ${number(result.inFamily ? result.pValue : null)}, why = ${quoted(why)}`,
  ];
  return `  list(${fields.join(',\n    ')})`;
}

/** The run of each row of measurements.csv, equal neighbours told once. */
function runsOf({ study }: StudyIndex): string {
  const labels: string[] = [];
  const counts: number[] = [];
  for (const source of study.sources) {
    for (let i = 0; i < source.readings.count; i += 1) {
      const label = runLabel(source, nameOf(source.readings, 'run', i));
      if (labels.at(-1) === label) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
      else {
        labels.push(label);
        counts.push(1);
      }
    }
  }
  return `rep(${vector(labels.map(quoted))}, ${vector(counts.map(String))})`;
}

function comparisonOf(result: Result): string {
  const points = pointsOf(result);
  const fields = [
    `assay = ${quoted(result.assay)}, target = ${quoted(result.target)}`,
    `measure = ${quoted(result.measure)}, line = ${quoted(result.line)}`,
    `method = ${quoted(methodOf(result))}, test_group = ${quoted(result.testGroup)}`,
    `in_family = ${result.inFamily ? 'TRUE' : 'FALSE'}`,
    `side = ${vector(points.map(({ side }) => quoted(side)))}`,
    `sample = ${vector(points.map(({ sample }) => quoted(sample)))}`,
    `run = ${vector(points.map(({ run }) => quoted(run)))}`,
    `pair = ${vector(points.map(({ pair }) => number(pair)))}`,
    `app = c(${number(result.log2FoldChange)}, ${number(result.seLog2)}, ${number(result.pValue)}, ${number(result.pAdjusted)})`,
  ];
  return `  list(\n    ${fields.join(',\n    ')}\n  )`;
}
