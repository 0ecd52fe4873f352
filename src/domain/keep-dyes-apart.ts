import type { Diagnostic } from './diagnostic.ts';
import { isSameDye } from './dye-name.ts';
import { isDefaultName } from './lacks-names.ts';
import { positionKey } from './position-key.ts';
import { nameOf } from './reading.ts';
import { rename } from './rename.ts';
import type { SampleSheet } from './sample-sheet.ts';
import { sheetLabel } from './sample-sheet.ts';
import type { Source } from './source.ts';

/** Sources in one order: as their files were read, and before and after a sheet named them. */
interface NamedSources {
  readonly asRead: readonly Source[];
  readonly before: readonly Source[];
  readonly after: readonly Source[];
}

interface NamedSource extends Readonly<Record<keyof NamedSources, Source>> {
  /** Whether the sheet says itself that a target was read in a dye. */
  readonly isTold: (target: string, dye: string) => boolean;
}

interface SeparateTargets {
  /** The sources with a target for each dye where the sheet gave one to several. */
  readonly sources: readonly Source[];
  readonly problem: Diagnostic | null;
}

/** Dyes that light up any double strand: two plates in two of them hold one target all the same. */
const anyStrand = /^(?:sybr|eva ?green|reso ?light|syto|lc ?green|bryt|sg\b)/i;

/** Dyes that a diagnostic lists before it only counts. */
const listed = 6;

/**
 * Wells that were read in several dyes hold several targets, and files without targets call these by their dye. A
 * sheet that knows one target a well would make one of them, and their values technical repeats of each other: each
 * dye keeps a target of its own instead, and it is said. Which of them the sheet means only the user knows.
 */
export function keepDyesApart(
  sheet: SampleSheet,
  { asRead, before, after }: NamedSources,
): SeparateTargets {
  const isTold = toldBy(sheet);
  const named = after.flatMap((source, i): NamedSource[] => {
    const [read, last] = [asRead[i], before[i]];
    if (!read || !last || last === source || source.assay === 'viability') return [];
    return read.readings.names.target.dictionary.some(tells)
      ? [{ asRead: read, before: last, after: source, isTold }]
      : [];
  });
  const choices = targetsByWell(sheet);
  const shared = sharedTargets(sheet.keyedBy === 'target' ? [] : named, choices);
  if (shared.size === 0) return { sources: after, problem: null };
  const sources = after.map((source) => {
    const one = named.find((other) => other.after === source);
    if (!one) return source;
    const { readings } = source;
    const target = rename(readings.names.target, readings.count, (i) => {
      const given = givenTarget(one, i);
      if (!given || !shared.has(given.target)) return undefined;
      // «in» and no brackets: a dye in brackets is taken off, and both would be the gene before it.
      return `${choices.get(given.well) ?? given.target} in ${given.dye}`;
    });
    return { ...source, readings: { ...readings, names: { ...readings.names, target } } };
  });
  return { sources, problem: keptApart(sheet, shared, choices) };
}

function tells(name: string): boolean {
  return !isDefaultName(name) && !anyStrand.test(name);
}

/** Which targets a sheet gives to which dyes, asked once for each pair. */
function toldBy({ entries }: SampleSheet): NamedSource['isTold'] {
  const told = entries.filter(({ names }) => names.dye);
  const answers = new Map<string, boolean>();
  return (target, dye) => {
    if (told.length === 0) return false;
    const key = `${target}\n${dye}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = told.some(
      ({ names }) => names.target === target && isSameDye(names.dye ?? '', dye),
    );
    answers.set(key, answer);
    return answer;
  };
}

/** The target that the sheet gave a reading whose file calls it by a dye; null where it gave none, or said the dye. */
function givenTarget(
  { asRead, before, after, isTold }: NamedSource,
  i: number,
): { target: string; dye: string; well: string } | null {
  const target = nameOf(after.readings, 'target', i);
  const dye = nameOf(asRead.readings, 'target', i);
  if (target === nameOf(before.readings, 'target', i) || target === dye || !tells(dye)) return null;
  if (isTold(target, dye)) return null;
  const place = nameOf(asRead.readings, 'position', i) || nameOf(asRead.readings, 'sample', i);
  return { target, dye, well: positionKey(place) };
}

/** The targets that stand for several dyes of a well, or for one dye of a well of several targets, and these dyes. */
function sharedTargets(
  named: readonly NamedSource[],
  choices: ReadonlyMap<string, string>,
): Map<string, Set<string>> {
  const byWell = new Map<string, Set<string>>();
  const shared = new Map<string, Set<string>>();
  for (const one of named) {
    for (let i = 0; i < one.after.readings.count; i += 1) {
      const given = givenTarget(one, i);
      if (!given) continue;
      const key = `${given.target}\n${given.well}`;
      const dyes = (byWell.get(key) ?? new Set()).add(given.dye);
      byWell.set(key, dyes);
      if (dyes.size < 2 && !choices.has(given.well)) continue;
      const all = shared.get(given.target) ?? new Set();
      for (const dye of dyes) all.add(dye);
      shared.set(given.target, all);
    }
  }
  return shared;
}

/** What the sheet calls wells to which it gives several targets without their dyes: `ESR1/GAPDH`. */
function targetsByWell({ keyedBy, entries }: SampleSheet): Map<string, string> {
  const byWell = new Map<string, Set<string>>();
  for (const { key, names } of keyedBy === 'position' ? entries : []) {
    if (!names.target || names.dye) continue;
    const well = positionKey(key);
    byWell.set(well, (byWell.get(well) ?? new Set()).add(names.target));
  }
  return new Map(
    [...byWell].flatMap(([well, targets]) =>
      targets.size > 1 ? [[well, [...targets].join('/')] as const] : [],
    ),
  );
}

function keptApart(
  sheet: SampleSheet,
  shared: ReadonlyMap<string, ReadonlySet<string>>,
  choices: ReadonlyMap<string, string>,
): Diagnostic {
  const [[target, dyes]] = [...shared] as [[string, ReadonlySet<string>]];
  const first = sheet.entries.find(({ names }) => names.target === target);
  const name = choices.get(positionKey(first?.key ?? '')) ?? target;
  const shown = [...dyes].slice(0, listed).join(', ');
  const more = dyes.size > listed ? ` and ${dyes.size - listed} more` : '';
  return {
    severity: 'warning',
    code: 'file-ambiguous',
    file: sheet.file,
    row: first?.row ?? 1,
    text: target,
    message: `${sheetLabel(sheet)} does not say in which dye or channel ${name} was read, and its wells or lanes were read in ${shown}${more}. Their values were not averaged: each keeps a target of its own, such as «${name} in ${[...dyes][0] ?? ''}».`,
    expected: 'a target for each dye or channel of a well or lane',
    mend: 'Add a column «Dye» to the sheet that says it, or say under Data › Targets what each of them is. Two that get one name are one target.',
    more: shared.size - 1,
  };
}
