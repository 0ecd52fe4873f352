import type { Analysis } from '../../domain/result.ts';
import { largestIn } from '../../domain/row-columns.ts';
import type { Study } from '../../domain/study.ts';

/** One item of the MIQE checklist: what the app knows of it, or what only the author can say. */
export interface MiqeItem {
  readonly section: string;
  readonly item: string;
  /** E: essential, D: desirable. */
  readonly importance: 'E' | 'D';
  /** '' where the app cannot know. */
  readonly answer: string;
  readonly isMet: boolean | null;
}

/** Items of the checklist that no export of an instrument holds. */
const forTheAuthor: readonly (readonly [section: string, item: string, importance: 'E' | 'D'])[] = [
  ['Sample', 'Description, origin and handling of the cells', 'E'],
  ['Nucleic acid', 'Extraction, quantification, quality (RIN) and DNase treatment', 'E'],
  ['Reverse transcription', 'Kit, amount of RNA, priming, temperature and time', 'E'],
  ['Target', 'Accession number, amplicon length, exons', 'E'],
  ['Oligonucleotides', 'Sequences of primers and probes', 'E'],
  ['Protocol', 'Reaction volume, master mix, cycling conditions', 'E'],
  ['Validation', 'Specificity (gel, sequence or melting curve)', 'E'],
];

/** The MIQE checklist (Bustin 2009, Clin Chem 55:611) with what follows from the files and settings filled in. */
export function miqeChecklist(study: Study, analysis: Analysis): MiqeItem[] {
  const report = analysis.qpcr;
  if (!report) return [];
  const { controls, efficiencies, references } = report;
  const results = analysis.results.filter(({ assay }) => assay === 'qpcr');
  const sources = study.sources.filter(({ assay }) => assay === 'qpcr');
  const smallest = results.reduce(
    (least, { nControl, nTest }) => Math.min(least, nControl, nTest),
    results[0]?.nControl ?? 0,
  );
  const wells = largestIn(analysis.deltaCq, 'wells');
  const curves = efficiencies.flatMap(({ target, curve }) => (curve ? [{ target, curve }] : []));
  const meanM = references.steps[0]?.meanM;
  const item = (
    section: string,
    name: string,
    importance: 'E' | 'D',
    answer: string,
    isMet: boolean,
  ): MiqeItem => ({ section, item: name, importance, answer, isMet });
  return [
    item('Protocol', 'Instrument and software', 'E', instrumentOf(sources), sources.length > 0),
    item(
      'Protocol',
      'No-template controls',
      'E',
      controls.noTemplate === 0
        ? 'none in the files'
        : `${count(controls.noTemplate, 'well')}, ${controls.noTemplateAmplified} with a Cq`,
      controls.noTemplate > 0,
    ),
    item(
      'Reverse transcription',
      'Controls without reverse transcriptase',
      'D',
      controls.noRt === 0 ? 'none in the files' : count(controls.noRt, 'well'),
      controls.noRt > 0,
    ),
    item(
      'Validation',
      'Melting curve of the products',
      'D',
      controls.melting === 0
        ? 'no melting temperatures in the files'
        : count(controls.melting, 'well'),
      controls.melting > 0,
    ),
    item(
      'Validation',
      'Standard curves with slope, intercept and R²',
      'E',
      curves.length === 0
        ? 'none in the files'
        : curves
            .map(
              ({ target, curve }) =>
                `${target}: slope ${curve.slope.toFixed(3)}, intercept ${curve.intercept.toFixed(2)}, R² ${curve.rSquared?.toFixed(4) ?? '–'}`,
            )
            .join('; '),
      curves.length > 0,
    ),
    item(
      'Validation',
      'PCR efficiency with its interval',
      'E',
      efficiencyWords(report.efficiencies),
      efficiencies.length > 0 && efficiencies.every(({ origin }) => origin !== 'assumed'),
    ),
    item(
      'Analysis',
      'Number and choice of reference genes, with their stability',
      'E',
      analysis.referenceGenes.length === 0
        ? 'none named'
        : `${analysis.referenceGenes.join(', ')}${meanM === undefined ? '; stability not checked' : `; mean M ${meanM.toFixed(2)} (geNorm)`}`,
      analysis.referenceGenes.length > 1,
    ),
    item(
      'Analysis',
      'Method of normalisation',
      'E',
      'ΔCq to the arithmetic mean Cq of the references of the run',
      analysis.referenceGenes.length > 0,
    ),
    item(
      'Analysis',
      'Number of biological replicates',
      'E',
      results.length === 0 ? 'no comparison' : `from ${smallest} a group`,
      results.length > 0 && smallest >= 3,
    ),
    item(
      'Analysis',
      'Number of technical replicates',
      'E',
      wells === 0 ? '' : `up to ${count(wells, 'well')}`,
      wells > 1,
    ),
    item(
      'Analysis',
      'Outliers and what was left out',
      'E',
      study.exclusions.length === 0
        ? 'no well was left out'
        : `${count(study.exclusions.length, 'well')}, each with a reason; results with and without are given`,
      true,
    ),
    item(
      'Analysis',
      'Statistical methods and significance',
      'E',
      [...new Set(results.map(({ test }) => test))].filter((name) => name !== '').join('; ') ||
        'no test could be done',
      results.some(({ pValue }) => pValue !== null),
    ),
    item(
      'Analysis',
      'Repeatability (spread of technical wells)',
      'E',
      `${count(report.flags.filter(({ rule }) => rule === 'technical spread').length, 'set')} beyond ${study.settings.qpcr.spreadLimit} cycles`,
      true,
    ),
    ...forTheAuthor.map(([section, name, importance]): MiqeItem => ({
      section,
      item: name,
      importance,
      answer: '',
      isMet: null,
    })),
  ];
}

function efficiencyWords(
  rows: readonly { readonly origin: string; readonly target: string; readonly factor: number }[],
): string {
  const known = rows.filter(({ origin }) => origin !== 'assumed');
  if (known.length === 0) return 'not measured: a factor of 2 is assumed';
  const listed = known.map(({ target, factor }) => `${target} ${factor.toFixed(3)}`).join(', ');
  return known.length < rows.length ? `${listed}; 2 assumed for the others` : listed;
}

function instrumentOf(sources: Study['sources']): string {
  const named = sources.flatMap(({ formatName, metadata }) => [
    formatName,
    ...metadata
      .filter(([name]) => /instrument( type)?$|software|version/i.test(name))
      .map(([name, value]) => `${name}: ${value}`),
  ]);
  return [...new Set(named)].slice(0, 6).join('; ');
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
