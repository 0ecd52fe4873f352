import type { StudyIndex } from '../analysis/study-index.ts';
import { runLabel } from '../analysis/study-index.ts';
import type { Analysis, Result } from '../domain/result.ts';
import { nameOf } from '../domain/reading.ts';
import { recomputation } from './r-recomputation.ts';

/** A text in R's quotes; R reads the escapes of JSON. */
const quoted = (text: string): string => JSON.stringify(text.replaceAll('\0', ''));
const number = (value: number | null): string => (value === null ? 'NA' : `${value}`);
const vector = (items: readonly string[]): string => `c(${items.join(', ')})`;

/**
 * A script in base R that computes the results anew from `measurements.csv` and prints them beside the app's.
 * It holds what that file does not: runs of the rows, which replicates belong together, partners of phospho targets.
 */
export function rScript(index: StudyIndex, analysis: Analysis, version: string): string {
  const isStated = index.study.settings.western.background === 'as-stated';
  const results = analysis.results.filter(
    (result) => isRecomputed(result) && (isStated || result.assay !== 'western'),
  );
  const partners = index.annotation.targets.filter(({ partner }) => partner.value !== '');
  const isParallel = analysis.ratios.some(({ formula }) => formula.includes(') / ('));
  return [
    `# Recomputes the fold changes of measurements.csv with base R. Made by Foldboard ${version}.`,
    '# Put it beside measurements.csv of the same study and run: Rscript recompute.R',
    '# Results with undetected replicates (bounds), and blots whose loading control stands in the',
    '# row of the band itself, are not recomputed: measurements.csv does not hold what they need. Nor are',
    '# blots whose background was subtracted or left in, for the file holds the signals as stated.',
    '# Amplification is taken to double each cycle; ranks, permutations and blocks are left to the app.',
    `confidence <- ${index.study.settings.confidence}`,
    `adjustment <- ${quoted(adjustments[index.study.settings.adjustment])}`,
    `parallel <- ${isParallel ? 'TRUE' : 'FALSE'}`,
    `partner <- ${vector(partners.map((target) => `${quoted(target.name.value)} = ${quoted(target.partner.value)}`))}`,
    `run <- ${runsOf(index)}`,
    'comparisons <- list(',
    results.map(comparisonOf).join(',\n'),
    ')',
    recomputation,
  ].join('\n');
}

const adjustments = { holm: 'holm', 'benjamini-hochberg': 'BH', none: 'none' } as const;

/** What the script can compute: a number with its test, from replicates that are told apart by sample and run. */
function isRecomputed({ assay, foldChange, pValue, points, test }: Result): boolean {
  const names = points.map(({ side, sample, run }) => JSON.stringify([side, sample, run]));
  const isPlain = foldChange.kind === 'value' && pValue !== null;
  const isKnown = /^(?:paired|Welch) t-test/.test(test);
  return assay !== 'viability' && isPlain && isKnown && new Set(names).size === names.length;
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
  const { points } = result;
  const fields = [
    `assay = ${quoted(result.assay)}, target = ${quoted(result.target)}`,
    `measure = ${quoted(result.measure)}, line = ${quoted(result.line)}`,
    `test_group = ${quoted(result.testGroup)}, in_family = ${result.inFamily ? 'TRUE' : 'FALSE'}`,
    `side = ${vector(points.map(({ side }) => quoted(side)))}`,
    `sample = ${vector(points.map(({ sample }) => quoted(sample)))}`,
    `run = ${vector(points.map(({ run }) => quoted(run)))}`,
    `pair = ${vector(points.map(({ pair }) => number(pair)))}`,
    `app = c(${number(result.log2FoldChange)}, ${number(result.seLog2)}, ${number(result.pValue)}, ${number(result.pAdjusted)})`,
  ];
  return `  list(\n    ${fields.join(',\n    ')}\n  )`;
}
