import type { Diagnostic } from './diagnostic.ts';
import type { DyePicker } from './entry-of-dye.ts';
import { dyePicker } from './entry-of-dye.ts';
import { keepDyesApart } from './keep-dyes-apart.ts';
import { isDefaultName, lacksNames } from './lacks-names.ts';
import { positionKey } from './position-key.ts';
import type { NameColumn, Names, Readings } from './reading.ts';
import { nameOf } from './reading.ts';
import { rename } from './rename.ts';
import type { SampleSheet, SheetColumn, SheetEntry, SheetKey } from './sample-sheet.ts';
import { composeSample, keyPlaces, sheetColumns, sheetLabel } from './sample-sheet.ts';
import type { Source } from './source.ts';
import type { Study } from './study.ts';
import { whyUnplaced } from './why-unplaced.ts';

/** Places that a diagnostic lists before it only counts. */
const listed = 8;

/** A study whose readings bear the names that its sheets give them, and what of the sheets fitted nothing. */
export interface NamedStudy {
  readonly study: Study;
  readonly problems: readonly Diagnostic[];
}

/**
 * Names readings by the study's sample sheets, in their order: what a sheet states stands instead of what the
 * file states. The study's own sources stay as they were read.
 */
export function applySheets(study: Study): NamedStudy {
  if (study.sheets.length === 0) return { study, problems: [] };
  const problems: Diagnostic[] = [];
  let { sources } = study;
  for (const sheet of study.sheets) {
    const chosen = new Set(sourcesOf(sheet, study.sources));
    const found = new Set<string>();
    const named = sources.map((source, place) => {
      if (!chosen.has(source.id)) return source;
      const dyes = dyePicker(sheet, study.sources[place] ?? source);
      const { source: after, missing } = nameReadings(source, sheet, { found, dyes });
      if (missing.length > 0) problems.push(missingIn(sheet, source, missing));
      const unsaid = dyes?.problem();
      if (unsaid) problems.push(unsaid);
      return after;
    });
    const { sources: apart, problem } = keepDyesApart(sheet, {
      asRead: study.sources,
      before: sources,
      after: named,
    });
    sources = apart;
    if (problem) problems.push(problem);
    if (chosen.size === 0) problems.push(unused(sheet, study));
    else if (sheet.why !== '') problems.push(guessed(sheet));
    const idle = sheet.entries.filter(({ key }) => !found.has(keyOf(sheet, key)));
    if (chosen.size > 0 && idle.length > 0) problems.push(unmatched(sheet, idle));
  }
  return { study: { ...study, sources }, problems };
}

/** The ids of the sources that a sheet names. */
export function sourcesOf(sheet: SampleSheet, sources: readonly Source[]): string[] {
  const { appliesTo } = sheet;
  return sources
    .filter((source) => (appliesTo === null ? lacksNames(source) : appliesTo.includes(source.id)))
    .map(({ id }) => id);
}

function keyOf({ keyedBy }: SampleSheet, text: string): string {
  return keyedBy === 'position' ? positionKey(text) : text.trim().toLowerCase();
}

interface Naming {
  /** Gets the keys that were of use. */
  readonly found: Set<string>;
  readonly dyes: DyePicker | null;
}

/** Names one source; tells which of its places no entry named. */
function nameReadings(
  source: Source,
  sheet: SampleSheet,
  { found, dyes }: Naming,
): { source: Source; missing: string[] } {
  const { readings } = source;
  const byKey = new Map<string, SheetEntry[]>();
  for (const entry of sheet.entries) {
    const key = keyOf(sheet, entry.key);
    const entries = byKey.get(key);
    if (entries) entries.push(entry);
    else byKey.set(key, [entry]);
  }
  const places = readings.names[columnFor(sheet.keyedBy, source) ?? sheet.keyedBy];
  const exact = places.dictionary.map((text) => keyOf(sheet, text));
  const isByNumber = !exact.some((key, code) => code > 0 && byKey.has(key));
  const keys = isByNumber ? exact.map(numberOf) : exact;
  const entries: (SheetEntry | undefined)[] = [];
  const missing = new Set<string>();
  const isOwn = ownReadings(sheet, source);
  for (let i = 0; i < readings.count; i += 1) {
    if (!isOwn(i)) {
      entries.push(undefined);
      continue;
    }
    const code = places.index[i] ?? 0;
    const key = keys[code] ?? '';
    const candidates = byKey.get(key);
    if (candidates) found.add(key);
    else missing.add(places.dictionary[code] ?? '');
    const target = nameOf(readings, 'target', i);
    entries.push(
      candidates && (dyes ? dyes.pick(candidates, i, target) : pick(candidates, target)),
    );
  }
  const names: Record<NameColumn, Names> = { ...readings.names };
  for (const column of sheetColumns) {
    const named = columnFor(column, source);
    if (named === null || !sheet.entries.some((entry) => entry.names[column])) continue;
    names[named] = rename(names[named], readings.count, (i) => {
      const given = entries[i]?.names;
      // A sheet of groups makes up a sample for wells without one; it must not join those that have their names.
      const isMadeUp = column === 'sample' && given && given.sample === composeSample(given);
      return isMadeUp && !isDefaultName(nameOf(readings, 'sample', i))
        ? undefined
        : given?.[column];
    });
  }
  if (sheet.doseUnit !== '') {
    names.doseUnit = rename(names.doseUnit, readings.count, (i) => {
      const entry = entries[i];
      return entry && entry.dose !== null && !entry.names.doseUnit ? sheet.doseUnit : undefined;
    });
  }
  const numbers = sheet.entries.some(({ dose }) => dose !== null)
    ? { ...readings.numbers, dose: dosesOf(readings, entries) }
    : readings.numbers;
  const hasReplicates = sheet.entries.some((entry) => entry.names.replicate);
  return {
    source: {
      ...source,
      readings: { ...readings, names, numbers },
      replicateMeaning: hasReplicates ? sheet.replicateMeaning : source.replicateMeaning,
    },
    missing: [...missing],
  };
}

