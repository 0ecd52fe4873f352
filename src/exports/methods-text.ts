import { qpcrMethodText } from '../analysis/qpcr/method-text.ts';
import { viabilityMethodText } from '../analysis/viability/method-text.ts';
import { westernMethodText } from '../analysis/western/method-text.ts';
import type { Analysis } from '../domain/result.ts';
import type { Settings } from '../domain/settings.ts';
import type { Study } from '../domain/study.ts';

const adjustments: Readonly<Record<Settings['adjustment'], string>> = {
  holm: 'adjusted by Holm’s method within each assay',
  'benjamini-hochberg': 'adjusted by the method of Benjamini and Hochberg within each assay',
  none: 'not adjusted for multiple testing',
};

function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** What was done with the data, in sentences for a method section. Each assay may add its own paragraph here. */
export function methodsOf(study: Study, analysis: Analysis, version: string): string[] {
  const { settings, sources } = study;
  const tests = [
    ...new Set(analysis.results.map(({ test }) => test).filter((test) => test !== '')),
  ];
  const percent = Number((settings.confidence * 100).toPrecision(4));
  const general = [
    `${plural(sources.length, 'file')} with ${plural(
      sources.reduce((sum, { readings }) => sum + readings.count, 0),
      'reading',
    )} were analysed with Foldboard ${version}.`,
    `n counts biological replicates${settings.qpcr.unit === 'batch' ? ', in qRT-PCR as told below' : ''}.`,
    'Fold changes were computed on the log2 scale and transformed back.',
    tests.length === 0
      ? 'No comparison could be tested.'
      : `Groups were compared by: ${tests.join('; ')}; intervals are ${percent}% intervals, p values are ${adjustments[settings.adjustment]}.`,
  ];
  return [
    general.join(' '),
    qpcrMethodText(study, analysis, version),
    westernMethodText(study, analysis),
    viabilityMethodText(analysis, settings),
  ].filter((paragraph) => paragraph !== '');
}
