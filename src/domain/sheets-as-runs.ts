import { isCellLine } from './cell-lines.ts';
import type { Diagnostic } from './diagnostic.ts';
import { listed } from './listed.ts';
import type { NameColumn, Readings } from './reading.ts';
import { statesNone } from './reading.ts';
import type { Source } from './source.ts';

/**
 * Tells sheets of a workbook apart that measure the same samples again: each is a run of its own, with its own
 * reference genes, as files are, or that of the cell line it is called after. Sheets that share no sample and target (a
 * sheet for each gene) stay one run. Null where nothing needs to be told.
 */
export function sheetsAsRuns(
  source: Source,
): { readonly source: Source; readonly problem: Diagnostic } | null {
  const { readings, assay, file } = source;
  const { names } = readings;
  const sheets = names.sheet.dictionary.slice(1);
  if (assay === 'viability' || sheets.length < 2) return null;
  const areLines = sheets.every(isCellLine);
  const column: NameColumn = areLines ? 'line' : 'run';
  if (!statesNone(readings, column) || !measureTheSame(readings)) return null;
  return {
    source: { ...source, readings: { ...readings, names: { ...names, [column]: names.sheet } } },
    problem: {
      severity: 'info',
      code: 'name-missing',
      file,
      text: sheets[0] ?? '',
      message: `The sheets ${listed(sheets)} measure the same samples, so each is taken for ${areLines ? 'a cell line' : 'a run of its own'}.`,
      expected: `a column that names the ${areLines ? 'cell line' : 'run'} of each row`,
      mend: areLines
        ? 'Nothing to do if that is so. Else say under Data › Samples what each sample is.'
        : 'Nothing to do if they are repeats of the experiment. If they are the same replicates measured again, choose «one replicate» for the same sample in several runs, under Data › Samples.',
    },
  };
}

/**
 * Whether samples stand on more than one sheet with two of their targets at least: one alone may have been repeated
 * on a sheet without reference genes.
 */
function measureTheSame({ names: { sheet, sample, target }, count }: Readings): boolean {
  const first = new Map<number, number>();
  const again = new Set<number>();
  const targets = target.dictionary.length;
  for (let i = 0; i < count; i += 1) {
    const [ofSample, ofTarget, on] = [sample, target, sheet].map(({ index }) => index[i] ?? 0);
    if (!ofSample || ofTarget === undefined || on === undefined) continue;
    const pair = ofSample * targets + ofTarget;
    const before = first.get(pair);
    if (before === undefined) first.set(pair, on);
    else if (before !== on && again.add(ofTarget).size > 1) return true;
  }
  return false;
}