/** A sheet may number what the file prefixes: `1` is `s01`, where no key fits as it stands. */
function numberOf(key: string): string {
  return /^[a-z]{1,8}[\s_-]*0*(\d+)$/.exec(key)?.[1] ?? key;
}

/**
 * Where a column of a sheet goes: the compound of a viability plate is what the target is elsewhere, and the cell of
 * a layout names the sample of any other plate. Null for what the assay has no place for.
 */
function columnFor(column: SheetColumn | SheetKey, { assay }: Source): NameColumn | null {
  if (column === 'dye') return null;
  if (assay === 'viability') {
    if (column === 'content') return null;
    return column === 'target' ? 'compound' : column;
  }
  if (column === 'compound') return null;
  return column === 'content' ? 'sample' : column;
}

/** Which readings of a source a sheet names: all, or those of the plates that it is said to name. */
function ownReadings({ runs }: SampleSheet, { id, readings }: Source): (i: number) => boolean {
  const own = new Set(runs.flatMap(({ source, run }) => (source === id ? run : [])));
  return own.size === 0 ? () => true : (i) => own.has(nameOf(readings, 'run', i));
}

/** A well of several targets has an entry for each; else the first entry counts. */
function pick(candidates: readonly SheetEntry[], target: string): SheetEntry | undefined {
  return candidates.find(({ names }) => target !== '' && names.target === target) ?? candidates[0];
}

function dosesOf(
  { count, numbers }: Readings,
  entries: readonly (SheetEntry | undefined)[],
): Float64Array {
  const doses = numbers.dose?.slice() ?? new Float64Array(count).fill(Number.NaN);
  for (const [i, entry] of entries.entries()) {
    if (entry && entry.dose !== null) doses[i] = entry.dose;
  }
  return doses;
}

function some(names: readonly string[]): string {
  const shown = names.slice(0, listed).map((name) => (name === '' ? '(blank)' : name));
  return shown.join(', ') + (names.length > listed ? ` and ${names.length - listed} more` : '');
}

function missingIn(sheet: SampleSheet, source: Source, missing: readonly string[]): Diagnostic {
  return {
    severity: 'warning',
    code: 'sheet-unmatched',
    file: sheet.file,
    message: `${sheetLabel(sheet)} does not name these ${keyPlaces[sheet.keyedBy]} of ${source.file}: ${some(missing)}.`,
    mend: 'They keep the names that their file gives them. Add them to the sheet if they should have others.',
  };
}

function unmatched(sheet: SampleSheet, idle: readonly SheetEntry[]): Diagnostic {
  const keys = [...new Set(idle.map(({ key }) => key))];
  return {
    severity: 'warning',
    code: 'sheet-unmatched',
    file: sheet.file,
    row: idle[0]?.row ?? 1,
    message: `${sheetLabel(sheet)} names ${keyPlaces[sheet.keyedBy]} that its file does not have: ${some(keys)}.`,
    mend: 'Nothing to do if they were left empty; else check that the sheet belongs to this file (Data, Names).',
  };
}

function guessed(sheet: SampleSheet): Diagnostic {
  return {
    severity: 'info',
    code: 'file-ambiguous',
    file: sheet.file,
    message: `${sheet.file} holds numbers without a word of what they are. They were taken for doses, because ${sheet.why}.`,
    expected: 'a title such as «Concentration (µM)» above the plate',
    mend: 'If they are signals, choose «Read as signals» beside the file under Data › Names.',
  };
}

function unused(sheet: SampleSheet, study: Study): Diagnostic {
  const why = whyUnplaced(sheet, study);
  return {
    severity: 'warning',
    code: 'sheet-unmatched',
    file: sheet.file,
    message: `${sheetLabel(sheet)} names ${keyPlaces[sheet.keyedBy]}, but no file of this study uses it${why === '' ? '' : `: ${why}`}.`,
    mend: 'Choose which file it names (Data, Names), add that file, or remove the names there.',
  };
}
