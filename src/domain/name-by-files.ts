import { isDrugWord } from './compound-in-name.ts';
import type { Diagnostic } from './diagnostic.ts';
import { rename } from './rename.ts';
import type { Source } from './source.ts';

/** Words that tell one file from the next and nothing of the cells in it. */
const tellsNothing =
  /^\d*(?:exp(?:eriment)?|rep(?:licate)?|repeat|run|plate|platte|plaque|placa|set|batch|day|week|data|raw|results?|export|curves?|dose|response|viability|mtt|mts|wst|xtt|srb|ctg|celltiter|glo|assay|test|copy|final|new|n|bio|tech|ic\d+|h|hrs?|x+|xlsx?|csv|txt|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)?\d*(?:st|nd|rd|th|h|d|hrs?)?$/i;

/**
 * Names the cells of files with curves that name none: several files are called by what each is of (`Parental.csv`,
 * `Resistant.csv`), and without that all would be replicates of one curve. Names that differ in numbers, dates and drugs
 * alone are of the same cells.
 */
export function nameByFiles(sources: readonly Source[]): {
  readonly sources: readonly Source[];
  readonly problems: readonly Diagnostic[];
} {
  const cells = new Map<Source, string>();
  for (const source of sources) {
    const name = isNameless(source) ? cellsInName(source.file) : '';
    if (name !== '') cells.set(source, name);
  }
  if (new Set([...cells.values()].map(plain)).size < 2) return { sources, problems: [] };
  return {
    sources: sources.map((source) => {
      const name = cells.get(source);
      return name === undefined ? source : withSample(source, name);
    }),
    problems: [...cells].map(([{ file }, name]): Diagnostic => ({
      severity: 'info',
      code: 'name-missing',
      file,
      text: name,
      message: `Nothing in ${file} says which cells its curve is of, so it is taken for one of «${name}», as the file is called.`,
      expected: 'a column of samples, or a column for each of them',
      mend: 'Nothing to do if that is so. Else say under Data › Samples what it is.',
    })),
  };
}

/** Whether a file of curves names no cells and has no wells that somebody may name. */
function isNameless({ assay, readings: { names } }: Source): boolean {
  return (
    assay === 'viability' &&
    (['sample', 'line', 'group', 'position'] as const).every((column) =>
      names[column].dictionary.every((name) => name === ''),
    )
  );
}

/** What the name of a file says of its cells, with the numbers behind it: `MCF7-AR everolimus 2.csv` says `MCF7-AR 2`. */
function cellsInName(file: string): string {
  const stem = (file.split('›').at(-1) ?? '').trim().replace(/\.[^.]*$/, '');
  const words = stem.split(/[\s_]+/).filter((word) => word !== '' && !isDrugWord(word));
  const named = words.filter((word) => !tellsNothing.test(word.replaceAll(/[.,()#-]/g, '')));
  // `Plate A` and `Plate B` are called by letters alone.
  if (named.every((word) => word.length === 1)) return '';
  const counts = words.filter((word) => /^\d{1,2}$/.test(word));
  return [...named, ...counts.slice(-1)].join(' ');
}

/** The same without what counts repeats. */
function plain(name: string): string {
  return name.replace(/[\s-]\d{1,2}$|(?<=\D)\d$/, '').toLowerCase();
}

function withSample(source: Source, name: string): Source {
  const { readings } = source;
  const sample = rename(readings.names.sample, readings.count, () => name);
  return { ...source, readings: { ...readings, names: { ...readings.names, sample } } };
}
