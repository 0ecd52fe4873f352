import type { Diagnostic } from './diagnostic.ts';
import { isSameDye } from './dye-name.ts';
import { isDefaultName } from './lacks-names.ts';
import type { SampleSheet, SheetColumn, SheetEntry } from './sample-sheet.ts';
import { keyPlaces, sheetColumns, sheetLabel } from './sample-sheet.ts';
import type { Source } from './source.ts';

/** Dyes that a diagnostic lists before it only counts. */
const listed = 6;

/** Picks the entry of a sheet that is of a reading's dye. */
export interface DyePicker {
  /**
   * The entry, of those of a well, that names reading `i`, whose target is called `target` by now. A dye of which
   * none of them speaks gets what they all say of the well, and no target.
   */
  pick(entries: readonly SheetEntry[], i: number, target: string): SheetEntry | undefined;
  /** What the sheet does not say of the dyes that were picked for; null when it said all. */
  problem(): Diagnostic | null;
}

/** A picker for a sheet that says in which dye each target was read; null for one that does not. */
export function dyePicker(sheet: SampleSheet, asRead: Source): DyePicker | null {
  const stated = new Set(sheet.entries.flatMap(({ names }) => names.dye ?? []));
  if (stated.size === 0) return null;
  const { dictionary, index } = asRead.readings.names.target;
  const dyeOf = dyesByCode([...stated], dictionary);
  const knowsDyes = dyeOf.some((dyes) => dyes.size > 0);
  const unsaid = new Map<string, SheetEntry>();
  return {
    pick(entries, i, target) {
      const code = index[i] ?? 0;
      const own = entries.filter(({ names: { dye } }) => dye && dyeOf[code]?.has(dye));
      const said = own.length > 0 ? own : entries.filter(({ names }) => !names.dye);
      const called = (one: SheetEntry): boolean => target !== '' && one.names.target === target;
      const found = said.find(called) ?? said[0] ?? entries.find(called);
      if (found) return found;
      // A file that knows no dyes has one target a well, if the sheet has.
      if (!knowsDyes && new Set(entries.map(({ names }) => names.target)).size < 2) {
        return entries[0];
      }
      const [first] = entries;
      if (!first) return undefined;
      const dye = dictionary[code] ?? '';
      if (!unsaid.has(dye)) unsaid.set(dye, first);
      return { ...first, names: agreed(entries) };
    },
    problem: () => (unsaid.size === 0 ? null : missing(sheet, asRead, { stated, unsaid })),
  };
}

/**
 * Whether a sheet tells by dye what a file's targets are, because the file calls them all by dyes that it knows.
 */
export function namesDyes({ entries }: Pick<SampleSheet, 'entries'>, source: Source): boolean {
  const stated = [...new Set(entries.flatMap(({ names }) => names.dye ?? []))];
  const targets = source.readings.names.target.dictionary.filter((name) => !isDefaultName(name));
  return (
    targets.length > 0 && targets.every((target) => stated.some((dye) => isSameDye(dye, target)))
  );
}

/** Which of the stated dyes each name of a file is. */
function dyesByCode(stated: readonly string[], names: readonly string[]): Set<string>[] {
  return names.map((name) => new Set(stated.filter((dye) => isSameDye(dye, name))));
}

/** What all entries of a well say alike; the target is what they differ in. */
function agreed(entries: readonly SheetEntry[]): SheetEntry['names'] {
  const [first, ...others] = entries;
  const names: Partial<Record<SheetColumn, string>> = {};
  for (const column of sheetColumns) {
    const said = first?.names[column];
    if (column === 'target' || column === 'dye' || said === undefined) continue;
    if (others.every((entry) => entry.names[column] === said)) names[column] = said;
  }
  return names;
}

interface Unsaid {
  readonly stated: ReadonlySet<string>;
  readonly unsaid: ReadonlyMap<string, SheetEntry>;
}

function missing(sheet: SampleSheet, { file }: Source, { stated, unsaid }: Unsaid): Diagnostic {
  const [[dye, { row }]] = [...unsaid] as [[string, SheetEntry]];
  const called = [...unsaid.keys()].filter((name) => name !== '');
  const read =
    called.length === 0
      ? `${file} does not say in which dye it read them`
      : `${file} also read ${list(called)} there`;
  return {
    severity: 'warning',
    code: 'sheet-unmatched',
    file: sheet.file,
    row,
    text: dye,
    message: `${sheetLabel(sheet)} tells the targets of some ${keyPlaces[sheet.keyedBy]} by their dye or channel (${list([...stated])}), and ${read}. Such readings were given no target.`,
    expected:
      'a line for each dye or channel of a well or lane, called as the file of readings calls it',
    mend: 'Add the dye to the sheet, or say under Data › Targets what it stands for.',
  };
}

function list(dyes: readonly string[]): string {
  const shown = dyes.slice(0, listed).join(', ');
  return dyes.length > listed ? `${shown} and ${dyes.length - listed} more` : shown;
}
