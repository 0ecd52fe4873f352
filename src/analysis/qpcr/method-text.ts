import type { QpcrSettings } from '../../domain/qpcr-settings.ts';
import type { Analysis, Result } from '../../domain/result.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Study } from '../../domain/study.ts';

const adjustments: Record<Settings['adjustment'], string> = {
  holm: 'adjusted by Holm’s method (1979)',
  'benjamini-hochberg': 'adjusted by the method of Benjamini and Hochberg (1995)',
  none: 'not adjusted for multiple testing',
};

const joinedBy: Record<QpcrSettings['technical'], string> = {
  mean: 'mean',
  median: 'median',
  quantity: 'mean quantity',
};

/**
 * One paragraph that says what was done with the qPCR of a study, as a method section would: n, references,
 * efficiency, undetermined wells, what was left out, scale, tests, software and citations. '' without qPCR.
 */
export function qpcrMethodText(study: Study, analysis: Analysis, version: string): string {
  const report = analysis.qpcr;
  if (!report) return '';
  const results = analysis.results.filter(({ assay }) => assay === 'qpcr');
  return [
    replicates(study, results),
    references(study, analysis),
    efficiency(analysis),
    'Wells without amplification were treated as undetermined and never replaced by a number; where some wells of a replicate amplified, those were averaged, and where a replicate or a group did not amplify, a bound is given without a p.',
    exclusions(study),
    calibration(study),
    tests(study.settings, results),
    twoFactors(analysis),
    `Analysed with Foldboard ${version} (files: ${filesOf(study)}).`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function replicates(study: Study, results: readonly Result[]): string {
  const { technical, unit } = study.settings.qpcr;
  const sizes = [...new Set(results.map(({ nControl, nTest }) => `${nTest} against ${nControl}`))];
  const listed = sizes.length > 4 ? `${sizes.slice(0, 4).join(', ')} and others` : sizes.join(', ');
  const counted =
    unit === 'batch'
      ? 'clones or passages (batches), whose samples were averaged first; they support claims about their line only'
      : 'biological replicates';
  return `n counts ${counted}${listed === '' ? '' : ` (test against control: ${listed})`}; technical wells were joined by their ${joinedBy[technical]} first.`;
}

function references(study: Study, { referenceGenes, qpcr }: Analysis): string {
  if (referenceGenes.length === 0) return 'No reference gene was named, so nothing was normalised.';
  const one = referenceGenes.length === 1;
  const start = `ΔCq is the Cq of the target minus ${one ? 'that' : 'the arithmetic mean of those'} of the reference ${one ? 'gene' : 'genes'} ${referenceGenes.join(', ')} in the same run (Livak and Schmittgen 2001${one ? '' : '; Vandesompele 2002'})`;
  const m = qpcr?.references.steps[0]?.meanM;
  const stability =
    m === undefined
      ? ', whose stability was not checked'
      : `, whose mean stability M was ${m.toFixed(2)} over ${qpcr?.references.replicates ?? 0} replicates (geNorm)`;
  const joined =
    study.settings.sameSampleInSeveralRuns === 'one-replicate'
      ? ' Values of the same sample in several runs were averaged.'
      : '';
  return `${start}${stability}.${joined}`;
}

function efficiency({ qpcr }: Analysis): string {
  const rows = qpcr?.efficiencies ?? [];
  const known = rows.filter(({ origin }) => origin !== 'assumed');
  if (known.length === 0)
    return 'An amplification factor of 2 a cycle was assumed for every target.';
  const listed = known
    .map(
      ({ target, factor, origin }) =>
        `${target} ${factor.toFixed(3)}${origin === 'curve' ? ' from a standard curve' : ''}`,
    )
    .join(', ');
  const rest = known.length < rows.length ? '; a factor of 2 was assumed for the others' : '';
  return `Cq were weighted by log2 of the amplification factor (Pfaffl 2001; Ganger 2017): ${listed}${rest}.`;
}

function exclusions({ exclusions: all, annotation }: Study): string {
  const samples = annotation.samples.filter(({ leftOut }) => leftOut).length;
  const reasons = [...new Set(all.map(({ reason }) => reason))];
  const wells =
    all.length === 0
      ? 'No well was left out'
      : `${all.length} well${all.length === 1 ? ' was' : 's were'} left out (${reasons.join('; ')}), and the results with ${all.length === 1 ? 'it' : 'them'} are given beside`;
  return `${wells}${samples > 0 ? `; ${samples} sample${samples === 1 ? ' was' : 's were'} left out` : ''}.`;
}

function calibration({ settings }: Study): string {
  const { calibrators } = settings.qpcr;
  if (calibrators.length === 0) return '';
  return `Plates were joined by the inter-run calibrators ${calibrators.join(', ')} (Hellemans 2007).`;
}

function tests(settings: Settings, results: readonly Result[]): string {
  const names = [...new Set(results.map(({ test }) => test))].filter((name) => name !== '');
  const reasons = [...new Set(results.map(({ pairingReason }) => pairingReason))].filter(
    (text) => text !== '',
  );
  const family = results.filter(({ inFamily, pValue }) => inFamily && pValue !== null).length;
  const scale =
    'Fold changes are 2^−ΔΔCq of the mean ΔCq, that is geometric means, with the control at 1';
  if (names.length === 0)
    return `${scale}; no test was done, for want of replicates or of any variance between them.`;
  const why = reasons.length === 0 ? '' : ` (${reasons.join('; ')})`;
  return `${scale}; intervals are of ${(100 * settings.confidence).toFixed(0)} % and were computed on the log scale. Tests: ${names.join('; ')}${why}. p values of ${family} comparison${family === 1 ? '' : 's'} were ${adjustments[settings.adjustment]}.`;
}

/** The layouts of two factors, each named with its interaction. */
function twoFactors({ qpcr }: Analysis): string {
  const layouts = new Set(
    (qpcr?.twoWay ?? []).map(({ firstFactor, secondFactor, line }) =>
      [`${firstFactor} × ${secondFactor}`, line].filter((text) => text !== '').join(' in '),
    ),
  );
  if (layouts.size === 0) return '';
  return `ΔCq were also laid out by two factors with their interaction (${[...layouts].join('; ')}), with sums of squares of type II.`;
}

function filesOf(study: Study): string {
  const files = study.sources.filter(({ assay }) => assay === 'qpcr');
  const names = files.slice(0, 6).map(({ file, formatName }) => `${file}, ${formatName}`);
  return `${names.join('; ')}${files.length > 6 ? `; and ${files.length - 6} more` : ''}`;
}
