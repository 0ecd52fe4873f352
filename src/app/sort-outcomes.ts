import type { Diagnostic } from '../domain/diagnostic.ts';
import { decimalsOf, holdSameValues } from '../domain/same-values.ts';
import type { SampleSheet } from '../domain/sample-sheet.ts';
import { countNaming } from '../domain/sample-sheet.ts';
import type { Source } from '../domain/source.ts';
import type { RefusedFile, Study } from '../domain/study.ts';
import type { SheetTable } from '../importers/layout/sheet-table.ts';
import type { ReadOutcome } from '../worker/engine.ts';
import { placeAgain } from './sheets/place-again.ts';
import { placeSheets, unplacedSheets } from './sheets/place-sheets.ts';

/** What came of files: what joins the study, what was refused, and what waits for an answer. */
export interface SortedOutcomes {
  readonly sources: readonly Source[];
  readonly refused: readonly RefusedFile[];
  readonly sheets: readonly SampleSheet[];
  /** The sheets of the study, those that the app placed placed anew. */
  readonly present: readonly SampleSheet[];
  /** Files whose bytes or values are in the study already. */
  readonly twins: ReadonlyMap<string, Source>;
  /** Files of names that name nothing yet. */
  readonly waiting: ReadonlyMap<string, readonly SheetTable[]>;
  /** Layouts that could as well be plates of signals, which the user is to say. */
  readonly unclear: ReadonlyMap<string, readonly SheetTable[]>;
}

/**
 * Sorts what was read. A file of names is held against all files, those of the same drop and those before it, and
 * joins a study of files even where it fits none of them: under Data › Names the user says what it names.
 * `waiting` are files of names that were dropped before what they name.
 */
export function sortOutcomes(
  outcomes: readonly ReadOutcome[],
  study: Study,
  waiting: ReadonlyMap<string, readonly SheetTable[]>,
): SortedOutcomes {
  const sources: Source[] = [];
  const refused: RefusedFile[] = [];
  const twins = new Map<string, Source>();
  const unclear = new Map<string, readonly SheetTable[]>();
  const sheetTables = new Map(
    [...waiting].filter(([name]) => study.refused.some(({ file }) => file === name)),
  );
  for (const outcome of outcomes) {
    if (!outcome.ok) {
      if (outcome.sheets.length > 0) sheetTables.set(outcome.file, outcome.sheets);
      else refused.push({ file: outcome.file, diagnostics: outcome.diagnostics });
      if (outcome.ifLayout) unclear.set(outcome.file, outcome.ifLayout);
      continue;
    }
    const { source } = outcome;
    const twin = [...study.sources, ...sources].find(
      (other) => isSameFile(other, source) || holdSameValues(other, source),
    );
    if (!twin) {
      sources.push(source);
      continue;
    }
    const place = sources.indexOf(twin);
    const isBetter = place >= 0 && !isSameFile(twin, source) && saysMore(source, twin);
    if (isBetter) sources[place] = source;
    const [kept, left] = isBetter ? [source, twin] : [twin, source];
    twins.set(left.file, left);
    refused.push({ file: left.file, diagnostics: [duplicate(left, kept)] });
  }
  const sheets: SampleSheet[] = [];
  const left = new Map<string, readonly SheetTable[]>();
  const all = [...study.sources, ...sources];
  for (const [file, tables] of sheetTables) {
    const present = [...study.sheets, ...sheets];
    const rivals = [...sheetTables].flatMap(([other, held]) => (other === file ? [] : held));
    const placed =
      placeSheets(file, tables, all, present, rivals) ??
      (all.length > 0 ? unplacedSheets(file, tables, present) : null);
    if (placed) {
      sheets.push(...placed);
      continue;
    }
    left.set(file, tables);
    if (!study.refused.some((before) => before.file === file)) {
      refused.push({ file, diagnostics: [namesNothing(file, tables)] });
    }
  }
  const present = placeAgain(study, all, sheets);
  return { sources, refused, sheets, present, twins, waiting: left, unclear };
}

/** The same bytes, however they were read. */
function isSameFile(a: Source, b: Source): boolean {
  return (
    a.id === b.id || (a.sha256 !== '' && a.sha256 === b.sha256 && innerName(a) === innerName(b))
  );
}

/** Files of one archive share its bytes, so they differ by name. */
function innerName({ file }: Source): string {
  return file.split(' › ').slice(1).join(' › ');
}

/** Of two exports of one run that came together the one that names more is kept, else the one that rounds less. */
function saysMore(a: Source, b: Source): boolean {
  const [ofA, ofB] = [a, b].map(({ readings }) => {
    const said = Object.values(readings.names).filter(({ dictionary }) => dictionary.length > 1);
    return said.length;
  });
  return ofA === ofB ? decimalsOf(a) > decimalsOf(b) : (ofA ?? 0) > (ofB ?? 0);
}

function duplicate(source: Source, twin: Source): Diagnostic {
  if (!isSameFile(source, twin)) return sameValues(source, twin);
  return {
    severity: 'warning',
    code: 'file-duplicate',
    file: source.file,
    message: `${source.file} holds the same bytes as ${twin.file}, which is in the study already; it was not added again.`,
    mend: 'Nothing to do if that was by mistake. Choose «Add it again» if it stands for a repeat of the experiment.',
  };
}

function sameValues(source: Source, twin: Source): Diagnostic {
  return {
    severity: 'warning',
    code: 'file-duplicate',
    file: source.file,
    message: `${source.file} holds the same values as ${twin.file}: it looks like another export of the same run, which would count twice, so it was not added.`,
    mend: `Nothing to do if both show one run. If the names in ${source.file} are the better ones, remove ${twin.file} under Data and add this one again. Choose «Add it again» if it stands for a repeat of the experiment.`,
  };
}

/** Says of a file of names that the study holds nothing yet that it could name. */
export function namesNothing(file: string, tables: readonly SheetTable[]): Diagnostic {
  const count = tables.reduce((sum, { entries }) => sum + countNaming(entries), 0);
  const [table] = tables;
  const what = table?.keyedBy === 'position' ? 'wells or lanes' : 'samples or targets';
  return {
    severity: 'error',
    code: 'file-not-recognised',
    file,
    message: `${file} names ${count.toLocaleString('en')} ${what} and holds no values, and there is no file yet that it could name.`,
    expected: 'beside it the export whose wells, lanes or samples it names',
    mend: 'Add that export and the names will be given to it.',
  };
}
