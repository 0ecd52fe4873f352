import type { SampleRole } from '../domain/annotation.ts';
import type { Assay } from '../domain/reading.ts';
import { longestReadName, plainText } from './fold-name.ts';
import { tokenise } from './sample-tokens.ts';

const noTemplateWords = new Set([
  'ntc',
  'notemplate',
  'notemplatecontrol',
  'h2o',
  'water',
  'ddh2o',
]);
const noTranscriptaseWords = new Set([
  ...['nrt', 'nort', 'minusrt', 'rtminus', 'rtneg', 'noreversetranscriptase'],
  ...['noreversetranscription', 'withoutrt', 'nortcontrol', 'nrtc', 'mrt'],
]);
const blankWords = new Set(['blank', 'empty', 'emptylane', 'emptywell', 'blk']);
const positiveControls = new Set([
  ...['positivecontrol', 'poscontrol', 'posctrl', 'positivectrl', 'ipc', 'irc', 'ipcs'],
  ...['interruncalibrator', 'interplatecalibrator', 'interruncalibrators'],
]);
const standardWord =
  /^(?:std|standard|stds|standards|stdcurve|standardcurve|dilution|dil|dilutionseries|serialdilution)(?:\d[\de+]*)?$/;
const standardCompany = /^(?:curve|pool|mix|series|dilution|dil|std|rnase|p|cs|s|[\d.^e+x]+)\d*$/;
/** An amount as dilution series have them: a power of ten, a hundred or more. */
const amount = /^(?:\d+(?:\.\d+)?(?:e[+-]?|\^)\d+|\d{3,})$/;
const ladders = new Set([
  ...['ladder', 'proteinladder', 'marker', 'proteinmarker', 'mw', 'mwm', 'mwmarker', 'pageruler'],
  ...['kaleidoscope', 'precisionplus', 'seeblue', 'chameleon', 'molecularweightmarker'],
]);

/** How these words begin; most names are passed over at one look. */
const hints =
  /(?<![a-z])(?:n|h2o|ddh|wat|rt|minus|with|bl|emp|pos|i[pr]c|inter|st|dil|ser|prot|lad|mar|mw|mol|page|kal|prec|see|cham)|[^\x20-\x7E]/i;

/**
 * What a sample name says about the sample being none: water, no reverse transcriptase, a standard, a ladder.
 * 'unknown' for samples. Water and NTC are so only in qPCR: beside bands NTC is a non-targeting control.
 */
export function roleOfSample(name: string, assays: readonly Assay[]): SampleRole {
  if (name.length > longestReadName || !hints.test(name)) return 'unknown';
  const isQpcr = assays.includes('qpcr');
  const keys = tokenise(name).map(({ key }) => key);
  const whole = keys.join('').replace(/\d+$/, '');
  const first = keys[0]?.replace(/\d+$/, '') ?? '';
  if (isQpcr && (saysNoTranscriptase(keys) || minusTranscriptase(name))) return 'no-RT';
  if (isQpcr && saysNoTemplate(keys)) return 'no-template';
  if (blankWords.has(whole)) return isQpcr ? 'no-template' : 'blank';
  if (positiveControls.has(whole) || positiveControls.has(first)) return 'positive-control';
  if (isStandard(keys)) return 'standard';
  if (assays.includes('western') && (ladders.has(whole) || ladders.has(first))) return 'standard';
  return 'unknown';
}

function joins(keys: readonly string[], words: ReadonlySet<string>): boolean {
  return keys.some((_, i) => {
    let joined = '';
    for (const key of keys.slice(i, i + 3)) {
      joined += key;
      if (words.has(joined)) return true;
    }
    return false;
  });
}

function saysNoTemplate(keys: readonly string[]): boolean {
  return joins(
    keys.map((key) => (key === 'h2o' ? key : key.replace(/\d+$/, ''))),
    noTemplateWords,
  );
}

function saysNoTranscriptase(keys: readonly string[]): boolean {
  return joins(
    keys.map((key) => key.replace(/\d+$/, '')),
    noTranscriptaseWords,
  );
}

/** `Par 1 -RT`, `RT-`, `(-)RT`; a hyphen within a name (`X-RT`) only parts words. */
function minusTranscriptase(name: string): boolean {
  if (!/rt/i.test(name)) return false;
  const text = plainText(name);
  return (
    /(?:^|[\s_([,])\(?-\)?\s?RT(?![\p{L}\p{N}])/iu.test(text) ||
    /(?<![\p{L}\p{N}+-])RT\s?\(?-\)?$/iu.test(text)
  );
}

/** `Std 1`, `STD_10000`, `standard curve 2`, `Standard ESR1 1E5`; not `standard diet`. */
function isStandard(keys: readonly string[]): boolean {
  const [first = '', ...others] = keys;
  if (!standardWord.test(first)) return false;
  return (
    /^(?:std|stds)/.test(first) ||
    others.every((key) => standardCompany.test(key)) ||
    amount.test(others.at(-1) ?? '')
  );
}
