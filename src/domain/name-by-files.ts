import { cellsInName, isNumberedSample, withoutCount } from './cells-in-name.ts';
import type { Diagnostic } from './diagnostic.ts';
import { statesNone } from './reading.ts';
import { rename } from './rename.ts';
import type { Source } from './source.ts';

/**
 * Names the cells of files that name none, where the files are called after them (`Parental.csv`, `Resistant.csv`):
 * curves without a sample get one, and samples that each file numbers from 1 get its cells as their group. Without that
 * all would be repeats of the same. Names that differ in numbers, dates and drugs alone are of the same cells.
 */
export function nameByFiles(sources: readonly Source[]): {
  readonly sources: readonly Source[];
  readonly problems: readonly Diagnostic[];
} {
  const named = new Map([
    ...namesOf(sources.filter(isNameless), 'sample'),
    ...namesOf(sources.filter(isNumbered), 'group'),
  ]);
  return {
    sources: sources.map((source) => named.get(source)?.source ?? source),
    problems: [...named.values()].map(({ problem }) => problem),
  };
}

interface Named {
  readonly source: Source;
  readonly problem: Diagnostic;
}

function namesOf(sources: readonly Source[], column: 'sample' | 'group'): Map<Source, Named> {
  const targets = new Set(sources.flatMap(({ readings }) => readings.names.target.dictionary));
  const cells = new Map<Source, string>();
  for (const source of sources) {
    const name = cellsInName(source.file, targets);
    if (name !== '') cells.set(source, column === 'group' ? withoutCount(name) : name);
  }
  const areTold =
    new Set([...cells.values()].map((name) => withoutCount(name).toLowerCase())).size > 1;
  const areRepeats = column === 'sample' || shareTargets([...cells.keys()]);
  if (!areTold || !areRepeats) return new Map();
  return new Map(
    Array.from(cells, ([source, name]) => [
      source,
      { source: withName(source, column, name), problem: problemOf(source, column, name) },
    ]),
  );
}

function problemOf({ file }: Source, column: 'sample' | 'group', name: string): Diagnostic {
  return {
    severity: 'info',
    code: 'name-missing',
    file,
    text: name,
    message:
      column === 'sample'
        ? `Nothing in ${file} says which cells its curve is of, so it is taken for one of «${name}», as the file is called.`
        : `The samples of ${file} are numbers, as those of other files, so they are taken for samples of «${name}», as the file is called.`,
    expected: 'a column of samples, or a column for each of them',
    mend: 'Nothing to do if that is so. Else say under Data › Samples what it is.',
  };
}

/** Whether a file of curves names no cells and has no wells that somebody may name. */
function isNameless({ assay, readings }: Source): boolean {
  return assay === 'viability' && statesNone(readings, 'sample', 'line', 'group', 'position');
}

/** Whether samples are numbered and nothing says which cells they are of. */
function isNumbered({ readings }: Source): boolean {
  const samples = readings.names.sample.dictionary.filter((name) => name !== '');
  return (
    samples.length > 0 && samples.every(isNumberedSample) && statesNone(readings, 'line', 'group')
  );
}

/** Whether files measure the same targets, so that none is what another is to be divided by. */
function shareTargets(sources: readonly Source[]): boolean {
  const all = sources.map(({ readings }) => new Set(readings.names.target.dictionary));
  return all.every((targets) => [...targets].every((target) => all[0]?.has(target)));
}

function withName(source: Source, column: 'sample' | 'group', name: string): Source {
  const { readings } = source;
  const names = rename(readings.names[column], readings.count, () => name);
  return { ...source, readings: { ...readings, names: { ...readings.names, [column]: names } } };
}
