import { cellsInName, isNumberedSample, withoutCount } from './cells-in-name.ts';
import type { Diagnostic } from './diagnostic.ts';
import { listed } from './listed.ts';
import type { Names, Readings } from './reading.ts';
import { statesNone } from './reading.ts';
import type { Source } from './source.ts';

/**
 * Names the cells of a workbook that has a sheet for each of them (`Parental`, `Resistant`) and whose tables name none,
 * or number their samples on each sheet anew. Null where the sheets are called otherwise, or measure different targets.
 */
export function cellsOfSheets(
  source: Source,
): { readonly source: Source; readonly problem: Diagnostic } | null {
  const { readings, assay, file } = source;
  const { names } = readings;
  const { dictionary } = names.sheet;
  const isStated = !statesNone(readings, 'group', 'line');
  // Curves are told apart where they are read.
  if (assay === 'viability' || dictionary.length < 3 || isStated) return null;
  const samples = names.sample.dictionary.filter((name) => name !== '');
  if (!samples.every(isNumberedSample)) return null;
  const column = samples.length === 0 ? 'sample' : 'group';
  const targets = new Set(names.target.dictionary);
  const cells = dictionary.map((sheet) => cellsInName(sheet, targets));
  const plain = new Set(cells.slice(1).map((name) => withoutCount(name).toLowerCase()));
  if (cells.slice(1).includes('') || plain.size < 2 || !shareTargets(readings)) return null;
  const given = cells.map((name) => (column === 'group' ? withoutCount(name) : name));
  return {
    source: {
      ...source,
      readings: { ...readings, names: { ...names, [column]: renamed(names.sheet, given) } },
    },
    problem: {
      severity: 'info',
      code: 'name-missing',
      file,
      text: cells[1] ?? '',
      message: `Nothing but the names of the sheets says which cells were measured, so these are taken for it: ${listed(cells.slice(1))}.`,
      expected: 'a column of samples or groups',
      mend: 'Nothing to do if that is so. Else say under Data › Samples what each sample is.',
    },
  };
}

/** The same column in other words; names that become one are one. */
function renamed({ dictionary, index }: Names, given: readonly string[]): Names {
  const words = [...new Set(given)];
  const codes = dictionary.map((_, code) => words.indexOf(given[code] ?? ''));
  return { dictionary: words, index: index.map((code) => codes[code] ?? 0) };
}

/** Whether all sheets have the targets of the first, so that none holds what another is to be divided by. */
function shareTargets({ names: { sheet, target }, count }: Readings): boolean {
  const targetsOf = sheet.dictionary.map(() => new Set<number>());
  for (let i = 0; i < count; i += 1) {
    targetsOf[sheet.index[i] ?? 0]?.add(target.index[i] ?? 0);
  }
  const [, first, ...others] = targetsOf;
  return others.every((own) => [...own].every((code) => first?.has(code)));
}
